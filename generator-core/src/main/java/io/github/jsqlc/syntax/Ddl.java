package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Optional;

/** A statement that changes the schema. */
public sealed interface Ddl extends Statement {

  /**
   * @param strict SQLite's STRICT
   * @param query the query of {@code CREATE TABLE .. AS}
   */
  record CreateTable(
      QualifiedName name,
      boolean temporary,
      boolean ifNotExists,
      List<ColumnDef> columns,
      List<TableConstraint> constraints,
      boolean strict,
      boolean withoutRowid,
      Optional<Query> query,
      Span at)
      implements Ddl {
    public CreateTable {
      columns = List.copyOf(columns);
      constraints = List.copyOf(constraints);
    }
  }

  /**
   * One column of a table.
   *
   * @param comment the text of a {@code --} comment on the lines right before or at the end of the
   *     column's line
   */
  record ColumnDef(
      Name name,
      TypeName type,
      List<ColumnConstraint> constraints,
      Optional<String> comment,
      Span at) {
    public ColumnDef {
      constraints = List.copyOf(constraints);
    }
  }

  /** What is declared of one column. */
  sealed interface ColumnConstraint {
    /**
     * @param descending {@code PRIMARY KEY DESC}: in SQLite such an INTEGER column is no rowid
     *     alias
     */
    record PrimaryKey(boolean descending, boolean autoincrement) implements ColumnConstraint {}

    record NotNull() implements ColumnConstraint {}

    record Unique() implements ColumnConstraint {}

    record Check(Expr condition) implements ColumnConstraint {}

    record Default(Expr value) implements ColumnConstraint {}

    record Collate(Name collation) implements ColumnConstraint {}

    record References(QualifiedName table, List<Name> columns) implements ColumnConstraint {
      public References {
        columns = List.copyOf(columns);
      }
    }

    record Generated(Expr value, boolean stored) implements ColumnConstraint {}
  }

  /** What is declared of a table as a whole. */
  sealed interface TableConstraint {
    record PrimaryKey(List<Expr> columns) implements TableConstraint {
      public PrimaryKey {
        columns = List.copyOf(columns);
      }
    }

    record Unique(List<Expr> columns) implements TableConstraint {
      public Unique {
        columns = List.copyOf(columns);
      }
    }

    record Check(Expr condition) implements TableConstraint {}

    record ForeignKey(List<Name> columns, QualifiedName table, List<Name> referenced)
        implements TableConstraint {
      public ForeignKey {
        columns = List.copyOf(columns);
        referenced = List.copyOf(referenced);
      }
    }
  }

  record CreateView(
      QualifiedName name,
      boolean temporary,
      boolean ifNotExists,
      List<Name> columns,
      Query query,
      Span at)
      implements Ddl {
    public CreateView {
      columns = List.copyOf(columns);
    }
  }

  record CreateIndex(
      QualifiedName name,
      boolean unique,
      boolean ifNotExists,
      QualifiedName table,
      List<Expr> columns,
      Optional<Expr> where,
      Span at)
      implements Ddl {
    public CreateIndex {
      columns = List.copyOf(columns);
    }
  }

  /** A trigger; its body cannot change a query's meaning, so it is only read past. */
  record CreateTrigger(
      QualifiedName name, boolean ifNotExists, QualifiedName table, List<Statement> body, Span at)
      implements Ddl {
    public CreateTrigger {
      body = List.copyOf(body);
    }
  }

  /**
   * {@code CREATE VIRTUAL TABLE .. USING module(arguments)}.
   *
   * @param arguments the text of each argument, trimmed
   */
  record CreateVirtualTable(
      QualifiedName name, boolean ifNotExists, Name module, List<Argument> arguments, Span at)
      implements Ddl {
    public CreateVirtualTable {
      arguments = List.copyOf(arguments);
    }

    /** One argument of a module, as it was written. */
    public record Argument(String text, Span at) {}
  }

  record AlterTable(QualifiedName table, Change change, Span at) implements Ddl {}

  /** What ALTER TABLE does. */
  sealed interface Change {
    record RenameTable(Name to) implements Change {}

    record RenameColumn(Name from, Name to) implements Change {}

    record AddColumn(ColumnDef column) implements Change {}

    record DropColumn(Name column) implements Change {}

    /** SQLite 3.53: ALTER COLUMN .. SET NOT NULL, DROP NOT NULL. */
    record SetNotNull(Name column, boolean notNull) implements Change {}

    /** SQLite 3.53: ADD CONSTRAINT .. CHECK. */
    record AddConstraint(Optional<Name> name, TableConstraint constraint) implements Change {}

    record DropConstraint(Name name) implements Change {}
  }

  /** What DROP drops. */
  enum DropKind {
    TABLE,
    VIEW,
    INDEX,
    TRIGGER
  }

  record Drop(DropKind kind, boolean ifExists, QualifiedName name, Span at) implements Ddl {}
}
