package io.github.jsqlc.javagen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.jsqlc.ir.Command;
import io.github.jsqlc.javagen.model.Locals;
import io.github.jsqlc.javagen.model.MethodModel;
import io.github.jsqlc.javagen.model.ReadOp;
import io.github.jsqlc.javagen.model.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;

/** What is made of the rows of a statement. */
final class RowsWriter {
  private final MethodModel method;
  private final Locals locals;
  private final Types types;

  RowsWriter(MethodModel method, Types types) {
    this.method = method;
    this.locals = method.locals();
    this.types = types;
  }

  private String name() {
    return Literals.string(method.query());
  }

  private ReadOp row() {
    return method.row().orElseThrow();
  }

  CodeBlock read(String rows) {
    return new Reads(rows, "1").read(row(), 0);
  }

  CodeBlock one(String rows) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (fitsTernary()) {
      return code.addStatement("return $L", oneOrNone(rows)).build();
    }
    code.beginControlFlow("if (!$L.next())", rows);
    if (method.optional()) {
      code.addStatement("return $T.empty()", Optional.class);
    } else {
      code.addStatement("throw $T.noRow($L)", Runtime.QUERY_EXCEPTION, name());
    }
    code.endControlFlow();
    boolean strict = method.optional() && method.strict();
    if (!strict && !method.toTheEnd()) {
      CodeBlock row = read(rows);
      return code.addStatement("return $L", method.optional() ? present(row) : row).build();
    }
    code.addStatement("var $L = $L", locals.row(), read(rows));
    if (strict) {
      code.beginControlFlow("if ($L.next())", rows);
      code.addStatement("throw $T.secondRow($L)", Runtime.QUERY_EXCEPTION, name());
      code.endControlFlow();
    } else {
      code.add(toTheEnd(rows));
    }
    CodeBlock row = CodeBlock.of("$L", locals.row());
    return code.addStatement("return $L", method.optional() ? present(row) : row).build();
  }

  /** Reads what is left of a statement that writes. */
  CodeBlock toTheEnd(String rows) {
    return CodeBlock.builder()
        .beginControlFlow("while ($L.next())", rows)
        .add("// The statement ends, and may commit, only with its last row.\n")
        .endControlFlow()
        .build();
  }

  /** Whether one expression is readable; a row of many arguments needs lines of its own. */
  boolean fitsTernary() {
    return method.optional()
        && !method.strict()
        && !method.toTheEnd()
        && method.rowRecord().isEmpty();
  }

  CodeBlock oneOrNone(String rows) {
    return CodeBlock.of("$L.next() ? $L : $T.empty()", rows, present(read(rows)), Optional.class);
  }

  private CodeBlock present(CodeBlock value) {
    return CodeBlock.of(
        "$T.$L($L)", Optional.class, method.rowNullable() ? "ofNullable" : "of", value);
  }

  CodeBlock many(String rows) {
    TypeName element = types.of(listElement());
    return CodeBlock.builder()
        .addStatement("var $L = new $T<$T>()", locals.list(), ArrayList.class, element)
        .beginControlFlow("while ($L.next())", rows)
        .addStatement("$L.add($L)", locals.list(), read(rows))
        .endControlFlow()
        .addStatement("return $T.unmodifiableList($L)", Collections.class, locals.list())
        .build();
  }

  private TypeRef listElement() {
    TypeRef list =
        method.command() == Command.BATCHMANY
            ? method.result().arguments().get(0)
            : method.result();
    return list.arguments().get(0);
  }

  CodeBlock stream() {
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock use =
        CodeBlock.of(
            "$T.use(\n$L,\n$L,\n$L -> $>$>$L$<$<,\n$L)",
            Runtime.ROW_STREAM,
            name(),
            locals.rows(),
            locals.row(),
            read(locals.row()),
            locals.use());
    if (!method.toTheEnd()) {
      return code.addStatement("return $L", use).build();
    }
    code.addStatement("var $L = $L", locals.result(), use);
    code.add(toTheEnd(locals.rows()));
    return code.addStatement("return $L", locals.result()).build();
  }

  /** Counts the rows in a variable that is there already. */
  CodeBlock counted() {
    return CodeBlock.builder()
        .beginControlFlow("while ($L.next())", locals.rows())
        .addStatement("$L++", locals.count())
        .endControlFlow()
        .build();
  }

  /** The only column of the last row, which is the key. */
  CodeBlock lastKey() {
    return CodeBlock.builder()
        .beginControlFlow("if (!$L.next())", locals.rows())
        .addStatement("throw $T.noRow($L)", Runtime.QUERY_EXCEPTION, name())
        .endControlFlow()
        .addStatement("long $L", locals.result())
        .beginControlFlow("do")
        .addStatement("$L = $L.getLong(1)", locals.result(), locals.rows())
        .endControlFlow("while ($L.next())", locals.rows())
        .addStatement("return $L", locals.result())
        .build();
  }
}
