package io.github.jsqlc.syntax;

import io.github.jsqlc.source.Span;
import java.util.Optional;

/**
 * One statement of a file, with its annotation.
 *
 * @param statement empty when a diagnostic told why it could not be read
 * @param at the statement without the semicolon; of an annotation without statement, the annotation
 */
public record ParsedStatement(
    Optional<Annotation> annotation, Optional<Statement> statement, Span at) {}
