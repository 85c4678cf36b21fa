package io.github.jsqlc.javagen;

import io.github.jsqlc.runtime.Database;
import io.github.jsqlc.testing.JavaCompilerHelper;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/**
 * Java that a user might write, compiled with the generated code and run: what it can say proves
 * the signatures, what it checks proves the behaviour.
 */
final class Scenario {
  private Scenario() {}

  /**
   * Runs {@code body} on SQLite, where {@code db} is the handle and {@code same(expected, found)}
   * checks.
   *
   * @param schema statements separated by semicolons
   */
  static void run(JavaCompilerHelper compiler, String schema, String body) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      for (String each : schema.split(";")) {
        statement.execute(each);
      }
      run(compiler, connection, body);
    }
  }

  /** Runs {@code body} on a connection. */
  static void run(JavaCompilerHelper compiler, Connection connection, String body)
      throws Exception {
    run(compiled(compiler, body), connection);
  }

  /** {@code body} for {@link #run(Class, Connection)}, any number of times. */
  static Class<?> compiled(JavaCompilerHelper compiler, String body) throws Exception {
    String source =
        """
        package com.example.db;

        import io.github.jsqlc.runtime.*;
        import io.github.jsqlc.runtime.postgresql.*;
        import java.math.BigDecimal;
        import java.sql.*;
        import java.time.*;
        import java.util.*;
        import java.util.stream.*;

        class Scenario {
            static void run(Database db) throws Exception {
        %s
            }

            static void same(Object expected, Object found) {
                if (!Objects.equals(expected, found)) {
                    throw new AssertionError("expected " + expected + " but found " + found);
                }
            }
        }
        """
            .formatted(body);
    return compiler
        .with("com/example/db/Scenario.java", source)
        .compile()
        .loadClass("com.example.db.Scenario");
  }

  static void run(Class<?> scenario, Connection connection) throws Exception {
    var run = scenario.getDeclaredMethod("run", Database.class);
    run.setAccessible(true);
    try {
      run.invoke(null, Database.of(connection));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (Exception) e.getCause();
    }
  }
}
