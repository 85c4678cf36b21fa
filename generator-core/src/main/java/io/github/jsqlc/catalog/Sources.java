package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.FromItem;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.QualifiedName;
import io.github.jsqlc.syntax.Query;
import io.github.jsqlc.syntax.With;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the names in a query meant when it was declared: a database keeps what a view means, not how
 * it was written, so a later change of a name does not touch it.
 *
 * @param path where names without a schema were looked for
 * @param used by the name that the query uses
 */
record Sources(List<String> path, Map<String, Source> used) {
  /**
   * @param schema the schema's name then
   * @param columns the columns then, by their names then
   */
  record Source(
      Optional<String> qualifier,
      String schema,
      String name,
      RelationEntry relation,
      LinkedHashMap<String, ColumnEntry> columns) {}

  Sources {
    path = List.copyOf(path);
  }

  /** What the names in {@code query} mean now. */
  static Sources of(Query query, Database database) {
    Map<String, Source> used = new LinkedHashMap<>();
    for (QualifiedName name : tables(query)) {
      database.find(name).ifPresent(relation -> used.put(name.toString(), source(name, relation)));
    }
    return new Sources(database.path(), used);
  }

  private static Source source(QualifiedName name, RelationEntry relation) {
    LinkedHashMap<String, ColumnEntry> columns = new LinkedHashMap<>();
    relation.columns.forEach(column -> columns.put(column.name, column));
    return new Source(
        name.schema().map(Name::text), relation.space.name(), relation.name, relation, columns);
  }

  /** The same, which later changes of the columns do not touch. */
  Sources frozen() {
    Map<String, Source> frozen = new LinkedHashMap<>();
    used.forEach(
        (name, source) -> {
          LinkedHashMap<String, ColumnEntry> columns = new LinkedHashMap<>();
          source.columns().forEach((column, entry) -> columns.put(column, entry.copy()));
          frozen.put(
              name,
              new Source(
                  source.qualifier(), source.schema(), source.name(), source.relation(), columns));
        });
    return new Sources(path, frozen);
  }

  /** The names in FROM that may be those of tables: no names of CTEs. */
  private static List<QualifiedName> tables(Query query) {
    List<QualifiedName> found = new ArrayList<>();
    Set<String> ctes = new HashSet<>();
    new Rewriter() {
      @Override
      With.Cte cte(With.Cte cte) {
        ctes.add(cte.name().text());
        return super.cte(cte);
      }

      @Override
      FromItem.Table table(FromItem.Table table) {
        boolean cte = table.name().parts().size() == 1 && ctes.contains(table.name().name().text());
        if (!cte) {
          found.add(table.name());
        }
        return table;
      }
    }.query(query);
    return found;
  }

  boolean use(RelationEntry relation) {
    return used.values().stream().anyMatch(source -> source.relation() == relation);
  }

  /** Whether the names still mean what they meant. */
  boolean holdIn(Database database) {
    return used.values().stream()
        .allMatch(
            source -> {
              Optional<RelationEntry> now = database.find(source.qualifier(), source.name());
              return now.filter(relation -> relation == source.relation()).isPresent()
                  && List.copyOf(source.columns().keySet()).equals(now.get().columnNames());
            });
  }
}
