package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.ir.Command;
import io.github.jsqlc.syntax.Annotation;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.QueryBody;
import io.github.jsqlc.syntax.Statement;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Checks that a command and its statement go together. */
final class CommandRules {
  private CommandRules() {}

  static void check(
      Command command,
      Annotation annotation,
      Statement statement,
      Rows rows,
      Collection<Expr.Parameter> marks,
      Diagnostics diagnostics) {
    problem(command, statement, rows, marks)
        .ifPresent(
            problem ->
                diagnostics.add(
                    Diagnostic.of(
                            Code.Q506,
                            annotation.commandAt(),
                            command.word() + " " + problem.message())
                        .withHint(problem.hint())));
  }

  private record Problem(String message, Optional<String> hint) {
    static Optional<Problem> of(String message, String hint) {
      return Optional.of(new Problem(message, Optional.of(hint)));
    }
  }

  private static Optional<Problem> problem(
      Command command, Statement statement, Rows rows, Collection<Expr.Parameter> marks) {
    boolean givesRows = statement instanceof Statement.Select || !rows.outputs().isEmpty();
    if (command.readsRows() && !givesRows) {
      return Problem.of("needs a statement that gives rows", rowsHint(statement));
    }
    if (command.isBatch() && marks.isEmpty()) {
      return Problem.of(
          "runs once for each element, but the statement has no parameters", "use :exec");
    }
    boolean list = marks.stream().anyMatch(Exprs::isSlice);
    return switch (command) {
      case ONE, MANY, STREAM, EXEC, BATCHONE, BATCHMANY -> Optional.empty();
      case BATCHEXEC, COPYFROM ->
          list
              ? Problem.of(
                  "sends one statement for all elements, which sqlc.slice cannot give",
                  "use :exec once for each element")
              : command == Command.COPYFROM ? copy(statement) : Optional.empty();
      case EXECLASTID ->
          statement instanceof Statement.Insert
              ? Optional.empty()
              : Problem.of("needs an INSERT", "use :execrows for the number of rows");
      case EXECROWS, EXECRESULT ->
          statement instanceof Statement.Select
              ? Problem.of("counts changed rows, but a query changes none", "use :many or :one")
              : Optional.empty();
    };
  }

  private static String rowsHint(Statement statement) {
    if (statement instanceof Statement.Other other && other.words().get(0).equals("PRAGMA")) {
      return "name the columns: SELECT .. FROM pragma_%s"
          .formatted(
              other.words().size() > 1 ? other.words().get(1).toLowerCase(Locale.ROOT) : "..");
    }
    return statement instanceof Statement.Write ? "add RETURNING, or use :exec" : "use :exec";
  }

  private static Optional<Problem> copy(Statement statement) {
    boolean fits =
        statement instanceof Statement.Insert insert
            && insert.source().isPresent()
            && insert.source().get().body() instanceof QueryBody.Values values
            && values.rows().size() == 1
            && insert.returning().isEmpty();
    return fits
        ? Optional.empty()
        : Problem.of(
            "needs INSERT .. VALUES with one row and no RETURNING",
            "use :batchexec for other statements");
  }
}
