package io.github.jsqlc.javagen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.jsqlc.javagen.model.NullnessModel;
import io.github.jsqlc.javagen.model.TypeRef;
import java.util.Map;
import java.util.Optional;

/** Types as JavaPoet has them, with the annotation for null where it belongs. */
final class Types {
  private static final Map<String, TypeName> PRIMITIVES =
      Map.of(
          "void", TypeName.VOID,
          "boolean", TypeName.BOOLEAN,
          "byte", TypeName.BYTE,
          "short", TypeName.SHORT,
          "int", TypeName.INT,
          "long", TypeName.LONG,
          "char", TypeName.CHAR,
          "float", TypeName.FLOAT,
          "double", TypeName.DOUBLE);

  private final Optional<AnnotationSpec> onTypes;
  private final Optional<AnnotationSpec> onDeclarations;

  Types(NullnessModel nullness) {
    Optional<AnnotationSpec> annotation =
        nullness.annotation().map(a -> AnnotationSpec.builder(className(a)).build());
    this.onTypes = annotation.filter(a -> nullness.onTypes());
    this.onDeclarations = annotation.filter(a -> !nullness.onTypes());
  }

  /** A class without its arguments. */
  static ClassName className(TypeRef type) {
    return ClassName.get(
        type.packageName(),
        type.names().get(0),
        type.names().subList(1, type.names().size()).toArray(String[]::new));
  }

  /** A type as it stands in a declaration. */
  TypeName of(TypeRef type) {
    TypeName element =
        type.packageName().isEmpty() && PRIMITIVES.containsKey(type.names().get(0))
            ? PRIMITIVES.get(type.names().get(0))
            : className(type);
    if (!type.arguments().isEmpty()) {
      element =
          ParameterizedTypeName.get(
              className(type), type.arguments().stream().map(this::of).toArray(TypeName[]::new));
    }
    for (int i = 0; i < type.dimensions(); i++) {
      element = ArrayTypeName.of(element);
    }
    return type.nullable() && onTypes.isPresent() ? element.annotated(onTypes.get()) : element;
  }

  ParameterSpec parameter(TypeRef type, String name) {
    ParameterSpec.Builder parameter = ParameterSpec.builder(of(type), name);
    if (type.nullable()) {
      onDeclarations.ifPresent(parameter::addAnnotation);
    }
    return parameter.build();
  }

  MethodSpec.Builder returns(MethodSpec.Builder method, TypeRef type) {
    if (type.nullable()) {
      onDeclarations.ifPresent(method::addAnnotation);
    }
    return method.returns(of(type));
  }
}
