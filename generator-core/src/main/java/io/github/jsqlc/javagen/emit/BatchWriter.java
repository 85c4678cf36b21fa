package io.github.jsqlc.javagen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.jsqlc.javagen.model.DriverModel;
import io.github.jsqlc.javagen.model.Locals;
import io.github.jsqlc.javagen.model.MethodModel;
import io.github.jsqlc.javagen.model.ParameterModel;
import io.github.jsqlc.javagen.model.TypeRef;
import java.util.Optional;

/** Statements that run once for each element of a collection. */
final class BatchWriter {
  private final MethodModel method;
  private final Locals locals;
  private final Binds binds;
  private final RowsWriter rows;

  BatchWriter(MethodModel method, Binds binds, RowsWriter rows) {
    this.method = method;
    this.locals = method.locals();
    this.binds = binds;
    this.rows = rows;
  }

  private String name() {
    return Literals.string(method.query());
  }

  /** A batch of JDBC refuses statements that give rows, so each is run as a query. */
  CodeBlock exec() {
    if (!method.returnsRows()) {
      return batch("executeBatch", Optional.empty());
    }
    CodeBlock counter =
        block(
            CodeBlock.builder()
                .addStatement("int $L = 0", locals.count())
                .add(rows.counted())
                .addStatement("return $L", locals.count())
                .build());
    return CodeBlock.builder()
        .add(batchCall("queryBatch", Optional.of(counter)))
        .add("\n")
        .indent()
        .indent()
        .addStatement(".stream()\n.mapToInt($T::intValue)\n.toArray()", Integer.class)
        .unindent()
        .unindent()
        .build();
  }

  CodeBlock one() {
    CodeBlock reader =
        rows.fitsTernary()
            ? CodeBlock.of("$L -> $L", locals.rows(), rows.oneOrNone(locals.rows()))
            : block(rows.one(locals.rows()));
    return batch("queryBatch", Optional.of(reader));
  }

  CodeBlock many() {
    return batch("queryBatch", Optional.of(block(rows.many(locals.rows()))));
  }

  CodeBlock copy() {
    return method.driver().copy().map(this::copy).orElseGet(() -> batch("copy", Optional.empty()));
  }

  /** By the driver's own way, with the insert for connections that do not have it. */
  private CodeBlock copy(DriverModel.Copy copy) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("return $T.copy(\n", Types.className(copy.runner())).indent().indent();
    code.add("$L,\n$L,\n$L,\n$L,\n", locals.db(), name(), method.sqlConstant(), copy.sqlConstant());
    code.add("$L,\n$L,\n", locals.batch(), binder());
    code.add("($L, $L) -> $L", locals.out(), locals.row(), locals.out()).indent().indent();
    for (int field : copy.fields()) {
      ParameterModel parameter = method.parameters().get(field);
      code.add(
          "\n.add($L, $L)",
          Runtime.form(parameter.value().form().orElseThrow()),
          binds.value(parameter));
    }
    return code.unindent().unindent().add(");\n").unindent().unindent().build();
  }

  /** A stream by the driver's own way. */
  CodeBlock stream(TypeRef runner, CodeBlock sql) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("return $T.use(\n", Types.className(runner)).indent().indent();
    code.add("$L,\n$L,\n$L,\n$L,\n", locals.db(), name(), sql, binder());
    code.add("$L -> $>$>$L$<$<,\n$L", locals.rows(), rows.read(locals.rows()), locals.use());
    return code.add(");\n").unindent().unindent().build();
  }

  private CodeBlock batch(String runner, Optional<CodeBlock> reader) {
    return CodeBlock.builder().add(batchCall(runner, reader)).add(";\n").build();
  }

  private CodeBlock batchCall(String runner, Optional<CodeBlock> reader) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("return $L.$L(\n", locals.db(), runner);
    code.indent().indent();
    code.add("$L,\n$L,\n$L,\n$L", name(), method.sqlConstant(), locals.batch(), binder());
    reader.ifPresent(r -> code.add(",\n$L", r));
    return code.add(")").unindent().unindent().build();
  }

  private CodeBlock binder() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("($L, $L) -> ", locals.statement(), locals.row());
    if (binds.isOneCall()) {
      return code.add(binds.oneCall()).build();
    }
    if (method.binds().isEmpty()) {
      return code.add("{}").build();
    }
    return code.add("{\n").indent().add(binds.all()).unindent().add("}").build();
  }

  private CodeBlock block(CodeBlock inside) {
    return CodeBlock.builder()
        .add("$L -> {\n", locals.rows())
        .indent()
        .add(inside)
        .unindent()
        .add("}")
        .build();
  }
}
