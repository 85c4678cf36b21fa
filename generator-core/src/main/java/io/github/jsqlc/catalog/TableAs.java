package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A table of {@code CREATE TABLE .. AS}. Its columns have the names of the query's and types by the
 * affinity of its expressions (SQLite, lang_createtable.html, section 2.1); none has a constraint.
 *
 * @param catalog what was declared when the query ran: what it names may be gone by now
 * @param names the names of its columns; the query names those behind the last of them
 * @param changes what ALTER TABLE has done to those columns, in order
 */
public record TableAs(
    String schema,
    String name,
    Query query,
    Catalog catalog,
    List<String> names,
    List<Change> changes,
    Optional<String> comment,
    Span at)
    implements Relation {

  /** One change of the columns. */
  public sealed interface Change {
    /** A column behind the others. */
    record Add(Column column) implements Change {}

    record Rename(String from, String to) implements Change {}

    record Drop(String column) implements Change {}

    record NotNull(String column, boolean notNull) implements Change {}

    record Type(String column, SqlType type) implements Change {}
  }

  public TableAs {
    Objects.requireNonNull(schema);
    Objects.requireNonNull(name);
    Objects.requireNonNull(query);
    Objects.requireNonNull(catalog);
    names = List.copyOf(names);
    changes = List.copyOf(changes);
    Objects.requireNonNull(comment);
    Objects.requireNonNull(at);
  }

  /** The columns as they are now, if {@code ofQuery} are those that the query gave. */
  public List<Column> columns(List<Column> ofQuery, Engine engine) {
    List<Column> columns = new ArrayList<>(ofQuery);
    for (int i = 0; i < Math.min(names.size(), columns.size()); i++) {
      columns.set(i, columns.get(i).named(names.get(i)));
    }
    for (Change change : changes) {
      if (change instanceof Change.Add add) {
        columns.add(add.column());
      } else if (change instanceof Change.Rename rename) {
        columns.replaceAll(
            column -> same(engine, column, rename.from()) ? column.named(rename.to()) : column);
      } else if (change instanceof Change.Drop drop) {
        columns.removeIf(column -> same(engine, column, drop.column()));
      } else if (change instanceof Change.NotNull set) {
        columns.replaceAll(
            column -> same(engine, column, set.column()) ? column.notNull(set.notNull()) : column);
      } else if (change instanceof Change.Type set) {
        columns.replaceAll(
            column -> same(engine, column, set.column()) ? column.typed(set.type()) : column);
      }
    }
    return List.copyOf(columns);
  }

  private static boolean same(Engine engine, Column column, String name) {
    return engine.lexical().fold(column.name(), true).equals(engine.lexical().fold(name, true));
  }
}
