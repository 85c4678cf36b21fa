package io.github.jsqlc.javagen.model;

import java.util.List;
import java.util.Optional;

/**
 * An enum to generate.
 *
 * @param form the class that knows it as text, of which it has a constant; empty where it has none
 */
public record EnumModel(
    TypeRef type, DocModel doc, List<Constant> constants, Optional<TypeRef> form) {
  public EnumModel {
    constants = List.copyOf(constants);
  }

  /** The name of the constant for {@link #form}, which no value has. */
  public static String formConstant() {
    return UsualTypes.FORM;
  }

  /**
   * One value.
   *
   * @param label how the database spells it
   */
  public record Constant(String name, String label, DocModel doc) {}
}
