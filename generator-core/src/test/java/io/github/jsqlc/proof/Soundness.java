package io.github.jsqlc.proof;

import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.Column;
import io.github.jsqlc.ir.ColumnOrigin;
import io.github.jsqlc.ir.Parameter;
import io.github.jsqlc.ir.Query;
import io.github.jsqlc.ir.ResultItem;
import io.github.jsqlc.ir.SqlPart;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Runs a query and holds each row against what the analysis promises of it. */
final class Soundness {
  private static final int MOST_ROWS = 300;

  private final Sqlite sqlite;
  private final Values values;
  private final Map<ColumnOrigin, List<Object>> present = new HashMap<>();

  private boolean ran;

  Soundness(Sqlite sqlite, RandomGenerator random) {
    this.sqlite = sqlite;
    this.values = new Values(random, false);
  }

  /** Whether the last query ran to its end. */
  boolean hasRun() {
    return ran;
  }

  /**
   * Runs {@code query} with values of its parameters' types and undoes what it did.
   *
   * @return the first promise that it breaks
   */
  Optional<String> broken(Query query) throws SQLException {
    ran = false;
    Map<Integer, List<Object>> bound = new HashMap<>();
    for (Parameter parameter : query.parameters()) {
      bound.put(parameter.number(), valuesFor(parameter));
    }
    try (PreparedStatement statement = sqlite.connection().prepareStatement(sql(query, bound))) {
      bind(query, bound, statement);
      sqlite.resetSteps();
      Optional<String> broken =
          statement.execute() ? rows(query, statement.getResultSet()) : Optional.empty();
      ran = true;
      return broken.map(words -> words + " with " + shown(query, bound));
    } catch (SQLException failed) {
      // A broken constraint, malformed JSON, too many steps: no row was promised.
      return Optional.empty();
    } finally {
      sqlite.undo();
    }
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

  private List<Object> valuesFor(Parameter parameter) {
    if (parameter.list()) {
      return List.of(value(parameter), value(parameter));
    }
    boolean none = parameter.nullable() && values.chance(0.3);
    return Arrays.asList(none ? null : value(parameter));
  }

  /** Most often a value that the column it meets holds, so that rows are found. */
  private Object value(Parameter parameter) {
    if (parameter.origin().isPresent() && values.chance(0.6)) {
      List<Object> there = present(parameter.origin().get());
      if (!there.isEmpty()) {
        return values.oneOf(there);
      }
    }
    return values.of(parameter.type().family());
  }

  private List<Object> present(ColumnOrigin origin) {
    return present.computeIfAbsent(origin, this::read);
  }

  private List<Object> read(ColumnOrigin origin) {
    List<Object> known = new ArrayList<>();
    String schema = origin.table().schema().isEmpty() ? "" : quoted(origin.table().schema()) + ".";
    String sql =
        "SELECT DISTINCT %s FROM %s%s LIMIT 20"
            .formatted(quoted(origin.column()), schema, quoted(origin.table().name()));
    sqlite.resetSteps();
    try (PreparedStatement statement = sqlite.connection().prepareStatement(sql);
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

  private static Optional<String> rows(Query query, ResultSet rows) throws SQLException {
    List<Column> columns = query.columns();
    int count = 0;
    while (rows.next() && count < MOST_ROWS) {
      count++;
      for (int i = 0; i < columns.size(); i++) {
        Optional<String> broken =
            broken(query, columns.get(i), rows.getObject(i + 1), optional(query, i));
        if (broken.isPresent()) {
          return Optional.of("column %d %s".formatted(i + 1, broken.get()));
        }
      }
    }
    boolean fits =
        switch (query.rows()) {
          case EXACTLY_ONE -> count == 1;
          case AT_MOST_ONE -> count <= 1;
          case ANY_NUMBER -> true;
        };
    return fits ? Optional.empty() : Optional.of("%s, but %d rows".formatted(query.rows(), count));
  }

  /** Whether the column belongs to an embedded row that may be missing. */
  private static boolean optional(Query query, int column) {
    int first = 0;
    for (ResultItem item : query.results()) {
      first += item.columns().size();
      if (column < first) {
        return item instanceof ResultItem.Embedded e && e.optional();
      }
    }
    throw new AssertionError(column);
  }

  private static Optional<String> broken(
      Query query, Column column, Object value, boolean optional) {
    String what = "%s (%s)".formatted(column.name(), column.type().name());
    if (value == null) {
      return column.nullable() || optional
          ? Optional.empty()
          : Optional.of(what + " is never NULL, but it is");
    }
    String found = typeOf(value);
    // Whole numbers of REAL columns are stored as integers, and RETURNING sometimes shows it.
    boolean stored = query.writes() && found.equals("integer");
    return fits(column.type(), stored && column.type().name().equals("real") ? "real" : found)
        ? Optional.empty()
        : Optional.of("%s holds %s %s".formatted(what, found, value));
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

  private static String shown(Query query, Map<Integer, List<Object>> bound) {
    List<String> shown = new ArrayList<>();
    for (Parameter parameter : query.parameters()) {
      String type = parameter.type().name();
      shown.add("?%d %s = %s".formatted(parameter.number(), type, bound.get(parameter.number())));
    }
    return shown.isEmpty() ? "no parameters" : String.join(", ", shown);
  }
}
