package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE TRIGGER with the statements in its body. */
final class TriggerParser {
  private final Grammar grammar;
  private final Cursor cursor;

  TriggerParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** Reads the statement from behind TRIGGER on. */
  Ddl create(int start, boolean temporary) {
    boolean ifNotExists = grammar.ddl.ifNotExists();
    QualifiedName name = grammar.names.qualified("the name of a trigger");
    if (!cursor.accept("BEFORE") && !cursor.accept("AFTER") && cursor.accept("INSTEAD")) {
      cursor.expect("OF");
    }
    event();
    cursor.expect("ON");
    QualifiedName table = grammar.names.qualified("the name of a table");
    if (cursor.accept("FOR")) {
      cursor.expect("EACH");
      cursor.expect("ROW");
    }
    Optional<Expr> when =
        cursor.accept("WHEN") ? Optional.of(grammar.exprs.expr()) : Optional.empty();
    cursor.expect("BEGIN");
    List<Statement> body = new ArrayList<>();
    do {
      body.add(statement());
      cursor.expect(";");
    } while (!cursor.accept("END"));
    return new Ddl.CreateTrigger(
        name, temporary, ifNotExists, table, when, body, cursor.from(start));
  }

  private void event() {
    if (cursor.accept("DELETE") || cursor.accept("INSERT")) {
      return;
    }
    if (!cursor.accept("UPDATE")) {
      throw cursor.expected("DELETE, INSERT or UPDATE");
    }
    if (cursor.accept("OF")) {
      grammar.names.list("the name of a column");
    }
  }

  private Statement statement() {
    int start = cursor.mark();
    if (grammar.selects.atQuery()) {
      return new Statement.Select(grammar.selects.query());
    }
    Statement.Write write;
    if (cursor.at("INSERT") || cursor.at("REPLACE")) {
      write = grammar.inserts.parse(Optional.empty(), start, true);
    } else if (cursor.at("UPDATE")) {
      write = grammar.updates.update(Optional.empty(), start, true);
    } else if (cursor.at("DELETE")) {
      write = grammar.updates.delete(Optional.empty(), start, true);
    } else {
      throw cursor.expected("SELECT, INSERT, UPDATE or DELETE");
    }
    if (write.table().schema().isPresent()) {
      throw cursor.error(
          Code.S203,
          write.table().at(),
          "a trigger names the tables it changes without their schema",
          Optional.of("write %s".formatted(write.table().name().at().text())));
    }
    return write;
  }
}
