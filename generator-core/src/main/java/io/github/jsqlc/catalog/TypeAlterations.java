package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.Ddl.Change;
import io.github.jsqlc.syntax.Definition;
import io.github.jsqlc.syntax.Definition.DomainChange;
import io.github.jsqlc.syntax.Definition.TypeChange;
import io.github.jsqlc.syntax.Name;
import java.util.List;
import java.util.Optional;

/** ALTER of types and domains. */
final class TypeAlterations {
  private final Declaring declaring;
  private final Database database;
  private final Reports reports;
  private final TypeDeclarations types;

  TypeAlterations(Declaring declaring, TypeDeclarations types) {
    this.declaring = declaring;
    this.database = declaring.database;
    this.reports = declaring.reports;
    this.types = types;
  }

  void type(Definition.AlterType alter) {
    declaring
        .declaredType("type", alter.name(), false)
        .ifPresent(type -> change(type, alter.name().name(), alter.change()));
  }

  private void change(TypeEntry type, Name at, TypeChange change) {
    boolean ofEnum =
        change instanceof TypeChange.AddLabel || change instanceof TypeChange.RenameLabel;
    if (ofEnum && type.kind != TypeEntry.Kind.ENUM) {
      reports.refused(at.at(), "\"%s\" is no enumeration".formatted(type.name));
    } else if (type.kind == TypeEntry.Kind.ROW) {
      reports.refused(
          at.at(), "\"%s\" is the row type of a table".formatted(type.name), "write ALTER TABLE");
    } else if (change instanceof TypeChange.AddLabel add) {
      addLabel(type, add);
    } else if (change instanceof TypeChange.RenameLabel rename) {
      renameLabel(type, rename);
    } else if (change instanceof TypeChange.Rename rename) {
      rename(type, rename.to());
    } else if (change instanceof TypeChange.SetSchema set) {
      move(type, set.schema());
    } else if (change instanceof TypeChange.Attributes attributes) {
      attributes.changes().forEach(c -> attribute(type, at, c));
    } else {
      throw new AssertionError(change);
    }
  }

  private void addLabel(TypeEntry type, TypeChange.AddLabel add) {
    if (add.ifNotExists() && type.labels.contains(add.label().text())) {
      return;
    }
    int position = type.labels.size();
    if (add.neighbour().isPresent()) {
      int neighbour = position(type, add.neighbour().get());
      if (neighbour < 0) {
        return;
      }
      position = add.before() ? neighbour : neighbour + 1;
    }
    types.label(type, add.label(), position);
  }

  /** The place of a label; -1 if there is none, which is reported. */
  private int position(TypeEntry type, Definition.Label label) {
    int position = type.labels.indexOf(label.text());
    if (position < 0) {
      reports.unknown("label", new Name(label.text(), '\'', label.at()), type.labels);
    }
    return position;
  }

  private void renameLabel(TypeEntry type, TypeChange.RenameLabel rename) {
    int position = position(type, rename.from());
    if (position < 0) {
      return;
    }
    if (type.labels.contains(rename.to().text())) {
      reports.alreadyDeclared(
          new Name(rename.to().text(), '\'', rename.to().at()), "label", type.at);
    } else {
      type.labels.set(position, rename.to().text());
    }
  }

  private void rename(TypeEntry type, Name to) {
    if (to.text().equals(type.name) || declaring.free(type.space, to)) {
      database.move(type, type.space, to.text());
      type.at = to.at();
    }
  }

  private void move(TypeEntry type, Name schema) {
    declaring
        .space(schema)
        .filter(space -> space != type.space)
        .filter(space -> declaring.free(space, new Name(type.name, '"', schema.at())))
        .ifPresent(
            space -> {
              database.move(type, space, type.name);
              type.partner.ifPresent(partner -> database.move(partner, space, partner.name));
            });
  }

  private void attribute(TypeEntry type, Name at, Change change) {
    if (type.kind != TypeEntry.Kind.COMPOSITE) {
      reports.refused(at.at(), "\"%s\" is no row type".formatted(type.name));
    } else if (change instanceof Change.AddColumn add) {
      Optional<ColumnEntry> before = field(type, add.column().name());
      if (before.isPresent()) {
        reports.alreadyDeclared(add.column().name(), "attribute", before.get().at);
      } else {
        type.fields.add(types.field(add.column()));
      }
    } else if (change instanceof Change.DropColumn drop) {
      known(type, drop.column(), drop.ifExists()).ifPresent(type.fields::remove);
    } else if (change instanceof Change.RenameColumn rename) {
      known(type, rename.from(), false).ifPresent(field -> field.name = rename.to().text());
    } else if (change instanceof Change.SetType set) {
      known(type, set.column(), false).ifPresent(field -> field.type = declaring.type(set.type()));
    }
    typedTables(type, change);
  }

  /** What is done to a type with CASCADE is done to the tables that are made of it. */
  private void typedTables(TypeEntry type, Change change) {
    for (RelationEntry table : database.relations()) {
      if (table.ofType.filter(t -> t == type).isEmpty()) {
        continue;
      }
      if (change instanceof Change.RenameColumn rename) {
        table.column(rename.from().text()).ifPresent(column -> column.name = rename.to().text());
      }
      for (ColumnEntry field : type.fields) {
        Optional<ColumnEntry> column = table.column(field.name);
        column.ifPresent(c -> c.type = field.type);
        if (column.isEmpty()) {
          table.columns.add(field.copy());
        }
      }
      List<String> names = type.fields.stream().map(field -> field.name).toList();
      table.columns.removeIf(column -> !names.contains(column.name));
    }
  }

  private static Optional<ColumnEntry> field(TypeEntry type, Name name) {
    return type.fields.stream().filter(field -> field.name.equals(name.text())).findFirst();
  }

  private Optional<ColumnEntry> known(TypeEntry type, Name name, boolean ifExists) {
    Optional<ColumnEntry> found = field(type, name);
    if (found.isEmpty() && !ifExists) {
      reports.unknown("attribute", name, type.fields.stream().map(f -> f.name).toList());
    }
    return found;
  }

  void domain(Definition.AlterDomain alter) {
    Optional<TypeEntry> found = declaring.declaredType("domain", alter.name(), false);
    if (found.isEmpty()) {
      return;
    }
    TypeEntry domain = found.get();
    DomainChange change = alter.change();
    if (domain.kind != TypeEntry.Kind.DOMAIN) {
      reports.refused(alter.name().name().at(), "\"%s\" is no domain".formatted(domain.name));
    } else if (change instanceof DomainChange.SetNotNull set) {
      domain.notNull = set.notNull();
    } else if (change instanceof DomainChange.AddConstraint add) {
      types.constraint(domain, add.constraint(), add.proven());
    } else if (change instanceof DomainChange.DropConstraint drop) {
      constraint(domain, drop.name(), drop.ifExists())
          .ifPresent(
              constraint -> {
                domain.checks.remove(constraint);
                domain.notNull &= constraint.kind != ConstraintEntry.Kind.NOT_NULL;
              });
    } else if (change instanceof DomainChange.RenameConstraint rename) {
      constraint(domain, rename.from(), false).ifPresent(c -> c.name = rename.to().text());
    } else if (change instanceof DomainChange.Validate validate) {
      constraint(domain, validate.name(), false).ifPresent(c -> c.proven = true);
    } else if (change instanceof DomainChange.Rename rename) {
      rename(domain, rename.to());
    } else if (change instanceof DomainChange.SetSchema set) {
      move(domain, set.schema());
    } else {
      throw new AssertionError(change);
    }
  }

  private Optional<ConstraintEntry> constraint(TypeEntry domain, Name name, boolean ifExists) {
    Optional<ConstraintEntry> found =
        domain.checks.stream().filter(c -> c.name.equals(name.text())).findFirst();
    if (found.isEmpty() && !ifExists) {
      reports.unknown("constraint", name, domain.checks.stream().map(c -> c.name).toList());
    }
    return found;
  }
}
