package io.github.jsqlc.catalog;

import io.github.jsqlc.source.Span;
import io.github.jsqlc.syntax.Expr;
import io.github.jsqlc.syntax.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a CHECK condition says of single columns. A row passes a CHECK when the condition is true or
 * NULL, so a column is kept from being NULL only by a condition that is false when it is.
 */
final class Checks {
  /** The labels that a column is limited to, and where they are written. */
  record Labels(List<String> labels, Span at) {}

  private final Names names;

  Checks(Names names) {
    this.names = names;
  }

  /** The keys of the columns that are never NULL where {@code condition} holds or is NULL. */
  Set<String> notNull(Expr condition) {
    return decided(condition, false);
  }

  /** The keys of the columns that, being NULL, make {@code condition} {@code value}. */
  private Set<String> decided(Expr condition, boolean value) {
    if (condition instanceof Expr.IsNull test && test.negated() != value) {
      return column(test.operand()).map(Set::of).orElse(Set.of());
    }
    if (condition instanceof Expr.Unary not && not.operator().equals("NOT")) {
      return decided(not.operand(), !value);
    }
    if (condition instanceof Expr.Binary binary) {
      return binary(binary, value);
    }
    if (condition instanceof Expr.In in && !in.negated() && !value && typeNames(in)) {
      return typeOf(in.operand());
    }
    return Set.of();
  }

  private Set<String> binary(Expr.Binary binary, boolean value) {
    switch (binary.operator()) {
      case "AND", "OR" -> {
        Set<String> left = decided(binary.left(), value);
        Set<String> right = decided(binary.right(), value);
        Set<String> both = new HashSet<>(left);
        if (binary.operator().equals("AND") != value) {
          both.addAll(right);
        } else {
          both.retainAll(right);
        }
        return both;
      }
      case "IS", "=" -> {
        if (value) {
          return Set.of();
        }
        Set<String> found = new HashSet<>();
        if (isTypeName(binary.right())) {
          found.addAll(typeOf(binary.left()));
        }
        if (isTypeName(binary.left())) {
          found.addAll(typeOf(binary.right()));
        }
        boolean is = binary.operator().equals("IS");
        if (is && isConstant(binary.right())) {
          column(binary.left()).ifPresent(found::add);
        }
        if (is && isConstant(binary.left())) {
          column(binary.right()).ifPresent(found::add);
        }
        return found;
      }
      default -> {
        return Set.of();
      }
    }
  }

  private static boolean isConstant(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.kind() != Expr.LiteralKind.NULL;
  }

  /** A string that {@code typeof} does not give for NULL. */
  private static boolean isTypeName(Expr expr) {
    return expr instanceof Expr.Literal literal
        && literal.kind() == Expr.LiteralKind.STRING
        && !literal.text().equals("null");
  }

  private static boolean typeNames(Expr.In in) {
    return in.list() instanceof Expr.InList.Values values
        && values.values().stream().allMatch(Checks::isTypeName);
  }

  private Set<String> typeOf(Expr expr) {
    boolean typeOf =
        expr instanceof Expr.Call call
            && call.arguments().size() == 1
            && call.function().toString().equalsIgnoreCase("typeof");
    return typeOf
        ? column(((Expr.Call) expr).arguments().get(0)).map(Set::of).orElse(Set.of())
        : Set.of();
  }

  private Optional<String> column(Expr expr) {
    return expr instanceof Expr.ColumnRef ref
        ? Optional.of(names.key(ref.name().name()))
        : Optional.empty();
  }

  /** The strings that {@code condition} limits {@code column} to, NULL aside. */
  Optional<Labels> labels(Expr condition, Name column) {
    if (condition instanceof Expr.In in && !in.negated() && means(in.operand(), column)) {
      return in.list() instanceof Expr.InList.Values values
          ? strings(values.values(), in.listAt())
          : Optional.empty();
    }
    if (condition instanceof Expr.Binary binary) {
      return switch (binary.operator()) {
        case "AND" -> labels(binary.left(), column).or(() -> labels(binary.right(), column));
        case "OR" -> alternatives(binary, column);
        case "=", "IS" ->
            means(binary.left(), column)
                ? strings(List.of(binary.right()), binary.at())
                : Optional.empty();
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  private Optional<Labels> alternatives(Expr.Binary or, Name column) {
    if (isNullTest(or.left(), column)) {
      return labels(or.right(), column);
    }
    if (isNullTest(or.right(), column)) {
      return labels(or.left(), column);
    }
    Optional<Labels> left = labels(or.left(), column);
    Optional<Labels> right = labels(or.right(), column);
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    List<String> both = new ArrayList<>(left.get().labels());
    both.addAll(right.get().labels());
    return Optional.of(new Labels(both.stream().distinct().toList(), or.at()));
  }

  private boolean isNullTest(Expr expr, Name column) {
    return expr instanceof Expr.IsNull test && !test.negated() && means(test.operand(), column);
  }

  private boolean means(Expr expr, Name column) {
    return expr instanceof Expr.ColumnRef ref && names.same(ref.name().name(), column);
  }

  private static Optional<Labels> strings(List<Expr> values, Span at) {
    List<String> labels = new ArrayList<>();
    for (Expr value : values) {
      if (value instanceof Expr.Literal literal && literal.kind() == Expr.LiteralKind.STRING) {
        labels.add(literal.text());
      } else if (!(value instanceof Expr.Literal literal)
          || literal.kind() != Expr.LiteralKind.NULL) {
        return Optional.empty();
      }
    }
    return labels.isEmpty()
        ? Optional.empty()
        : Optional.of(new Labels(labels.stream().distinct().toList(), at));
  }
}
