package io.github.jsqlc.javagen.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a method does in the way of one driver.
 *
 * @param lastRowEnds whether a statement ends only when its last row has been read
 * @param generatedKeys whether the driver gives the key of the last row inserted
 * @param stream what streams the rows; empty where the driver needs no help
 * @param copy the fastest way to store many rows; empty for batches
 */
public record DriverModel(
    boolean lastRowEnds, boolean generatedKeys, Optional<TypeRef> stream, Optional<Copy> copy) {
  public DriverModel {
    Objects.requireNonNull(stream);
    Objects.requireNonNull(copy);
  }

  /**
   * Many rows at once.
   *
   * @param runner what stores them
   * @param sql the statement for it
   * @param sqlConstant the name of the constant that holds that statement
   * @param fields the indexes of the parameters, from 0, in the order of the statement's columns
   */
  public record Copy(TypeRef runner, String sql, String sqlConstant, List<Integer> fields) {
    public Copy {
      fields = List.copyOf(fields);
    }
  }
}
