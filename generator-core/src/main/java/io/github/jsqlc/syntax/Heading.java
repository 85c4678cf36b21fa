package io.github.jsqlc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the comments before a statement say.
 *
 * @param annotation the last annotation among them
 * @param orphans the annotations before that one: no statement follows them
 * @param malformed whether an annotation was meant but could not be read, and the statement thus
 *     has lost its name
 * @param comment the lines of the comments right before the statement, without annotations
 */
record Heading(
    Optional<Annotation> annotation,
    List<Annotation> orphans,
    boolean malformed,
    List<String> comment) {
  Heading {
    orphans = List.copyOf(orphans);
    comment = List.copyOf(comment);
  }

  /**
   * Reads the comments before a statement.
   *
   * <p>The doc of an annotation are the lines behind it and those right before it, without an empty
   * line between. A comment that begins on the line where the statement before ended is about that
   * one.
   *
   * @param lines the lines of the comments, in order
   * @param statementLine the line on which the statement begins
   */
  static Heading read(
      List<CommentLine> lines, char[] text, Optional<AnnotationReader> reader, int statementLine) {
    List<Annotation> annotations = new ArrayList<>();
    List<CommentLine> before = new ArrayList<>();
    List<CommentLine> doc = new ArrayList<>();
    boolean malformed = false;
    for (CommentLine line : lines) {
      AnnotationReader.Reading reading =
          reader.map(r -> r.read(line)).orElse(AnnotationReader.Reading.TEXT);
      switch (reading.verdict()) {
        case TEXT -> {
          doc.add(line);
          before.add(line);
        }
        case MALFORMED -> malformed = true;
        case ANNOTATION -> {
          annotations.add(reading.annotation().get());
          doc = adjacent(before, line.line());
          malformed = false;
        }
      }
    }
    Optional<Annotation> last = Optional.empty();
    if (!annotations.isEmpty()) {
      Annotation bare = annotations.remove(annotations.size() - 1);
      last = Optional.of(documented(bare, CommentLine.texts(text, doc)));
    }
    List<String> comment = CommentLine.texts(text, adjacent(before, statementLine));
    return new Heading(last, annotations, malformed, comment);
  }

  /** The last lines that follow each other without a gap and end right before {@code line}. */
  private static List<CommentLine> adjacent(List<CommentLine> lines, int line) {
    int first = lines.size();
    int next = line;
    while (first > 0 && lines.get(first - 1).line() >= next - 1) {
      next = lines.get(--first).line();
    }
    return new ArrayList<>(lines.subList(first, lines.size()));
  }

  private static Annotation documented(Annotation bare, List<String> doc) {
    return new Annotation(
        bare.name(), bare.nameAt(), bare.command(), bare.commandAt(), doc, bare.at());
  }
}
