package io.github.jsqlc.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Diagnostics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random schema statements over few names, so that they meet: what the engine refuses we refuse,
 * what it takes we take, and the tables are the same afterwards.
 */
class RandomSchemasTest {
  /** {@code -Drandom.schemas} asks for more. */
  private static final int SCHEMAS = Integer.getInteger("random.schemas", 30);

  private static final int STATEMENTS = 25;
  private static final List<String> TABLES = List.of("t", "u", "T2", "\"v w\"");
  private static final List<String> COLUMNS = List.of("a", "b", "C", "[d e]");
  private static final List<String> TYPES =
      List.of("INTEGER", "TEXT", "int", "VARCHAR(9)", "", "REAL", "DATE", "BLOB");

  private final Random random = new Random();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theEngineAgreesWithEveryStatement(long seed) throws SQLException {
    random.setSeed(seed);
    for (int i = 0; i < SCHEMAS; i++) {
      StringBuilder schema = new StringBuilder();
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
          Statement statement = connection.createStatement()) {
        for (int j = 0; j < STATEMENTS; j++) {
          String candidate = statement();
          String refusal = refusal(statement, candidate);
          Diagnostics diagnostics = new Diagnostics();
          Schemas.catalog(schema + candidate + ";", diagnostics, new CatalogOptions(false));
          assertThat(diagnostics.hasErrors())
              .as("%s%s; -- %s %s", schema, candidate, refusal, diagnostics.sorted())
              .isEqualTo(refusal != null);
          if (refusal == null) {
            schema.append(candidate).append(";\n");
          }
        }
      }
      CatalogAgreementTest.assertAgreement(schema.toString());
    }
  }

  private static String refusal(Statement statement, String sql) {
    try {
      statement.execute(sql);
      return null;
    } catch (SQLException e) {
      return e.getMessage();
    }
  }

  private String statement() {
    return switch (random.nextInt(16)) {
      case 0, 1, 2 ->
          "CREATE TABLE %s%s (%s)%s"
              .formatted(maybe("IF NOT EXISTS "), table(), columns(), options());
      case 3 ->
          "CREATE %sINDEX %s ON %s (%s)"
              .formatted(maybe("UNIQUE "), pick(List.of("i", "j", "t")), table(), list());
      case 4 ->
          "DROP %s %s%s"
              .formatted(pick(List.of("TABLE", "TABLE", "VIEW")), maybe("IF EXISTS "), table());
      case 5 -> "DROP INDEX %s%s".formatted(maybe("IF EXISTS "), pick(List.of("i", "j")));
      case 6, 7 -> "ALTER TABLE %s RENAME TO %s".formatted(table(), table());
      case 8, 9 -> "ALTER TABLE %s RENAME COLUMN %s TO %s".formatted(table(), name(), name());
      case 10, 11 -> "ALTER TABLE %s ADD COLUMN %s".formatted(table(), addedColumn());
      case 12, 13 -> "ALTER TABLE %s DROP COLUMN %s".formatted(table(), name());
      case 14 ->
          "ALTER TABLE %s ALTER COLUMN %s %s NOT NULL"
              .formatted(table(), name(), pick(List.of("SET", "DROP")));
      default ->
          random.nextBoolean()
              ? "ALTER TABLE %s ADD CONSTRAINT k CHECK (%s)".formatted(table(), condition())
              : "ALTER TABLE %s DROP CONSTRAINT k".formatted(table());
    };
  }

  private String columns() {
    StringBuilder text = new StringBuilder(column());
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(", ").append(column());
    }
    switch (random.nextInt(6)) {
      case 0 -> text.append(", PRIMARY KEY (").append(list()).append(")");
      case 1 -> text.append(", UNIQUE (").append(list()).append(")");
      case 2 -> text.append(", CHECK (").append(condition()).append(")");
      case 3 -> text.append(", FOREIGN KEY (").append(list()).append(") REFERENCES x (y)");
      default -> {}
    }
    return text.toString();
  }

  private String column() {
    String text = name() + " " + pick(TYPES);
    return text
        + switch (random.nextInt(14)) {
          case 0 -> " PRIMARY KEY";
          case 1 -> " PRIMARY KEY AUTOINCREMENT";
          case 2 -> " UNIQUE";
          case 3, 4 -> " NOT NULL";
          case 5 -> " CHECK (" + condition() + ")";
          case 6 -> " AS (" + name() + ")";
          case 7 -> " DEFAULT 7";
          case 8 -> " REFERENCES x (y)";
          case 9 -> " CONSTRAINT k NOT NULL DEFAULT ''";
          default -> "";
        };
  }

  /** SQLite adds a column that is computed from itself and then refuses every use of the table. */
  private String addedColumn() {
    return column().replaceAll(" AS \\(.*\\)", " AS (1)");
  }

  private String condition() {
    return switch (random.nextInt(4)) {
      case 0 -> name() + " IS NOT NULL";
      case 1 -> name() + " > 1 AND " + name() + " NOTNULL";
      case 2 -> "typeof(" + name() + ") <> 'null'";
      default -> name() + " = '' OR " + name() + " IS NULL";
    };
  }

  private String options() {
    return switch (random.nextInt(8)) {
      case 0 -> " WITHOUT ROWID";
      case 1 -> " STRICT";
      default -> "";
    };
  }

  private String list() {
    return random.nextInt(3) == 0 ? name() + ", " + name() : name();
  }

  private String table() {
    return pick(TABLES);
  }

  private String name() {
    return pick(COLUMNS);
  }

  private String maybe(String text) {
    return random.nextInt(4) == 0 ? text : "";
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
