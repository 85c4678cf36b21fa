package io.github.jsqlc.catalog;

import io.github.jsqlc.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * A type whose values are a list of labels.
 *
 * @param name the name that the {@link io.github.jsqlc.engine.SqlType}s of its columns have
 * @param labels in the order of their declaration, each once
 */
public record Enumeration(String name, List<String> labels, Span at) {
  public Enumeration {
    Objects.requireNonNull(name);
    labels = List.copyOf(labels);
    Objects.requireNonNull(at);
  }
}
