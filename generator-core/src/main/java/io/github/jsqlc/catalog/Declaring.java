package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.engine.TypeKind;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.QualifiedName;
import io.github.jsqlc.syntax.TypeName;
import java.util.Optional;

/** What every statement that declares or changes something needs: names, types and reports. */
final class Declaring {
  final Database database;
  final TypeResolver resolver;
  final Reports reports;
  final Names names;

  Declaring(Database database, Reports reports) {
    this.database = database;
    this.resolver = new TypeResolver(database);
    this.reports = reports;
    this.names = new Names(database.engine);
  }

  /** The type that is written; if there is none, that is reported and a marked one is given. */
  TypeRef type(TypeName written) {
    Optional<TypeRef> found = resolver.find(written);
    if (found.isPresent()) {
      modifiers(found.get(), written);
      return found.get();
    }
    String name = written.text();
    Optional<String> meant = database.engine.typeNames().elsewhere(name);
    reports.unknownType(
        written.at(),
        "no type named \"%s\"".formatted(name),
        meant.map(id -> "write " + id).or(() -> resolver.hint(written)).or(this::unknownExtension));
    TypeRef instead =
        meant
            .map(resolver::builtIn)
            .orElseGet(() -> TypeRef.of(new SqlType(name, name, Family.ANY, Optional.empty())));
    return written.dimensions() > 0 ? instead.asArray(written.dimensions()) : instead;
  }

  /** Types of the engine's own that no length goes with. */
  private void modifiers(TypeRef type, TypeName written) {
    Optional<String> id = type.builtIn().map(own -> own.element().orElse(own).name());
    if (id.isPresent() && !written.arguments().isEmpty()) {
      database
          .engine
          .typeNames()
          .problem(written.text(), id.get(), written.arguments())
          .ifPresent(problem -> reports.refused(written.at(), problem));
    }
  }

  /** Reports a type that only parameters and results can have. */
  void storable(TypeRef type, TypeName written) {
    boolean pseudo =
        type.builtIn()
            .flatMap(own -> database.system.type(own.name()))
            .filter(info -> info.kind() == TypeKind.PSEUDO)
            .isPresent();
    if (pseudo) {
      reports.refused(written.at(), "no column can have type \"%s\"".formatted(written.text()));
    }
  }

  private Optional<String> unknownExtension() {
    return database.extensions.keySet().stream()
        .filter(name -> database.engine.extension(name).isEmpty())
        .filter(name -> !database.rules().languages().contains(name))
        .findFirst()
        .map(name -> "if extension \"%s\" brings it, declare it by CREATE TYPE".formatted(name));
  }

  /** The schema in which {@code name} is declared; empty if there is none, which is reported. */
  Optional<Space> spaceOfNew(QualifiedName name, boolean temporary) {
    Optional<Name> schema = name.schema();
    String own = database.rules().temporarySchema();
    if (schema.isPresent()) {
      if (temporary && !schema.get().text().equals(own)) {
        reports.refused(
            schema.get().at(),
            "a temporary table or view cannot be declared in \"%s\""
                .formatted(schema.get().text()));
        return Optional.empty();
      }
      return space(schema.get());
    }
    if (temporary) {
      return database.space(own);
    }
    Optional<Space> first = database.first();
    if (first.isEmpty()) {
      reports.refused(
          name.at(),
          "no schema is there in which \"%s\" could be declared".formatted(name),
          "write schema.%s, or set search_path".formatted(name));
    }
    return first;
  }

  /** The schema of this name; empty if there is none, which is reported. */
  Optional<Space> space(Name schema) {
    Optional<Space> found = database.space(schema.text());
    if (found.isEmpty()) {
      reports.unknown("schema", schema, database.spaceNames());
    }
    return found;
  }

  /** Whether the name is free for a relation in this schema; if not, that is reported. */
  boolean free(Space space, Name name) {
    Optional<RelationEntry> before = database.relation(space, name.text());
    if (before.isPresent()) {
      reports.alreadyDeclared(name, before.get().kind.words(), before.get().at);
      return false;
    }
    Optional<TypeEntry> type = database.type(space, name.text());
    if (type.isPresent()) {
      reports.alreadyDeclared(name, type.get().kind.words(), type.get().at);
      return false;
    }
    return true;
  }

  /** The relation that {@code name} means; empty if there is none, which is reported. */
  Optional<RelationEntry> relation(String kind, QualifiedName name, boolean ifExists) {
    Optional<RelationEntry> found = database.find(name);
    if (found.isPresent() || ifExists) {
      return found;
    }
    if (database.isSystemTable(name)) {
      reports.refused(
          name.name().at(), "\"%s\" belongs to the engine".formatted(name.name().text()));
    } else if (name.schema().isPresent() && database.space(name.schema().get().text()).isEmpty()) {
      reports.unknown("schema", name.schema().get(), database.spaceNames());
    } else {
      reports.unknown(kind, name.name(), database.names(r -> r.kind != RelationEntry.Kind.INDEX));
    }
    return found;
  }

  /**
   * The type that the schema declares under this name; empty if there is none, which is reported.
   */
  Optional<TypeEntry> declaredType(String kind, QualifiedName name, boolean ifExists) {
    Optional<TypeEntry> found =
        database.findType(name.schema().map(Name::text), name.name().text());
    if (found.isEmpty() && !ifExists) {
      reports.unknown(kind, name.name(), database.types().stream().map(type -> type.name).toList());
    }
    return found;
  }

  /** The column of this name; empty if there is none, which is reported. */
  Optional<ColumnEntry> column(RelationEntry relation, Name name) {
    Optional<ColumnEntry> found = relation.column(name.text());
    if (found.isEmpty() && relation.kind != RelationEntry.Kind.TABLE_AS) {
      reports.unknownColumn(name, relation.name, relation.columnNames());
    }
    return found;
  }
}
