package io.github.jsqlc.javagen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.jsqlc.javagen.model.EnumModel;
import io.github.jsqlc.javagen.model.NullnessModel;
import io.github.jsqlc.javagen.model.TypeRef;
import javax.lang.model.element.Modifier;

/** Enums with the labels of the database. */
final class EnumWriter {
  private final Types types;

  EnumWriter(NullnessModel nullness) {
    this.types = new Types(nullness);
  }

  TypeSpec write(EnumModel model) {
    TypeSpec.Builder spec =
        TypeSpec.enumBuilder(model.type().simpleName())
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("$L", Docs.text(model.doc()));
    for (EnumModel.Constant constant : model.constants()) {
      spec.addEnumConstant(
          constant.name(),
          TypeSpec.anonymousClassBuilder("$L", Literals.string(constant.label()))
              .addJavadoc("$L", Docs.text(constant.doc()))
              .build());
    }
    model.form().ifPresent(form -> spec.addField(form(model, form)));
    return spec.addField(String.class, "sqlLabel", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addParameter(String.class, "sqlLabel")
                .addStatement("this.sqlLabel = sqlLabel")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("sqlLabel")
                .addJavadoc("How the database spells this value.\n\n@return the label\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return sqlLabel")
                .build())
        .addMethod(of(model))
        .addMethod(read(model))
        .build();
  }

  private FieldSpec form(EnumModel model, TypeRef form) {
    ClassName type = Types.className(model.type());
    ClassName formClass = Types.className(form);
    return FieldSpec.builder(
            ParameterizedTypeName.get(formClass, type),
            EnumModel.formConstant(),
            Modifier.STATIC,
            Modifier.FINAL)
        .addJavadoc("These values as the database writes them in arrays and rows.\n")
        .initializer("$T.of($T::of, $T::sqlLabel)", formClass, type, type)
        .build();
  }

  private MethodSpec of(EnumModel model) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("return switch (sqlLabel) {\n").indent();
    for (EnumModel.Constant constant : model.constants()) {
      code.add("case $L -> $L;\n", Literals.string(constant.label()), constant.name());
    }
    code.add(
        "default ->\n    throw new $T(\n            $L + sqlLabel + $S);\n",
        IllegalArgumentException.class,
        Literals.string("no " + model.type().simpleName() + " has the label \""),
        "\"");
    code.unindent().add("};\n");
    return MethodSpec.methodBuilder("of")
        .addJavadoc(
            "The value that the database spells so.\n\n"
                + "@param sqlLabel the label, exactly\n"
                + "@return the value\n"
                + "@throws IllegalArgumentException if there is none\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(types.of(model.type()))
        .addParameter(String.class, "sqlLabel")
        .addCode(code.build())
        .build();
  }

  private MethodSpec read(EnumModel model) {
    TypeRef nullable = model.type().orNull(true);
    return types
        .returns(MethodSpec.methodBuilder("read"), nullable)
        .addJavadoc("Reads one column, which may be NULL.\n")
        .addModifiers(Modifier.STATIC)
        .addParameter(Jdbc.RESULT_SET, "rows")
        .addParameter(TypeName.INT, "index")
        .addException(Jdbc.SQL_EXCEPTION)
        .addStatement("$T label = rows.getString(index)", String.class)
        .beginControlFlow("try")
        .addStatement("return label == null ? null : of(label)")
        .nextControlFlow("catch ($T e)", IllegalArgumentException.class)
        .addStatement("throw new $T(e.getMessage(), e)", Jdbc.SQL_DATA_EXCEPTION)
        .endControlFlow()
        .build();
  }
}
