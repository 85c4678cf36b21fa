package io.github.jsqlc.javagen.model;

import java.util.List;

/** The class that holds one instance of each codec of the user's. */
public record CodecsModel(TypeRef type, List<Constant> constants) {
  public CodecsModel {
    constants = List.copyOf(constants);
  }

  /**
   * One instance.
   *
   * @param valueType what it reads and writes
   * @param codec the user's class
   */
  public record Constant(String name, TypeRef valueType, TypeRef codec) {}
}
