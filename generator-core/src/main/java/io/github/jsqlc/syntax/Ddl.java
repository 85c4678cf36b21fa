package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Optional;

/** A statement that changes the schema. */
public sealed interface Ddl extends Statement
    permits Ddl.CreateTable,
        Ddl.CreateView,
        Ddl.CreateIndex,
        Ddl.CreateTrigger,
        Ddl.CreateVirtualTable,
        Ddl.AlterTable,
        Ddl.Drop,
        Definition {

  /**
   * @param strict SQLite's STRICT
   * @param query the query of {@code CREATE TABLE .. AS}
   * @param bases where columns come from that are not declared here
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
      Bases bases,
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
   * What a table takes its columns from besides their declarations.
   *
   * @param likes the tables whose columns are copied
   * @param parents the tables that it inherits from; of a partition, the only one
   * @param partition whether it is a partition of its parent
   * @param type the row type whose fields are its columns
   * @param names the names of the columns of a query, where the statement gives them
   */
  record Bases(
      List<Like> likes,
      List<QualifiedName> parents,
      boolean partition,
      Optional<QualifiedName> type,
      List<Name> names) {
    /** Of a table that declares all its columns itself. */
    public static final Bases NONE =
        new Bases(List.of(), List.of(), false, Optional.empty(), List.of());

    public Bases {
      likes = List.copyOf(likes);
      parents = List.copyOf(parents);
      names = List.copyOf(names);
    }
  }

  /**
   * {@code LIKE table INCLUDING ..}.
   *
   * @param before how many declared columns stand before it
   * @param including what is copied with the columns, lower case; {@code all} for everything
   * @param excluding what is not, although {@code all} is
   */
  record Like(
      QualifiedName table, int before, List<String> including, List<String> excluding, Span at) {
    public Like {
      including = List.copyOf(including);
      excluding = List.copyOf(excluding);
    }

    /** Whether this property of the columns is copied. */
    public boolean includes(String property) {
      return (including.contains("all") && !excluding.contains(property))
          || including.contains(property);
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

    record Default(Expr value, Optional<Name> name) implements ColumnConstraint {
      /** Whether it says no more than that there is none: {@code DEFAULT NULL}. */
      public boolean isNull() {
        return isNull(value);
      }

      static boolean isNull(Expr value) {
        return value instanceof Expr.Cast cast
            ? isNull(cast.operand())
            : value instanceof Expr.Literal literal && literal.kind() == Expr.LiteralKind.NULL;
      }
    }

    record Collate(Name collation, Optional<Name> name) implements ColumnConstraint {}

    record References(QualifiedName table, List<Name> columns, Optional<Name> name)
        implements ColumnConstraint {
      public References {
        columns = List.copyOf(columns);
      }
    }

    record Generated(Expr value, boolean stored, Optional<Name> name) implements ColumnConstraint {}

    /**
     * {@code GENERATED .. AS IDENTITY}.
     *
     * @param always whether a statement that gives a value is refused
     */
    record Identity(boolean always, Optional<Name> name) implements ColumnConstraint {}

    /** NULL, said explicitly: it contradicts whatever makes the column not null. */
    record Nullable(Span at) implements ColumnConstraint {
      @Override
      public Optional<Name> name() {
        return Optional.empty();
      }
    }
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

    /**
     * @param proven whether the rows that are there fulfil it: not so with NOT VALID
     */
    record Check(Expr condition, boolean proven, Optional<Name> name) implements TableConstraint {
      public Check(Expr condition, Optional<Name> name) {
        this(condition, true, name);
      }
    }

    /**
     * NOT NULL of a column, declared beside the columns.
     *
     * @param proven as for {@link Check}
     */
    record NotNull(Name column, boolean proven, Optional<Name> name) implements TableConstraint {}

    /** A constraint made of an index that is there. */
    record UsingIndex(boolean primary, Name index, Optional<Name> name)
        implements TableConstraint {}

    /** A constraint that says nothing of equal values: EXCLUDE, keys WITHOUT OVERLAPS. */
    record Exclusion(List<Name> columns, Optional<Name> name) implements TableConstraint {
      public Exclusion {
        columns = List.copyOf(columns);
      }
    }

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
   * @param replace OR REPLACE: it may take the place of a view
   * @param materialized whether it keeps its rows
   * @param comment the lines of the comment right before the statement
   */
  record CreateView(
      QualifiedName name,
      boolean temporary,
      boolean ifNotExists,
      boolean replace,
      boolean materialized,
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

  /**
   * @param name empty where the engine makes one up
   */
  record CreateIndex(
      Optional<QualifiedName> name,
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

    record AddColumn(ColumnDef column, boolean ifNotExists) implements Change {}

    record DropColumn(Name column, boolean ifExists, boolean cascade) implements Change {}

    /** SQLite 3.53: ALTER COLUMN .. SET NOT NULL, DROP NOT NULL. */
    record SetNotNull(Name column, boolean notNull) implements Change {}

    /** SQLite 3.53: ADD CONSTRAINT .. CHECK. */
    record AddConstraint(Optional<Name> name, TableConstraint constraint) implements Change {}

    record DropConstraint(Name name, boolean ifExists, boolean cascade) implements Change {}

    record RenameConstraint(Name from, Name to) implements Change {}

    /** VALIDATE CONSTRAINT: the rows that are there fulfil it from now on. */
    record Validate(Name name) implements Change {}

    record SetType(Name column, TypeName type) implements Change {}

    record SetDefault(Name column, boolean present) implements Change {}

    /** DROP EXPRESSION: the column is no longer generated. */
    record DropExpression(Name column, boolean ifExists) implements Change {}

    /**
     * ADD GENERATED, SET GENERATED, DROP IDENTITY.
     *
     * @param always as for {@link ColumnConstraint.Identity}; empty to drop
     */
    record SetIdentity(Name column, Optional<Boolean> always, boolean ifExists) implements Change {}

    record SetSchema(Name schema) implements Change {}

    /** INHERIT and NO INHERIT, ATTACH and DETACH PARTITION seen from the partition's parent. */
    record Inheritance(QualifiedName other, boolean partition, boolean begins) implements Change {}
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
