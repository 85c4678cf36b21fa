package io.github.jsqlc.javagen.model;

import io.github.jsqlc.ir.EnumType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes Java enums of the database's. */
final class Enums {
  /** What a constant of the enum must not hide. */
  private static final Set<String> RESERVED = Set.of("_", UsualTypes.FORM);

  private Enums() {}

  /**
   * @param name how the documentation calls it
   */
  static EnumModel model(TypeRef type, EnumType declared, String name, Optional<TypeRef> form) {
    UniqueNames names = UniqueNames.exact().reserve(RESERVED);
    List<EnumModel.Constant> constants = new ArrayList<>();
    for (String label : new LinkedHashSet<>(declared.labels())) {
      String fallback = label.isEmpty() ? "EMPTY" : "VALUE" + (constants.size() + 1);
      constants.add(
          new EnumModel.Constant(
              names.take(Identifiers.constant(label, fallback)),
              label,
              DocModel.of("The label %s.".formatted(DocText.code(label)))));
    }
    String owner =
        declared.column().map(column -> column.table().name() + "." + column.column()).orElse(name);
    return new EnumModel(
        type, DocModel.of("The values of %s.".formatted(DocText.code(owner))), constants, form);
  }
}
