package io.github.jsqlc.ir;

import java.util.List;

/**
 * An enumeration.
 *
 * @param name the {@link io.github.jsqlc.engine.SqlType#name} of the types that mean this one
 * @param labels its values in the order of their declaration
 * @param baseName the words to name it by in a target language, such as {@code order_status}
 */
public record EnumType(String name, List<String> labels, String baseName) {
  public EnumType {
    labels = List.copyOf(labels);
  }
}
