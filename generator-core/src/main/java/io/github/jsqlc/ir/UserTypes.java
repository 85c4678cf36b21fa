package io.github.jsqlc.ir;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The types of the schema besides its enumerations.
 *
 * @param defaultSchema the schema whose types need not be called by it: that of a {@link TableId}
 *     without one; empty where types have no schema
 * @param composites all composite types, and the row types of tables that some column, field or
 *     parameter has
 * @param domains all domains
 * @param ranges all ranges
 */
public record UserTypes(
    Optional<String> defaultSchema,
    List<CompositeType> composites,
    List<DomainType> domains,
    List<RangeType> ranges) {
  /** For engines that know no such types. */
  public static final UserTypes NONE =
      new UserTypes(Optional.empty(), List.of(), List.of(), List.of());

  public UserTypes {
    Objects.requireNonNull(defaultSchema);
    composites = List.copyOf(composites);
    domains = List.copyOf(domains);
    ranges = List.copyOf(ranges);
  }
}
