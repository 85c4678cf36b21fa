package io.github.jsqlc.analysis;

import io.github.jsqlc.ir.RowCount;
import java.util.List;
import java.util.Objects;

/**
 * What a query gives.
 *
 * @param outputs the items of its select list, stars taken apart
 * @param failed whether an error was reported, so that the outputs say nothing
 */
record Rows(List<Output> outputs, RowCount count, boolean failed) {
  static final Rows FAILED = new Rows(List.of(), RowCount.ANY_NUMBER, true);

  Rows {
    outputs = List.copyOf(outputs);
    Objects.requireNonNull(count);
  }

  static Rows of(List<Output> outputs, RowCount count) {
    return new Rows(outputs, count, false);
  }

  /** All columns, in the order in which the engine sends them. */
  List<Field> fields() {
    return outputs.stream().flatMap(output -> output.fields().stream()).toList();
  }

  Rows counting(RowCount count) {
    return count == this.count ? this : new Rows(outputs, count, failed);
  }
}
