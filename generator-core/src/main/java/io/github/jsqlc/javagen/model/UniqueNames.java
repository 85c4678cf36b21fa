package io.github.jsqlc.javagen.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Names that must differ from each other: the second {@code id} is {@code id_2}. */
final class UniqueNames {
  private final Set<String> taken = new HashSet<>();
  private final UnaryOperator<String> key;
  private final String separator;

  private UniqueNames(UnaryOperator<String> key, String separator) {
    this.key = key;
    this.separator = separator;
  }

  /** Where capitals make a difference. */
  static UniqueNames exact() {
    return new UniqueNames(name -> name, "_");
  }

  /** For variables inside methods: the second {@code rows} is {@code rows2}. */
  static UniqueNames local() {
    return new UniqueNames(name -> name, "");
  }

  /** Where they do not: names of classes, each of which is a file. */
  static UniqueNames ofFiles() {
    return new UniqueNames(name -> name.toLowerCase(Locale.ROOT), "_");
  }

  UniqueNames reserve(Collection<String> names) {
    names.forEach(name -> taken.add(key.apply(name)));
    return this;
  }

  boolean has(String name) {
    return taken.contains(key.apply(name));
  }

  /** {@code name}, or {@code name} with the first number that makes it a new one. */
  String take(String name) {
    String free = name;
    for (int number = 2; !taken.add(key.apply(free)); number++) {
      free = name + separator + number;
    }
    return free;
  }
}
