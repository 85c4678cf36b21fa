package io.github.jsqlc.config;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.diag.NearestName;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Walks one mapping: whoever reads it asks for its keys one by one, and {@link #close} reports
 * those that nobody asked for. A key without a value counts as absent, as in sqlc.
 */
final class Fields {
  /** How many keys a hint lists. */
  private static final int MAX_LISTED = 16;

  private final String where;
  private final Span label;
  private final Diagnostics diagnostics;
  private final Map<String, Value.Entry> entries = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> accepted = new LinkedHashSet<>();

  private Fields(Value.Mapping mapping, String where, Span label, Diagnostics diagnostics) {
    this.where = where;
    this.label = label;
    this.diagnostics = diagnostics;
    mapping.entries().forEach(entry -> entries.put(entry.key().value(), entry));
  }

  /**
   * The fields of a mapping; empty and reported when the value is something else.
   *
   * @param where how messages call the mapping
   * @param label what messages about missing keys underline
   */
  static Optional<Fields> of(Value value, String where, Span label, Diagnostics diagnostics) {
    if (value instanceof Value.Mapping mapping) {
      return Optional.of(new Fields(mapping, where, label, diagnostics));
    }
    wrongKind(value, "a mapping", where, diagnostics);
    return Optional.empty();
  }

  /** The fields of an item of a list, which has no key: messages underline its first line. */
  static Optional<Fields> ofItem(Value value, String where, Diagnostics diagnostics) {
    return of(value, where, value.head(), diagnostics);
  }

  private static void wrongKind(Value value, String wanted, String where, Diagnostics diagnostics) {
    diagnostics.add(
        Code.C103,
        value.head(),
        "expected %s for %s, found %s".formatted(wanted, where, value.kind()));
  }

  /** What messages about the whole mapping underline. */
  Span label() {
    return label;
  }

  /** Whether the key is written, with or without a value. */
  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** The place of a key that is written. */
  Span keyAt(String key) {
    return entries.get(key).key().at();
  }

  /** The keys in the order of the file, for mappings whose keys are the user's. */
  Collection<Value.Entry> all() {
    asked.addAll(entries.keySet());
    return entries.values();
  }

  Optional<Value> value(String key) {
    asked.add(key);
    return Optional.ofNullable(entries.get(key))
        .map(Value.Entry::value)
        .filter(v -> !v.isNothing());
  }

  /** A value that must be there; empty and reported when it is not. */
  Optional<Value> required(String key, String hint) {
    Optional<Value> value = value(key);
    if (value.isEmpty()) {
      Diagnostic missing =
          has(key)
              ? Diagnostic.of(Code.C104, keyAt(key), "\"%s\" has no value".formatted(key))
              : Diagnostic.of(Code.C104, label, "%s needs \"%s\"".formatted(where, key));
      diagnostics.add(missing.withHint(hint));
    }
    return value;
  }

  Optional<Located<String>> text(String key) {
    return value(key).flatMap(value -> text(key, value));
  }

  Optional<Located<String>> requiredText(String key, String hint) {
    return required(key, hint).flatMap(value -> text(key, value));
  }

  /** Numbers and booleans are text too where text is wanted, as in sqlc. */
  Optional<Located<String>> text(String key, Value value) {
    if (!(value instanceof Value.Scalar scalar) || scalar.isNothing()) {
      wrongKind(value, "a string", quoted(key), diagnostics);
      return Optional.empty();
    }
    if (scalar.text().isBlank()) {
      diagnostics.add(Code.C103, scalar.head(), "\"%s\" is empty".formatted(key));
      return Optional.empty();
    }
    return Optional.of(new Located<>(scalar.text(), scalar.at()));
  }

  /** A text that may be empty, as a key without a value is. */
  Optional<String> anyText(String key, Value value) {
    if (value instanceof Value.Scalar scalar) {
      return Optional.of(scalar.isNothing() ? "" : scalar.text());
    }
    wrongKind(value, "a string", quoted(key), diagnostics);
    return Optional.empty();
  }

  /** A string or a list of strings. */
  List<Located<String>> texts(String key) {
    Optional<Value> value = value(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof Value.Items list) {
      return list.items().stream().flatMap(item -> text(key, item).stream()).toList();
    }
    if (value.get() instanceof Value.Mapping mapping) {
      wrongKind(mapping, "a string or a list of strings", quoted(key), diagnostics);
      return List.of();
    }
    return text(key, value.get()).stream().toList();
  }

  /**
   * The items of a list; none when the key is absent or holds something else, which is reported.
   */
  List<Value> items(String key) {
    Optional<Value> value = value(key);
    if (value.isPresent() && value.get() instanceof Value.Items list) {
      return list.items();
    }
    value.ifPresent(other -> wrongKind(other, "a list", quoted(key), diagnostics));
    return List.of();
  }

  /** The mapping below a key; empty when it is absent or something else, which is reported. */
  Optional<Fields> mapping(String key) {
    return value(key).flatMap(value -> of(value, quoted(key), keyAt(key), diagnostics));
  }

  Optional<Boolean> flag(String key) {
    return value(key).flatMap(value -> flag(key, value));
  }

  boolean flag(String key, boolean fallback) {
    return flag(key).orElse(fallback);
  }

  private Optional<Boolean> flag(String key, Value value) {
    if (value instanceof Value.Scalar scalar && scalar.type() == Value.Scalar.Type.BOOLEAN) {
      // YAML 1.1 has yes and on beside true.
      return Optional.of(
          Set.of("true", "yes", "on").contains(scalar.text().toLowerCase(Locale.ROOT)));
    }
    wrongKind(value, "true or false", quoted(key), diagnostics);
    return Optional.empty();
  }

  /** A whole number from 0 to {@code max}. */
  int number(String key, int max, int fallback) {
    Optional<Value> value = value(key);
    if (value.isEmpty()) {
      return fallback;
    }
    if (value.get() instanceof Value.Scalar scalar
        && scalar.type() == Value.Scalar.Type.NUMBER
        && scalar.text().matches("[0-9]{1,9}")
        && Integer.parseInt(scalar.text()) <= max) {
      return Integer.parseInt(scalar.text());
    }
    wrongWord(key, value.get(), "a whole number from 0 to " + max, List.of());
    return fallback;
  }

  /** One of an enum's constants in lower case. */
  <E extends Enum<E>> E word(String key, Class<E> words, E fallback) {
    Optional<Value> value = value(key);
    if (value.isEmpty()) {
      return fallback;
    }
    List<String> names =
        Arrays.stream(words.getEnumConstants())
            .map(e -> e.name().toLowerCase(Locale.ROOT))
            .toList();
    if (value.get() instanceof Value.Scalar scalar && names.contains(scalar.text())) {
      return words.getEnumConstants()[names.indexOf(scalar.text())];
    }
    wrongWord(key, value.get(), String.join(", ", names), names);
    return fallback;
  }

  /** Reports a value that is not one of those allowed. */
  void wrongWord(String key, Value value, String wanted, List<String> words) {
    String found = value instanceof Value.Scalar s ? "\"" + s.text() + "\"" : value.kind();
    diagnostics.add(
        Diagnostic.of(
                Code.C103,
                value.head(),
                "expected %s for \"%s\", found %s".formatted(wanted, key, found))
            .withHint(value instanceof Value.Scalar s ? hint(s.text(), words) : Optional.empty()));
  }

  /** Accepts keys of sqlc whatever stands below them. */
  void accept(Collection<String> keys) {
    accepted.addAll(keys);
  }

  /** Accepts a mapping of sqlc with the keys that it has there. */
  void accept(String key, Set<String> keys) {
    mapping(key)
        .ifPresent(
            fields -> {
              fields.accept(keys);
              fields.close();
            });
  }

  /** Accepts a list of sqlc's mappings with the keys that they have there. */
  void acceptList(String key, Set<String> keys) {
    for (Value item : items(key)) {
      ofItem(item, quoted(key), diagnostics)
          .ifPresent(
              fields -> {
                fields.accept(keys);
                fields.close();
              });
    }
  }

  /** Says of a key of sqlc, if it is written, that it has no effect. */
  void ignore(String key, String message) {
    if (has(key)) {
      diagnostics.add(Code.C106, keyAt(key), message);
    }
    accepted.add(key);
  }

  /** Reports every key that is neither asked for nor accepted. */
  void close() {
    for (Value.Entry entry : entries.values()) {
      String key = entry.key().value();
      if (!asked.contains(key) && !accepted.contains(key)) {
        diagnostics.add(
            Diagnostic.of(
                    Code.C102, entry.key().at(), "unknown key \"%s\" in %s".formatted(key, where))
                .withHint(unknownHint(key)));
      }
    }
  }

  private Optional<String> unknownHint(String key) {
    List<String> known = new ArrayList<>(asked);
    known.addAll(accepted);
    Optional<String> near = hint(key, known);
    if (near.isPresent()) {
      return near;
    }
    if (SqlcKeys.GO.contains(key)) {
      return Optional.of("this option of sqlc's Go code has no counterpart for Java");
    }
    return asked.isEmpty() || asked.size() > MAX_LISTED
        ? Optional.empty()
        : Optional.of("the keys here are " + String.join(", ", asked));
  }

  private static Optional<String> hint(String word, Collection<String> known) {
    return NearestName.hint(word, known);
  }

  private static String quoted(String key) {
    return "\"" + key + "\"";
  }
}
