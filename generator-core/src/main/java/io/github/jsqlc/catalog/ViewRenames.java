package io.github.jsqlc.catalog;

import io.github.jsqlc.syntax.Ddl;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.FromItem;
import io.github.jsqlc.syntax.Name;
import io.github.jsqlc.syntax.QualifiedName;
import io.github.jsqlc.syntax.Query;
import io.github.jsqlc.syntax.QueryBody;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps views working when ALTER TABLE renames what they use (lang_altertable.html, section 2). */
final class ViewRenames {
  private ViewRenames() {}

  /** Gives the table another name in all views; where it had no alias, its old name becomes one. */
  static void table(Draft draft, Names names, Draft.Key from, Name to) {
    editViews(
        draft,
        from,
        new Rewriter() {
          @Override
          FromItem.Table table(FromItem.Table table) {
            if (!draft.find(table.name()).filter(from::equals).isPresent()) {
              return table;
            }
            List<Name> parts = new ArrayList<>(table.name().parts());
            Name old = parts.remove(parts.size() - 1);
            parts.add(new Name(to.text(), to.quote(), old.at()));
            return new FromItem.Table(
                new QualifiedName(parts), Optional.of(table.alias().orElse(old)), table.at());
          }

          /** An alias has no schema. */
          @Override
          Expr.ColumnRef column(Expr.ColumnRef ref) {
            List<Name> parts = ref.name().parts();
            boolean full =
                parts.size() == 3
                    && names.key(parts.get(0)).equals(from.schema())
                    && names.key(parts.get(1)).equals(from.name());
            return full
                ? new Expr.ColumnRef(new QualifiedName(parts.subList(1, parts.size())))
                : ref;
          }
        });
  }

  /** Gives a column another name in all views. */
  static void column(Draft draft, Names names, Draft.Key table, Name from, Name to) {
    editViews(draft, table, new ColumnRename(draft, names, table, from, to));
  }

  private static void editViews(Draft draft, Draft.Key table, Rewriter rewriter) {
    draft
        .viewsOf(table.name())
        .forEach(
            (key, view) ->
                draft.replace(
                    key, draft.entry(key).declaredAs(with(view, rewriter.query(view.query())))));
  }

  private static Ddl.CreateView with(Ddl.CreateView view, Query query) {
    return new Ddl.CreateView(
        view.name(),
        view.temporary(),
        view.ifNotExists(),
        view.replace(),
        view.materialized(),
        view.columns(),
        query,
        view.comment(),
        view.at());
  }

  /** Renames the references that mean the column: the innermost FROM that has such a name wins. */
  private static final class ColumnRename extends Rewriter {
    /** A table of a FROM under the name by which the query calls it. */
    private record Called(String name, Draft.Key table) {}

    private final Draft draft;
    private final Names names;
    private final Draft.Key table;
    private final Name from;
    private final Name to;
    private final Deque<List<Called>> scopes = new ArrayDeque<>();

    ColumnRename(Draft draft, Names names, Draft.Key table, Name from, Name to) {
      this.draft = draft;
      this.names = names;
      this.table = table;
      this.from = from;
      this.to = to;
    }

    @Override
    QueryBody.Select select(QueryBody.Select select) {
      scopes.push(scope(select));
      QueryBody.Select renamed = super.select(select);
      scopes.pop();
      return renamed;
    }

    /** ORDER BY stands outside the SELECT whose tables it sees. */
    @Override
    Query query(Query query) {
      scopes.push(scope(firstSelect(query.body())));
      Query renamed = super.query(query);
      scopes.pop();
      return renamed;
    }

    private static QueryBody firstSelect(QueryBody body) {
      return body instanceof QueryBody.SetOperation set ? firstSelect(set.left()) : body;
    }

    private List<Called> scope(QueryBody body) {
      List<Called> scope = new ArrayList<>();
      if (body instanceof QueryBody.Select select) {
        select.from().forEach(item -> collect(item, scope));
      }
      return scope;
    }

    private void collect(FromItem item, List<Called> scope) {
      if (item instanceof FromItem.Join join) {
        collect(join.left(), scope);
        collect(join.right(), scope);
      } else if (item instanceof FromItem.Table named) {
        String name = names.key(named.alias().orElse(named.name().name()));
        draft.find(named.name()).ifPresent(key -> scope.add(new Called(name, key)));
      }
    }

    @Override
    Expr.ColumnRef column(Expr.ColumnRef ref) {
      if (!names.same(ref.name().name(), from)) {
        return ref;
      }
      Optional<String> qualifier = ref.name().schema().map(names::key);
      for (List<Called> scope : scopes) {
        for (Called called : scope) {
          boolean meant =
              qualifier.isPresent()
                  ? called.name().equals(qualifier.get())
                  : columns(called.table()).contains(names.key(from));
          if (meant) {
            return called.table().equals(table) ? RenamedColumn.renamed(ref, to) : ref;
          }
        }
      }
      return ref;
    }

    private Set<String> columns(Draft.Key key) {
      Set<String> found = new HashSet<>();
      if (key.equals(table)) {
        found.add(names.key(from));
      } else if (draft.entry(key).declaration() instanceof Ddl.CreateTable declared) {
        declared.columns().forEach(column -> found.add(names.key(column.name())));
      }
      return found;
    }
  }
}
