package io.github.jsqlc.migrations;

import io.github.jsqlc.config.MigrationTool;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.migrations.Mark.Kind;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a tool runs on the way up: the lines of the up sections without the annotations.
 *
 * <p>What a tool refuses is an error here, and so is what it passes over although somebody meant
 * something by it. Of sections in the wrong place the first is told, and none after an annotation
 * that cannot be read: the others would be its echo.
 */
final class Sections {
  private enum Section {
    NONE,
    UP,
    DOWN
  }

  private final SourceFile file;
  private final SectionRules rules;
  private final List<Diagnostic> slips = new ArrayList<>();
  private final List<Diagnostic> misplaced = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private Section section;
  private boolean substituted;
  private boolean seenUp;
  private Optional<Mark> first = Optional.empty();
  private Optional<Mark> block = Optional.empty();

  private Sections(SourceFile file, SectionRules rules, boolean sectioned) {
    this.file = file;
    this.rules = rules;
    this.section = sectioned ? Section.NONE : Section.UP;
  }

  /** The up parts of a migration of {@code tool}, in order. */
  static List<Part> up(SourceFile file, MigrationTool tool, Diagnostics diagnostics) {
    SectionRules rules = SectionRules.of(tool);
    boolean txtar =
        tool == MigrationTool.ATLAS && AtlasMarks.ofFile(file, AtlasMarks.TXTAR).isPresent();
    Sections sections = new Sections(file, rules, rules.sections() || txtar);
    sections.read(Marks.of(tool));
    if (sections.slips.isEmpty()) {
      sections.misplaced.stream().limit(1).forEach(diagnostics::add);
    }
    sections.slips.forEach(diagnostics::add);
    return sections.parts;
  }

  private void read(Marks marks) {
    for (int i = 1; i <= file.lineCount(); i++) {
      Line line = Line.of(file, i);
      Optional<Mark> mark = line.maybeMark() ? marks.of(line) : Optional.empty();
      if (mark.isPresent()) {
        mark(mark.get());
      } else {
        sql(line);
      }
    }
    block.ifPresent(
        begin -> misplaced(begin, "this StatementBegin has no StatementEnd", "close it"));
    if (rules.sections() && !seenUp && misplaced.isEmpty()) {
      first.ifPresent(
          mark ->
              misplaced(mark, "this migration has no up section", "begin it with " + rules.up()));
    }
  }

  private void sql(Line line) {
    if (section == Section.UP) {
      keep(file.span(line.start(), line.next()));
    } else if (section == Section.NONE
        && rules.sections()
        && misplaced.isEmpty()
        && !line.blank()
        && !line.comment()
        && !rules.harmlessBefore(line.text())) {
      misplaced.add(
          Diagnostic.of(
                  Code.M803,
                  line.at(),
                  "%s runs nothing that stands before the up section".formatted(rules.tool()))
              .withHint("begin the file with " + rules.up()));
    }
  }

  private void keep(Span at) {
    Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    if (last != null && last.at().end() == at.start() && last.substituted() == substituted) {
      parts.set(parts.size() - 1, new Part(last.at().to(at), substituted));
    } else if (at.end() > at.start()) {
      parts.add(new Part(at, substituted));
    }
  }

  private void mark(Mark mark) {
    mark.slip()
        .ifPresent(
            slip ->
                slips.add(
                    Diagnostic.of(Code.M802, mark.at(), slip.message()).withHint(slip.hint())));
    if (mark.kind() != Kind.DEAD && first.isEmpty()) {
      first = Optional.of(mark);
    }
    switch (mark.kind()) {
      case UP -> up(mark);
      case DOWN -> down(mark);
      case BEGIN -> begin(mark);
      case END -> end(mark);
      case SUBSTITUTE -> substituted = true;
      case VERBATIM -> substituted = false;
      case SWITCH, DEAD -> {}
    }
  }

  private void up(Mark mark) {
    leave(mark);
    if (rules.once() && section != Section.NONE) {
      misplaced(mark, "a file has one up section, and this is another", "put them together");
    }
    section = Section.UP;
    seenUp = true;
  }

  private void down(Mark mark) {
    leave(mark);
    if (rules.once() && section == Section.DOWN) {
      misplaced(mark, "a file has one down section, and this is another", "put them together");
    } else if (rules.upFirst() && section == Section.NONE) {
      misplaced(mark, "the up section comes first", "begin the file with " + rules.up());
    }
    section = Section.DOWN;
  }

  private void begin(Mark mark) {
    if (section == Section.NONE) {
      misplaced(mark, "StatementBegin belongs into a section", "begin the file with " + rules.up());
    } else {
      leave(mark);
      block = Optional.of(mark);
    }
  }

  private void end(Mark mark) {
    if (block.isEmpty()) {
      misplaced(mark, "this StatementEnd has no StatementBegin", "open it");
    }
    block = Optional.empty();
  }

  private void leave(Mark mark) {
    if (block.isPresent()) {
      misplaced(mark, "the StatementBegin before it has no StatementEnd", "close it first");
      block = Optional.empty();
    }
  }

  private void misplaced(Mark mark, String message, String hint) {
    misplaced.add(
        Diagnostic.of(Code.M803, mark.at(), "%s: %s".formatted(rules.tool(), message))
            .withHint(hint));
  }
}
