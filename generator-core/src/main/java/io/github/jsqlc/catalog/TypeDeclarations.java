package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.engine.TypeInfo;
import io.github.jsqlc.engine.TypeSystem;
import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.Ddl.ColumnConstraint;
import io.github.jsqlc.syntax.Definition;
import io.github.jsqlc.syntax.Definition.TypeBody;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** CREATE of types, domains and extensions. */
final class TypeDeclarations {
  private static final String RANGE = "range";
  private static final String MULTIRANGE = "multirange";

  private final Declaring declaring;
  private final Database database;
  private final Reports reports;

  TypeDeclarations(Declaring declaring) {
    this.declaring = declaring;
    this.database = declaring.database;
    this.reports = declaring.reports;
  }

  void type(Definition.CreateType type) {
    Optional<Space> space = declaring.spaceOfNew(type.name(), false);
    if (space.isEmpty()) {
      return;
    }
    Name name = type.name().name();
    Optional<TypeEntry> shell =
        database.type(space.get(), name.text()).filter(t -> t.kind == TypeEntry.Kind.SHELL);
    boolean filled = shell.isPresent() && !(type.body() instanceof TypeBody.Shell);
    if (!filled && !declaring.free(space.get(), name)) {
      return;
    }
    TypeEntry entry =
        filled
            ? shell.get()
            : new TypeEntry(space.get(), name.text(), TypeEntry.Kind.SHELL, name.at());
    entry.comment = Conclusion.comment(type.comment());
    entry.at = name.at();
    define(entry, type.body());
    if (!filled) {
      database.add(entry);
    }
    entry.partner.ifPresent(database::add);
  }

  private void define(TypeEntry entry, TypeBody body) {
    if (body instanceof TypeBody.Enum labels) {
      entry.kind = TypeEntry.Kind.ENUM;
      labels.labels().forEach(label -> label(entry, label, entry.labels.size()));
    } else if (body instanceof TypeBody.Composite composite) {
      entry.kind = TypeEntry.Kind.COMPOSITE;
      Map<String, Span> seen = new HashMap<>();
      for (Ddl.ColumnDef field : composite.fields()) {
        Span before = seen.putIfAbsent(field.name().text(), field.name().at());
        if (before == null) {
          entry.fields.add(field(field));
        } else {
          reports.alreadyDeclared(field.name(), "attribute", before);
        }
      }
    } else if (body instanceof TypeBody.Range range) {
      range(entry, range);
    } else if (body instanceof TypeBody.Base base) {
      entry.kind = TypeEntry.Kind.BASE;
      entry.category = base.category();
      entry.preferred = base.preferred();
      base.element().ifPresent(declaring::type);
      entry.family =
          base.like().map(declaring::type).map(like -> like.type().family()).orElse(Family.OTHER);
    }
  }

  /** A field of a row type. */
  ColumnEntry field(Ddl.ColumnDef declared) {
    TypeRef type = declaring.type(declared.type());
    declaring.storable(type, declared.type());
    ColumnEntry field = new ColumnEntry(declared.name().text(), type, declared.name().at());
    field.comment = declared.comment();
    return field;
  }

  /** Adds a label unless there is one; that is reported. */
  void label(TypeEntry entry, Definition.Label label, int position) {
    if (entry.labels.contains(label.text())) {
      reports.alreadyDeclared(new Name(label.text(), '\'', label.at()), "label", entry.at);
    } else {
      entry.labels.add(position, label.text());
    }
  }

  /** The multirange's name comes from the range's (sql-createtype.html). */
  private void range(TypeEntry entry, TypeBody.Range range) {
    entry.kind = TypeEntry.Kind.RANGE;
    entry.base = Optional.of(declaring.type(range.subtype()));
    String made =
        entry.name.contains(RANGE)
            ? entry.name.replaceFirst(RANGE, MULTIRANGE)
            : entry.name + "_" + MULTIRANGE;
    Optional<QualifiedName> given = range.multirange();
    Space space =
        given.flatMap(QualifiedName::schema).flatMap(declaring::space).orElse(entry.space);
    String name = given.map(n -> n.name().text()).orElse(made);
    TypeEntry partner = new TypeEntry(space, name, TypeEntry.Kind.MULTIRANGE, entry.at);
    partner.base = entry.base;
    partner.partner = Optional.of(entry);
    entry.partner = Optional.of(partner);
  }

  void domain(Definition.CreateDomain domain) {
    Optional<Space> space = declaring.spaceOfNew(domain.name(), false);
    Name name = domain.name().name();
    if (space.isEmpty() || !declaring.free(space.get(), name)) {
      return;
    }
    TypeEntry entry = new TypeEntry(space.get(), name.text(), TypeEntry.Kind.DOMAIN, name.at());
    entry.comment = Conclusion.comment(domain.comment());
    TypeRef base = declaring.type(domain.base());
    declaring.storable(base, domain.base());
    entry.base = Optional.of(base);
    domain.constraints().forEach(constraint -> constraint(entry, constraint, true));
    database.add(entry);
  }

  /** Adds a constraint to a domain. */
  void constraint(TypeEntry domain, ColumnConstraint constraint, boolean proven) {
    if (constraint instanceof ColumnConstraint.NotNull notNull) {
      domain.notNull = true;
      domain.checks.add(
          new ConstraintEntry(
              ConstraintEntry.Kind.NOT_NULL, name(domain, notNull.name(), "not_null")));
    } else if (constraint instanceof ColumnConstraint.Check check) {
      ConstraintEntry entry =
          new ConstraintEntry(ConstraintEntry.Kind.CHECK, name(domain, check.name(), "check"));
      entry.condition = Optional.of(check.condition());
      entry.proven = proven;
      domain.checks.add(entry);
    }
  }

  private static String name(TypeEntry domain, Optional<Name> name, String label) {
    return name.map(Name::text)
        .orElseGet(
            () ->
                ConstraintNames.choose(
                    domain.name,
                    "",
                    label,
                    taken -> domain.checks.stream().anyMatch(c -> c.name.equals(taken))));
  }

  void extension(Definition.CreateExtension extension) {
    String name = extension.name().text();
    if (database.extensions.containsKey(name)) {
      if (!extension.ifNotExists() && !database.rules().languages().contains(name)) {
        reports.alreadyDeclared(extension.name(), "extension", extension.at());
      }
      return;
    }
    Optional<Space> space =
        extension.schema().map(declaring::space).orElseGet(() -> database.first());
    for (String required : database.engine.requiredBy(name)) {
      if (!database.extensions.containsKey(required)) {
        if (!extension.cascade()) {
          reports.refused(
              extension.name().at(),
              "extension \"%s\" needs extension \"%s\"".formatted(name, required),
              "write CREATE EXTENSION .. CASCADE");
        }
        space.ifPresent(s -> install(required, s, extension.name().at()));
      }
    }
    boolean known =
        database.engine.extensionNames().contains(name)
            || database.rules().languages().contains(name);
    if (!known) {
      reports.unknownExtension(extension.name());
    }
    space.ifPresent(s -> install(name, s, extension.name().at()));
  }

  private void install(String name, Space space, Span at) {
    database.extensions.put(name, space);
    Optional<TypeSystem> rows = database.engine.extension(name);
    if (rows.isEmpty()) {
      return;
    }
    for (String id : rows.get().typeNames()) {
      TypeInfo info = rows.get().type(id).orElseThrow();
      TypeEntry entry = new TypeEntry(space, id, TypeEntry.Kind.EXTENSION, at);
      entry.info = Optional.of(info);
      entry.extension = name;
      database.add(entry);
    }
    for (String relation : rows.get().relationNames()) {
      if (rows.get().hasRelation(relation)) {
        relation(rows.get(), relation, space, at);
      }
    }
  }

  private void relation(TypeSystem rows, String name, Space space, Span at) {
    RelationEntry entry = new RelationEntry(space, name, RelationEntry.Kind.TABLE, at);
    entry.ofExtension = true;
    for (Routine.Column column : rows.columns(name)) {
      TypeRef type =
          rows.type(column.type())
              .map(info -> TypeRef.of(info.type()))
              .orElseGet(() -> declaring.resolver.builtIn(column.type()));
      ColumnEntry added = new ColumnEntry(column.name(), type, at);
      added.notNull = !column.nullable();
      entry.columns.add(added);
    }
    database.add(entry);
  }
}
