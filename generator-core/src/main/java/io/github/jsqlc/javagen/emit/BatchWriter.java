package io.github.jsqlc.javagen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.jsqlc.javagen.model.Locals;
import io.github.jsqlc.javagen.model.MethodModel;
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
    return batch("copy", Optional.empty());
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
