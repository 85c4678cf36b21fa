package io.github.jsqlc.live;

import java.util.List;

/**
 * What a refusal is about.
 *
 * @param names what the message names, the most telling first; parts of a name without quotes and
 *     divided by dots
 * @param parsing whether the text was refused on its way to this token, so that all before it is in
 *     order
 */
record Complaint(List<String> names, boolean parsing) {
  static final Complaint UNKNOWN = new Complaint(List.of(), false);

  Complaint {
    names = List.copyOf(names);
  }
}
