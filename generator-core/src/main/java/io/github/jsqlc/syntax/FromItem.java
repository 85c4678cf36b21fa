package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Optional;

/** One thing that rows come from. */
public sealed interface FromItem {
  Span at();

  /**
   * A table, view or CTE.
   *
   * @param only whether ONLY leaves out the tables that inherit from it
   * @param columns the names that its first columns get by the alias
   */
  record Table(
      QualifiedName name,
      Optional<Name> alias,
      boolean only,
      List<Name> columns,
      Optional<Sample> sample,
      Span at)
      implements FromItem {
    public Table {
      columns = List.copyOf(columns);
    }

    /** A table without anything but an alias. */
    public Table(QualifiedName name, Optional<Name> alias, Span at) {
      this(name, alias, false, List.of(), Optional.empty(), at);
    }
  }

  /** {@code TABLESAMPLE method (arguments) REPEATABLE (seed)}. */
  record Sample(QualifiedName method, List<Expr> arguments, Optional<Expr> repeatable, Span at) {
    public Sample {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A function as a table.
   *
   * @param expression set where SQL has its own syntax for it, so that it is no plain call; {@code
   *     name} is then the function's own name and the arguments stand in the expression
   * @param variadic whether VARIADIC stands before the last argument
   * @param ordinality whether WITH ORDINALITY adds a column
   * @param columns the names that its first columns get by the alias
   * @param definitions the columns of a function that gives records
   */
  record Function(
      QualifiedName name,
      List<Expr> arguments,
      boolean variadic,
      Optional<Expr> expression,
      boolean lateral,
      boolean ordinality,
      Optional<Name> alias,
      List<Name> columns,
      List<ColumnDefinition> definitions,
      Span at)
      implements FromItem {
    public Function {
      arguments = List.copyOf(arguments);
      columns = List.copyOf(columns);
      definitions = List.copyOf(definitions);
    }

    /** A function without anything but an alias. */
    public Function(QualifiedName name, List<Expr> arguments, Optional<Name> alias, Span at) {
      this(name, arguments, false, Optional.empty(), false, false, alias, List.of(), List.of(), at);
    }
  }

  /** A column that a query says a function has. */
  record ColumnDefinition(Name name, TypeName type, Span at) {}

  /** {@code ROWS FROM (f(..), g(..))}: the rows of the functions side by side. */
  record RowsFrom(
      List<Function> functions,
      boolean lateral,
      boolean ordinality,
      Optional<Name> alias,
      List<Name> columns,
      Span at)
      implements FromItem {
    public RowsFrom {
      functions = List.copyOf(functions);
      columns = List.copyOf(columns);
    }
  }

  /**
   * JSON_TABLE.
   *
   * @param passing the values that PASSING names
   */
  record JsonTable(
      Expr document,
      Expr path,
      List<Expr> passing,
      List<JsonColumn> definitions,
      Optional<Expr.JsonBehavior> onError,
      boolean lateral,
      Optional<Name> alias,
      List<Name> columns,
      Span at)
      implements FromItem {
    public JsonTable {
      passing = List.copyOf(passing);
      definitions = List.copyOf(definitions);
      columns = List.copyOf(columns);
    }
  }

  /** What a column of JSON_TABLE is. */
  enum JsonColumnKind {
    ORDINALITY,
    VALUE,
    EXISTS,
    /** No column but more of them, from a path below. */
    NESTED
  }

  /**
   * One column of JSON_TABLE.
   *
   * @param name empty of NESTED
   * @param type empty of NESTED and FOR ORDINALITY
   * @param nested the columns of NESTED
   */
  record JsonColumn(
      JsonColumnKind kind,
      Optional<Name> name,
      Optional<TypeName> type,
      Optional<Expr> path,
      Optional<Expr.JsonBehavior> onEmpty,
      Optional<Expr.JsonBehavior> onError,
      List<JsonColumn> nested,
      Span at) {
    public JsonColumn {
      nested = List.copyOf(nested);
    }
  }

  /**
   * XMLTABLE.
   *
   * @param namespaces the values of XMLNAMESPACES
   */
  record XmlTable(
      List<Expr> namespaces,
      Expr row,
      Expr document,
      List<XmlColumn> definitions,
      boolean lateral,
      Optional<Name> alias,
      List<Name> columns,
      Span at)
      implements FromItem {
    public XmlTable {
      namespaces = List.copyOf(namespaces);
      definitions = List.copyOf(definitions);
      columns = List.copyOf(columns);
    }
  }

  /**
   * One column of XMLTABLE.
   *
   * @param type empty of FOR ORDINALITY
   */
  record XmlColumn(
      Name name,
      Optional<TypeName> type,
      Optional<Expr> path,
      Optional<Expr> otherwise,
      boolean notNull,
      Span at) {}

  /** A query in parentheses. */
  record Derived(Query query, Optional<Name> alias, List<Name> columns, boolean lateral, Span at)
      implements FromItem {
    public Derived {
      columns = List.copyOf(columns);
    }
  }

  /** The kinds of join; a comma is {@link #CROSS}. */
  enum JoinKind {
    INNER,
    CROSS,
    LEFT,
    RIGHT,
    FULL;

    /** Whether rows of the left side may be missing from the result's row. */
    public boolean leftIsOptional() {
      return this == RIGHT || this == FULL;
    }

    /** Whether rows of the right side may be missing from the result's row. */
    public boolean rightIsOptional() {
      return this == LEFT || this == FULL;
    }
  }

  /**
   * Two items joined.
   *
   * @param usingAlias the name under which the columns of USING can be found together
   * @param alias the name of the whole, which hides those inside
   * @param columns the names that the first columns get by the alias
   */
  record Join(
      FromItem left,
      JoinKind kind,
      boolean natural,
      FromItem right,
      Optional<Expr> on,
      List<Name> using,
      Optional<Name> usingAlias,
      Optional<Name> alias,
      List<Name> columns,
      Span at)
      implements FromItem {
    public Join {
      using = List.copyOf(using);
      columns = List.copyOf(columns);
    }

    /** A join that no alias names. */
    public Join(
        FromItem left,
        JoinKind kind,
        boolean natural,
        FromItem right,
        Optional<Expr> on,
        List<Name> using,
        Span at) {
      this(
          left, kind, natural, right, on, using, Optional.empty(), Optional.empty(), List.of(), at);
    }
  }
}
