package io.github.jsqlc.config;

import java.util.Objects;
import java.util.Optional;

/**
 * How generated code says that something may be null.
 *
 * @param annotation the full name of the annotation's class; empty for {@link Kind#NONE} alone
 */
public record Nullness(Kind kind, Optional<String> annotation) {

  /** Where the annotation comes from. */
  public enum Kind {
    /** The runtime's own. */
    RUNTIME,
    /** JSpecify's, with {@code @NullMarked} on the package. */
    JSPECIFY,
    /** A class of the user's. */
    CUSTOM,
    /** No annotation at all. */
    NONE
  }

  /** The runtime's own annotation: what is used where nothing is written. */
  public static final Nullness RUNTIME =
      new Nullness(Kind.RUNTIME, Optional.of("io.github.jsqlc.runtime.Nullable"));

  public static final Nullness JSPECIFY =
      new Nullness(Kind.JSPECIFY, Optional.of("org.jspecify.annotations.Nullable"));

  public static final Nullness NONE = new Nullness(Kind.NONE, Optional.empty());

  public Nullness {
    Objects.requireNonNull(kind);
    if (annotation.isPresent() == (kind == Kind.NONE)) {
      throw new IllegalArgumentException(kind + " with annotation " + annotation);
    }
  }

  /** An annotation of the user's. */
  public static Nullness custom(String annotation) {
    return new Nullness(Kind.CUSTOM, Optional.of(annotation));
  }
}
