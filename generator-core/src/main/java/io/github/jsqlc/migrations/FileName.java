package io.github.jsqlc.migrations;

import io.github.jsqlc.source.SourceFile;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of migration files tell, whoever runs them. */
public final class FileName {
  private static final Pattern NUMBER = Pattern.compile("(\\d+).*");

  private static final Pattern NUMBERED = Pattern.compile("\\d+_.+\\.sql");

  /** Source: Regex in golang-migrate's source/parse.go. */
  private static final Pattern UP = Pattern.compile("\\d+_.*\\.up\\.sql");

  private static final String DOWN = ".down.sql";

  /**
   * By the number at the beginning, whatever its width, those without a number last; else by name.
   */
  static final Comparator<String> BY_NUMBER =
      Comparator.comparing(
              (String name) -> number(name).orElse(null),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Comparator.naturalOrder());

  private FileName() {}

  /** Whether a file of this name takes a change back; folders and patterns leave it out. */
  public static boolean isDown(String name) {
    return name.endsWith(DOWN);
  }

  /** Whether Flyway runs a file of this name: it looks into folders below a folder too. */
  public static boolean isFlyway(String name) {
    return FlywayName.of(name).isPresent();
  }

  static boolean isNumbered(String name) {
    return NUMBERED.matcher(name).matches();
  }

  static boolean isUp(String name) {
    return UP.matcher(name).matches();
  }

  static Optional<BigInteger> number(String name) {
    Matcher number = NUMBER.matcher(name);
    return number.matches() ? Optional.of(new BigInteger(number.group(1))) : Optional.empty();
  }

  /** The last part of the path that a file goes by. */
  static String of(SourceFile file) {
    return file.name().substring(file.name().lastIndexOf('/') + 1);
  }
}
