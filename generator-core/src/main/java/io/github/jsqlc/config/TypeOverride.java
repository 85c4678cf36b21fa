package io.github.jsqlc.config;

import io.github.jsqlc.source.Span;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Another Java type for some columns.
 *
 * @param at the first line of the entry
 * @param target which columns, and parameters that are compared with or stored in them
 * @param javaType the class that takes the place of the usual one; no primitive where there is a
 *     codec
 * @param codec the full name of a class with a public constructor without arguments that implements
 *     the runtime's {@code Codec} of {@code javaType}; empty where the generator should know how to
 *     read that type
 * @param nullable only columns that may be null, or only those that may not; empty for both
 */
public record TypeOverride(
    Span at,
    Target target,
    Located<JavaType> javaType,
    Optional<Located<String>> codec,
    Optional<Boolean> nullable) {
  public TypeOverride {
    Objects.requireNonNull(at);
    Objects.requireNonNull(target);
    Objects.requireNonNull(javaType);
    Objects.requireNonNull(codec);
    Objects.requireNonNull(nullable);
    if (codec.isPresent() && javaType.value().isPrimitive()) {
      throw new IllegalArgumentException("a codec for a primitive type");
    }
  }

  /** Whether every column that {@code later} could decide is already decided by this one. */
  boolean hides(TypeOverride later) {
    return target.key().equals(later.target.key())
        && (nullable.isEmpty() || nullable.equals(later.nullable));
  }

  /** What an override is for. */
  public sealed interface Target {
    /** Where the type or the column is named. */
    Span at();

    /** Handles every case. */
    <R> R match(Function<DbType, R> dbType, Function<Column, R> column);

    /** Equal for targets that mean the same columns for certain. */
    private String key() {
      return match(t -> "type " + t.name().value(), c -> "column " + c.pattern().value())
          .toLowerCase(Locale.ROOT);
    }
  }

  /**
   * All columns of a type.
   *
   * @param name the type as the schema spells it
   */
  public record DbType(Located<String> name) implements Target {
    @Override
    public Span at() {
      return name.at();
    }

    @Override
    public <R> R match(Function<DbType, R> dbType, Function<Column, R> column) {
      return dbType.apply(this);
    }
  }

  /** The columns whose names fit a pattern. */
  public record Column(Located<ColumnPattern> pattern) implements Target {
    @Override
    public Span at() {
      return pattern.at();
    }

    @Override
    public <R> R match(Function<DbType, R> dbType, Function<Column, R> column) {
      return column.apply(this);
    }
  }
}
