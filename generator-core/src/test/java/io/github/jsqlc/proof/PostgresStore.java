package io.github.jsqlc.proof;

import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.Column;
import io.github.jsqlc.ir.ColumnOrigin;
import io.github.jsqlc.ir.Query;
import io.github.jsqlc.ir.SqlPart;
import io.github.jsqlc.live.LiveProbe;
import io.github.jsqlc.syntax.ParsedStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A database of {@link Postgres} that holds the schema of a {@link Subject}. Values are texts: a
 * query is run by {@code PREPARE} and {@code EXECUTE}, whose arguments the server reads as the
 * types of the parameters.
 */
final class PostgresStore implements Store {
  private final Postgres postgres;
  private final PostgresValues texts;

  private PostgresStore(Postgres postgres) throws SQLException {
    this.postgres = postgres;
    this.texts = new PostgresValues(postgres.connection());
  }

  static PostgresStore of(Subject subject) throws SQLException {
    Postgres postgres = Postgres.database();
    for (ParsedStatement statement : subject.schema().statements()) {
      if (LiveProbe.isRun(statement)) {
        try {
          postgres.run(statement.at().text());
        } catch (SQLException refused) {
          // Other tests prove that it is reported.
          assert refused.getMessage() != null;
        }
      }
    }
    String path =
        subject.catalog().searchPath().stream()
            .map(PostgresStore::identifier)
            .collect(Collectors.joining(", "));
    postgres.run("ALTER DATABASE %s SET search_path = %s".formatted(postgres.name(), path));
    postgres.run("SET search_path = " + path);
    return new PostgresStore(postgres);
  }

  @Override
  public Connection connection() {
    try {
      return postgres.connection();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void fill(long seed, boolean textsAreJson) throws SQLException {
    connection().setAutoCommit(true);
    new PostgresFiller(connection(), new Values(new Random(seed), textsAreJson), texts).fill();
    try (Statement statement = connection().createStatement();
        ResultSet views =
            statement.executeQuery(
                "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'm' ORDER BY oid")) {
      while (views.next()) {
        refresh(views.getString(1));
      }
    }
    connection().setAutoCommit(false);
  }

  private void refresh(String view) {
    try {
      postgres.run("REFRESH MATERIALIZED VIEW " + view);
    } catch (SQLException values) {
      // Its query may divide by zero: then it stays as it was.
      assert values.getMessage() != null;
    }
  }

  @Override
  public void limitSteps() throws SQLException {
    postgres.run("SET statement_timeout = '2s'");
    connection().commit();
  }

  @Override
  public void resetSteps() {}

  @Override
  public void undo() throws SQLException {
    connection().rollback();
    postgres.run("DEALLOCATE ALL");
    connection().rollback();
  }

  @Override
  public Optional<String> run(Query query, Map<Integer, List<Object>> bound, Reader reader)
      throws SQLException {
    try (Statement statement = connection().createStatement()) {
      statement.setEscapeProcessing(false);
      List<String> arguments = new ArrayList<>();
      for (int i = 1; i <= query.parameters().size(); i++) {
        boolean array = query.parameters().get(i - 1).list() && !isExpanded(query, i);
        arguments.add(array ? array(bound.get(i)) : literal(bound.get(i).get(0)));
      }
      statement.execute("PREPARE tried AS " + sql(query));
      String given = arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
      return statement.execute("EXECUTE tried" + given)
          ? reader.read(statement.getResultSet())
          : Optional.empty();
    }
  }

  private static boolean isExpanded(Query query, int parameter) {
    return query.sql().stream()
        .anyMatch(
            part ->
                part instanceof SqlPart.BindList list
                    && list.parameter() == parameter
                    && list.form() == SqlPart.ListForm.EXPANDED);
  }

  /** A list that is written out has one element here. */
  private static String sql(Query query) {
    StringBuilder sql = new StringBuilder();
    for (SqlPart part : query.sql()) {
      if (part instanceof SqlPart.Text text) {
        sql.append(text.text());
      } else if (part instanceof SqlPart.Bind bind) {
        sql.append('$').append(bind.parameter());
      } else if (part instanceof SqlPart.BindList list) {
        sql.append('$').append(list.parameter());
      }
    }
    return sql.toString();
  }

  private static String literal(Object value) {
    return value == null ? "NULL" : PostgresFiller.quoted(value.toString());
  }

  private static String array(List<Object> elements) {
    return PostgresFiller.quoted(
        elements.stream()
            .map(element -> PostgresValues.quoted(element.toString()))
            .collect(Collectors.joining(",", "{", "}")));
  }

  @Override
  public Object value(SqlType type, Values values) throws SQLException {
    return texts.of(type.name(), values);
  }

  @Override
  public List<Object> present(ColumnOrigin origin) throws SQLException {
    String table = identifier(origin.table().name());
    if (!origin.table().schema().isEmpty()) {
      table = identifier(origin.table().schema()) + "." + table;
    }
    List<Object> found = new ArrayList<>();
    try (Statement statement = connection().createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT DISTINCT %s::text FROM %s LIMIT 20"
                    .formatted(identifier(origin.column()), table))) {
      while (rows.next()) {
        if (rows.getString(1) != null) {
          found.add(rows.getString(1));
        }
      }
    } catch (SQLException failed) {
      // A materialized view without rows yet, or one whose query fails.
      connection().rollback();
    }
    return found;
  }

  private static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** The server has told the type of each column, and its values have it. */
  @Override
  public boolean fits(Column column, Object value, boolean writes) {
    return true;
  }

  @Override
  public void close() throws SQLException {
    postgres.close();
  }
}
