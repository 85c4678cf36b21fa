package io.github.jsqlc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads statements that declare nothing; of those, only the search path can matter. */
final class SessionStatements {
  /** What such a statement begins with. Source: the rule "stmt" of PostgreSQL's gram.y. */
  static final Set<String> HEADS =
      Set.of(
          "ABORT",
          "ANALYSE",
          "ANALYZE",
          "BEGIN",
          "CHECKPOINT",
          "CLOSE",
          "CLUSTER",
          "COMMIT",
          "COPY",
          "DEALLOCATE",
          "DECLARE",
          "DISCARD",
          "DO",
          "END",
          "EXECUTE",
          "EXPLAIN",
          "FETCH",
          "GRANT",
          "IMPORT",
          "LISTEN",
          "LOAD",
          "LOCK",
          "MOVE",
          "NOTIFY",
          "PREPARE",
          "REASSIGN",
          "REFRESH",
          "REINDEX",
          "RELEASE",
          "RESET",
          "REVOKE",
          "ROLLBACK",
          "SAVEPOINT",
          "SECURITY",
          "SET",
          "SHOW",
          "START",
          "TRUNCATE",
          "UNLISTEN",
          "VACUUM");

  private final Grammar grammar;
  private final Cursor cursor;

  SessionStatements(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** The statement here, if it is one of these. */
  Optional<Statement> statement() {
    String head = cursor.word();
    if (head == null || !HEADS.contains(head)) {
      return Optional.empty();
    }
    int start = cursor.mark();
    Optional<Statement> path = head.equals("SET") ? searchPath(start, false) : Optional.empty();
    if (path.isPresent()) {
      return path;
    }
    cursor.reset(start);
    return Optional.of(head.equals("EXPLAIN") ? explain(start) : skip(start));
  }

  /** EXPLAIN before a statement about rows, which is read to find what is wrong in it. */
  private Statement explain(int start) {
    cursor.next();
    if (cursor.at("(") && !grammar.selects.atQuery()) {
      Skipping.parentheses(cursor);
    } else {
      if (!cursor.accept("ANALYZE")) {
        cursor.accept("ANALYSE");
      }
      cursor.accept("VERBOSE");
    }
    boolean other =
        cursor.at("CREATE") || cursor.at("DECLARE") || cursor.at("EXECUTE") || cursor.at("REFRESH");
    if (other) {
      return skip(start);
    }
    grammar.standard.withs.rows();
    return grammar.others.other(start);
  }

  /** {@code SET search_path TO a, b}, if it comes: a setting of this connection. */
  private Optional<Statement> searchPath(int start, boolean lasting) {
    cursor.next();
    if (!cursor.accept("SESSION")) {
      cursor.accept("LOCAL");
    }
    return setting(start, lasting);
  }

  /** {@code search_path TO a, b}, from behind SET on; empty if another parameter is set. */
  Optional<Statement> setting(int start, boolean lasting) {
    if (cursor.accept("SCHEMA")) {
      return Optional.of(path(start, lasting));
    }
    if (!cursor.atText("search_path")) {
      return Optional.empty();
    }
    cursor.next();
    if (!cursor.accept("TO") && !cursor.accept("=")) {
      throw cursor.expected("TO or \"=\"");
    }
    return Optional.of(path(start, lasting));
  }

  private Statement path(int start, boolean lasting) {
    if (cursor.accept("DEFAULT")) {
      return new Definition.SetSearchPath(Optional.empty(), lasting, cursor.from(start));
    }
    List<String> schemas = new ArrayList<>();
    do {
      if (cursor.kind() == TokenKind.STRING) {
        schemas.add(grammar.names.value());
      } else {
        schemas.add(grammar.names.name("the name of a schema").text());
      }
    } while (cursor.accept(","));
    schemas.removeIf(String::isEmpty);
    return new Definition.SetSearchPath(Optional.of(schemas), lasting, cursor.from(start));
  }

  /** Steps over the rest of the statement that begins at {@code start}. */
  Statement.Other skip(int start) {
    Skipping.rest(cursor);
    return grammar.others.other(start);
  }
}
