package io.github.jsqlc.javagen.model;

import java.util.List;

/** An enum to generate. */
public record EnumModel(TypeRef type, DocModel doc, List<Constant> constants) {
  public EnumModel {
    constants = List.copyOf(constants);
  }

  /**
   * One value.
   *
   * @param label how the database spells it
   */
  public record Constant(String name, String label, DocModel doc) {}
}
