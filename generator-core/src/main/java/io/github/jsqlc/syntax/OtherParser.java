package io.github.jsqlc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the statements that neither declare nor query anything: PRAGMA, BEGIN, VACUUM, .. */
final class OtherParser {
  /** How many words of such a statement are kept: enough for EXPLAIN QUERY PLAN. */
  private static final int WORDS = 3;

  /** The words that such a statement begins with. */
  static final List<String> HEADS =
      List.of(
          "PRAGMA",
          "BEGIN",
          "COMMIT",
          "END",
          "ROLLBACK",
          "SAVEPOINT",
          "RELEASE",
          "ATTACH",
          "DETACH",
          "VACUUM",
          "ANALYZE",
          "REINDEX",
          "EXPLAIN");

  private final Grammar grammar;
  private final Cursor cursor;
  private final Names names;

  OtherParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
    this.names = grammar.names;
  }

  Statement.Other parse(StatementParser statements) {
    int start = cursor.next();
    switch (cursor.tokens().word(start)) {
      case "PRAGMA" -> pragma();
      case "BEGIN" -> {
        boolean mode = cursor.accept("DEFERRED") || cursor.accept("IMMEDIATE");
        if (!mode) {
          cursor.accept("EXCLUSIVE");
        }
        transaction();
      }
      case "COMMIT", "END" -> transaction();
      case "ROLLBACK" -> {
        transaction();
        if (cursor.accept("TO")) {
          savepoint();
        }
      }
      case "SAVEPOINT" -> names.name("the name of a savepoint");
      case "RELEASE" -> savepoint();
      case "ATTACH" -> attach();
      case "DETACH" -> {
        cursor.accept("DATABASE");
        grammar.exprs.expr();
      }
      case "VACUUM" -> vacuum();
      case "EXPLAIN" -> {
        if (cursor.accept("QUERY")) {
          cursor.expect("PLAN");
        }
        statements.explained();
      }
      default -> {
        if (names.at()) {
          names.qualified("the name of a table");
        }
      }
    }
    return other(start);
  }

  private void pragma() {
    names.qualified("the name of a pragma");
    if (cursor.accept("=")) {
      setting();
    } else if (cursor.at("(")) {
      int open = cursor.next();
      setting();
      cursor.close(open);
    }
  }

  private void setting() {
    if (cursor.accept("ON") || cursor.accept("DELETE") || cursor.accept("DEFAULT")) {
      return;
    }
    boolean signed = cursor.accept("-") || cursor.accept("+");
    if (names.atPlainNumber()) {
      cursor.next();
    } else if (signed) {
      throw cursor.expected("a number");
    } else {
      names.name("a number, a name or a string");
    }
  }

  private void transaction() {
    if (cursor.accept("TRANSACTION") && names.at()) {
      names.take();
    }
  }

  private void savepoint() {
    cursor.accept("SAVEPOINT");
    names.name("the name of a savepoint");
  }

  private void attach() {
    cursor.accept("DATABASE");
    grammar.exprs.expr();
    cursor.expect("AS");
    grammar.exprs.expr();
    if (cursor.accept("KEY")) {
      grammar.exprs.expr();
    }
  }

  private void vacuum() {
    if (names.at()) {
      names.take();
    }
    if (cursor.accept("INTO")) {
      grammar.exprs.expr();
    }
  }

  /** The statement from token {@code start} to what was read last, with its parameters. */
  Statement.Other other(int start) {
    int end = cursor.mark();
    List<String> words = new ArrayList<>();
    int token = start;
    while (token < end && words.size() < WORDS && cursor.tokens().kind(token) == TokenKind.WORD) {
      words.add(cursor.text(token++).toUpperCase(Locale.ROOT));
    }
    List<Expr.Parameter> parameters = parameters(start, end);
    cursor.reset(end);
    return new Statement.Other(words, parameters, cursor.from(start));
  }

  private List<Expr.Parameter> parameters(int start, int end) {
    List<Expr.Parameter> found = new ArrayList<>();
    cursor.reset(start);
    while (cursor.mark() < end) {
      boolean macro = grammar.macros.atMacro() && cursor.at(3, "(") && !grammar.macros.atEmbed();
      if (cursor.kind() == TokenKind.PARAMETER) {
        found.add(grammar.primaries.parameter());
      } else if (macro) {
        found.add(grammar.macros.parameter());
      } else {
        cursor.next();
      }
    }
    return found;
  }
}
