package io.github.jsqlc.catalog;

import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.Ddl.ColumnConstraint;
import io.github.jsqlc.syntax.Definition;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** CREATE TABLE and CREATE SEQUENCE in a database with declared types. */
final class TableDeclarations {
  private final Declaring declaring;
  private final Database database;
  private final Reports reports;
  private final ConstraintDeclarations constraints;

  TableDeclarations(Declaring declaring, ConstraintDeclarations constraints) {
    this.declaring = declaring;
    this.database = declaring.database;
    this.reports = declaring.reports;
    this.constraints = constraints;
  }

  void table(Ddl.CreateTable table) {
    Optional<Space> space = declaring.spaceOfNew(table.name(), table.temporary());
    Name name = table.name().name();
    if (space.isEmpty()
        || (table.ifNotExists() && database.relation(space.get(), name.text()).isPresent())
        || !declaring.free(space.get(), name)) {
      return;
    }
    RelationEntry.Kind kind =
        table.query().isPresent() ? RelationEntry.Kind.TABLE_AS : RelationEntry.Kind.TABLE;
    RelationEntry entry = new RelationEntry(space.get(), name.text(), kind, name.at());
    entry.comment = Conclusion.comment(table.comment());
    TypeEntry row = new TypeEntry(space.get(), name.text(), TypeEntry.Kind.ROW, name.at());
    row.relation = Optional.of(entry);
    entry.rowType = Optional.of(row);
    if (table.query().isPresent()) {
      entry.query = table.query();
      entry.names = table.bases().names();
      entry.sources = Optional.of(Sources.of(table.query().get(), database).frozen());
      database.add(entry);
      return;
    }
    parents(entry, table.bases());
    ofType(entry, table.bases());
    columns(entry, table);
    database.add(entry);
    inheritedConstraints(entry);
    table.bases().likes().forEach(like -> likeConstraints(entry, like));
    constraints(entry, table);
  }

  private void parents(RelationEntry entry, Ddl.Bases bases) {
    for (QualifiedName parent : bases.parents()) {
      declaring
          .relation("table", parent, false)
          .ifPresent(
              found -> {
                if (found.kind.isTable()) {
                  entry.parents.add(found);
                } else {
                  reports.refused(parent.name().at(), "\"%s\" is no table".formatted(found.name));
                }
              });
    }
    entry.partition = bases.partition();
  }

  private void ofType(RelationEntry entry, Ddl.Bases bases) {
    bases
        .type()
        .flatMap(name -> declaring.declaredType("type", name, false))
        .ifPresent(
            type -> {
              entry.ofType = Optional.of(type);
              type.fields.forEach(field -> entry.columns.add(field.copy()));
            });
  }

  /** Inherited columns come first, then copied and declared ones in the order of their writing. */
  private void columns(RelationEntry entry, Ddl.CreateTable table) {
    for (RelationEntry parent : entry.parents) {
      parent.columns.forEach(column -> inherit(entry, column));
    }
    boolean typed = table.bases().partition() || table.bases().type().isPresent();
    Map<String, Name> seen = new LinkedHashMap<>();
    List<Ddl.Like> likes = new ArrayList<>(table.bases().likes());
    int declared = 0;
    for (Ddl.ColumnDef column : table.columns()) {
      likeColumns(entry, likes, declared++, seen);
      Name before = seen.putIfAbsent(column.name().text(), column.name());
      if (before != null) {
        reports.alreadyDeclared(column.name(), "column", before.at());
      } else if (typed) {
        declaring.column(entry, column.name()).ifPresent(c -> properties(entry, c, column));
      } else {
        merge(entry, column);
      }
    }
    likeColumns(entry, likes, declared, seen);
  }

  /** A column of a parent, or the same of several. */
  void inherit(RelationEntry entry, ColumnEntry column) {
    Optional<ColumnEntry> before = entry.column(column.name);
    if (before.isPresent()) {
      before.get().inherited++;
      before.get().notNull |= column.notNull;
      return;
    }
    ColumnEntry copy = column.copy();
    copy.identity = entry.partition ? column.identity : Column.Identity.NONE;
    copy.local = false;
    copy.inherited = 1;
    copy.comment = entry.partition ? column.comment : Optional.empty();
    entry.columns.add(copy);
  }

  private void merge(RelationEntry entry, Ddl.ColumnDef declared) {
    Optional<ColumnEntry> inherited = entry.column(declared.name().text());
    if (inherited.isPresent()) {
      TypeRef type = declaring.type(declared.type());
      if (!type.same(inherited.get().type)) {
        reports.refused(
            declared.type().at(),
            "column \"%s\" is inherited and has another type there".formatted(declared.name()));
      }
      inherited.get().local = true;
      properties(entry, inherited.get(), declared);
      return;
    }
    entry.columns.add(column(entry, declared));
  }

  /** A column that a statement declares, without the constraints that the table keeps. */
  ColumnEntry column(RelationEntry entry, Ddl.ColumnDef declared) {
    Optional<TypeRef> serial = declaring.resolver.ofSequence(declared.type());
    TypeRef type = serial.orElseGet(() -> declaring.type(declared.type()));
    ColumnEntry column = new ColumnEntry(declared.name().text(), type, declared.name().at());
    if (database.engine.features().systemColumns().containsKey(column.name)) {
      reports.refused(
          declared.name().at(), "every table has a column \"%s\" already".formatted(column.name));
    }
    declaring.storable(type, declared.type());
    if (serial.isPresent()) {
      column.notNull = true;
      column.hasDefault = true;
      column.sequence = Optional.of(ownSequence(entry, column));
    }
    properties(entry, column, declared);
    return column;
  }

  /** What a declaration says of the column alone. */
  private void properties(RelationEntry entry, ColumnEntry column, Ddl.ColumnDef declared) {
    declared.comment().ifPresent(comment -> column.comment = Optional.of(comment));
    for (ColumnConstraint constraint : declared.constraints()) {
      if (constraint instanceof ColumnConstraint.NotNull) {
        column.notNull = true;
      } else if (constraint instanceof ColumnConstraint.Default given) {
        column.hasDefault = !given.isNull();
        constant(given.value());
      } else if (constraint instanceof ColumnConstraint.Generated) {
        column.generated = true;
      } else if (constraint instanceof ColumnConstraint.Collate collate) {
        column.collation = Optional.of(collate.collation().text());
      } else if (constraint instanceof ColumnConstraint.Identity identity) {
        column.identity = identity.always() ? Column.Identity.ALWAYS : Column.Identity.BY_DEFAULT;
        column.notNull = true;
        column.sequence = Optional.of(ownSequence(entry, column));
      }
    }
    contradictions(column, declared);
  }

  /** A default knows no row. */
  private void constant(Expr value) {
    new Rewriter() {
      @Override
      Expr.ColumnRef column(Expr.ColumnRef ref) {
        reports.refused(ref.at(), "a DEFAULT cannot use a column");
        return ref;
      }
    }.expr(value);
  }

  private void contradictions(ColumnEntry column, Ddl.ColumnDef declared) {
    for (ColumnConstraint constraint : declared.constraints()) {
      if (constraint instanceof ColumnConstraint.Nullable nullable && column.notNull) {
        reports.refused(nullable.at(), "column \"%s\" is NULL and NOT NULL".formatted(column.name));
      } else if (constraint instanceof ColumnConstraint.Default given && column.generated) {
        reports.refused(given.value().at(), "a generated column cannot have a DEFAULT");
      } else if (constraint instanceof ColumnConstraint.Default given
          && column.identity != Column.Identity.NONE) {
        reports.refused(given.value().at(), "an identity column cannot have a DEFAULT");
      }
    }
  }

  /** The sequence that goes with a column. */
  RelationEntry ownSequence(RelationEntry table, ColumnEntry column) {
    String name =
        ConstraintNames.choose(
            table.name,
            column.name,
            "seq",
            taken -> database.relation(table.space, taken).isPresent());
    RelationEntry sequence = sequence(table.space, new Name(name, '"', column.at));
    sequence.owner = Optional.of(table);
    sequence.ownerColumn = Optional.of(column);
    return sequence;
  }

  private void likeColumns(
      RelationEntry entry, List<Ddl.Like> likes, int declared, Map<String, Name> seen) {
    while (!likes.isEmpty() && likes.get(0).before() <= declared) {
      Ddl.Like like = likes.remove(0);
      declaring
          .relation("table", like.table(), false)
          .ifPresent(source -> source.columns.forEach(c -> copied(entry, like, c, seen)));
    }
  }

  private void copied(
      RelationEntry entry, Ddl.Like like, ColumnEntry column, Map<String, Name> seen) {
    Name name = new Name(column.name, Name.UNQUOTED, like.at());
    Name before = seen.putIfAbsent(column.name, name);
    if (before != null) {
      reports.alreadyDeclared(name, "column", before.at());
      return;
    }
    ColumnEntry copy = column.copy();
    copy.generated = column.generated && like.includes("generated");
    copy.hasDefault = column.hasDefault && like.includes("defaults");
    copy.identity = like.includes("identity") ? column.identity : Column.Identity.NONE;
    copy.comment = like.includes("comments") ? column.comment : Optional.empty();
    if (copy.identity != Column.Identity.NONE) {
      copy.sequence = Optional.of(ownSequence(entry, copy));
    }
    entry.columns.add(copy);
  }

  private void likeConstraints(RelationEntry entry, Ddl.Like like) {
    Optional<RelationEntry> source = database.find(like.table());
    if (source.isEmpty()) {
      return;
    }
    for (ConstraintEntry constraint : List.copyOf(source.get().constraints)) {
      boolean check = constraint.kind == ConstraintEntry.Kind.CHECK && like.includes("constraints");
      if (check) {
        entry.constraints.add(ConstraintDeclarations.copy(constraint, entry));
      } else if (constraint.isKey() && like.includes("indexes")) {
        constraints.copyKey(entry, constraint);
      }
    }
    if (like.includes("indexes")) {
      constraints.copyIndexes(source.get(), entry);
    }
  }

  /** What holds for the rows of a parent holds for its children's. */
  private void inheritedConstraints(RelationEntry entry) {
    for (RelationEntry parent : entry.parents) {
      for (ConstraintEntry constraint : List.copyOf(parent.constraints)) {
        if (constraint.kind == ConstraintEntry.Kind.CHECK) {
          ConstraintDeclarations.inherit(entry, constraint);
        } else if (constraint.isKey() && entry.partition) {
          constraints.copyKey(entry, constraint);
        }
      }
      if (entry.partition) {
        constraints.copyIndexes(parent, entry);
      }
    }
  }

  private void constraints(RelationEntry entry, Ddl.CreateTable table) {
    for (Ddl.ColumnDef column : table.columns()) {
      entry
          .column(column.name().text())
          .ifPresent(found -> columnConstraints(entry, found, column));
    }
    table.constraints().forEach(constraint -> constraints.ofTable(entry, constraint));
    for (ColumnEntry column : entry.columns) {
      if (column.notNull) {
        constraints.notNull(entry, column, Optional.empty());
      }
    }
  }

  /** The constraints of one column that the table keeps. */
  void columnConstraints(RelationEntry entry, ColumnEntry column, Ddl.ColumnDef declared) {
    for (ColumnConstraint constraint : declared.constraints()) {
      if (constraint instanceof ColumnConstraint.Generated generated) {
        Set<ColumnEntry> from = new HashSet<>();
        constraints
            .usedColumns(entry, generated.value())
            .forEach(name -> entry.column(name).ifPresent(from::add));
        column.computedFrom = from;
        computed(entry, column, generated.value().at());
      }
      constraints.ofColumn(entry, column, constraint);
    }
  }

  /** Not of itself nor of another such column (ddl-generated-columns.html). */
  private void computed(RelationEntry entry, ColumnEntry column, Span at) {
    for (ColumnEntry source : column.computedFrom) {
      if (source.generated) {
        reports.refused(
            at,
            "\"%s\" is computed from \"%s\", which is generated too"
                .formatted(column.name, source.name));
      }
    }
  }

  void sequence(Definition.CreateSequence sequence) {
    Optional<Space> space = declaring.spaceOfNew(sequence.name(), sequence.temporary());
    Name name = sequence.name().name();
    if (space.isEmpty()
        || (sequence.ifNotExists() && database.relation(space.get(), name.text()).isPresent())
        || !declaring.free(space.get(), name)) {
      return;
    }
    RelationEntry entry = sequence(space.get(), name);
    sequence.type().ifPresent(declaring::type);
    sequence.owner().ifPresent(owner -> own(entry, owner));
  }

  /** Every sequence is a relation of one row (sql-createsequence.html, Notes). */
  private RelationEntry sequence(Space space, Name name) {
    RelationEntry entry =
        new RelationEntry(space, name.text(), RelationEntry.Kind.SEQUENCE, name.at());
    for (String column : database.rules().sequenceColumns()) {
      int colon = column.indexOf(':');
      ColumnEntry added =
          new ColumnEntry(
              column.substring(0, colon),
              declaring.resolver.builtIn(column.substring(colon + 1)),
              name.at());
      added.notNull = true;
      entry.columns.add(added);
    }
    database.add(entry);
    return entry;
  }

  void own(Definition.AlterSequence alter) {
    declaring
        .relation("sequence", alter.name(), alter.ifExists())
        .ifPresent(sequence -> own(sequence, alter.owner()));
  }

  private void own(RelationEntry sequence, Definition.OwnedBy owner) {
    sequence.owner = Optional.empty();
    sequence.ownerColumn = Optional.empty();
    if (owner.column().isEmpty()) {
      return;
    }
    List<Name> parts = owner.column().get().parts();
    if (parts.size() < 2) {
      reports.refused(owner.column().get().at(), "OWNED BY names a table and its column");
      return;
    }
    QualifiedName table = new QualifiedName(parts.subList(0, parts.size() - 1));
    declaring
        .relation("table", table, false)
        .ifPresent(
            found -> {
              sequence.owner = Optional.of(found);
              sequence.ownerColumn = declaring.column(found, parts.get(parts.size() - 1));
            });
  }
}
