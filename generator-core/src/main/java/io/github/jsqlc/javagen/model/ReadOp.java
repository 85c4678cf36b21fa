package io.github.jsqlc.javagen.model;

import java.util.List;
import java.util.function.Function;

/** How something is read from the row on which a result set stands. */
public sealed interface ReadOp {

  /** Handles every case. */
  <R> R match(
      Function<Value, R> value, Function<Shared, R> shared, Function<Construct, R> construct);

  /** One column. */
  record Value(ValueType type) implements ReadOp {
    @Override
    public <R> R match(
        Function<Value, R> value, Function<Shared, R> shared, Function<Construct, R> construct) {
      return value.apply(this);
    }
  }

  /**
   * All columns of a shared record, which reads itself.
   *
   * @param witnesses the offsets of the columns that are all NULL when there is no row; empty when
   *     there always is one
   */
  record Shared(TypeRef record, List<Integer> witnesses) implements ReadOp {
    public Shared {
      witnesses = List.copyOf(witnesses);
    }

    @Override
    public <R> R match(
        Function<Value, R> value, Function<Shared, R> shared, Function<Construct, R> construct) {
      return shared.apply(this);
    }
  }

  /** All components of a record of the query's own. */
  record Construct(TypeRef record, List<RecordModel.Component> components) implements ReadOp {
    public Construct {
      components = List.copyOf(components);
    }

    @Override
    public <R> R match(
        Function<Value, R> value, Function<Shared, R> shared, Function<Construct, R> construct) {
      return construct.apply(this);
    }
  }
}
