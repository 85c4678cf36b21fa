package io.github.jsqlc.live;

import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.catalog.Table;
import io.github.jsqlc.ir.Column;
import io.github.jsqlc.ir.ColumnOrigin;
import io.github.jsqlc.ir.Parameter;
import io.github.jsqlc.ir.Query;
import io.github.jsqlc.ir.SqlPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares what the analysis says of a query with what the engine says of it. */
record Agreement(Catalog catalog, LiveEngine live) {

  /** The statement that generated code sends, each list with one element. */
  String sent(Query query) {
    StringBuilder sql = new StringBuilder();
    for (SqlPart part : query.sql()) {
      sql.append(part instanceof SqlPart.Text text ? text.text() : live.mark(parameter(part)));
    }
    return sql.toString();
  }

  private static int parameter(SqlPart part) {
    return part instanceof SqlPart.Bind bind
        ? bind.parameter()
        : ((SqlPart.BindList) part).parameter();
  }

  /**
   * The first difference, as the rest of a sentence that begins with "jsqlc".
   *
   * @param written what the engine says of the statement as the user wrote it: its expressions have
   *     the names by which the user knows them
   * @param sent what it says of the statement that will be sent
   */
  Optional<String> difference(Query query, Answer.Accepted written, Answer.Accepted sent) {
    Optional<String> bound = parameters(query, sent.parameters());
    if (bound.isPresent()) {
      return bound;
    }
    List<Column> ours = query.columns();
    for (Answer.Accepted engine : List.of(written, sent)) {
      if (ours.size() != engine.columns().size()) {
        return Optional.of(
            "expects %d columns, the engine gives %d"
                .formatted(ours.size(), engine.columns().size()));
      }
    }
    for (int i = 0; i < ours.size(); i++) {
      int number = i + 1;
      Column column = ours.get(i);
      Answer.Column is = sent.columns().get(i);
      Optional<String> difference =
          name(number, column, written.columns().get(i))
              .or(() -> type(number, column, is))
              .or(() -> declared(number, column, is));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private Optional<String> parameters(Query query, List<Answer.Parameter> wanted) {
    List<SqlPart> marks =
        query.sql().stream().filter(part -> !(part instanceof SqlPart.Text)).toList();
    List<SqlPart> bound = live.numbersParameters() ? firsts(marks) : marks;
    if (bound.size() != wanted.size()) {
      return Optional.of(
          "binds %d parameters, the engine wants %d".formatted(bound.size(), wanted.size()));
    }
    for (int i = 0; i < bound.size(); i++) {
      Parameter ours = query.parameters().get(parameter(bound.get(i)) - 1);
      String type = type(ours, bound.get(i));
      Optional<String> other = wanted.get(i).type().filter(is -> !is.equals(type));
      if (other.isPresent()) {
        return Optional.of(
            "takes parameter %d (%s) for %s, the engine for %s"
                .formatted(ours.number(), ours.name(), type, other.get()));
      }
    }
    return Optional.empty();
  }

  /** One mark of each parameter, by number. */
  private static List<SqlPart> firsts(List<SqlPart> marks) {
    Map<Integer, SqlPart> firsts = new TreeMap<>();
    marks.forEach(mark -> firsts.putIfAbsent(parameter(mark), mark));
    return List.copyOf(firsts.values());
  }

  private static String type(Parameter parameter, SqlPart mark) {
    boolean array =
        mark instanceof SqlPart.BindList list && list.form() != SqlPart.ListForm.EXPANDED;
    return parameter.type().name() + (array ? "[]" : "");
  }

  private Optional<String> name(int number, Column ours, Answer.Column engines) {
    // The text of an expression is its name; where a parameter stands in it, ours is the user's.
    boolean parameter = live.namesByText() && engines.name().contains("?");
    return parameter || plain(ours.name()).equals(plain(engines.name()))
        ? Optional.empty()
        : Optional.of(
            "calls column %d \"%s\", the engine calls it \"%s\""
                .formatted(number, ours.name(), engines.name()));
  }

  /** SQLite numbers equal names, from the sixth on by chance. */
  private String plain(String name) {
    return live.namesByText() ? name.replaceFirst(":\\d+$", "") : name;
  }

  private static Optional<String> type(int number, Column ours, Answer.Column engines) {
    return engines
        .type()
        .filter(type -> !type.equals(ours.type().name()))
        .map(type -> differs(number, ours, ours.type().name(), type));
  }

  private static String differs(int number, Column ours, String type, String engines) {
    return "takes column %d (%s) for %s, the engine for %s"
        .formatted(number, ours.name(), type, engines);
  }

  /**
   * The engine names the type of a table's column, also where it is only one of those whose values
   * come together, and calls expressions in views by their affinity. Only where the column is all
   * that the value can be does its type say something; modules may leave it empty.
   */
  private Optional<String> declared(int number, Column ours, Answer.Column engines) {
    return engines
        .declared()
        .filter(declared -> !declared.isEmpty())
        .filter(declared -> ours.origin().filter(this::isOfTable).isPresent())
        .filter(declared -> !sameType(declared, ours.type().spelling()))
        .map(declared -> differs(number, ours, ours.type().spelling(), declared));
  }

  private boolean isOfTable(ColumnOrigin origin) {
    Optional<String> schema = Optional.of(origin.table().schema()).filter(name -> !name.isEmpty());
    return catalog.find(schema, origin.table().name()).filter(Table.class::isInstance).isPresent();
  }

  /** Case and white space do not make another type of a declaration. */
  private static boolean sameType(String a, String b) {
    return a.replaceAll("\\s+", "").equalsIgnoreCase(b.replaceAll("\\s+", ""));
  }
}
