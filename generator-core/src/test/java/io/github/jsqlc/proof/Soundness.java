package io.github.jsqlc.proof;

import io.github.jsqlc.ir.Column;
import io.github.jsqlc.ir.ColumnOrigin;
import io.github.jsqlc.ir.Parameter;
import io.github.jsqlc.ir.Query;
import io.github.jsqlc.ir.ResultItem;
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

  private final Store store;
  private final Values values;
  private final Map<ColumnOrigin, List<Object>> present = new HashMap<>();

  private boolean ran;

  Soundness(Store store, RandomGenerator random) {
    this.store = store;
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
    try {
      store.resetSteps();
      Optional<String> broken = store.run(query, bound, rows -> rows(query, rows));
      ran = true;
      return broken.map(words -> words + " with " + shown(query, bound));
    } catch (SQLException failed) {
      // A broken constraint, malformed JSON, too many steps: no row was promised.
      return Optional.empty();
    } finally {
      store.undo();
    }
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
    try {
      return store.value(parameter.type(), values);
    } catch (SQLException e) {
      throw new AssertionError(parameter.toString(), e);
    }
  }

  private List<Object> present(ColumnOrigin origin) {
    return present.computeIfAbsent(origin, this::read);
  }

  private List<Object> read(ColumnOrigin origin) {
    store.resetSteps();
    try {
      return store.present(origin);
    } catch (SQLException e) {
      throw new AssertionError(origin.toString(), e);
    }
  }

  private Optional<String> rows(Query query, ResultSet rows) throws SQLException {
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

  private Optional<String> broken(Query query, Column column, Object value, boolean optional) {
    String what = "%s (%s)".formatted(column.name(), column.type().name());
    if (value == null) {
      return column.nullable() || optional
          ? Optional.empty()
          : Optional.of(what + " is never NULL, but it is");
    }
    return store.fits(column, value, query.writes())
        ? Optional.empty()
        : Optional.of("%s holds %s %s".formatted(what, value.getClass().getSimpleName(), value));
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
