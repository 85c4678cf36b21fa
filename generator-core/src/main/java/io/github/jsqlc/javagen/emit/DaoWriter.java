package io.github.jsqlc.javagen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.jsqlc.javagen.model.DaoModel;
import io.github.jsqlc.javagen.model.JavaModel;
import io.github.jsqlc.javagen.model.MethodModel;
import javax.lang.model.element.Modifier;

/** Classes of queries and their interfaces. */
final class DaoWriter {
  private final MethodWriter methods;
  private final RecordWriter records;

  DaoWriter(JavaModel model) {
    this.methods = new MethodWriter(new Types(model.nullness()), model.checked());
    this.records = new RecordWriter(model.nullness());
  }

  TypeSpec writeClass(DaoModel dao) {
    ClassName type = Types.className(dao.type());
    TypeSpec.Builder spec =
        TypeSpec.classBuilder(type)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("$L", Docs.text(dao.doc()));
    dao.api().ifPresent(api -> spec.addSuperinterface(Types.className(api)));
    for (MethodModel method : dao.methods()) {
      spec.addField(constant(method.sqlConstant(), method.sql()));
      method
          .driver()
          .copy()
          .ifPresent(copy -> spec.addField(constant(copy.sqlConstant(), copy.sql())));
    }
    spec.addField(Runtime.DATABASE, "db", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addJavadoc("Queries on this handle.\n\n@param db the handle\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Runtime.DATABASE, "db")
                .addStatement("this.db = db")
                .build());
    MethodSpec.Builder with = with(type);
    if (dao.api().isPresent()) {
      with.addAnnotation(Override.class);
    }
    spec.addMethod(with.addStatement("return new $T(other)", type).build());
    for (MethodModel method : dao.methods()) {
      spec.addMethod(methods.write(method, dao.api().isPresent()));
    }
    for (MethodModel method : dao.methods()) {
      method.params().ifPresent(record -> spec.addType(records.write(record)));
      method.rowRecord().ifPresent(record -> spec.addType(records.write(record)));
    }
    return spec.build();
  }

  private static MethodSpec.Builder with(ClassName result) {
    return MethodSpec.methodBuilder("with")
        .addJavadoc(
            "These queries inside another handle, usually a transaction.\n\n"
                + "@param other the handle\n"
                + "@return the queries there\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(result)
        .addParameter(Runtime.DATABASE, "other");
  }

  TypeSpec writeInterface(DaoModel dao) {
    ClassName type = Types.className(dao.api().orElseThrow());
    TypeSpec.Builder spec =
        TypeSpec.interfaceBuilder(type)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("$L", Docs.text(dao.doc()))
            .addMethod(with(type).addModifiers(Modifier.ABSTRACT).build());
    for (MethodModel method : dao.methods()) {
      spec.addMethod(methods.signature(method).addModifiers(Modifier.ABSTRACT).build());
    }
    return spec.build();
  }

  /** The constant that holds a statement. */
  private static FieldSpec constant(String name, String sql) {
    return FieldSpec.builder(String.class, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$L", Literals.textBlock(sql))
        .build();
  }
}
