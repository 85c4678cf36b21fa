package io.github.jsqlc.syntax;

import io.github.jsqlc.syntax.Definition.DomainChange;
import io.github.jsqlc.syntax.Definition.TypeBody;
import io.github.jsqlc.syntax.Definition.TypeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads CREATE and ALTER of types and domains. */
final class TypeDefinitions {
  private static final String TYPE = "the name of a type";

  private final Grammar grammar;
  private final Cursor cursor;
  private final StandardConstraints constraints;
  private final StandardTables tables;
  private final ObjectNames objects;

  TypeDefinitions(Grammar grammar, StandardConstraints constraints, StandardTables tables) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
    this.constraints = constraints;
    this.tables = tables;
    this.objects = new ObjectNames(grammar);
  }

  /** Reads CREATE TYPE from behind TYPE on. */
  Ddl type(int start) {
    QualifiedName name = objects.typeName(TYPE);
    TypeBody body;
    if (cursor.accept("AS")) {
      if (cursor.accept("ENUM")) {
        body = new TypeBody.Enum(labels());
      } else if (cursor.accept("RANGE") || cursor.atText("RANGE")) {
        body = range();
      } else {
        body = new TypeBody.Composite(fields());
      }
    } else if (cursor.at("(")) {
      body = base();
    } else {
      body = new TypeBody.Shell();
    }
    return new Definition.CreateType(name, body, grammar.comment, cursor.from(start));
  }

  private List<Definition.Label> labels() {
    int open = cursor.mark();
    cursor.expect("(");
    List<Definition.Label> labels = new ArrayList<>();
    if (cursor.accept(")")) {
      return labels;
    }
    do {
      labels.add(label());
    } while (cursor.accept(","));
    cursor.closeList(open);
    return labels;
  }

  private Definition.Label label() {
    if (cursor.kind() != TokenKind.STRING) {
      throw cursor.expected("a label in quotes");
    }
    int token = cursor.mark();
    String text = grammar.names.value();
    return new Definition.Label(text, cursor.from(token));
  }

  private List<Ddl.ColumnDef> fields() {
    int open = cursor.mark();
    cursor.expect("(");
    List<Ddl.ColumnDef> fields = new ArrayList<>();
    if (cursor.accept(")")) {
      return fields;
    }
    do {
      fields.add(tables.column());
    } while (cursor.accept(","));
    cursor.closeList(open);
    return fields;
  }

  private TypeBody range() {
    int open = cursor.mark();
    cursor.expect("(");
    Optional<TypeName> subtype = Optional.empty();
    Optional<QualifiedName> multirange = Optional.empty();
    do {
      String key = key();
      if (key.equals("subtype")) {
        subtype = Optional.of(grammar.names.type());
      } else if (key.equals("multirange_type_name")) {
        multirange = Optional.of(objects.typeName(TYPE));
      } else {
        value();
      }
    } while (cursor.accept(","));
    if (subtype.isEmpty()) {
      throw cursor.expected("SUBTYPE = type");
    }
    cursor.closeList(open);
    return new TypeBody.Range(subtype.get(), multirange);
  }

  /** The properties of a type in another language: the few that calls depend on are kept. */
  private TypeBody base() {
    int open = cursor.next();
    char category = 'U';
    boolean preferred = false;
    Optional<TypeName> element = Optional.empty();
    Optional<TypeName> like = Optional.empty();
    do {
      String key = key();
      switch (key) {
        case "category" -> category = label().text().charAt(0);
        case "preferred" -> preferred = !cursor.text(cursor.next()).equalsIgnoreCase("false");
        case "element" -> element = Optional.of(grammar.names.type());
        case "like" -> like = Optional.of(grammar.names.type());
        default -> value();
      }
    } while (cursor.accept(","));
    cursor.closeList(open);
    return new TypeBody.Base(category, preferred, element, like);
  }

  /** A key of a definition, lower case, and the sign behind it, if one follows. */
  private String key() {
    String key = grammar.names.label("the name of a property").text().toLowerCase(Locale.ROOT);
    cursor.accept("=");
    return key;
  }

  /** Steps over a value up to the comma or the closing bracket. */
  private void value() {
    while (!cursor.at(",") && !cursor.at(")") && !cursor.atEnd()) {
      Skipping.one(cursor);
    }
  }

  /** Reads CREATE DOMAIN from behind DOMAIN on. */
  Ddl domain(int start) {
    QualifiedName name = objects.typeName("the name of a domain");
    cursor.accept("AS");
    TypeName base = grammar.names.type();
    return new Definition.CreateDomain(
        name, base, constraints.ofColumn(), grammar.comment, cursor.from(start));
  }

  Statement alterType(int start, StandardAlters alters) {
    QualifiedName name = objects.typeName(TYPE);
    Optional<TypeChange> change = typeChange(alters);
    return change.isPresent()
        ? new Definition.AlterType(name, change.get(), cursor.from(start))
        : new SessionStatements(grammar).skip(start);
  }

  private Optional<TypeChange> typeChange(StandardAlters alters) {
    if (cursor.accept("ADD", "VALUE")) {
      return Optional.of(addLabel());
    }
    if (cursor.accept("RENAME", "VALUE")) {
      Definition.Label from = label();
      cursor.expect("TO");
      return Optional.of(new TypeChange.RenameLabel(from, label()));
    }
    if (cursor.accept("RENAME", "TO")) {
      return Optional.of(new TypeChange.Rename(grammar.names.name("the new name of the type")));
    }
    if (cursor.accept("SET", "SCHEMA")) {
      return Optional.of(new TypeChange.SetSchema(grammar.names.name("the name of a schema")));
    }
    boolean attributes = !cursor.at("OWNER") && !cursor.at("SET");
    return attributes ? Optional.of(new TypeChange.Attributes(alters.changes())) : Optional.empty();
  }

  private TypeChange addLabel() {
    boolean ifNotExists = grammar.ddl.ifNotExists();
    Definition.Label label = label();
    boolean before = cursor.accept("BEFORE");
    Optional<Definition.Label> neighbour =
        before || cursor.accept("AFTER") ? Optional.of(label()) : Optional.empty();
    return new TypeChange.AddLabel(label, ifNotExists, neighbour, before);
  }

  Statement alterDomain(int start) {
    QualifiedName name = objects.typeName("the name of a domain");
    Optional<DomainChange> change = domainChange();
    return change.isPresent()
        ? new Definition.AlterDomain(name, change.get(), cursor.from(start))
        : new SessionStatements(grammar).skip(start);
  }

  private Optional<DomainChange> domainChange() {
    if (cursor.accept("SET")) {
      if (cursor.accept("NOT", "NULL")) {
        return Optional.of(new DomainChange.SetNotNull(true));
      }
      return cursor.accept("SCHEMA")
          ? Optional.of(new DomainChange.SetSchema(grammar.names.name("the name of a schema")))
          : Optional.empty();
    }
    if (cursor.accept("DROP")) {
      if (cursor.accept("NOT", "NULL")) {
        return Optional.of(new DomainChange.SetNotNull(false));
      }
      if (!cursor.accept("CONSTRAINT")) {
        return Optional.empty();
      }
      boolean ifExists = cursor.accept("IF", "EXISTS");
      Name name = constraintName();
      objects.cascade();
      return Optional.of(new DomainChange.DropConstraint(name, ifExists));
    }
    if (cursor.accept("ADD")) {
      List<Ddl.ColumnConstraint> added = new ArrayList<>(constraints.ofColumn());
      boolean valid = !(cursor.accept("NOT", "VALID"));
      return added.isEmpty()
          ? Optional.empty()
          : Optional.of(new DomainChange.AddConstraint(added.get(0), valid));
    }
    if (cursor.accept("VALIDATE")) {
      cursor.expect("CONSTRAINT");
      return Optional.of(new DomainChange.Validate(constraintName()));
    }
    if (!cursor.accept("RENAME")) {
      return Optional.empty();
    }
    if (cursor.accept("TO")) {
      return Optional.of(new DomainChange.Rename(grammar.names.name("the new name")));
    }
    cursor.expect("CONSTRAINT");
    Name from = constraintName();
    cursor.expect("TO");
    return Optional.of(new DomainChange.RenameConstraint(from, constraintName()));
  }

  private Name constraintName() {
    return grammar.names.name("the name of a constraint");
  }
}
