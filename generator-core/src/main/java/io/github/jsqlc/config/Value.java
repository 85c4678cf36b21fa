package io.github.jsqlc.config;

import io.github.jsqlc.source.Span;
import java.util.List;

/** What stands in a YAML or JSON file: a tree, in which aliases share their targets. */
sealed interface Value {

  /** Where it stands, without blanks behind it. */
  Span at();

  /** How messages call its kind, with an article. */
  String kind();

  /** Its first line: what a message should underline. */
  default Span head() {
    Span at = at();
    int end = at.text().indexOf('\n');
    return end < 0 ? at : at.file().span(at.start(), at.start() + trimmed(at.text(), end));
  }

  private static int trimmed(String text, int end) {
    int last = end;
    while (last > 0 && text.charAt(last - 1) <= ' ') {
      last--;
    }
    return last;
  }

  /** Whether nothing is written where a value could be. */
  default boolean isNothing() {
    return this instanceof Scalar scalar && scalar.type() == Scalar.Type.NOTHING;
  }

  /**
   * A single value.
   *
   * @param text its meaning, without quotes and escapes
   */
  record Scalar(Type type, String text, Span at) implements Value {
    enum Type {
      TEXT("a string"),
      NUMBER("a number"),
      BOOLEAN("true or false"),
      NOTHING("nothing");

      private final String kind;

      Type(String kind) {
        this.kind = kind;
      }
    }

    @Override
    public String kind() {
      return type.kind;
    }
  }

  /** A list. */
  record Items(List<Value> items, Span at) implements Value {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Keys with values, each key once, merged ones last. */
  record Mapping(List<Entry> entries, Span at) implements Value {
    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /** A key with its value. */
  record Entry(Located<String> key, Value value) {}
}
