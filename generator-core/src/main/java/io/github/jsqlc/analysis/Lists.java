package io.github.jsqlc.analysis;

import java.util.HashSet;
import java.util.Set;

/**
 * How the lists among a statement's parameters are sent, by the offsets of their marks; all others
 * as one mark for each element.
 *
 * @param json as one JSON array
 * @param arrays as one array of the engine
 */
record Lists(Set<Integer> json, Set<Integer> arrays) {
  Lists() {
    this(new HashSet<>(), new HashSet<>());
  }
}
