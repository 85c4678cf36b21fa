package io.github.jsqlc.syntax;

import io.github.jsqlc.syntax.Ddl.Change;
import io.github.jsqlc.syntax.Definition.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads ALTER of all kinds in the SQL standard's grammar. */
final class StandardAlters {
  private static final String COLUMN = "the name of a column";
  private static final String CONSTRAINT = "the name of a constraint";

  private final Grammar grammar;
  private final Cursor cursor;
  private final StandardConstraints constraints;
  private final StandardTables tables;
  private final TypeDefinitions types;
  private final ObjectNames objects;

  StandardAlters(
      Grammar grammar,
      StandardConstraints constraints,
      StandardTables tables,
      TypeDefinitions types,
      ObjectNames objects) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
    this.constraints = constraints;
    this.tables = tables;
    this.types = types;
    this.objects = objects;
  }

  Statement alter() {
    int start = cursor.next();
    if (cursor.at("DATABASE") || cursor.at("ROLE") || cursor.at("USER")) {
      return settings(start);
    }
    Optional<ObjectKind> kind = objects.kind();
    if (kind.isEmpty()) {
      return new SessionStatements(grammar).skip(start);
    }
    return switch (kind.get()) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, INDEX, SEQUENCE ->
          relation(start, kind.get());
      case TYPE -> types.alterType(start, this);
      case DOMAIN -> types.alterDomain(start);
      case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE -> routine(start, kind.get());
      case SCHEMA -> schema(start);
      case EXTENSION -> extension(start);
      case OPERATOR, CAST -> new SessionStatements(grammar).skip(start);
    };
  }

  /** {@code ALTER DATABASE name SET search_path = ..} holds for every later connection. */
  private Statement settings(int start) {
    SessionStatements sessions = new SessionStatements(grammar);
    while (!cursor.atEnd()) {
      if (cursor.accept("SET")) {
        Optional<Statement> path = sessions.setting(start, true);
        if (path.isPresent()) {
          return path.get();
        }
      } else {
        cursor.next();
      }
    }
    return sessions.skip(start);
  }

  private Statement relation(int start, ObjectKind kind) {
    if (cursor.accept("ALL")) {
      return new SessionStatements(grammar).skip(start);
    }
    boolean ifExists = cursor.accept("IF", "EXISTS");
    boolean only = cursor.accept("ONLY");
    QualifiedName name = grammar.names.qualified("the name of a " + kind.words());
    cursor.accept("*");
    if (kind == ObjectKind.SEQUENCE && !cursor.at("RENAME") && !atSetSchema()) {
      return sequence(start, name, ifExists);
    }
    return new Definition.AlterRelation(kind, name, ifExists, only, changes(), cursor.from(start));
  }

  private boolean atSetSchema() {
    return cursor.at("SET") && cursor.at(1, "SCHEMA");
  }

  private Statement sequence(int start, QualifiedName name, boolean ifExists) {
    while (!cursor.atEnd()) {
      if (cursor.at("OWNED")) {
        Definition.OwnedBy owner = ownedBy();
        Skipping.rest(cursor);
        return new Definition.AlterSequence(name, ifExists, owner, cursor.from(start));
      }
      cursor.next();
    }
    return new SessionStatements(grammar).skip(start);
  }

  /** {@code OWNED BY table.column} or {@code OWNED BY NONE}. */
  Definition.OwnedBy ownedBy() {
    cursor.expect("OWNED");
    cursor.expect("BY");
    if (cursor.accept("NONE")) {
      return new Definition.OwnedBy(Optional.empty());
    }
    return new Definition.OwnedBy(Optional.of(grammar.names.qualified(COLUMN)));
  }

  /** Changes between commas; those that cannot change a query's meaning are left out. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    do {
      int before = cursor.mark();
      Optional<Change> change = change();
      if (change.isEmpty()) {
        cursor.reset(before);
        Skipping.toComma(cursor);
        if (cursor.mark() == before) {
          throw cursor.expected("a change such as ADD COLUMN");
        }
      }
      change.ifPresent(changes::add);
    } while (cursor.accept(","));
    return changes;
  }

  private Optional<Change> change() {
    if (cursor.accept("RENAME")) {
      return Optional.of(rename());
    }
    if (cursor.accept("ADD")) {
      return Optional.of(add());
    }
    if (cursor.accept("DROP")) {
      return Optional.of(drop());
    }
    if (cursor.accept("ALTER")) {
      return alterColumn();
    }
    if (cursor.accept("VALIDATE")) {
      cursor.expect("CONSTRAINT");
      return Optional.of(new Change.Validate(grammar.names.name(CONSTRAINT)));
    }
    if (cursor.accept("SET", "SCHEMA")) {
      return Optional.of(new Change.SetSchema(grammar.names.name("the name of a schema")));
    }
    if (cursor.at("INHERIT") || (cursor.at("NO") && cursor.at(1, "INHERIT"))) {
      boolean begins = !cursor.accept("NO");
      cursor.next();
      return Optional.of(inheritance(false, begins));
    }
    if (cursor.accept("ATTACH")) {
      cursor.expect("PARTITION");
      Change change = inheritance(true, true);
      if (!cursor.atEnd()) {
        tables.partitionBound();
      }
      return Optional.of(change);
    }
    if (cursor.accept("DETACH")) {
      cursor.expect("PARTITION");
      Change change = inheritance(true, false);
      if (!cursor.accept("CONCURRENTLY")) {
        cursor.accept("FINALIZE");
      }
      return Optional.of(change);
    }
    return Optional.empty();
  }

  private Change inheritance(boolean partition, boolean begins) {
    QualifiedName other = grammar.names.qualified("the name of a table");
    return new Change.Inheritance(other, partition, begins);
  }

  private Change rename() {
    if (cursor.accept("TO")) {
      return new Change.RenameTable(grammar.names.name("the new name"));
    }
    if (cursor.accept("CONSTRAINT")) {
      Name from = grammar.names.name(CONSTRAINT);
      cursor.expect("TO");
      return new Change.RenameConstraint(from, grammar.names.name(CONSTRAINT));
    }
    if (!cursor.accept("COLUMN")) {
      cursor.accept("ATTRIBUTE");
    }
    Name from = grammar.names.name("TO or " + COLUMN);
    cursor.expect("TO");
    Name to = grammar.names.name("the new name of the column");
    objects.cascade();
    return new Change.RenameColumn(from, to);
  }

  private Change add() {
    if (constraints.atTableConstraint()) {
      Ddl.TableConstraint constraint = constraints.ofTable();
      return new Change.AddConstraint(constraint.name(), constraint);
    }
    if (!cursor.accept("COLUMN")) {
      cursor.accept("ATTRIBUTE");
    }
    boolean ifNotExists = grammar.ddl.ifNotExists();
    Ddl.ColumnDef column = tables.column();
    objects.cascade();
    return new Change.AddColumn(column, ifNotExists);
  }

  private Change drop() {
    boolean constraint = cursor.accept("CONSTRAINT");
    if (!constraint && !cursor.accept("COLUMN")) {
      cursor.accept("ATTRIBUTE");
    }
    boolean ifExists = cursor.accept("IF", "EXISTS");
    Name name = grammar.names.name(constraint ? CONSTRAINT : COLUMN);
    boolean cascade = objects.cascade();
    return constraint
        ? new Change.DropConstraint(name, ifExists, cascade)
        : new Change.DropColumn(name, ifExists, cascade);
  }

  private Optional<Change> alterColumn() {
    if (cursor.at("CONSTRAINT")) {
      return Optional.empty();
    }
    if (!cursor.accept("COLUMN")) {
      cursor.accept("ATTRIBUTE");
    }
    if (cursor.kind() == TokenKind.INTEGER) {
      return Optional.empty();
    }
    Name column = grammar.names.name(COLUMN);
    if (cursor.at("TYPE") || (cursor.at("SET") && cursor.at(1, "DATA"))) {
      return Optional.of(type(column));
    }
    if (cursor.accept("ADD")) {
      cursor.expect("GENERATED");
      return Optional.of(identity(column));
    }
    if (cursor.accept("DROP")) {
      return dropOfColumn(column);
    }
    if (cursor.accept("SET")) {
      return setOfColumn(column);
    }
    return Optional.empty();
  }

  private Change type(Name column) {
    if (cursor.accept("SET")) {
      cursor.expect("DATA");
    }
    cursor.expect("TYPE");
    TypeName type = grammar.names.type();
    if (cursor.accept("COLLATE")) {
      grammar.names.collation();
    }
    if (cursor.accept("USING")) {
      grammar.exprs.expr();
    }
    objects.cascade();
    return new Change.SetType(column, type);
  }

  private Change identity(Name column) {
    boolean always = constraints.always();
    while (!cursor.at(",") && !cursor.atEnd()) {
      Skipping.one(cursor);
    }
    return new Change.SetIdentity(column, Optional.of(always), false);
  }

  private Optional<Change> dropOfColumn(Name column) {
    if (cursor.accept("NOT")) {
      cursor.expect("NULL");
      return Optional.of(new Change.SetNotNull(column, false));
    }
    if (cursor.accept("DEFAULT")) {
      return Optional.of(new Change.SetDefault(column, false));
    }
    boolean identity = cursor.accept("IDENTITY");
    if (!identity && !cursor.accept("EXPRESSION")) {
      throw cursor.expected("NOT NULL, DEFAULT, IDENTITY or EXPRESSION");
    }
    boolean ifExists = cursor.accept("IF", "EXISTS");
    return Optional.of(
        identity
            ? new Change.SetIdentity(column, Optional.empty(), ifExists)
            : new Change.DropExpression(column, ifExists));
  }

  private Optional<Change> setOfColumn(Name column) {
    if (cursor.accept("NOT")) {
      cursor.expect("NULL");
      return Optional.of(new Change.SetNotNull(column, true));
    }
    if (cursor.accept("DEFAULT")) {
      boolean present = !Ddl.ColumnConstraint.Default.isNull(grammar.exprs.expr());
      return Optional.of(new Change.SetDefault(column, present));
    }
    if (cursor.accept("GENERATED")) {
      return Optional.of(identity(column));
    }
    return Optional.empty();
  }

  private Statement routine(int start, ObjectKind kind) {
    Definition.Target target = objects.target(kind);
    Optional<Name> name = Optional.empty();
    Optional<Name> schema = Optional.empty();
    Optional<Boolean> strict = Optional.empty();
    if (cursor.accept("RENAME")) {
      cursor.expect("TO");
      name = Optional.of(grammar.names.name("the new name"));
    } else if (cursor.accept("SET", "SCHEMA")) {
      schema = Optional.of(grammar.names.name("the name of a schema"));
    }
    while (!cursor.atEnd()) {
      if (cursor.accept("STRICT") || cursor.accept("RETURNS")) {
        strict = Optional.of(true);
      } else if (cursor.accept("CALLED")) {
        strict = Optional.of(false);
      } else {
        cursor.next();
      }
    }
    return new Definition.AlterRoutine(kind, target, name, schema, strict, cursor.from(start));
  }

  private Statement schema(int start) {
    Name name = grammar.names.name("the name of a schema");
    if (!cursor.accept("RENAME")) {
      return new SessionStatements(grammar).skip(start);
    }
    cursor.expect("TO");
    return new Definition.RenameSchema(
        name, grammar.names.name("the new name"), cursor.from(start));
  }

  private Statement extension(int start) {
    Name name = grammar.names.name("the name of an extension");
    if (!cursor.accept("SET", "SCHEMA")) {
      return new SessionStatements(grammar).skip(start);
    }
    return new Definition.MoveExtension(
        name, grammar.names.name("the name of a schema"), cursor.from(start));
  }
}
