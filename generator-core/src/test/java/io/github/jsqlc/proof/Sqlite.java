package io.github.jsqlc.proof;

import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.Column;
import io.github.jsqlc.ir.ColumnOrigin;
import io.github.jsqlc.ir.Query;
import io.github.jsqlc.ir.SqlPart;
import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.ParsedFile;
import io.github.jsqlc.syntax.ParsedStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.sqlite.ProgressHandler;

/** A database in memory that holds the schema of a {@link Subject}. */
final class Sqlite implements Store {
  /** A query that runs this many steps of SQLite's machine has no end or no point. */
  private static final int MOST_STEPS = 200_000;

  private final Connection connection;
  private int steps;

  private Sqlite(Connection connection) {
    this.connection = connection;
  }

  /** With all tables empty. What SQLite refuses of the schema is left out. */
  static Sqlite of(Subject subject) throws SQLException {
    Sqlite sqlite = new Sqlite(DriverManager.getConnection("jdbc:sqlite::memory:"));
    sqlite.declare(subject.schema(), subject.catalog());
    return sqlite;
  }

  private void declare(ParsedFile schema, Catalog catalog) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String name : catalog.schemas()) {
        if (!name.equals("main") && !name.equals("temp")) {
          statement.execute("ATTACH ':memory:' AS \"" + name + "\"");
        }
      }
    }
    for (ParsedStatement ddl : schema.statements()) {
      if (ddl.statement().filter(Ddl.class::isInstance).isPresent()) {
        declare(ddl.at().text());
      }
    }
  }

  private void declare(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      // Other tests prove that it is reported.
      assert refused.getMessage() != null;
    }
  }

  /** Fills all tables; all that follows is undone query by query. */
  @Override
  public void fill(long seed, boolean textsAreJson) throws SQLException {
    connection.setAutoCommit(false);
    new Filler(connection, new Values(new Random(seed), textsAreJson)).fill();
    connection.commit();
  }

  @Override
  public Connection connection() {
    return connection;
  }

  /** Stops whatever runs from now on after a number of steps. */
  @Override
  public void limitSteps() throws SQLException {
    steps = 0;
    ProgressHandler.setHandler(
        connection,
        1000,
        new ProgressHandler() {
          @Override
          protected int progress() {
            steps += 1000;
            return steps > MOST_STEPS ? 1 : 0;
          }
        });
  }

  /** Takes back what the last statement did, and begins anew. */
  @Override
  public void undo() throws SQLException {
    try {
      connection.rollback();
    } catch (SQLException done) {
      // A statement that was stopped while it wrote has taken everything back by itself.
      try (Statement statement = connection.createStatement()) {
        statement.execute("BEGIN");
      }
    }
  }

  @Override
  public void resetSteps() {
    steps = 0;
  }

  @Override
  public Optional<String> run(Query query, Map<Integer, List<Object>> bound, Reader reader)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql(query, bound))) {
      bind(query, bound, statement);
      return statement.execute() ? reader.read(statement.getResultSet()) : Optional.empty();
    }
  }

  @Override
  public Object value(SqlType type, Values values) {
    return values.of(type.family());
  }

  @Override
  public boolean fits(Column column, Object value, boolean writes) {
    String found = typeOf(value);
    // Whole numbers of REAL columns are stored as integers, and RETURNING sometimes shows it.
    boolean stored = writes && found.equals("integer");
    return fits(column.type(), stored && column.type().name().equals("real") ? "real" : found);
  }

  private static String sql(Query query, Map<Integer, List<Object>> bound) {
    StringBuilder sql = new StringBuilder();
    for (SqlPart part : query.sql()) {
      if (part instanceof SqlPart.Text text) {
        sql.append(text.text());
      } else if (part instanceof SqlPart.BindList list
          && list.form() == SqlPart.ListForm.EXPANDED) {
        sql.append(String.join(", ", bound.get(list.parameter()).stream().map(v -> "?").toList()));
      } else {
        sql.append('?');
      }
    }
    return sql.toString();
  }

  private static void bind(
      Query query, Map<Integer, List<Object>> bound, PreparedStatement statement)
      throws SQLException {
    int place = 1;
    for (SqlPart part : query.sql()) {
      if (part instanceof SqlPart.Bind bind) {
        statement.setObject(place++, bound.get(bind.parameter()).get(0));
      } else if (part instanceof SqlPart.BindList list) {
        List<Object> elements = bound.get(list.parameter());
        if (list.form() == SqlPart.ListForm.JSON) {
          statement.setObject(place++, json(elements));
        } else {
          for (Object element : elements) {
            statement.setObject(place++, element);
          }
        }
      }
    }
  }

  private static String json(List<Object> elements) {
    List<String> items = new ArrayList<>();
    for (Object element : elements) {
      boolean number = element instanceof Number;
      items.add(
          number
              ? element.toString()
              : "\"" + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }
    return "[" + String.join(",", items) + "]";
  }

  @Override
  public List<Object> present(ColumnOrigin origin) {
    List<Object> known = new ArrayList<>();
    String schema = origin.table().schema().isEmpty() ? "" : quoted(origin.table().schema()) + ".";
    String sql =
        "SELECT DISTINCT %s FROM %s%s LIMIT 20"
            .formatted(quoted(origin.column()), schema, quoted(origin.table().name()));
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        if (rows.getObject(1) != null) {
          known.add(rows.getObject(1));
        }
      }
    } catch (SQLException costly) {
      // A view whose rows fail or take too long: what was read until then will do.
      assert costly.getMessage() != null;
    }
    return known;
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static String typeOf(Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return "integer";
    }
    if (value instanceof Double) {
      return "real";
    }
    return value instanceof byte[] ? "blob" : "text";
  }

  /** Whether values of {@code type}, stored as an application stores them, can be such. */
  private static boolean fits(SqlType type, String found) {
    boolean number = found.equals("integer") || found.equals("real");
    return switch (type.family()) {
      case BOOLEAN, INT16, INT32, INT64 -> found.equals("integer");
      case FLOAT32, FLOAT64 -> found.equals("real") || (number && !type.name().equals("real"));
      case DECIMAL -> number;
      case BYTES -> found.equals("blob");
      case TEXT, DATE, TIME, TIMESTAMP, UUID, JSON, ENUM -> found.equals("text");
      case NULL -> false;
      default -> true;
    };
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
