package io.github.jsqlc.javagen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.jsqlc.javagen.model.Locals;
import io.github.jsqlc.javagen.model.MethodModel;
import io.github.jsqlc.javagen.model.TypeRef;
import java.util.Optional;
import java.util.OptionalLong;

/** What a method does. */
final class BodyWriter {
  /** How long name, constant and method may be for a call to fit into 100 columns. */
  private static final int MAX_CALL = 66;

  private final MethodModel method;
  private final Locals locals;
  private final boolean checked;
  private final Binds binds;
  private final RowsWriter rows;
  private final BatchWriter batches;

  BodyWriter(MethodModel method, Types types, boolean checked) {
    this.method = method;
    this.locals = method.locals();
    this.checked = checked;
    this.binds = new Binds(method);
    this.rows = new RowsWriter(method, types);
    this.batches = new BatchWriter(method, binds, rows);
  }

  CodeBlock write() {
    return switch (method.command()) {
      case ONE -> query(rows.one(locals.rows()));
      case MANY -> query(rows.many(locals.rows()));
      case STREAM -> stream();
      case EXEC -> exec();
      case EXECROWS -> execRows();
      case EXECRESULT -> keys() ? call("callReturningKeys", execResult()) : countAlone();
      case EXECLASTID -> keys() ? call("callReturningKeys", execLastId()) : query(rows.lastKey());
      case BATCHEXEC -> framed(Optional.empty(), batches.exec());
      case BATCHONE -> framed(Optional.empty(), batches.one());
      case BATCHMANY -> framed(Optional.empty(), batches.many());
      case COPYFROM -> framed(Optional.empty(), batches.copy());
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

  /**
   * {@code executeUpdate} refuses a statement that gives rows, so those are read and dropped. Of
   * what is neither a query nor a write, such as a PRAGMA, only the database knows whether it does.
   */
  private CodeBlock exec() {
    if (method.returnsRows()) {
      return method.driver().lastRowEnds()
          ? query(rows.toTheEnd(locals.rows()))
          : call("call", statement(using -> CodeBlock.of("$L.executeQuery().close()", using)));
    }
    if (method.writes()) {
      return call("call", statement(using -> CodeBlock.of("$L.executeUpdate()", using)));
    }
    CodeBlock.Builder code = CodeBlock.builder();
    String statement = prepared(code);
    if (method.binds().isEmpty()) {
      code.addStatement("var $L = $L", locals.statement(), statement);
    }
    return call(
        "call",
        code.beginControlFlow("if ($L.execute())", locals.statement())
            .addStatement("$L.getResultSet().close()", locals.statement())
            .endControlFlow()
            .build());
  }

  private boolean keys() {
    return method.driver().generatedKeys();
  }

  private CodeBlock stream() {
    Optional<TypeRef> runner = method.driver().stream();
    CodeBlock sql =
        binds.isExpanded() ? binds.statementText() : CodeBlock.of("$L", method.sqlConstant());
    return runner.isPresent()
        ? framed(Optional.empty(), batches.stream(runner.get(), sql))
        : query(rows.stream());
  }

  /** An {@code ExecResult} without a key. */
  private CodeBlock countAlone() {
    if (method.returnsRows()) {
      CodeBlock count = CodeBlock.of("$L", locals.count());
      return query(
          CodeBlock.builder()
              .addStatement("long $L = 0", locals.count())
              .add(rows.counted())
              .addStatement("return $L", counted(count))
              .build());
    }
    return call(
        "call",
        statement(
            using ->
                CodeBlock.of(
                    "return $L", counted(CodeBlock.of("$L.executeLargeUpdate()", using)))));
  }

  private static CodeBlock counted(CodeBlock count) {
    return CodeBlock.of("new $T($L, $T.empty())", Runtime.EXEC_RESULT, count, OptionalLong.class);
  }

  private CodeBlock execResult() {
    if (!method.returnsRows()) {
      return statement(using -> CodeBlock.of("return $T.execute($L)", Runtime.EXEC_RESULT, using));
    }
    return withKeys(
        CodeBlock.builder()
            .addStatement(
                "return new $T($L, $L > 0 && $L.next() ? $T.of($L.getLong(1)) : $T.empty())",
                Runtime.EXEC_RESULT,
                locals.count(),
                locals.count(),
                locals.result(),
                OptionalLong.class,
                locals.result(),
                OptionalLong.class)
            .build());
  }

  private CodeBlock execLastId() {
    if (!method.returnsRows()) {
      return statement(
          using ->
              CodeBlock.of("return $T.executeForId($L, $L)", Runtime.EXEC_RESULT, name(), using));
    }
    return withKeys(
        CodeBlock.builder()
            .beginControlFlow("if ($L == 0 || !$L.next())", locals.count(), locals.result())
            .addStatement("throw $T.noRow($L)", Runtime.QUERY_EXCEPTION, name())
            .endControlFlow()
            .addStatement("return $L.getLong(1)", locals.result())
            .build());
  }

  /** Rows that nobody wants are counted; the keys are there when they have been read. */
  private CodeBlock withKeys(CodeBlock inside) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("var $L = $L.statement()", locals.statement(), locals.call());
    code.add(binds.all());
    code.addStatement("$L.execute()", locals.statement());
    code.addStatement("long $L = 0", locals.count());
    code.beginControlFlow("try (var $L = $L.getResultSet())", locals.rows(), locals.statement());
    code.add(rows.counted()).endControlFlow();
    code.beginControlFlow(
        "try (var $L = $L.getGeneratedKeys())", locals.result(), locals.statement());
    return code.add(inside).endControlFlow().build();
  }

  private CodeBlock execRows() {
    if (!method.returnsRows()) {
      return call(
          "call", statement(using -> CodeBlock.of("return $L.executeLargeUpdate()", using)));
    }
    return query(
        CodeBlock.builder()
            .addStatement("long $L = 0", locals.count())
            .add(rows.counted())
            .addStatement("return $L", locals.count())
            .build());
  }
}
