package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.Affinity;
import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.Ddl.ColumnConstraint;
import io.github.jsqlc.syntax.Ddl.TableConstraint;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a CREATE TABLE says of its rows. */
final class TableFacts {
  private final Engine engine;
  private final Names names;
  private final Checks checks;
  private final Enumerations enumerations;

  TableFacts(Engine engine, Enumerations enumerations) {
    this.engine = engine;
    this.names = new Names(engine);
    this.checks = new Checks(names);
    this.enumerations = enumerations;
  }

  Table table(Draft.Entry entry, Ddl.CreateTable table, List<Ddl.CreateIndex> indexes) {
    List<Expr> conditions = conditions(table);
    Set<String> never = new HashSet<>();
    conditions.forEach(condition -> never.addAll(checks.notNull(condition)));
    List<Name> primaryKey = primaryKey(table);
    boolean keyNotNull =
        table.strict() || table.withoutRowid() || !engine.schemaRules().nullablePrimaryKeys();
    if (keyNotNull) {
      primaryKey.forEach(name -> never.add(names.key(name)));
    }
    Optional<String> alias = rowidAlias(table, primaryKey);
    List<Column> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Ddl.ColumnDef column : table.columns()) {
      if (seen.add(names.key(column.name()))) {
        boolean isAlias = alias.isPresent() && names.same(column.name(), alias.get());
        columns.add(column(entry, table, column, never, isAlias, conditions));
      }
    }
    return new Table(
        entry.schema(),
        entry.name().text(),
        Table.Kind.ORDINARY,
        columns,
        conditions,
        uniqueKeys(table, primaryKey, indexes, columns),
        spelledAs(columns, primaryKey),
        table.strict(),
        table.withoutRowid(),
        !table.withoutRowid() && !engine.schemaRules().rowNumberNames().isEmpty(),
        Conclusion.comment(table.comment()),
        entry.name().at());
  }

  /** A column that ALTER TABLE has added to the table of a query. */
  Column addedColumn(Draft.Entry entry, Ddl.ColumnDef column) {
    Set<String> never = new HashSet<>();
    List<Expr> conditions = column.constraints().stream().flatMap(TableFacts::condition).toList();
    conditions.forEach(condition -> never.addAll(checks.notNull(condition)));
    return column(entry, (Ddl.CreateTable) entry.declaration(), column, never, false, conditions);
  }

  private static Stream<Expr> condition(ColumnConstraint constraint) {
    return constraint instanceof ColumnConstraint.Check check
        ? Stream.of(check.condition())
        : Stream.empty();
  }

  private static List<Expr> conditions(Ddl.CreateTable table) {
    List<Expr> conditions = new ArrayList<>();
    table.columns().stream()
        .flatMap(column -> column.constraints().stream())
        .flatMap(TableFacts::condition)
        .forEach(conditions::add);
    for (TableConstraint constraint : table.constraints()) {
      if (constraint instanceof TableConstraint.Check check) {
        conditions.add(check.condition());
      }
    }
    return conditions;
  }

  private static List<Name> primaryKey(Ddl.CreateTable table) {
    for (Ddl.ColumnDef column : table.columns()) {
      if (column.constraints().stream().anyMatch(ColumnConstraint.PrimaryKey.class::isInstance)) {
        return List.of(column.name());
      }
    }
    for (TableConstraint constraint : table.constraints()) {
      if (constraint instanceof TableConstraint.PrimaryKey key) {
        return key.columns().stream().flatMap(expr -> Names.column(expr).stream()).toList();
      }
    }
    return List.of();
  }

  /**
   * The column that is another name of the row's number.
   *
   * <p>Rule SQLITE-ROWID-1 (lang_createtable.html, section 5): the only column of the primary key,
   * declared as INTEGER and nothing else; not so with DESC behind PRIMARY KEY in the column itself.
   */
  private Optional<String> rowidAlias(Ddl.CreateTable table, List<Name> primaryKey) {
    String type = engine.schemaRules().rowNumberType();
    if (primaryKey.size() != 1 || table.withoutRowid() || type.isEmpty()) {
      return Optional.empty();
    }
    return table.columns().stream()
        .filter(column -> names.same(column.name(), primaryKey.get(0)))
        .filter(column -> column.type().spelling().equalsIgnoreCase(type))
        .filter(
            column ->
                column.constraints().stream()
                    .noneMatch(
                        c -> c instanceof ColumnConstraint.PrimaryKey key && key.descending()))
        .map(column -> names.key(column.name()))
        .findFirst();
  }

  private Column column(
      Draft.Entry entry,
      Ddl.CreateTable table,
      Ddl.ColumnDef column,
      Set<String> never,
      boolean alias,
      List<Expr> conditions) {
    String spelling = column.type().spelling();
    SqlType declared =
        engine
            .types()
            .ofDeclared(column.type().words(), spelling)
            .orElseGet(() -> new SqlType(spelling, spelling, Family.ANY, Optional.empty()));
    Optional<Affinity> affinity =
        table.strict() && declared.family() == Family.ANY
            ? Optional.of(Affinity.BLOB)
            : engine.types().affinityOfDeclared(spelling);
    Optional<String> collation = collation(column);
    return new Column(
        column.name().text(),
        enumerations.typeOf(entry.name().text(), column.name(), declared, collation, conditions),
        affinity,
        alias
            || never.contains(names.key(column.name()))
            || has(column, ColumnConstraint.NotNull.class),
        false,
        TableRules.isGenerated(column),
        has(column, ColumnConstraint.Default.class),
        collation,
        column.comment(),
        column.name().at(),
        alias);
  }

  private static boolean has(Ddl.ColumnDef column, Class<? extends ColumnConstraint> kind) {
    return column.constraints().stream().anyMatch(kind::isInstance);
  }

  private static Optional<String> collation(Ddl.ColumnDef column) {
    return column.constraints().stream()
        .filter(ColumnConstraint.Collate.class::isInstance)
        .map(constraint -> ((ColumnConstraint.Collate) constraint).collation().text())
        .reduce((first, second) -> second);
  }

  /**
   * The lists of columns that are unique. A key with an expression or with a collation of its own
   * says nothing of equal values, and a partial index nothing of the other rows.
   */
  private List<List<String>> uniqueKeys(
      Ddl.CreateTable table,
      List<Name> primaryKey,
      List<Ddl.CreateIndex> indexes,
      List<Column> columns) {
    List<List<String>> keys = new ArrayList<>();
    add(keys, spelledAs(columns, primaryKey));
    for (Ddl.ColumnDef column : table.columns()) {
      if (has(column, ColumnConstraint.Unique.class)) {
        add(keys, spelledAs(columns, List.of(column.name())));
      }
    }
    for (TableConstraint constraint : table.constraints()) {
      if (constraint instanceof TableConstraint.Unique unique) {
        add(keys, plain(unique.columns(), columns));
      }
    }
    for (Ddl.CreateIndex index : indexes) {
      if (index.unique() && index.where().isEmpty()) {
        add(keys, plain(index.columns(), columns));
      }
    }
    return keys;
  }

  private static void add(List<List<String>> keys, List<String> key) {
    if (!key.isEmpty() && !keys.contains(key)) {
      keys.add(key);
    }
  }

  private List<String> plain(List<Expr> exprs, List<Column> columns) {
    List<Name> found = new ArrayList<>();
    for (Expr expr : exprs) {
      if (expr instanceof Expr.Collate || Names.column(expr).isEmpty()) {
        return List.of();
      }
      found.add(Names.column(expr).get());
    }
    List<String> key = spelledAs(columns, found);
    return key.size() == found.size() ? key : List.of();
  }

  /** The names as the columns themselves spell them; those that are no columns fall away. */
  private List<String> spelledAs(List<Column> columns, List<Name> wanted) {
    return wanted.stream()
        .flatMap(name -> columns.stream().filter(column -> names.same(name, column.name())))
        .map(Column::name)
        .toList();
  }
}
