package io.github.jsqlc.runtime.postgresql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Multiranges: <code>{[1,4),[7,9)}</code>. */
final class MultirangeType<T> extends PgType<List<PgRange<T>>> {
  private final RangeType<T> range;

  MultirangeType(PgType<T> bound) {
    this.range = new RangeType<>(bound);
  }

  @Override
  public List<PgRange<T>> parse(String text) {
    PgText at = new PgText(text);
    at.expect('{');
    List<PgRange<T>> ranges = new ArrayList<>();
    if (!at.take('}')) {
      do {
        ranges.add(range.parse(at));
      } while (at.take(','));
      at.expect('}');
    }
    at.end();
    return Collections.unmodifiableList(ranges);
  }

  @Override
  public String format(List<PgRange<T>> ranges) {
    StringBuilder out = new StringBuilder("{");
    for (PgRange<T> each : ranges) {
      if (out.length() > 1) {
        out.append(',');
      }
      range.append(out, each);
    }
    return out.append('}').toString();
  }
}
