package io.github.jsqlc.catalog;

/**
 * What the user may choose about the reading of a schema.
 *
 * @param checkEnums whether {@code CHECK (x IN ('a', 'b'))} makes x an enumeration
 */
public record CatalogOptions(boolean checkEnums) {
  /** What holds when the user chooses nothing. */
  public static final CatalogOptions DEFAULT = new CatalogOptions(false);
}
