package io.github.jsqlc.javagen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.jsqlc.javagen.model.NullnessModel;
import io.github.jsqlc.javagen.model.RecordModel;
import io.github.jsqlc.javagen.model.RecordModel.Component;
import io.github.jsqlc.javagen.model.TypeRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Records. */
final class RecordWriter {
  private final Types types;

  RecordWriter(NullnessModel nullness) {
    this.types = new Types(nullness);
  }

  TypeSpec write(RecordModel record) {
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    for (Component component : record.components()) {
      components.addParameter(types.parameter(component.type(), component.name()));
    }
    TypeSpec.Builder spec =
        TypeSpec.recordBuilder(record.type().simpleName())
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("$L", Docs.text(record.doc()))
            .recordConstructor(components.build());
    record.form().ifPresent(form -> spec.addField(form(record, form)));
    if (record.read()) {
      spec.addMethod(read(record));
    }
    if (record.hasArrays()) {
      spec.addMethod(equalsMethod(record));
      spec.addMethod(hashCodeMethod(record));
      spec.addMethod(toStringMethod(record));
    }
    return spec.build();
  }

  /** The record as one value: its fields in their order, there and back. */
  private static FieldSpec form(RecordModel record, RecordModel.FormModel form) {
    ClassName type = Types.className(record.type());
    List<CodeBlock> reads = new ArrayList<>();
    List<CodeBlock> writes = new ArrayList<>();
    for (int i = 0; i < form.fields().size(); i++) {
      Component component = record.components().get(i);
      CodeBlock field = Runtime.form(form.fields().get(i));
      String next = component.type().nullable() ? "next" : "required";
      reads.add(CodeBlock.of("fields.$L($L)", next, field));
      writes.add(CodeBlock.of(".add($L, value.$L())", field, component.name()));
    }
    CodeBlock body =
        writes.isEmpty()
            ? CodeBlock.of("{}")
            : CodeBlock.of("fields\n$>$>$L$<$<", CodeBlock.join(writes, "\n"));
    ClassName formClass = Types.className(form.formClass());
    return FieldSpec.builder(
            ParameterizedTypeName.get(formClass, type),
            form.constant(),
            Modifier.STATIC,
            Modifier.FINAL)
        .addJavadoc("This type as the database writes it.\n")
        .initializer(
            "$T.composite(\n$>$>fields -> new $T(\n$>$>$L$<$<),\n(value, fields) -> $L$<$<)",
            formClass,
            type,
            CodeBlock.join(reads, ",\n"),
            body)
        .build();
  }

  private MethodSpec read(RecordModel record) {
    Reads reads = new Reads("rows", "first");
    CodeBlock made = reads.construct(record.type().simpleName(), record.components());
    return MethodSpec.methodBuilder("read")
        .addJavadoc("Reads the columns from {@code first} on.\n")
        .addModifiers(Modifier.STATIC)
        .returns(types.of(record.type()))
        .addParameter(Jdbc.RESULT_SET, "rows")
        .addParameter(TypeName.INT, "first")
        .addException(Jdbc.SQL_EXCEPTION)
        .addStatement("return $L", made)
        .build();
  }

  private MethodSpec equalsMethod(RecordModel record) {
    List<CodeBlock> same = new ArrayList<>();
    for (Component component : record.components()) {
      same.add(same(component));
    }
    return MethodSpec.methodBuilder("equals")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(types.parameter(TypeRef.OBJECT.orNull(true), "other"))
        .addStatement(
            "return other instanceof $L that\n&& $L",
            record.type().simpleName(),
            CodeBlock.join(same, "\n&& "))
        .build();
  }

  private static CodeBlock same(Component component) {
    String mine = own(component.name());
    String theirs = "that." + component.name();
    TypeRef type = component.type();
    if (type.isArray()) {
      String equal = type.dimensions() > 1 ? "deepEquals" : "equals";
      return CodeBlock.of("$T.$L($L, $L)", Arrays.class, equal, mine, theirs);
    }
    if (!type.isPrimitive()) {
      return type.nullable()
          ? CodeBlock.of("$T.equals($L, $L)", Objects.class, mine, theirs)
          : CodeBlock.of("$L.equals($L)", mine, theirs);
    }
    String keyword = type.simpleName();
    return keyword.equals("double") || keyword.equals("float")
        ? CodeBlock.of("$T.compare($L, $L) == 0", Types.className(type.boxed()), mine, theirs)
        : CodeBlock.of("$L == $L", mine, theirs);
  }

  private static MethodSpec hashCodeMethod(RecordModel record) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("hashCode")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(TypeName.INT);
    List<Component> components = record.components();
    if (components.size() == 1) {
      return method.addStatement("return $L", hash(components.get(0))).build();
    }
    method.addStatement("int hash = $L", hash(components.get(0)));
    for (Component component : components.subList(1, components.size())) {
      method.addStatement("hash = 31 * hash + $L", hash(component));
    }
    return method.addStatement("return hash").build();
  }

  private static CodeBlock hash(Component component) {
    String mine = own(component.name());
    TypeRef type = component.type();
    if (type.isArray()) {
      String hash = type.dimensions() > 1 ? "deepHashCode" : "hashCode";
      return CodeBlock.of("$T.$L($L)", Arrays.class, hash, mine);
    }
    if (type.isPrimitive()) {
      return CodeBlock.of("$T.hashCode($L)", Types.className(type.boxed()), mine);
    }
    return type.nullable()
        ? CodeBlock.of("$T.hashCode($L)", Objects.class, mine)
        : CodeBlock.of("$L.hashCode()", mine);
  }

  private static MethodSpec toStringMethod(RecordModel record) {
    List<CodeBlock> parts = new ArrayList<>();
    String label = record.type().simpleName() + "[";
    for (Component component : record.components()) {
      parts.add(
          CodeBlock.of(
              "$L + $L", Literals.string(label + component.name() + "="), shown(component)));
      label = ", ";
    }
    return MethodSpec.methodBuilder("toString")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(String.class)
        .addStatement("return $L\n+ \"]\"", CodeBlock.join(parts, "\n+ "))
        .build();
  }

  private static CodeBlock shown(Component component) {
    String mine = own(component.name());
    if (!component.type().isArray()) {
      return CodeBlock.of("$L", mine);
    }
    String show = component.type().dimensions() > 1 ? "deepToString" : "toString";
    return CodeBlock.of("$T.$L($L)", Arrays.class, show, mine);
  }

  /** The variables of the methods hide components of the same names. */
  private static String own(String name) {
    return List.of("other", "that", "hash").contains(name) ? "this." + name : name;
  }
}
