package io.github.jsqlc.syntax;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Asks SQLite about the form of statements. Tables: t(a, b, c), u(a, d, e), t2(a). */
final class SqliteForm implements AutoCloseable {
  /** What SQLite says of a statement's form. */
  enum Verdict {
    TAKEN,
    REFUSED,
    /** Something else is wrong, and it may not have seen the whole form. */
    UNKNOWN
  }

  /** What SQLite's messages about the form of a statement hold. */
  private static final List<String> ABOUT_FORM =
      List.of(
          "syntax error",
          "incomplete input",
          "unrecognized token",
          "unknown table option",
          "unsupported frame specification",
          "unknown join type",
          "clause should come after",
          "a JOIN clause is required",
          "NATURAL join may not",
          "variable number must be",
          "qualified table names are not allowed",
          "ORDER BY without LIMIT",
          "Expression tree is too large");

  private final Connection connection;

  SqliteForm() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table t (a, b, c)");
      statement.execute("create table u (a, d, e)");
      statement.execute("create table t2 (a)");
      statement.execute("create index ta on t (a)");
      statement.execute("create view tv as select * from t");
    }
  }

  Verdict judge(String sql) {
    try {
      connection.prepareStatement(sql).close();
      return Verdict.TAKEN;
    } catch (SQLException e) {
      return complaint(sql).isEmpty() ? Verdict.UNKNOWN : Verdict.REFUSED;
    }
  }

  /** SQLite's message about the form of a statement; empty if it has none. */
  String complaint(String sql) {
    try {
      connection.prepareStatement(sql).close();
      return "";
    } catch (SQLException e) {
      String message = e.getMessage();
      return ABOUT_FORM.stream().anyMatch(message::contains) ? message : "";
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
