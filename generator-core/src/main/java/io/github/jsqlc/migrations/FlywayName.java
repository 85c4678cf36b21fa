package io.github.jsqlc.migrations;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name such as {@code V2_1__add_books.sql} or {@code R__views.sql}.
 *
 * @param version its parts, without zeros at the end; empty for repeatable migrations
 */
record FlywayName(Kind kind, List<BigInteger> version, String description)
    implements Comparable<FlywayName> {

  /** In the order in which an empty database meets them. */
  enum Kind {
    /** The state up to its version: the newest one stands for all before it. */
    BASELINE,
    VERSIONED,
    REPEATABLE
  }

  private static final Pattern NAME =
      Pattern.compile("(?:([VB])(\\d+(?:[._]\\d+)*)|R)__(.*)\\.sql", Pattern.DOTALL);
  private static final Pattern UNDO = Pattern.compile("U\\d+(?:[._]\\d+)*__.*\\.sql");

  /** A name that begins like one of Flyway's: it ignores those that do not go on like one. */
  private static final Pattern MEANT = Pattern.compile("(?:[VBUvbu]_*\\d|[Rr]_).*\\.sql");

  /** Source: Flyway's document "Callbacks". */
  private static final Pattern CALLBACK =
      Pattern.compile("(?:(?:before|after)[A-Z][A-Za-z]*|createSchema)(?:__.*)?\\.sql");

  FlywayName {
    Objects.requireNonNull(kind);
    version = List.copyOf(version);
    Objects.requireNonNull(description);
  }

  static Optional<FlywayName> of(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    if (parts.group(1) == null) {
      return Optional.of(new FlywayName(Kind.REPEATABLE, List.of(), parts.group(3)));
    }
    Kind kind = parts.group(1).equals("V") ? Kind.VERSIONED : Kind.BASELINE;
    return Optional.of(new FlywayName(kind, version(parts.group(2)), parts.group(3)));
  }

  private static boolean isUndo(String name) {
    return UNDO.matcher(name).matches();
  }

  static boolean isMeant(String name) {
    return MEANT.matcher(name).matches() && of(name).isEmpty() && !isUndo(name);
  }

  /** Whether the file runs around migrations and is none, or takes one back. */
  static boolean isNoMigration(String name) {
    return CALLBACK.matcher(name).matches() || isUndo(name);
  }

  private static List<BigInteger> version(String text) {
    List<BigInteger> parts = Arrays.stream(text.split("[._]")).map(BigInteger::new).toList();
    int end = parts.size();
    while (end > 1 && parts.get(end - 1).signum() == 0) {
      end--;
    }
    return parts.subList(0, end);
  }

  /** Part by part, where a missing part is less than any. */
  static int compare(List<BigInteger> a, List<BigInteger> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int part = a.get(i).compareTo(b.get(i));
      if (part != 0) {
        return part;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  /** Versions by number, baselines before migrations of their version, then the repeatable ones. */
  @Override
  public int compareTo(FlywayName other) {
    return Comparator.comparing((FlywayName name) -> name.kind == Kind.REPEATABLE)
        .thenComparing(FlywayName::version, FlywayName::compare)
        .thenComparing(FlywayName::kind)
        .thenComparing(FlywayName::description)
        .compare(this, other);
  }
}
