package io.github.jsqlc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the constraints of columns, tables and domains in the SQL standard's grammar. Source:
 * "ColQualList" and "ConstraintElem" of gram.y.
 */
final class StandardConstraints {
  private static final String COLUMN = "the name of a column";

  private final Grammar grammar;
  private final Cursor cursor;

  StandardConstraints(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** What stands behind a column's type. */
  List<Ddl.ColumnConstraint> ofColumn() {
    List<Ddl.ColumnConstraint> found = new ArrayList<>();
    while (true) {
      int before = cursor.mark();
      Optional<Name> name = constraintName();
      Optional<Ddl.ColumnConstraint> constraint = columnConstraint(name);
      constraint.ifPresent(found::add);
      if (cursor.mark() == before) {
        return found;
      }
      attributes();
    }
  }

  private Optional<Name> constraintName() {
    return cursor.accept("CONSTRAINT")
        ? Optional.of(grammar.names.name("the name of a constraint"))
        : Optional.empty();
  }

  /** One constraint; empty if none stands here, or one that changes no query's meaning. */
  private Optional<Ddl.ColumnConstraint> columnConstraint(Optional<Name> name) {
    if (cursor.accept("NOT", "NULL")) {
      return Optional.of(new Ddl.ColumnConstraint.NotNull(name));
    }
    if (cursor.at("NULL")) {
      return Optional.of(new Ddl.ColumnConstraint.Nullable(cursor.span(cursor.next())));
    }
    if (cursor.accept("PRIMARY")) {
      cursor.expect("KEY");
      indexParameters();
      return Optional.of(new Ddl.ColumnConstraint.PrimaryKey(false, false, name));
    }
    if (cursor.accept("UNIQUE")) {
      nullsDistinct();
      indexParameters();
      return Optional.of(new Ddl.ColumnConstraint.Unique(name));
    }
    if (cursor.accept("CHECK")) {
      return Optional.of(new Ddl.ColumnConstraint.Check(condition(), name));
    }
    if (cursor.accept("DEFAULT")) {
      return Optional.of(
          new Ddl.ColumnConstraint.Default(grammar.standard.exprs.restricted(), name));
    }
    if (cursor.accept("COLLATE")) {
      return Optional.of(new Ddl.ColumnConstraint.Collate(grammar.names.collation(), name));
    }
    if (cursor.accept("REFERENCES")) {
      QualifiedName table = grammar.names.qualified("the name of a table");
      List<Name> columns = grammar.names.optionalList(COLUMN);
      actions();
      return Optional.of(new Ddl.ColumnConstraint.References(table, columns, name));
    }
    if (cursor.accept("GENERATED")) {
      return Optional.of(generated(name));
    }
    if (cursor.accept("STORAGE") || cursor.accept("COMPRESSION")) {
      cursor.next();
    } else if (cursor.accept("OPTIONS")) {
      Skipping.parentheses(cursor);
    } else if (name.isPresent() && !atAttribute()) {
      throw cursor.expected("a constraint");
    }
    return Optional.empty();
  }

  private Ddl.ColumnConstraint generated(Optional<Name> name) {
    boolean always = always();
    cursor.expect("AS");
    if (cursor.accept("IDENTITY")) {
      if (cursor.at("(")) {
        Skipping.parentheses(cursor);
      }
      return new Ddl.ColumnConstraint.Identity(always, name);
    }
    if (!always) {
      throw cursor.expected("IDENTITY");
    }
    Expr value = condition();
    boolean stored = cursor.accept("STORED");
    if (!stored) {
      cursor.accept("VIRTUAL");
    }
    return new Ddl.ColumnConstraint.Generated(value, stored, name);
  }

  /** ALWAYS or BY DEFAULT. */
  boolean always() {
    if (cursor.accept("ALWAYS")) {
      return true;
    }
    if (!cursor.accept("BY", "DEFAULT")) {
      throw cursor.expected("ALWAYS or BY DEFAULT");
    }
    return false;
  }

  /** An expression in parentheses. */
  Expr condition() {
    int open = cursor.mark();
    cursor.expect("(");
    Expr expr = grammar.exprs.expr();
    cursor.close(open);
    return expr;
  }

  /** Whether a constraint of the table begins here. */
  boolean atTableConstraint() {
    return cursor.at("CONSTRAINT")
        || cursor.at("PRIMARY")
        || cursor.at("UNIQUE")
        || cursor.at("CHECK")
        || cursor.at("FOREIGN")
        || (cursor.at("NOT") && cursor.at(1, "NULL"))
        || (cursor.at("EXCLUDE") && (cursor.at(1, "USING") || cursor.at(1, "(")));
  }

  /** One constraint of a table, with its name. */
  Ddl.TableConstraint ofTable() {
    Optional<Name> name = constraintName();
    if (cursor.accept("PRIMARY")) {
      cursor.expect("KEY");
      return key(true, name);
    }
    if (cursor.accept("UNIQUE")) {
      nullsDistinct();
      return key(false, name);
    }
    if (cursor.accept("CHECK")) {
      Expr condition = condition();
      return new Ddl.TableConstraint.Check(condition, attributes(), name);
    }
    if (cursor.accept("NOT", "NULL")) {
      Name column = grammar.names.name(COLUMN);
      return new Ddl.TableConstraint.NotNull(column, attributes(), name);
    }
    if (cursor.accept("EXCLUDE")) {
      return exclusion(name);
    }
    if (cursor.accept("FOREIGN")) {
      cursor.expect("KEY");
      return foreignKey(name);
    }
    throw cursor.expected("a constraint");
  }

  private Ddl.TableConstraint key(boolean primary, Optional<Name> name) {
    if (cursor.accept("USING", "INDEX")) {
      Name index = grammar.names.name("the name of an index");
      attributes();
      return new Ddl.TableConstraint.UsingIndex(primary, index, name);
    }
    int open = cursor.mark();
    cursor.expect("(");
    List<Name> columns = grammar.names.list(COLUMN);
    boolean overlaps = cursor.accept("WITHOUT", "OVERLAPS");
    cursor.closeList(open);
    indexParameters();
    attributes();
    if (overlaps && !primary) {
      return new Ddl.TableConstraint.Exclusion(columns, name);
    }
    List<Expr> exprs = new ArrayList<>();
    columns.forEach(c -> exprs.add(new Expr.ColumnRef(new QualifiedName(List.of(c)))));
    return primary
        ? new Ddl.TableConstraint.PrimaryKey(exprs, false, name)
        : new Ddl.TableConstraint.Unique(exprs, name);
  }

  private Ddl.TableConstraint exclusion(Optional<Name> name) {
    if (cursor.accept("USING")) {
      grammar.names.name("the name of an access method");
    }
    Skipping.parentheses(cursor);
    indexParameters();
    if (cursor.accept("WHERE")) {
      Skipping.parentheses(cursor);
    }
    attributes();
    return new Ddl.TableConstraint.Exclusion(List.of(), name);
  }

  private Ddl.TableConstraint foreignKey(Optional<Name> name) {
    List<Name> columns = periods();
    cursor.expect("REFERENCES");
    QualifiedName table = grammar.names.qualified("the name of a table");
    List<Name> referenced = cursor.at("(") ? periods() : List.of();
    actions();
    attributes();
    return new Ddl.TableConstraint.ForeignKey(columns, table, referenced, name);
  }

  /** Names in parentheses, the last perhaps with PERIOD before it. */
  private List<Name> periods() {
    int open = cursor.mark();
    cursor.expect("(");
    List<Name> names = new ArrayList<>();
    do {
      if (cursor.at("PERIOD") && !cursor.at(1, ",") && !cursor.at(1, ")")) {
        cursor.next();
      }
      names.add(grammar.names.name(COLUMN));
    } while (cursor.accept(","));
    cursor.closeList(open);
    return names;
  }

  private void actions() {
    while (true) {
      if (cursor.accept("MATCH")) {
        grammar.names.label("FULL, PARTIAL or SIMPLE");
      } else if (cursor.at("ON") && (cursor.at(1, "DELETE") || cursor.at(1, "UPDATE"))) {
        cursor.next();
        cursor.next();
        action();
      } else {
        return;
      }
    }
  }

  private void action() {
    if (cursor.accept("SET", "NULL") || cursor.accept("SET", "DEFAULT")) {
      grammar.names.optionalList(COLUMN);
      return;
    }
    boolean known =
        cursor.accept("CASCADE") || cursor.accept("RESTRICT") || cursor.accept("NO", "ACTION");
    if (!known) {
      throw cursor.expected("SET NULL, SET DEFAULT, CASCADE, RESTRICT or NO ACTION");
    }
  }

  private void nullsDistinct() {
    if (cursor.accept("NULLS")) {
      cursor.accept("NOT");
      cursor.expect("DISTINCT");
    }
  }

  /** {@code INCLUDE (..) WITH (..) USING INDEX TABLESPACE name}. */
  private void indexParameters() {
    if (cursor.accept("INCLUDE")) {
      Skipping.parentheses(cursor);
    }
    if (cursor.at("WITH") && cursor.at(1, "(")) {
      cursor.next();
      Skipping.parentheses(cursor);
    }
    if (cursor.at("USING") && cursor.at(1, "INDEX") && cursor.at(2, "TABLESPACE")) {
      cursor.next();
      cursor.next();
      cursor.next();
      grammar.names.name("the name of a tablespace");
    }
  }

  private boolean atAttribute() {
    return cursor.at("DEFERRABLE")
        || cursor.at("INITIALLY")
        || cursor.at("ENFORCED")
        || (cursor.at("NOT")
            && (cursor.at(1, "DEFERRABLE") || cursor.at(1, "VALID") || cursor.at(1, "ENFORCED")))
        || (cursor.at("NO") && cursor.at(1, "INHERIT"));
  }

  /** When and for what a constraint holds: gives whether it does so for all rows. */
  boolean attributes() {
    boolean proven = true;
    while (atAttribute()) {
      boolean not = cursor.accept("NOT");
      if (cursor.accept("INITIALLY")) {
        if (!cursor.accept("DEFERRED") && !cursor.accept("IMMEDIATE")) {
          throw cursor.expected("DEFERRED or IMMEDIATE");
        }
      } else if (cursor.accept("NO")) {
        cursor.next();
      } else {
        proven &= !(not && (cursor.at("VALID") || cursor.at("ENFORCED")));
        cursor.next();
      }
    }
    return proven;
  }
}
