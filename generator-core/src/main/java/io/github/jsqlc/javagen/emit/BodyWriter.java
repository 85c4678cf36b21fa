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

/** What a method does. */
final class BodyWriter {
  /** How long name, constant and method may be for a call to fit into 100 columns. */
  private static final int MAX_CALL = 66;

  private final MethodModel method;
  private final Locals locals;
  private final Types types;
  private final boolean checked;
  private final Binds binds;

  BodyWriter(MethodModel method, Types types, boolean checked) {
    this.method = method;
    this.locals = method.locals();
    this.types = types;
    this.checked = checked;
    this.binds = new Binds(method);
  }

  CodeBlock write() {
    return switch (method.command()) {
      case ONE -> query(one(locals.rows()));
      case MANY -> query(many(locals.rows()));
      case STREAM -> query(stream());
      case EXEC -> exec();
      case EXECROWS -> execRows();
      case EXECRESULT ->
          call(
              "callReturningKeys",
              statement(
                  using -> CodeBlock.of("return $T.execute($L)", Runtime.EXEC_RESULT, using)));
      case EXECLASTID ->
          call(
              "callReturningKeys",
              statement(
                  using ->
                      CodeBlock.of(
                          "return $T.executeForId($L, $L)", Runtime.EXEC_RESULT, name(), using)));
      case BATCHEXEC -> framed(Optional.empty(), batch("executeBatch", Optional.empty()));
      case COPYFROM -> framed(Optional.empty(), batch("copy", Optional.empty()));
      case BATCHONE -> framed(Optional.empty(), batch("queryBatch", Optional.of(batchOne())));
      case BATCHMANY -> framed(Optional.empty(), batch("queryBatch", Optional.of(batchMany())));
    };
  }

  private String name() {
    return Literals.string(method.query());
  }

  /** A statement of its own, closed on every path. */
  private CodeBlock call(String opener, CodeBlock inside) {
    CodeBlock.Builder code = CodeBlock.builder();
    String sql = method.sqlConstant();
    if (binds.isExpanded()) {
      code.addStatement("var $L = $L", locals.sql(), binds.statementText());
      sql = locals.sql();
    }
    return code.add(framed(Optional.of(resource(opener, sql)), inside)).build();
  }

  /** {@code inside} in a try where there is something to close or to catch. */
  private CodeBlock framed(Optional<CodeBlock> resource, CodeBlock inside) {
    if (resource.isEmpty() && checked) {
      return inside;
    }
    CodeBlock.Builder code = CodeBlock.builder();
    if (resource.isPresent()) {
      code.beginControlFlow("try ($L)", resource.get());
    } else {
      code.beginControlFlow("try");
    }
    code.add(inside);
    if (!checked) {
      code.nextControlFlow("catch ($T $L)", Jdbc.SQL_EXCEPTION, locals.error());
      code.addStatement("throw $T.in($L, $L)", Runtime.QUERY_EXCEPTION, name(), locals.error());
    }
    return code.endControlFlow().build();
  }

  /** Makes the last statement, given the expression for the prepared statement. */
  private interface Execution {
    CodeBlock using(String statement);
  }

  /** The parameters set and then one statement more. */
  private CodeBlock statement(Execution execution) {
    CodeBlock.Builder code = CodeBlock.builder();
    return code.addStatement(execution.using(prepared(code))).build();
  }

  /** Sets the parameters, and gives the expression for the statement. */
  private String prepared(CodeBlock.Builder code) {
    if (method.binds().isEmpty()) {
      return locals.call() + ".statement()";
    }
    code.addStatement("var $L = $L.statement()", locals.statement(), locals.call());
    code.add(binds.all());
    return locals.statement();
  }

  /** A call with its rows for {@code inside}; without parameters one {@code try} holds both. */
  private CodeBlock query(CodeBlock inside) {
    CodeBlock.Builder code = CodeBlock.builder();
    String statement = prepared(code);
    CodeBlock rows = CodeBlock.of("var $L = $L.executeQuery()", locals.rows(), statement);
    if (method.binds().isEmpty()) {
      CodeBlock both =
          CodeBlock.of("$L;\n        $L", resource("call", method.sqlConstant()), rows);
      return framed(Optional.of(both), inside);
    }
    return call(
        "call", code.beginControlFlow("try ($L)", rows).add(inside).endControlFlow().build());
  }

  private CodeBlock resource(String opener, String sql) {
    boolean fits = name().length() + sql.length() + opener.length() <= MAX_CALL;
    String form = fits ? "var $L = $L.$L($L, $L)" : "var $L = $L.$L(\n        $L,\n        $L)";
    return CodeBlock.of(form, locals.call(), locals.db(), opener, name(), sql);
  }

  private ReadOp row() {
    return method.row().orElseThrow();
  }

  private CodeBlock read(String rows) {
    return new Reads(rows, "1").read(row(), 0);
  }

  private CodeBlock one(String rows) {
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
  private static CodeBlock toTheEnd(String rows) {
    return CodeBlock.builder()
        .beginControlFlow("while ($L.next())", rows)
        .add("// The statement ends, and may commit, only with its last row.\n")
        .endControlFlow()
        .build();
  }

  /** Whether one expression is readable; a row of many arguments needs lines of its own. */
  private boolean fitsTernary() {
    return method.optional()
        && !method.strict()
        && !method.toTheEnd()
        && method.rowRecord().isEmpty();
  }

  private CodeBlock oneOrNone(String rows) {
    return CodeBlock.of("$L.next() ? $L : $T.empty()", rows, present(read(rows)), Optional.class);
  }

  private CodeBlock present(CodeBlock value) {
    return CodeBlock.of(
        "$T.$L($L)", Optional.class, method.rowNullable() ? "ofNullable" : "of", value);
  }

  private CodeBlock many(String rows) {
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

  private CodeBlock stream() {
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock use =
        CodeBlock.of(
            "$T.use(\n$L,\n$L,\n$L -> $L,\n$L)",
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

  /** {@code executeUpdate} refuses a statement that gives rows, so those are read and dropped. */
  private CodeBlock exec() {
    return method.returnsRows()
        ? query(toTheEnd(locals.rows()))
        : call("call", statement(using -> CodeBlock.of("$L.executeUpdate()", using)));
  }

  private CodeBlock execRows() {
    if (!method.returnsRows()) {
      return call(
          "call", statement(using -> CodeBlock.of("return $L.executeLargeUpdate()", using)));
    }
    return query(
        CodeBlock.builder()
            .addStatement("long $L = 0", locals.count())
            .beginControlFlow("while ($L.next())", locals.rows())
            .addStatement("$L++", locals.count())
            .endControlFlow()
            .addStatement("return $L", locals.count())
            .build());
  }

  private CodeBlock batch(String runner, Optional<CodeBlock> reader) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("return $L.$L(\n", locals.db(), runner);
    code.indent().indent();
    code.add("$L,\n$L,\n$L,\n$L", name(), method.sqlConstant(), locals.batch(), binder());
    reader.ifPresent(r -> code.add(",\n$L", r));
    return code.add(");\n").unindent().unindent().build();
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

  private CodeBlock batchOne() {
    if (fitsTernary()) {
      return CodeBlock.of("$L -> $L", locals.rows(), oneOrNone(locals.rows()));
    }
    return block(one(locals.rows()));
  }

  private CodeBlock batchMany() {
    return block(many(locals.rows()));
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
