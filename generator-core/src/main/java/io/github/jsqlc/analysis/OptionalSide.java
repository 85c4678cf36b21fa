package io.github.jsqlc.analysis;

import java.util.Set;

/**
 * The side of an outer join whose row may be missing.
 *
 * @param entries all entries of that side: their columns are NULL together
 * @param implied what is known when the row is there: the join's condition was true then
 */
record OptionalSide(Set<FromEntry> entries, Facts implied) {
  OptionalSide {
    entries = Set.copyOf(entries);
  }
}
