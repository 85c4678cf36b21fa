package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A name with the schema (or more) before it: {@code main.users}. */
public record QualifiedName(List<Name> parts) {
  public QualifiedName {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a name has at least one part");
    }
  }

  /** The last part: the name itself. */
  public Name name() {
    return parts.get(parts.size() - 1);
  }

  /** The part before the name. */
  public Optional<Name> schema() {
    return parts.size() < 2 ? Optional.empty() : Optional.of(parts.get(parts.size() - 2));
  }

  public Span at() {
    return parts.get(0).at().to(name().at());
  }

  @Override
  public String toString() {
    return parts.stream().map(Name::text).collect(Collectors.joining("."));
  }
}
