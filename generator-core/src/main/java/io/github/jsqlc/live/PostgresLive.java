package io.github.jsqlc.live;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A database on a PostgreSQL server. Statements are prepared in a transaction that may only read
 * and is rolled back: the server looks up every name and type, and runs nothing.
 */
final class PostgresLive implements LiveEngine {
  /** What {@code PREPARE} takes; it says most, while other statements have next to nothing. */
  private static final Set<String> PREPARED =
      Set.of("select", "values", "with", "table", "insert", "update", "delete", "merge", "(");

  private static final Pattern FIRST =
      Pattern.compile("(?:\\s|--[^\\n]*\\n?|/\\*(?:[^*]|\\*(?!/))*\\*/)*(\\w+|\\()");
  private static final Pattern MARK = Pattern.compile("\\$\\d+");

  /** The first version whose list of prepared statements has the types of the results. */
  private static final int RESULT_TYPES = 16;

  private final Connection connection;
  private final boolean own;
  private final AutoCloseable behind;
  private final PostgresTypes types;
  private int number;

  /**
   * @param connection commits each statement; it is closed with this value
   * @param own whether the database is one that this tool has made
   * @param behind what is to be closed after the connection, such as the database itself
   */
  PostgresLive(Connection connection, boolean own, AutoCloseable behind) {
    this.connection = connection;
    this.own = own;
    this.behind = behind;
    this.types = new PostgresTypes(connection);
  }

  @Override
  public String title() {
    return "PostgreSQL";
  }

  @Override
  public boolean isOwn() {
    return own;
  }

  @Override
  public String mark(int parameter) {
    return "$" + parameter;
  }

  @Override
  public boolean numbersParameters() {
    return true;
  }

  @Override
  public boolean namesByText() {
    return false;
  }

  @Override
  public boolean runsOthers() {
    return true;
  }

  @Override
  public Optional<Answer.Refused> declare(String sql) {
    if (!own) {
      throw new IllegalStateException("the schema of a user's database is not ours to change");
    }
    if (!PostgresSchema.isRun(sql)) {
      return Optional.empty();
    }
    types.forget();
    try (Statement statement = statement()) {
      statement.execute(sql);
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(refused(e, 0));
    }
  }

  @Override
  public void search(List<String> schemas) {
    String path =
        schemas.stream()
            .map(schema -> '"' + schema.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(", "));
    try (PreparedStatement set =
        connection.prepareStatement("SELECT pg_catalog.set_config('search_path', ?, false)")) {
      set.setString(1, path);
      set.execute();
    } catch (SQLException e) {
      throw lost(e);
    }
  }

  /** A statement whose text reaches the server as it is. */
  private Statement statement() throws SQLException {
    Statement statement = connection.createStatement();
    statement.setEscapeProcessing(false);
    return statement;
  }

  @Override
  public Answer prepare(String sql) {
    try {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      try {
        Matcher first = FIRST.matcher(sql);
        boolean known =
            first.lookingAt() && PREPARED.contains(first.group(1).toLowerCase(Locale.ROOT));
        return known ? prepared(sql) : described(sql);
      } finally {
        connection.rollback();
        connection.setReadOnly(false);
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw lost(e);
    }
  }

  private Answer prepared(String sql) throws SQLException {
    number++;
    String name = "jsqlc_" + number;
    String before = "PREPARE " + name + " AS ";
    try (Statement statement = statement()) {
      statement.execute(before + sql);
    } catch (SQLException e) {
      if (isLost(e)) {
        throw e;
      }
      return refused(e, before.length());
    }
    List<Answer.Parameter> parameters =
        types(name, "parameter_types", oid -> oid).orElseThrow().stream()
            .map(type -> new Answer.Parameter(Optional.of(type)))
            .toList();
    Answer.Accepted accepted = new Answer.Accepted(parameters, columns(name));
    try (Statement statement = statement()) {
      statement.execute("DEALLOCATE " + name);
    }
    return accepted;
  }

  /** What one type stands for. */
  private interface Seen {
    long as(long oid) throws SQLException;
  }

  private Optional<List<String>> types(String name, String column, Seen seen) throws SQLException {
    String sql =
        "SELECT %s::pg_catalog.oid[] FROM pg_catalog.pg_prepared_statements WHERE name = '%s'"
            .formatted(column, name);
    try (Statement statement = statement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      Array oids = rows.getArray(1);
      if (oids == null) {
        return Optional.empty();
      }
      List<String> found = new ArrayList<>();
      for (Object oid : (Object[]) oids.getArray()) {
        found.add(types.name(seen.as(((Number) oid).longValue())));
      }
      return Optional.of(found);
    }
  }

  /**
   * The server describes what would come without running anything. The values of a domain come as
   * those of the type below it.
   */
  private List<Answer.Column> columns(String name) throws SQLException {
    boolean listed = connection.getMetaData().getDatabaseMajorVersion() >= RESULT_TYPES;
    Optional<List<String>> found =
        listed ? types(name, "result_types", types::below) : Optional.empty();
    List<Answer.Column> columns = new ArrayList<>();
    try (PreparedStatement execute = connection.prepareStatement("EXECUTE " + name)) {
      ResultSetMetaData described = execute.getMetaData();
      for (int i = 1; described != null && i <= described.getColumnCount(); i++) {
        int column = i - 1;
        columns.add(
            new Answer.Column(
                described.getColumnLabel(i), Optional.empty(), found.map(all -> all.get(column))));
      }
    }
    return columns;
  }

  /** What the driver can learn of a call or of a statement that has no parameters. */
  private Answer described(String sql) throws SQLException {
    String marked = MARK.matcher(sql).replaceAll("?");
    try (PreparedStatement statement = connection.prepareStatement(marked)) {
      ParameterMetaData wanted = statement.getParameterMetaData();
      List<Answer.Parameter> parameters = new ArrayList<>();
      for (int i = 1; i <= wanted.getParameterCount(); i++) {
        parameters.add(Answer.Parameter.OF_ANY_TYPE);
      }
      List<Answer.Column> columns = new ArrayList<>();
      ResultSetMetaData described = statement.getMetaData();
      for (int i = 1; described != null && i <= described.getColumnCount(); i++) {
        columns.add(
            new Answer.Column(described.getColumnLabel(i), Optional.empty(), Optional.empty()));
      }
      return new Answer.Accepted(parameters, columns);
    } catch (SQLException e) {
      if (isLost(e)) {
        throw e;
      }
      return refused(e, 0);
    }
  }

  /** Whether the server is gone: class 08 is a connection's, 57P the server's own end. */
  private static boolean isLost(SQLException e) {
    String state = e.getSQLState();
    return state != null && (state.startsWith("08") || state.startsWith("57P"));
  }

  private static EngineUnavailable lost(SQLException e) {
    return new EngineUnavailable(e.getMessage(), e);
  }

  private static Answer.Refused refused(SQLException e, int before) {
    ServerErrorMessage said =
        e instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
    if (said == null || said.getMessage() == null) {
      return new Answer.Refused(String.valueOf(e.getMessage()));
    }
    int at = said.getPosition() - 1 - before;
    return new Answer.Refused(said.getMessage(), at < 0 ? OptionalInt.empty() : OptionalInt.of(at));
  }

  @Override
  public Complaint complaint(Answer.Refused refused) {
    return Complaint.UNKNOWN;
  }

  @Override
  public void close() {
    try (behind) {
      connection.close();
    } catch (EngineUnavailable e) {
      throw e;
    } catch (Exception e) {
      throw new EngineUnavailable(String.valueOf(e.getMessage()), e);
    }
  }
}
