package io.github.jsqlc.runtime.postgresql;

import io.github.jsqlc.runtime.Nullable;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Arrays as lists. */
final class ListType<T> extends PgType<List<@Nullable T>> {
  private final PgType<T> element;

  ListType(PgType<T> element) {
    this.element = element;
  }

  /** The driver has the arrays of some types in binary, and makes them values faster than text. */
  @Override
  public @Nullable List<@Nullable T> read(ResultSet rows, int index) throws SQLException {
    Class<T[]> known = element.arrayClass();
    if (known == null) {
      return super.read(rows, index);
    }
    Array array = rows.getArray(index);
    if (array == null) {
      return null;
    }
    Object values = array.getArray();
    if (known.isInstance(values)) {
      return Collections.unmodifiableList(Arrays.asList(known.cast(values)));
    }
    // More dimensions, or a type that the driver knows as another.
    return parse(array.toString(), index);
  }

  @Override
  public List<@Nullable T> parse(String text) {
    PgText at = new PgText(text);
    if (at.peek() == '[') {
      // Bounds, as in [0:1]={a,b}.
      at.skipPast('=');
    }
    List<@Nullable T> values = parse(at);
    at.end();
    return values;
  }

  private List<@Nullable T> parse(PgText at) {
    at.expect('{');
    List<@Nullable T> values = new ArrayList<>();
    if (!at.take('}')) {
      do {
        values.add(next(at));
      } while (at.take(element.delimiter()));
      at.expect('}');
    }
    return Collections.unmodifiableList(values);
  }

  private @Nullable T next(PgText at) {
    boolean nested = at.peek() == '{';
    if (nested != element instanceof ListType) {
      throw at.wrong("an array of " + (nested ? "more" : "fewer") + " dimensions than its column");
    }
    if (nested) {
      return ((ListType<?>) element).parsedAs(at);
    }
    String text = at.token(element.delimiter(), '}');
    return text.equalsIgnoreCase("NULL") && !at.wasQuoted() ? null : element.parse(text);
  }

  /** {@code U} is this class's own list: the caller has it as its element. */
  @SuppressWarnings("unchecked")
  private <U> U parsedAs(PgText at) {
    return (U) parse(at);
  }

  @Override
  public String format(List<@Nullable T> values) {
    return text(element, values);
  }

  @Override
  char delimiter() {
    return element.delimiter();
  }

  /** {@code values} as an array. */
  static <T> String text(PgType<T> element, Collection<? extends @Nullable T> values) {
    StringBuilder out = new StringBuilder(values.size() * 8 + 2).append('{');
    boolean nested = element instanceof ListType;
    for (T value : values) {
      if (out.length() > 1) {
        out.append(element.delimiter());
      }
      if (value != null) {
        append(out, element.format(value), nested, element.delimiter());
      } else if (nested) {
        throw new IllegalArgumentException("an array cannot hold NULL in place of an array");
      } else {
        out.append("NULL");
      }
    }
    return out.append('}').toString();
  }

  private static void append(StringBuilder out, String text, boolean nested, char delimiter) {
    if (nested || isPlain(text, delimiter)) {
      out.append(text);
    } else {
      PgText.quote(out, text);
    }
  }

  private static boolean isPlain(String text, char delimiter) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c > ' ' && c < 0x7f && "{}\"\\".indexOf(c) < 0 && c != delimiter;
      if (!plain) {
        return false;
      }
    }
    return !text.isEmpty() && !text.equalsIgnoreCase("NULL");
  }
}
