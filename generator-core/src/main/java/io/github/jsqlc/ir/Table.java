package io.github.jsqlc.ir;

import java.util.List;
import java.util.Optional;

/**
 * A table or view as {@code SELECT *} shows it: hidden columns are not among its columns.
 *
 * @param comment what the schema says about it
 */
public record Table(TableId id, List<Column> columns, Optional<String> comment) {
  public Table {
    columns = List.copyOf(columns);
  }
}
