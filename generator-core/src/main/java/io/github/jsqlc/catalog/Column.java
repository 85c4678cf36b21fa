package io.github.jsqlc.catalog;

import io.github.jsqlc.engine.Affinity;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.source.Span;
import java.util.Objects;
import java.util.Optional;

/**
 * One column of a table.
 *
 * @param notNull whether the engine makes sure that it never holds NULL
 * @param affinity for engines that have affinities
 * @param hidden whether {@code *} leaves it out
 * @param generated whether its value is computed, so that nothing can be assigned to it
 * @param hasDefault whether an INSERT may leave it out although it is not null
 * @param collation how its texts compare, where that is declared
 * @param comment what the schema's comment says of it
 * @param at where it is declared
 * @param rowidAlias whether it is another name of the row's number: such a column gets a value when
 *     an INSERT gives none or NULL
 * @param identity whether its values come from a sequence of its own
 */
public record Column(
    String name,
    SqlType type,
    Optional<Affinity> affinity,
    boolean notNull,
    boolean hidden,
    boolean generated,
    boolean hasDefault,
    Optional<String> collation,
    Optional<String> comment,
    Span at,
    boolean rowidAlias,
    Identity identity) {
  /** What may be stored in a column whose values come from a sequence of its own. */
  public enum Identity {
    /** It has no such sequence. */
    NONE,
    /** A statement may give a value. */
    BY_DEFAULT,
    /** A statement may give a value only with OVERRIDING SYSTEM VALUE. */
    ALWAYS
  }

  /** A column that is no identity. */
  public Column(
      String name,
      SqlType type,
      Optional<Affinity> affinity,
      boolean notNull,
      boolean hidden,
      boolean generated,
      boolean hasDefault,
      Optional<String> collation,
      Optional<String> comment,
      Span at,
      boolean rowidAlias) {
    this(
        name,
        type,
        affinity,
        notNull,
        hidden,
        generated,
        hasDefault,
        collation,
        comment,
        at,
        rowidAlias,
        Identity.NONE);
  }

  public Column {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
    Objects.requireNonNull(affinity);
    Objects.requireNonNull(collation);
    Objects.requireNonNull(comment);
    Objects.requireNonNull(at);
    Objects.requireNonNull(identity);
    if (rowidAlias && !notNull) {
      throw new IllegalArgumentException(name + ": a row's number is never NULL");
    }
  }

  /** The same column under another name. */
  public Column named(String name) {
    return new Column(
        name,
        type,
        affinity,
        notNull,
        hidden,
        generated,
        hasDefault,
        collation,
        comment,
        at,
        rowidAlias,
        identity);
  }

  /** The same column with another type. */
  public Column typed(SqlType type) {
    return new Column(
        name,
        type,
        affinity,
        notNull,
        hidden,
        generated,
        hasDefault,
        collation,
        comment,
        at,
        rowidAlias,
        identity);
  }

  /** The same column, which never holds NULL or may. */
  public Column notNull(boolean notNull) {
    return new Column(
        name,
        type,
        affinity,
        notNull,
        hidden,
        generated,
        hasDefault,
        collation,
        comment,
        at,
        rowidAlias,
        identity);
  }
}
