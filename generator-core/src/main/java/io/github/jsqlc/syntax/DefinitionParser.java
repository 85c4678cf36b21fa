package io.github.jsqlc.syntax;

import io.github.jsqlc.syntax.Definition.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the schema statements of the SQL standard's grammar, as PostgreSQL has it (gram.y). What
 * cannot change a query's meaning is recognised by its first words and stepped over.
 */
final class DefinitionParser {
  private final Grammar grammar;
  private final Cursor cursor;
  private final ObjectNames objects;
  private final StandardTables tables;
  private final StandardAlters alters;
  private final StandardViews views;
  private final TypeDefinitions types;
  private final RoutineDefinitions routines;
  private final StandardIndexes indexes;
  private final SessionStatements sessions;

  DefinitionParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
    this.objects = new ObjectNames(grammar);
    StandardConstraints constraints = new StandardConstraints(grammar);
    this.tables = new StandardTables(grammar, constraints);
    this.views = new StandardViews(grammar, tables);
    this.types = new TypeDefinitions(grammar, constraints, tables);
    this.alters = new StandardAlters(grammar, constraints, tables, types, objects);
    this.routines = new RoutineDefinitions(grammar, objects);
    this.indexes = new StandardIndexes(grammar);
    this.sessions = new SessionStatements(grammar);
  }

  /** The statement here, if it is one that declares, changes or sets something. */
  Optional<Statement> statement() {
    String head = cursor.word() == null ? "" : cursor.word();
    return switch (head) {
      case "CREATE" -> Optional.of(create());
      case "ALTER" -> Optional.of(alters.alter());
      case "DROP" -> Optional.of(drop());
      case "COMMENT" -> Optional.of(comment());
      default -> sessions.statement();
    };
  }

  private Statement create() {
    int start = cursor.next();
    boolean replace = cursor.accept("OR", "REPLACE");
    boolean scope = cursor.accept("LOCAL") || cursor.accept("GLOBAL");
    boolean temporary = cursor.accept("TEMP") || cursor.accept("TEMPORARY");
    boolean unlogged = !temporary && cursor.accept("UNLOGGED");
    if (cursor.accept("TABLE")) {
      return tables.create(start, temporary);
    }
    if (cursor.at("RECURSIVE") || cursor.at("VIEW")) {
      return views.view(start, replace, temporary);
    }
    if (cursor.accept("SEQUENCE")) {
      return sequence(start, temporary);
    }
    if (scope || temporary) {
      throw cursor.expected("TABLE, VIEW or SEQUENCE");
    }
    if (cursor.accept("MATERIALIZED", "VIEW")) {
      return views.materialized(start);
    }
    if (unlogged) {
      throw cursor.expected("TABLE, MATERIALIZED VIEW or SEQUENCE");
    }
    if (cursor.accept("FOREIGN", "TABLE")) {
      return tables.create(start, false);
    }
    if (cursor.accept("SCHEMA")) {
      return schema(start);
    }
    if (cursor.at("UNIQUE") || cursor.at("INDEX")) {
      return indexes.create(start);
    }
    if (cursor.accept("TYPE")) {
      return types.type(start);
    }
    if (cursor.accept("DOMAIN")) {
      return types.domain(start);
    }
    if (cursor.accept("EXTENSION")) {
      return extension(start);
    }
    return routines
        .create(start, replace)
        .<Statement>map(routine -> routine)
        .orElseGet(() -> sessions.skip(start));
  }

  private Ddl sequence(int start, boolean temporary) {
    boolean ifNotExists = grammar.ddl.ifNotExists();
    QualifiedName name = grammar.names.qualified("the name of a sequence");
    Optional<TypeName> type = Optional.empty();
    Optional<Definition.OwnedBy> owner = Optional.empty();
    while (!cursor.atEnd() && !cursor.at("CREATE")) {
      if (cursor.accept("AS")) {
        type = Optional.of(grammar.names.type());
      } else if (cursor.at("OWNED")) {
        owner = Optional.of(alters.ownedBy());
      } else {
        cursor.next();
      }
    }
    return new Definition.CreateSequence(
        name, temporary, ifNotExists, type, owner, cursor.from(start));
  }

  private Ddl schema(int start) {
    boolean ifNotExists = grammar.ddl.ifNotExists();
    Optional<Name> name =
        cursor.at("AUTHORIZATION")
            ? Optional.empty()
            : Optional.of(grammar.names.name("the name of a schema"));
    if (cursor.accept("AUTHORIZATION")) {
      Name role = grammar.names.name("the name of a role");
      name = name.or(() -> Optional.of(role));
    }
    List<Statement> elements = new ArrayList<>();
    while (cursor.at("CREATE") || cursor.at("GRANT")) {
      elements.add(statement().orElseThrow());
    }
    return new Definition.CreateSchema(
        name.orElseThrow(), ifNotExists, elements, cursor.from(start));
  }

  private Ddl extension(int start) {
    boolean ifNotExists = grammar.ddl.ifNotExists();
    Name name = grammar.names.name("the name of an extension");
    cursor.accept("WITH");
    Optional<Name> schema = Optional.empty();
    boolean cascade = false;
    while (!cursor.atEnd()) {
      if (cursor.accept("SCHEMA")) {
        schema = Optional.of(grammar.names.name("the name of a schema"));
      } else if (cursor.accept("VERSION")) {
        cursor.next();
      } else if (cursor.accept("CASCADE")) {
        cascade = true;
      } else {
        throw cursor.expected("SCHEMA, VERSION or CASCADE");
      }
    }
    return new Definition.CreateExtension(name, ifNotExists, schema, cascade, cursor.from(start));
  }

  private Statement drop() {
    int start = cursor.next();
    Optional<ObjectKind> kind = objects.kind();
    if (kind.isEmpty()) {
      return sessions.skip(start);
    }
    if (kind.get() == ObjectKind.INDEX) {
      cursor.accept("CONCURRENTLY");
    }
    boolean ifExists = cursor.accept("IF", "EXISTS");
    List<Definition.Target> targets = new ArrayList<>();
    do {
      targets.add(objects.target(kind.get()));
    } while (cursor.accept(","));
    boolean cascade = objects.cascade();
    return new Definition.DropAll(kind.get(), ifExists, targets, cascade, cursor.from(start));
  }

  private Statement comment() {
    int start = cursor.next();
    cursor.expect("ON");
    if (cursor.accept("COLUMN")) {
      QualifiedName name = grammar.names.qualified("the name of a column");
      List<Name> parts = name.parts();
      if (parts.size() < 2) {
        throw cursor.expected("\".\" and the name of a column");
      }
      QualifiedName table = new QualifiedName(parts.subList(0, parts.size() - 1));
      Definition.Target target = new Definition.Target(table, Optional.empty());
      return commented(ObjectKind.TABLE, target, Optional.of(name.name()), start);
    }
    Optional<ObjectKind> kind = objects.kind();
    return kind.isEmpty()
        ? sessions.skip(start)
        : commented(kind.get(), objects.target(kind.get()), Optional.empty(), start);
  }

  private Ddl commented(
      ObjectKind kind, Definition.Target target, Optional<Name> column, int start) {
    cursor.expect("IS");
    Optional<String> text = Optional.empty();
    if (!cursor.accept("NULL")) {
      if (cursor.kind() != TokenKind.STRING) {
        throw cursor.expected("a string or NULL");
      }
      text = Optional.of(grammar.names.value());
    }
    return new Definition.CommentOn(kind, target, column, text, cursor.from(start));
  }
}
