package io.github.jsqlc.analysis;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Name;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes {@code *} apart, so that the statement that is sent names its columns: a column that is
 * added to a table later cannot shift the others.
 */
final class StarExpander {
  /** How wide a line of column names may become. */
  private static final int WIDTH = 100;

  /** What most lists stand behind. */
  private static final String SELECT = "SELECT ";

  /** {@code TABLE t}, which has a star that nobody has written. */
  private static final String TABLE = "TABLE";

  /**
   * Names that a column of a query has only by chance: the text of its expression, which is not the
   * same in the statement that is sent, and, from the sixth equal name on, a number by chance
   * (observed on SQLite). A star over such columns stays as it is.
   */
  private static final Pattern UNSTABLE =
      Pattern.compile("[^\\p{L}\\p{M}\\p{N}_$: -]|:([5-9]|\\d{2,})$");

  private final QueryContext context;

  StarExpander(QueryContext context) {
    this.context = context;
  }

  /** One column of a star and how the statement names it; empty where it cannot be named. */
  private record Column(Value value, Field field, Optional<String> text) {}

  /**
   * The columns of {@code *} in the order of the FROM clause, merged ones once.
   *
   * @param rewrite whether the statement is to name them
   */
  List<Output> all(Scope scope, Span at, boolean rewrite) {
    List<Column> columns = new ArrayList<>();
    refuseTwins(scope.from().entries(), at);
    Set<From.Merged> seen = new LinkedHashSet<>();
    for (FromEntry entry : scope.from().entries()) {
      for (int place : visible(entry)) {
        ColumnKey key = new ColumnKey(entry, place);
        Optional<From.Merged> merged =
            scope.from().merged().stream().filter(m -> m.columns().contains(key)).findFirst();
        if (merged.isEmpty()) {
          columns.add(column(scope, key));
        } else if (seen.add(merged.get())) {
          columns.add(merged(scope, merged.get(), key));
        }
      }
    }
    return finish(columns, at, rewrite);
  }

  /** Two tables of one name are well until a column that both have is named, as the star does. */
  private void refuseTwins(List<FromEntry> entries, Span at) {
    for (int i = 1; i < entries.size(); i++) {
      Optional<String> name = reference(entries.get(i)).map(context.engine()::fold);
      for (FromEntry before : entries.subList(0, i)) {
        Optional<String> shared = shared(before, entries.get(i));
        if (name.isPresent()
            && name.equals(reference(before).map(context.engine()::fold))
            && before.schema().equals(entries.get(i).schema())
            && shared.isPresent()) {
          String column = reference(before).get() + "." + shared.get();
          context.fail(
              Code.N302,
              at,
              "column \"%s\" is ambiguous".formatted(column),
              Optional.of(
                  "give each of the tables a name of its own: %s AS t2"
                      .formatted(before.ownName())));
          return;
        }
      }
    }
  }

  private Optional<String> shared(FromEntry a, FromEntry b) {
    return a.shape().fields().stream()
        .map(Field::name)
        .filter(name -> b.shape().find(context.engine().fold(name)) >= 0)
        .findFirst();
  }

  /** The columns of {@code t.*}. */
  List<Output> of(FromEntry entry, Scope scope, Span at, boolean rewrite) {
    List<Column> columns = new ArrayList<>();
    for (int place : visible(entry)) {
      columns.add(column(scope, new ColumnKey(entry, place)));
    }
    return finish(columns, at, rewrite);
  }

  /** Writes {@code sqlc.embed(t)} as the columns of t. */
  void embed(FromEntry entry, Scope scope, Span at) {
    of(entry, scope, at, true);
  }

  private static List<Integer> visible(FromEntry entry) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < entry.shape().fields().size(); i++) {
      if (!entry.shape().field(i).hidden()) {
        places.add(i);
      }
    }
    return places;
  }

  private Column column(Scope scope, ColumnKey key) {
    Field field = key.entry().field(key.place());
    if (key.entry().schema().isEmpty() && UNSTABLE.matcher(field.name()).find()) {
      return new Column(scope.valueOf(key), field, Optional.empty());
    }
    String name = Quoting.name(context.engine(), field.name());
    Optional<String> table = reference(key.entry());
    boolean alone = scope.from().entries().size() == 1;
    Optional<String> text = alone ? Optional.of(name) : table.map(t -> t + "." + name);
    return new Column(scope.valueOf(key), field, text);
  }

  private Column merged(Scope scope, From.Merged merged, ColumnKey key) {
    Value value =
        merged.isColumn() ? scope.valueOf(merged.columns().get(0)) : scope.valueOf(merged);
    Field field = key.entry().field(key.place());
    return new Column(value, field, text(scope, merged));
  }

  /** Its name alone, unless a table that is not merged has a column of that name too. */
  private Optional<String> text(Scope scope, From.Merged merged) {
    String folded = context.engine().fold(merged.name());
    boolean alone =
        scope.from().entries().stream()
            .filter(entry -> merged.columns().stream().noneMatch(key -> key.entry() == entry))
            .allMatch(entry -> entry.shape().find(folded) < 0);
    String name = Quoting.name(context.engine(), merged.name());
    if (alone) {
      return Optional.of(name);
    }
    List<String> columns = new ArrayList<>();
    for (ColumnKey key : merged.columns()) {
      Optional<String> table = reference(key.entry());
      if (table.isEmpty()) {
        return Optional.empty();
      }
      columns.add(table.get() + "." + name);
    }
    return Optional.of(
        merged.all()
            ? "coalesce(%s) AS %s".formatted(String.join(", ", columns), name)
            : columns.get(0));
  }

  /** How the query names the entry: by its alias, else by its name as it stands in FROM. */
  private Optional<String> reference(FromEntry entry) {
    if (entry.alias().isPresent()) {
      return Optional.of(Quoting.name(context.engine(), entry.alias().map(Name::text).get()));
    }
    return entry.ownName().isEmpty()
        ? Optional.empty()
        : Optional.of(Quoting.name(context.engine(), entry.ownName()));
  }

  private List<Output> finish(List<Column> columns, Span at, boolean rewrite) {
    if (rewrite && columns.stream().allMatch(c -> c.text().isPresent())) {
      boolean written = !at.text().equalsIgnoreCase(TABLE);
      String list = list(columns, at);
      context.rewrites().replace(at, written ? list : SELECT + list + " FROM");
    }
    List<Output> outputs = new ArrayList<>();
    for (Column column : columns) {
      Field field = column.field().of(column.value().type(), column.value().nullable());
      outputs.add(new Output.Single(field, Optional.empty()));
    }
    return outputs;
  }

  /** The names with commas, in lines that begin where the first name of the list should. */
  private String list(List<Column> columns, Span at) {
    int indent = Math.min(at.column() - 1, leadingBlanks(at) + SELECT.length());
    StringBuilder text = new StringBuilder();
    int width = context.rewrites().columnOf(at);
    for (Column column : columns) {
      String name = column.text().orElseThrow();
      if (!text.isEmpty()) {
        boolean full = width + name.length() + 2 > WIDTH;
        text.append(full ? ",\n" + " ".repeat(indent) : ", ");
        width = full ? indent : width + 2;
      }
      text.append(name);
      width += name.length();
    }
    return text.toString();
  }

  private static int leadingBlanks(Span at) {
    String line = at.file().lineText(at.line());
    return line.length() - line.stripLeading().length();
  }
}
