package io.github.jsqlc.live;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;

/** SQLite in memory. No file is opened, whatever the schema says. */
final class SqliteLive implements LiveEngine {
  private static final Set<String> OWN_SCHEMAS = Set.of("main", "temp");

  /** The driver puts its own words around those of the engine. */
  private static final Pattern DRIVERS_WORDS = Pattern.compile("^\\[[A-Z_]+\\] [^(]*\\((.*)\\)$");

  private static final Pattern NEAR = Pattern.compile("^near \"(.+)\": syntax error$");

  /** The forms in which SQLite's messages name what they complain about. */
  private static final List<Pattern> NAMES =
      List.of(
          Pattern.compile("has no column named (.+)$"),
          Pattern.compile("unrecognized token: \"(.+)\"$"),
          Pattern.compile("no such column: \"([^\"]+)\""),
          Pattern.compile(": ([^ :]+?)(?:\\(\\))?$"),
          Pattern.compile("\\b([A-Za-z_][\\w$]*)\\(\\)"),
          Pattern.compile("\"([^\"]+)\""),
          Pattern.compile("^(?:table|view|index|trigger|column) ([^ ]+) "),
          Pattern.compile("(?:table|view|index|trigger|column|key|modify) ([^ ]+)$"));

  private final SQLiteConnection connection;

  /**
   * @param schemas all schemas of the catalog; those that SQLite does not have by itself are
   *     attached, empty
   */
  SqliteLive(List<String> schemas) {
    try {
      connection =
          // Asked for by its name: the manager of all drivers would load those of others too.
          JDBC.createConnection("jdbc:sqlite::memory:", new Properties());
      for (String schema : schemas) {
        if (!OWN_SCHEMAS.contains(schema)) {
          attach(schema);
        }
      }
    } catch (SQLException | LinkageError | RuntimeException e) {
      // The driver unpacks and loads a native library: there are platforms without one, and
      // machines where it may not be loaded. Its classes are then half initialized.
      throw new EngineUnavailable(reason(e), e);
    }
  }

  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }

  private void attach(String schema) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ATTACH ':memory:' AS \"%s\"".formatted(schema.replace("\"", "\"\"")));
    }
  }

  @Override
  public String title() {
    return "SQLite";
  }

  @Override
  public boolean isOwn() {
    return true;
  }

  /** ATTACH and VACUUM INTO open files. */
  @Override
  public boolean runsOthers() {
    return false;
  }

  /** SQLite has no search path: what is asked for is what it does. */
  @Override
  public void search(List<String> schemas) {}

  @Override
  public String mark(int parameter) {
    return "?";
  }

  @Override
  public boolean numbersParameters() {
    return false;
  }

  @Override
  public boolean namesByText() {
    return true;
  }

  @Override
  public Optional<Answer.Refused> declare(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(refused(e));
    }
  }

  @Override
  public Answer prepare(String sql) {
    try (PreparedStatement prepared = connection.prepareStatement(sql)) {
      int parameters = prepared.getParameterMetaData().getParameterCount();
      CoreStatement statement = (CoreStatement) prepared;
      return statement.pointer.safeRun(
          (db, pointer) ->
              new Answer.Accepted(
                  Collections.nCopies(parameters, Answer.Parameter.OF_ANY_TYPE),
                  columns(db, pointer)));
    } catch (SQLException e) {
      return refused(e);
    }
  }

  /** Asks the engine itself: the driver's metadata guess types where the engine names none. */
  private static List<Answer.Column> columns(DB db, long statement) throws SQLException {
    int count = db.column_count(statement);
    List<Answer.Column> columns = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      columns.add(
          new Answer.Column(
              db.column_name(statement, i),
              Optional.ofNullable(db.column_decltype(statement, i)),
              Optional.empty()));
    }
    return columns;
  }

  private static Answer.Refused refused(SQLException e) {
    Matcher words = DRIVERS_WORDS.matcher(e.getMessage());
    return new Answer.Refused(words.matches() ? words.group(1) : e.getMessage());
  }

  @Override
  public Complaint complaint(Answer.Refused refused) {
    Matcher near = NEAR.matcher(refused.message());
    if (near.matches()) {
      return new Complaint(List.of(near.group(1)), true);
    }
    List<String> names = new ArrayList<>();
    for (Pattern pattern : NAMES) {
      Matcher name = pattern.matcher(refused.message());
      if (name.find()) {
        names.add(name.group(1));
      }
    }
    return new Complaint(names, false);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("a database in memory could not be closed", e);
    }
  }
}
