package io.github.jsqlc.engine;

import java.util.List;
import java.util.Objects;

/**
 * A module of {@code CREATE VIRTUAL TABLE .. USING}.
 *
 * @param variant the argument that chooses this shape, for modules that have several; else empty
 * @param arguments what the arguments mean
 * @param declared what the columns are like that the arguments declare: for {@link
 *     Arguments#COLUMNS} one, with the name of the column that a table without arguments has; for
 *     {@link Arguments#COORDINATES} three: key, coordinate and auxiliary column
 * @param columns the columns that every table of this module has, after those declared; {@link
 *     #TABLE_NAME} stands for the table's name
 * @param options the words that can begin an argument {@code word = value}; none if the module has
 *     no options
 */
public record Module(
    String name,
    String variant,
    Arguments arguments,
    List<RelationColumn> declared,
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
    declared = List.copyOf(declared);
    columns = List.copyOf(columns);
    options = List.copyOf(options);
  }

  /** Whether {@code name = value} is an option or a mistake, but never a column. */
  public boolean optionsOnly() {
    return options.size() > 1;
  }
}
