package io.github.jsqlc.live;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an offset of the statement that an engine was given lies in the text as the user wrote it.
 * Both are the same but for parameters, which the engine gets as {@code $1}, and embedded tables,
 * which it gets as {@code t.*}.
 */
final class Aligned {
  private static final Pattern OTHERWISE = Pattern.compile("[$?]\\d+|[\\w\"]+\\.\\*|\\z");

  private Aligned() {}

  /** The offset in {@code written} of what stands at {@code offset} of {@code sent}. */
  static int offset(String written, String sent, int offset) {
    Matcher otherwise = OTHERWISE.matcher(sent);
    int from = 0;
    int to = 0;
    while (otherwise.find()) {
      String same = sent.substring(from, otherwise.start());
      int found = Math.max(to, written.indexOf(same, to));
      if (offset < otherwise.start()) {
        return Math.min(found + offset - from, written.length());
      }
      to = found + same.length();
      if (offset < otherwise.end()) {
        return Math.min(to, written.length());
      }
      if (written.startsWith(otherwise.group(), to)) {
        to += otherwise.group().length();
      }
      from = otherwise.end();
    }
    return written.length();
  }
}
