package io.github.jsqlc.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A module of {@code CREATE VIRTUAL TABLE .. USING}.
 *
 * @param variant the argument that chooses this shape, for modules that have several; else empty
 * @param arguments what the arguments mean
 * @param declared the type of the columns that the arguments declare
 * @param columns the columns that every table of this module has, before those declared when they
 *     are not hidden and after them when they are; {@link #TABLE_NAME} stands for the table's name
 * @param options the words that can begin an argument {@code word = value}; none if the module has
 *     no options
 */
public record Module(
    String name,
    String variant,
    Arguments arguments,
    Optional<RelationColumn> declared,
    List<RelationColumn> columns,
    List<String> options) {
  /** In {@link #columns}: a column that has the name of its table. */
  public static final String TABLE_NAME = "$table";

  /** What the arguments of a module mean. */
  public enum Arguments {
    /** Each that is no option declares a column, with words behind its name. */
    COLUMNS,
    /**
     * The first names the column of the key, the next ones those of coordinates; those with {@code
     * +} before them declare columns of any type.
     */
    COORDINATES,
    /** They declare no columns. */
    NONE
  }

  public Module {
    Objects.requireNonNull(name);
    Objects.requireNonNull(variant);
    Objects.requireNonNull(arguments);
    columns = List.copyOf(columns);
    options = List.copyOf(options);
  }
}
