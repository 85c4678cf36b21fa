package io.github.jsqlc.javagen.model;

import java.util.List;

/**
 * A record to generate.
 *
 * @param read whether it can read itself from a row: a record that several queries share
 */
public record RecordModel(TypeRef type, DocModel doc, List<Component> components, boolean read) {
  public RecordModel {
    components = List.copyOf(components);
  }

  /**
   * One component.
   *
   * @param type with null where it may be null
   * @param op how it is read from a row
   * @param offset how many columns of the row come before its first one
   */
  public record Component(String name, TypeRef type, ReadOp op, int offset) {}

  /** Whether the record's own {@code equals} would compare arrays by identity. */
  public boolean hasArrays() {
    return components.stream().anyMatch(c -> c.type().isArray());
  }
}
