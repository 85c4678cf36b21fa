package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A type as it was written.
 *
 * @param words the words of its name, such as {@code DOUBLE PRECISION}; empty where a column has no
 *     type
 * @param arguments what stands in the parentheses: lengths, precision and scale, labels
 * @param name the name, where it is one identifier, perhaps in quotes or behind a schema's
 * @param dimensions how many pairs of brackets make it an array; 0 for none
 * @param setOf whether SETOF stands before it
 * @param ofColumn whether {@code %TYPE} follows a column's name: the type is that column's
 */
public record TypeName(
    List<String> words,
    List<String> arguments,
    Optional<QualifiedName> name,
    int dimensions,
    boolean setOf,
    boolean ofColumn,
    Span at) {
  public TypeName {
    words = List.copyOf(words);
    arguments = List.copyOf(arguments);
    Objects.requireNonNull(name);
    Objects.requireNonNull(at);
  }

  /** A type of words and perhaps numbers alone. */
  public TypeName(List<String> words, List<String> arguments, Span at) {
    this(words, arguments, Optional.empty(), 0, false, false, at);
  }

  /** The words, one space between them. */
  public String text() {
    return String.join(" ", words);
  }

  /** Name and arguments: {@code DECIMAL(10,2)}. */
  public String spelling() {
    return arguments.isEmpty()
        ? text()
        : text() + arguments.stream().collect(Collectors.joining(",", "(", ")"));
  }
}
