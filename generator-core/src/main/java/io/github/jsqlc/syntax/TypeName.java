package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A type as it was written.
 *
 * @param words the words of its name, such as {@code DOUBLE PRECISION}; empty where a column has no
 *     type
 * @param arguments what stands in the parentheses: lengths, precision and scale, labels
 */
public record TypeName(List<String> words, List<String> arguments, Span at) {
  public TypeName {
    words = List.copyOf(words);
    arguments = List.copyOf(arguments);
    Objects.requireNonNull(at);
  }

  /** The words, one space between them. */
  public String name() {
    return String.join(" ", words);
  }

  /** Name and arguments: {@code DECIMAL(10,2)}. */
  public String spelling() {
    return arguments.isEmpty()
        ? name()
        : name() + arguments.stream().collect(Collectors.joining(",", "(", ")"));
  }
}
