package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.CastRow;
import io.github.jsqlc.engine.NullRule;
import io.github.jsqlc.engine.OperatorOverload;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.engine.TypeInfo;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out the catalog of a database with declared types once all statements are read. */
final class DeclaredCatalog {
  private final Database database;
  private final Checks checks;
  private final Enumerations enumerations;

  DeclaredCatalog(Database database, CatalogOptions options) {
    this.database = database;
    this.checks = new Checks(new Names(database.engine));
    this.enumerations = new Enumerations(checks, options.checkEnums());
  }

  Catalog catalog() {
    for (TypeEntry type : database.types()) {
      type.notNull |=
          type.checks.stream()
              .filter(check -> check.proven)
              .flatMap(check -> check.condition.stream())
              .anyMatch(condition -> !checks.notNull(condition).isEmpty());
    }
    DeclaredParts parts = parts();
    List<Relation> relations = new ArrayList<>();
    List<Relation> extended = new ArrayList<>();
    for (RelationEntry entry : database.relations()) {
      if (entry.kind != RelationEntry.Kind.INDEX) {
        (entry.ofExtension ? extended : relations).add(relation(entry, parts));
      }
    }
    List<Enumeration> enums = new ArrayList<>(enumerations.all());
    for (TypeEntry type : database.types()) {
      if (type.kind == TypeEntry.Kind.ENUM) {
        enums.add(new Enumeration(type.id(), type.labels, type.at));
      }
    }
    return new Catalog(
        database.engine, schemas(parts.searchPath()), relations, extended, enums, parts);
  }

  private List<String> schemas(List<String> path) {
    List<String> all = new ArrayList<>();
    all.add(database.rules().temporarySchema());
    all.addAll(path);
    database.spaceNames().stream().filter(name -> !all.contains(name)).forEach(all::add);
    return all;
  }

  private DeclaredParts parts() {
    List<UserType> types = new ArrayList<>();
    for (TypeEntry type : database.types()) {
      if (type.kind != TypeEntry.Kind.ROW && type.kind != TypeEntry.Kind.EXTENSION) {
        types.add(type(type));
      }
    }
    TypeResolver resolver = new TypeResolver(database);
    return new DeclaredParts(
        types,
        database.routines.stream().map(RoutineEntry::routine).toList(),
        database.operators.stream().map(DeclaredCatalog::operator).toList(),
        database.casts.stream().map(DeclaredCatalog::cast).toList(),
        List.copyOf(database.extensions.keySet()),
        database.path(),
        written -> resolver.find(written).map(TypeRef::type));
  }

  private static OperatorOverload operator(Database.Operator operator) {
    return new OperatorOverload(
        operator.space().name(),
        operator.symbol(),
        operator.left().map(left -> left.type().name()),
        operator.right().type().name(),
        operator.result().type().name(),
        operator.nulls());
  }

  private static CastRow cast(Database.Cast cast) {
    return new CastRow(
        cast.source().type().name(),
        cast.target().type().name(),
        cast.context(),
        cast.method(),
        cast.method() == CastRow.Method.FUNCTION ? NullRule.ALWAYS : NullRule.ANY_NULL);
  }

  private UserType type(TypeEntry type) {
    String schema = type.space.name();
    SqlType id = type.type();
    return switch (type.kind) {
      case ENUM -> new UserType.Enum(schema, type.name, id, type.labels, type.comment, type.at);
      case DOMAIN ->
          new UserType.Domain(
              schema,
              type.name,
              id,
              type.base.orElseThrow().type(),
              info(type.base.orElseThrow()),
              type.neverNull(),
              conditions(type.checks),
              type.comment,
              type.at);
      case COMPOSITE ->
          new UserType.Composite(schema, type.name, id, fields(type.fields), type.comment, type.at);
      case RANGE ->
          new UserType.Range(
              schema,
              type.name,
              id,
              type.base.orElseThrow().type(),
              type.partner.orElseThrow().id(),
              type.comment,
              type.at);
      case MULTIRANGE ->
          new UserType.Multirange(
              schema,
              type.name,
              id,
              type.base.orElseThrow().type(),
              type.partner.orElseThrow().id(),
              type.comment,
              type.at);
      case BASE, SHELL ->
          new UserType.Opaque(
              schema, type.name, id, type.category, type.preferred, type.comment, type.at);
      case ROW, EXTENSION -> throw new AssertionError(type.name);
    };
  }

  private static List<UserType.Field> fields(List<ColumnEntry> fields) {
    return fields.stream()
        .map(field -> new UserType.Field(field.name, field.type.type(), field.comment))
        .toList();
  }

  private static List<Expr> conditions(List<ConstraintEntry> constraints) {
    return constraints.stream()
        .filter(constraint -> constraint.proven)
        .flatMap(constraint -> constraint.condition.stream())
        .toList();
  }

  /** What is known of the type below all domains. */
  private TypeInfo info(TypeRef type) {
    if (type.entry().isPresent()) {
      TypeEntry entry = type.entry().get();
      TypeInfo info =
          entry.kind == TypeEntry.Kind.ROW
              ? UserType.rowType(entry.id())
              : entry.info.orElseGet(() -> type(entry).info());
      return type.array() ? info.array() : info;
    }
    SqlType id = type.type();
    return database
        .system
        .type(id.name())
        .orElseGet(
            () ->
                new UserType.Opaque(
                        "",
                        id.name(),
                        id,
                        UserType.OTHER_CATEGORY,
                        false,
                        Optional.empty(),
                        database.types().get(0).at)
                    .info());
  }

  private Relation relation(RelationEntry entry, DeclaredParts parts) {
    if (entry.kind.isView()) {
      return view(entry, entry.space.name(), entry.name, parts);
    }
    if (entry.kind == RelationEntry.Kind.TABLE_AS) {
      Sources sources = entry.sources.orElseThrow();
      return new TableAs(
          entry.space.name(),
          entry.name,
          entry.query.orElseThrow(),
          asOf(sources, parts),
          entry.names.stream().map(Name::text).toList(),
          entry.changes,
          entry.comment,
          entry.at);
    }
    LinkedHashMap<String, ColumnEntry> columns = new LinkedHashMap<>();
    entry.columns.forEach(column -> columns.put(column.name, column));
    return table(entry, entry.space.name(), entry.name, columns, conditions(entry.constraints));
  }

  private View view(RelationEntry entry, String schema, String name, DeclaredParts parts) {
    Sources sources = entry.sources.orElseThrow();
    List<TableAs.Change.Rename> renames = new ArrayList<>();
    entry.changes.stream()
        .filter(TableAs.Change.Rename.class::isInstance)
        .forEach(change -> renames.add((TableAs.Change.Rename) change));
    return new View(
        schema,
        name,
        entry.names,
        entry.query.orElseThrow(),
        entry.comment,
        entry.at,
        entry.kind == RelationEntry.Kind.MATERIALIZED_VIEW,
        renames,
        entry.columnComments,
        sources.holdIn(database) ? Optional.empty() : Optional.of(asOf(sources, parts)));
  }

  /** A catalog in which the names of a query mean what they meant when it was declared. */
  private Catalog asOf(Sources sources, DeclaredParts parts) {
    List<Relation> relations = new ArrayList<>();
    for (Sources.Source source : sources.used().values()) {
      RelationEntry entry = source.relation();
      relations.add(
          entry.kind.isView()
              ? view(entry, source.schema(), source.name(), parts)
              : entry.kind == RelationEntry.Kind.TABLE_AS
                  ? relation(entry, parts)
                  : table(entry, source.schema(), source.name(), source.columns(), List.of()));
    }
    TypeResolver resolver = TypeResolver.asOf(database, sources.path());
    return new Catalog(
        database.engine,
        schemas(sources.path()),
        relations,
        List.of(),
        List.of(),
        parts.lookingIn(sources.path(), written -> resolver.find(written).map(TypeRef::type)));
  }

  /**
   * @param columns the columns by the names that they have in this catalog
   */
  private Table table(
      RelationEntry entry,
      String schema,
      String name,
      LinkedHashMap<String, ColumnEntry> columns,
      List<Expr> conditions) {
    Set<String> never = new HashSet<>();
    conditions(entry.constraints).forEach(c -> never.addAll(checks.notNull(c)));
    List<Column> concluded = new ArrayList<>();
    columns.forEach(
        (columnName, column) -> {
          Column made = column(column).named(columnName);
          SqlType type =
              enumerations.typeOf(
                  name,
                  new Name(columnName, '"', column.at),
                  made.type(),
                  made.collation(),
                  conditions);
          boolean proven = never.contains(column.name) && entry.columns.contains(column);
          concluded.add(made.typed(type).notNull(made.notNull() || proven));
        });
    List<List<String>> keys = new ArrayList<>();
    List<String> primary = key(ConstraintDeclarations.primaryKey(entry), columns);
    add(keys, primary);
    entry.constraints.stream()
        .filter(ConstraintEntry::isKey)
        .forEach(key -> add(keys, key(key.columns, columns)));
    database
        .indexesOf(entry)
        .forEach(index -> index.key.ifPresent(key -> add(keys, key(key.columns, columns))));
    return new Table(
        schema,
        name,
        entry.ofExtension
            ? Table.Kind.SYSTEM
            : entry.kind == RelationEntry.Kind.SEQUENCE ? Table.Kind.SEQUENCE : Table.Kind.ORDINARY,
        concluded,
        conditions,
        keys,
        primary,
        false,
        false,
        false,
        entry.comment,
        entry.at,
        entry.parents.stream().flatMap(p -> p.rowType.stream()).map(TypeEntry::id).toList());
  }

  /** A column as its entry tells it. */
  static Column column(ColumnEntry column) {
    return new Column(
        column.name,
        column.type.type(),
        Optional.empty(),
        column.neverNull(),
        false,
        column.generated,
        column.hasDefault || column.identity != Column.Identity.NONE,
        column.collation,
        column.comment,
        column.at,
        false,
        column.identity);
  }

  private static void add(List<List<String>> keys, List<String> key) {
    if (!key.isEmpty() && !keys.contains(key)) {
      keys.add(key);
    }
  }

  /** The names of a key's columns; none if one of them is not there. */
  private static List<String> key(List<ColumnEntry> key, Map<String, ColumnEntry> columns) {
    List<String> names = new ArrayList<>();
    for (ColumnEntry wanted : key) {
      columns.forEach(
          (name, column) -> {
            if (column == wanted) {
              names.add(name);
            }
          });
    }
    return names.size() == key.size() ? names : List.of();
  }
}
