package io.github.jsqlc.analysis;

import io.github.jsqlc.catalog.Catalog;
import io.github.jsqlc.catalog.Enumeration;
import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.resolution.TypeSpace;
import io.github.jsqlc.syntax.Expr;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which strings are values of a type; only where it is plain that one is not. */
record LiteralRules(Catalog catalog, TypeSpace types) {
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+(_[0-9]+)*");
  private static final Pattern UUID =
      Pattern.compile("\\{?[0-9a-fA-F]{4}(-?[0-9a-fA-F]{4}){7}\\}?");
  private static final Set<String> TRUTHS =
      Set.of(
          "t", "tr", "tru", "true", "f", "fa", "fal", "fals", "false", "y", "ye", "yes", "n", "no",
          "on", "of", "off", "1", "0");

  /** What is wrong with a string where a value of {@code type} is needed; empty if nothing is. */
  Optional<String> refuse(Expr.Literal literal, SqlType type) {
    SqlType base = types.base(type);
    String text = literal.text();
    boolean right =
        switch (base.family()) {
          case BOOLEAN -> TRUTHS.contains(text.strip().toLowerCase(Locale.ROOT));
          case INT16 -> isInteger(text, 15);
          case INT32 -> isInteger(text, 31);
          case INT64 -> isInteger(text, 63);
          case UUID -> UUID.matcher(text.strip()).matches();
          default -> true;
        };
    if (!right) {
      return Optional.of(
          "'%s' is no value of type %s".formatted(text.replace("'", "''"), types.display(base)));
    }
    return base.family() == Family.ENUM ? label(text, base) : Optional.empty();
  }

  private static boolean isInteger(String text, int bits) {
    String digits = text.strip();
    if (digits.matches("[+-]?0[xXoObB].*")) {
      return true;
    }
    return INTEGER.matcher(digits).matches()
        && new BigInteger(digits.replace("_", "").replace("+", "")).bitLength() <= bits;
  }

  private Optional<String> label(String text, SqlType type) {
    Optional<Enumeration> found =
        catalog.enums().stream().filter(e -> e.name().equals(type.name())).findFirst();
    if (found.isEmpty() || found.get().labels().contains(text)) {
      return Optional.empty();
    }
    String near =
        NearestName.of(text, found.get().labels())
            .map(n -> ", did you mean '%s'?".formatted(n))
            .orElse("");
    return Optional.of("'%s' is no value of %s%s".formatted(text, types.display(type), near));
  }
}
