package io.github.jsqlc.runtime.postgresql;

import io.github.jsqlc.runtime.Nullable;

/** Ranges: {@code [1,4)}, {@code (,"2026-01-01 00:00:00"]}, {@code empty}. */
final class RangeType<T> extends PgType<PgRange<T>> {
  private final PgType<T> bound;

  RangeType(PgType<T> bound) {
    this.bound = bound;
  }

  @Override
  public PgRange<T> parse(String text) {
    PgText at = new PgText(text);
    PgRange<T> range = parse(at);
    at.end();
    return range;
  }

  PgRange<T> parse(PgText at) {
    boolean lowerInclusive = at.take('[');
    if (!lowerInclusive && !at.take('(')) {
      if (at.token('}', '}').equals("empty")) {
        return PgRange.empty();
      }
      throw at.wrong("no range");
    }
    T lower = bound(at.tokenOrNothing(',', ','));
    at.expect(',');
    T upper = bound(at.tokenOrNothing(']', ')'));
    boolean upperInclusive = at.take(']');
    if (!upperInclusive) {
      at.expect(')');
    }
    return new PgRange<>(lower, upper, lowerInclusive, upperInclusive, false);
  }

  private @Nullable T bound(@Nullable String text) {
    return text == null ? null : bound.parse(text);
  }

  @Override
  public String format(PgRange<T> range) {
    StringBuilder out = new StringBuilder();
    append(out, range);
    return out.toString();
  }

  void append(StringBuilder out, PgRange<T> range) {
    if (range.isEmpty()) {
      out.append("empty");
      return;
    }
    out.append(range.lowerInclusive() ? '[' : '(');
    appendBound(out, range.lower());
    out.append(',');
    appendBound(out, range.upper());
    out.append(range.upperInclusive() ? ']' : ')');
  }

  private void appendBound(StringBuilder out, @Nullable T value) {
    if (value != null) {
      PgText.quote(out, bound.format(value));
    }
  }
}
