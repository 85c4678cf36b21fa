package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.List;

/**
 * {@code -- name: GetAuthor :one} before a statement.
 *
 * @param command as it was written, with the colon
 * @param doc the lines of the other comments before the statement, without comment marks, in order
 */
public record Annotation(
    String name, Span nameAt, String command, Span commandAt, List<String> doc, Span at) {
  public Annotation {
    doc = List.copyOf(doc);
  }
}
