package io.github.jsqlc.migrations;

import io.github.jsqlc.config.MigrationTool;
import io.github.jsqlc.migrations.Mark.Kind;
import io.github.jsqlc.source.SourceFile;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The annotations of all tools in one file, without regard to whose file it is. */
final class FileMarks {
  private static final List<MigrationTool> MARKING =
      List.of(
          MigrationTool.GOOSE,
          MigrationTool.SQL_MIGRATE,
          MigrationTool.DBMATE,
          MigrationTool.TERN,
          MigrationTool.ATLAS);

  private final Map<MigrationTool, Mark> first = new EnumMap<>(MigrationTool.class);
  private final Map<MigrationTool, Mark> right = new EnumMap<>(MigrationTool.class);
  private final Set<MigrationTool> down = EnumSet.noneOf(MigrationTool.class);

  private FileMarks() {}

  static FileMarks of(SourceFile file) {
    FileMarks marks = new FileMarks();
    for (int i = 1; i <= file.lineCount(); i++) {
      Line line = Line.of(file, i);
      if (line.maybeMark()) {
        MARKING.forEach(tool -> Marks.of(tool).of(line).ifPresent(mark -> marks.add(tool, mark)));
      }
    }
    return marks;
  }

  private void add(MigrationTool tool, Mark mark) {
    first.putIfAbsent(tool, mark);
    if (mark.kind() != Kind.DEAD) {
      right.putIfAbsent(tool, mark);
    }
    if (mark.kind() == Kind.DOWN) {
      down.add(tool);
    }
  }

  /** The first annotation of each tool, also one that only looks like it. */
  Map<MigrationTool, Mark> first() {
    return first;
  }

  Optional<Mark> first(MigrationTool tool) {
    return Optional.ofNullable(first.get(tool));
  }

  /** The first annotation of each tool that it understands. */
  Map<MigrationTool, Mark> right() {
    return right;
  }

  /** Whether a section takes something back. */
  boolean down(MigrationTool tool) {
    return down.contains(tool);
  }
}
