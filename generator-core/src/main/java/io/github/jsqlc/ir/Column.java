package io.github.jsqlc.ir;

import io.github.jsqlc.engine.SqlType;
import java.util.Objects;
import java.util.Optional;

/**
 * One column of a table or of a result.
 *
 * @param name the name by which the engine calls it, which need not be unique
 * @param nullable whether it may ever be NULL
 * @param origin the column of a table or view whose value this is, unchanged
 * @param comment what the schema says about it
 */
public record Column(
    String name,
    SqlType type,
    boolean nullable,
    Optional<ColumnOrigin> origin,
    Optional<String> comment) {
  public Column {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(comment);
  }
}
