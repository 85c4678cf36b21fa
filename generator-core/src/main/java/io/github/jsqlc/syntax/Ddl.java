package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Optional;

/** A statement that changes the schema. */
public sealed interface Ddl extends Statement {

  /**
   * @param strict SQLite's STRICT
   * @param query the query of {@code CREATE TABLE .. AS}
   * @param comment the lines of the comment right before the statement
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
      List<String> comment,
      Span at)
      implements Ddl {
    public CreateTable {
      columns = List.copyOf(columns);
      constraints = List.copyOf(constraints);
      comment = List.copyOf(comment);
    }
  }

  /**
   * One column of a table.
   *
   * @param comment the text of the comments on the lines right before and at the end of the
   *     column's line, its lines parted by line feeds
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
    /** The name behind CONSTRAINT. */
    Optional<Name> name();

    /**
     * @param descending {@code PRIMARY KEY DESC}: in SQLite such an INTEGER column is no rowid
     *     alias
     */
    record PrimaryKey(boolean descending, boolean autoincrement, Optional<Name> name)
        implements ColumnConstraint {}

    record NotNull(Optional<Name> name) implements ColumnConstraint {}

    record Unique(Optional<Name> name) implements ColumnConstraint {}

    record Check(Expr condition, Optional<Name> name) implements ColumnConstraint {}

    record Default(Expr value, Optional<Name> name) implements ColumnConstraint {}

    record Collate(Name collation, Optional<Name> name) implements ColumnConstraint {}

    record References(QualifiedName table, List<Name> columns, Optional<Name> name)
        implements ColumnConstraint {
      public References {
        columns = List.copyOf(columns);
      }
    }

    record Generated(Expr value, boolean stored, Optional<Name> name) implements ColumnConstraint {}
  }

  /** What is declared of a table as a whole. */
  sealed interface TableConstraint {
    /** The name behind CONSTRAINT. */
    Optional<Name> name();

    record PrimaryKey(List<Expr> columns, boolean autoincrement, Optional<Name> name)
        implements TableConstraint {
      public PrimaryKey {
        columns = List.copyOf(columns);
      }
    }

    record Unique(List<Expr> columns, Optional<Name> name) implements TableConstraint {
      public Unique {
        columns = List.copyOf(columns);
      }
    }

    record Check(Expr condition, Optional<Name> name) implements TableConstraint {}

    record ForeignKey(
        List<Name> columns, QualifiedName table, List<Name> referenced, Optional<Name> name)
        implements TableConstraint {
      public ForeignKey {
        columns = List.copyOf(columns);
        referenced = List.copyOf(referenced);
      }
    }
  }

  /**
   * @param comment the lines of the comment right before the statement
   */
  record CreateView(
      QualifiedName name,
      boolean temporary,
      boolean ifNotExists,
      List<Name> columns,
      Query query,
      List<String> comment,
      Span at)
      implements Ddl {
    public CreateView {
      columns = List.copyOf(columns);
      comment = List.copyOf(comment);
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

  /** A trigger; it cannot change a query's meaning. */
  record CreateTrigger(
      QualifiedName name,
      boolean temporary,
      boolean ifNotExists,
      QualifiedName table,
      Optional<Expr> when,
      List<Statement> body,
      Span at)
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
