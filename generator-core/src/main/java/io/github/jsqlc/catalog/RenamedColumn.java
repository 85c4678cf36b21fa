package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.Ddl.ColumnConstraint;
import io.github.jsqlc.syntax.Ddl.TableConstraint;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/** A declaration in which one column has another name. */
final class RenamedColumn extends Rewriter {
  private final Names names;
  private final Name from;
  private final Name to;

  RenamedColumn(Names names, Name from, Name to) {
    this.names = names;
    this.from = from;
    this.to = to;
  }

  @Override
  Expr.ColumnRef column(Expr.ColumnRef ref) {
    return names.same(ref.name().name(), from) ? renamed(ref, to) : ref;
  }

  /** The same reference to a column of another name. */
  static Expr.ColumnRef renamed(Expr.ColumnRef ref, Name to) {
    List<Name> parts = new ArrayList<>(ref.name().parts());
    Name last = parts.remove(parts.size() - 1);
    parts.add(new Name(to.text(), to.quote(), last.at()));
    return new Expr.ColumnRef(new QualifiedName(parts));
  }

  /** A string that names a column in a key is renamed too. */
  private List<Expr> key(List<Expr> columns) {
    return columns.stream()
        .map(
            column ->
                Names.column(column)
                    .filter(name -> name.quote() == '\'' && names.same(name, from))
                    .<Expr>map(name -> new Expr.ColumnRef(new QualifiedName(List.of(to))))
                    .orElseGet(() -> expr(column)))
        .toList();
  }

  private Name name(Name name) {
    return names.same(name, from) ? new Name(to.text(), to.quote(), name.at()) : name;
  }

  Ddl.CreateTable table(Ddl.CreateTable table) {
    return Declarations.with(
        table,
        table.columns().stream().map(this::column).toList(),
        table.constraints().stream().map(this::constraint).toList());
  }

  private Ddl.ColumnDef column(Ddl.ColumnDef column) {
    return Declarations.with(
        column,
        names.same(column.name(), from) ? to : column.name(),
        column.constraints().stream().map(this::constraint).toList());
  }

  private ColumnConstraint constraint(ColumnConstraint constraint) {
    if (constraint instanceof ColumnConstraint.Check check) {
      return new ColumnConstraint.Check(expr(check.condition()), check.name());
    }
    if (constraint instanceof ColumnConstraint.Generated generated) {
      return new ColumnConstraint.Generated(
          expr(generated.value()), generated.stored(), generated.name());
    }
    return constraint;
  }

  private TableConstraint constraint(TableConstraint constraint) {
    if (constraint instanceof TableConstraint.PrimaryKey primary) {
      return new TableConstraint.PrimaryKey(
          key(primary.columns()), primary.autoincrement(), primary.name());
    }
    if (constraint instanceof TableConstraint.Unique unique) {
      return new TableConstraint.Unique(key(unique.columns()), unique.name());
    }
    if (constraint instanceof TableConstraint.Check check) {
      return new TableConstraint.Check(expr(check.condition()), check.proven(), check.name());
    }
    if (constraint instanceof TableConstraint.ForeignKey foreign) {
      return new TableConstraint.ForeignKey(
          foreign.columns().stream().map(this::name).toList(),
          foreign.table(),
          foreign.referenced(),
          foreign.name());
    }
    throw new AssertionError(constraint);
  }

  Ddl.CreateIndex index(Ddl.CreateIndex index) {
    return new Ddl.CreateIndex(
        index.name(),
        index.unique(),
        index.ifNotExists(),
        index.table(),
        key(index.columns()),
        index.where().map(this::expr),
        index.at());
  }
}
