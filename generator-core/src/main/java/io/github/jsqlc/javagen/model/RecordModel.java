package io.github.jsqlc.javagen.model;

import java.util.List;
import java.util.Optional;

/**
 * A record to generate.
 *
 * @param read whether it can read itself from a row: a record that several queries share
 * @param form how it is written as one value; empty where it never is
 */
public record RecordModel(
    TypeRef type,
    DocModel doc,
    List<Component> components,
    boolean read,
    Optional<FormModel> form) {
  public RecordModel {
    components = List.copyOf(components);
  }

  /**
   * The record as one value of text.
   *
   * @param constant what the record calls it
   * @param formClass its class
   * @param fields the form of each component
   */
  public record FormModel(String constant, TypeRef formClass, List<TypeForm> fields) {
    public FormModel {
      fields = List.copyOf(fields);
    }
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
