package io.github.jsqlc.ir;

import io.github.jsqlc.engine.SqlType;
import java.util.Objects;
import java.util.Optional;

/**
 * What the caller gives to a query; one parameter may stand in several places.
 *
 * @param number its place among the query's parameters, from 1
 * @param name the user's name for it, or that of the column or argument it meets; not unique
 * @param type of one element when it is a list
 * @param nullable whether NULL may be given
 * @param list whether a collection is given ({@code sqlc.slice})
 * @param origin the column that it is compared with or assigned to
 */
public record Parameter(
    int number,
    String name,
    SqlType type,
    boolean nullable,
    boolean list,
    Optional<ColumnOrigin> origin) {
  public Parameter {
    if (number < 1) {
      throw new IllegalArgumentException("parameters count from 1, not " + number);
    }
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
    Objects.requireNonNull(origin);
  }
}
