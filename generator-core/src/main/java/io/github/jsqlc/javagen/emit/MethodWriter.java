package io.github.jsqlc.javagen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.github.jsqlc.ir.Command;
import io.github.jsqlc.javagen.model.DocModel;
import io.github.jsqlc.javagen.model.MethodModel;
import io.github.jsqlc.javagen.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The signature of a method, and the frame in which its statement is used. */
final class MethodWriter {
  private final Types types;
  private final boolean checked;

  MethodWriter(Types types, boolean checked) {
    this.types = types;
    this.checked = checked;
  }

  /** The method without its body. */
  MethodSpec.Builder signature(MethodModel method) {
    MethodSpec.Builder spec =
        MethodSpec.methodBuilder(method.name())
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("$L", Docs.text(docOf(method)));
    if (method.command() == Command.STREAM) {
      spec.addTypeVariable(TypeVariableName.get("R")).returns(TypeVariableName.get("R"));
    } else {
      types.returns(spec, method.result());
    }
    spec.addParameters(parameters(method));
    if (checked) {
      spec.addException(Jdbc.SQL_EXCEPTION);
    }
    return spec;
  }

  private DocModel docOf(MethodModel method) {
    if (!checked) {
      return method.doc();
    }
    List<String> tags = new ArrayList<>(method.doc().tags());
    tags.add("@throws SQLException if the database reports an error");
    return new DocModel(method.doc().lines(), tags);
  }

  private List<ParameterSpec> parameters(MethodModel method) {
    List<ParameterSpec> specs = new ArrayList<>();
    switch (method.passing()) {
      case SEPARATE ->
          method.parameters().forEach(p -> specs.add(types.parameter(p.type(), p.name())));
      case RECORD -> specs.add(types.parameter(method.params().orElseThrow().type(), "params"));
      case VALUE_BATCH -> specs.add(batch(method, method.parameters().get(0).type()));
      case RECORD_BATCH -> specs.add(batch(method, method.params().orElseThrow().type()));
    }
    if (method.command() == Command.STREAM) {
      TypeName stream =
          ParameterizedTypeName.get(ClassName.get(Stream.class), types.of(method.result()));
      TypeName use =
          ParameterizedTypeName.get(
              ClassName.get(Function.class),
              WildcardTypeName.supertypeOf(stream),
              WildcardTypeName.subtypeOf(TypeVariableName.get("R")));
      specs.add(ParameterSpec.builder(use, method.locals().use()).build());
    }
    return specs;
  }

  private ParameterSpec batch(MethodModel method, TypeRef element) {
    TypeRef rows =
        method.command() == Command.COPYFROM
            ? TypeRef.of("java.lang", "Iterable")
            : TypeRef.of("java.util", "Collection");
    return types.parameter(rows.withArguments(element), method.locals().batch());
  }

  /** The whole method. */
  MethodSpec write(MethodModel method, boolean overrides) {
    MethodSpec.Builder spec = signature(method);
    if (overrides) {
      spec.addAnnotation(Override.class);
    }
    return spec.addCode(new BodyWriter(method, types, checked).write()).build();
  }
}
