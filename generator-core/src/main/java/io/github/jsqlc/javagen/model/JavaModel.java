package io.github.jsqlc.javagen.model;

import java.util.List;
import java.util.Optional;

/**
 * All Java of one block of the configuration, decided.
 *
 * @param checked whether methods throw {@code java.sql.SQLException} as it is
 */
public record JavaModel(
    String packageName,
    NullnessModel nullness,
    boolean checked,
    List<DaoModel> daos,
    List<RecordModel> records,
    List<EnumModel> enums,
    Optional<CodecsModel> codecs) {
  public JavaModel {
    daos = List.copyOf(daos);
    records = List.copyOf(records);
    enums = List.copyOf(enums);
  }
}
