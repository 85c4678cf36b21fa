package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the constraints of columns and tables. */
final class ConstraintParser {
  private final Grammar grammar;
  private final Cursor cursor;

  ConstraintParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** What stands behind a column's type. */
  List<Ddl.ColumnConstraint> ofColumn() {
    List<Ddl.ColumnConstraint> constraints = new ArrayList<>();
    Optional<Name> name = Optional.empty();
    while (true) {
      if (cursor.accept("CONSTRAINT")) {
        name = Optional.of(grammar.names.name("the name of a constraint"));
      } else {
        int before = cursor.mark();
        Optional<Ddl.ColumnConstraint> constraint = columnConstraint(name);
        constraint.ifPresent(constraints::add);
        if (cursor.mark() == before) {
          return constraints;
        }
        name = Optional.empty();
      }
    }
  }

  /** One constraint; empty if none stands here, or one that changes no query's meaning. */
  private Optional<Ddl.ColumnConstraint> columnConstraint(Optional<Name> name) {
    if (cursor.accept("NOT", "NULL")) {
      onConflict();
      return Optional.of(new Ddl.ColumnConstraint.NotNull(name));
    }
    if (cursor.accept("NULL")) {
      onConflict();
      return Optional.empty();
    }
    if (cursor.accept("PRIMARY")) {
      cursor.expect("KEY");
      boolean descending = grammar.exprs.direction();
      onConflict();
      boolean automatic = cursor.accept("AUTOINCREMENT");
      return Optional.of(new Ddl.ColumnConstraint.PrimaryKey(descending, automatic, name));
    }
    if (cursor.accept("UNIQUE")) {
      onConflict();
      return Optional.of(new Ddl.ColumnConstraint.Unique(name));
    }
    if (cursor.accept("CHECK")) {
      return Optional.of(new Ddl.ColumnConstraint.Check(parenthesised(), name));
    }
    if (cursor.accept("DEFAULT")) {
      return Optional.of(new Ddl.ColumnConstraint.Default(defaultValue(), name));
    }
    if (cursor.accept("COLLATE")) {
      return Optional.of(new Ddl.ColumnConstraint.Collate(grammar.names.collation(), name));
    }
    if (cursor.accept("REFERENCES")) {
      Name table = grammar.names.name("the name of a table");
      List<Name> columns = referenced();
      return Optional.of(
          new Ddl.ColumnConstraint.References(new QualifiedName(List.of(table)), columns, name));
    }
    if (cursor.at("GENERATED") || cursor.at("AS")) {
      return Optional.of(generated(name));
    }
    deferrable();
    return Optional.empty();
  }

  private Ddl.ColumnConstraint generated(Optional<Name> name) {
    if (cursor.accept("GENERATED")) {
      cursor.expect("ALWAYS");
    }
    cursor.expect("AS");
    Expr value = parenthesised();
    boolean stored = cursor.atText("STORED");
    if (stored || cursor.at("VIRTUAL")) {
      cursor.next();
    }
    return new Ddl.ColumnConstraint.Generated(value, stored, name);
  }

  private Expr parenthesised() {
    int open = cursor.mark();
    cursor.expect("(");
    Expr expr = grammar.exprs.expr();
    cursor.close(open);
    return expr;
  }

  /** A constant with a sign at most, a word that stands for itself, or anything in parentheses. */
  private Expr defaultValue() {
    if (cursor.at("(")) {
      return parenthesised();
    }
    if (cursor.at("+") || cursor.at("-")) {
      int sign = cursor.next();
      if (!atConstant()) {
        throw cursor.expected("a constant");
      }
      Expr operand = grammar.primaries.parse();
      return new Expr.Unary(
          cursor.tokens().word(sign), cursor.span(sign), operand, cursor.from(sign));
    }
    return term();
  }

  private Expr term() {
    if (atConstant() || cursor.atText("TRUE") || cursor.atText("FALSE")) {
      return grammar.primaries.parse();
    }
    if (!grammar.names.atBare()) {
      throw cursor.expected("a constant, or an expression in parentheses");
    }
    Name word = grammar.names.take();
    if (cursor.at("(")) {
      throw cursor.error(
          Code.S203,
          word.at(),
          "a default that is no constant stands in parentheses",
          Optional.of("write DEFAULT (%s(..))".formatted(word.at().text())));
    }
    return new Expr.Literal(Expr.LiteralKind.STRING, word.text(), word.at());
  }

  private boolean atConstant() {
    return switch (cursor.kind()) {
      case INTEGER, DECIMAL, STRING, BLOB -> true;
      case WORD ->
          cursor.at("NULL")
              || cursor.at("CURRENT_DATE")
              || cursor.at("CURRENT_TIME")
              || cursor.at("CURRENT_TIMESTAMP");
      default -> false;
    };
  }

  /** {@code ON CONFLICT action}, if it comes; what it does changes no query's meaning. */
  void onConflict() {
    if (cursor.accept("ON", "CONFLICT")) {
      grammar.inserts.action();
    }
  }

  /** The columns that a foreign key names, and what it does about changes there. */
  private List<Name> referenced() {
    List<Name> columns = grammar.names.optionalList("the name of a column");
    while (true) {
      if (cursor.accept("ON")) {
        if (!cursor.accept("DELETE") && !cursor.accept("UPDATE") && !cursor.accept("INSERT")) {
          throw cursor.expected("DELETE or UPDATE");
        }
        referentialAction();
      } else if (cursor.accept("MATCH")) {
        grammar.names.name("a word such as FULL");
      } else {
        return columns;
      }
    }
  }

  private void referentialAction() {
    boolean known =
        cursor.accept("SET", "NULL")
            || cursor.accept("SET", "DEFAULT")
            || cursor.accept("CASCADE")
            || cursor.accept("RESTRICT")
            || cursor.accept("NO", "ACTION");
    if (!known) {
      throw cursor.expected("SET NULL, SET DEFAULT, CASCADE, RESTRICT or NO ACTION");
    }
  }

  private void deferrable() {
    if (cursor.accept("DEFERRABLE") || cursor.accept("NOT", "DEFERRABLE")) {
      boolean initially = cursor.accept("INITIALLY");
      if (initially && !cursor.accept("DEFERRED") && !cursor.accept("IMMEDIATE")) {
        throw cursor.expected("DEFERRED or IMMEDIATE");
      }
    }
  }

  /** Whether a constraint of the table begins here. */
  boolean atTableConstraint() {
    return cursor.at("CONSTRAINT")
        || cursor.at("PRIMARY")
        || cursor.at("UNIQUE")
        || cursor.at("CHECK")
        || cursor.at("FOREIGN");
  }

  /** The constraints behind a table's columns; SQLite lets the commas between them be left out. */
  List<Ddl.TableConstraint> ofTable() {
    List<Ddl.TableConstraint> constraints = new ArrayList<>();
    Optional<Name> name = Optional.empty();
    do {
      if (!atTableConstraint()) {
        throw cursor.expected("a constraint of the table (columns stand before them)");
      }
      if (cursor.accept("CONSTRAINT")) {
        name = Optional.of(grammar.names.name("the name of a constraint"));
      } else {
        constraints.add(tableConstraint(name));
        name = Optional.empty();
      }
    } while (cursor.accept(",") || atTableConstraint());
    return constraints;
  }

  private Ddl.TableConstraint tableConstraint(Optional<Name> name) {
    if (cursor.accept("PRIMARY")) {
      cursor.expect("KEY");
      return primaryKey(name);
    }
    if (cursor.accept("UNIQUE")) {
      List<Expr> columns = indexedColumns();
      onConflict();
      return new Ddl.TableConstraint.Unique(columns, name);
    }
    if (cursor.at("CHECK")) {
      return check(name);
    }
    cursor.expect("FOREIGN");
    cursor.expect("KEY");
    if (!cursor.at("(")) {
      throw cursor.expected("\"(\"");
    }
    List<Name> columns = grammar.names.optionalList("the name of a column");
    cursor.expect("REFERENCES");
    Name table = grammar.names.name("the name of a table");
    List<Name> referenced = referenced();
    deferrable();
    return new Ddl.TableConstraint.ForeignKey(
        columns, new QualifiedName(List.of(table)), referenced, name);
  }

  /** A CHECK of the table. */
  Ddl.TableConstraint check(Optional<Name> name) {
    cursor.expect("CHECK");
    Expr condition = parenthesised();
    onConflict();
    return new Ddl.TableConstraint.Check(condition, name);
  }

  private Ddl.TableConstraint primaryKey(Optional<Name> name) {
    int open = cursor.mark();
    cursor.expect("(");
    List<Expr> columns = sorted();
    boolean automatic = cursor.accept("AUTOINCREMENT");
    cursor.closeList(open);
    onConflict();
    return new Ddl.TableConstraint.PrimaryKey(columns, automatic, name);
  }

  /** Columns or expressions in parentheses, each perhaps with a direction. */
  List<Expr> indexedColumns() {
    int open = cursor.mark();
    cursor.expect("(");
    List<Expr> columns = sorted();
    cursor.closeList(open);
    return columns;
  }

  private List<Expr> sorted() {
    return grammar.exprs.orderItems().stream().map(OrderItem::expr).toList();
  }
}
