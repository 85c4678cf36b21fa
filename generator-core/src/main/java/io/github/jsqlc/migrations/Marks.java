package io.github.jsqlc.migrations;

import io.github.jsqlc.config.MigrationTool;
import java.util.Optional;

/** The annotations of one tool. */
interface Marks {

  /**
   * What {@code line} says to the tool; empty for everything that it takes for SQL or a comment.
   */
  Optional<Mark> of(Line line);

  /** The annotations of {@code tool}; none for tools that go by names alone. */
  static Marks of(MigrationTool tool) {
    return switch (tool) {
      case GOOSE -> new GooseMarks();
      case SQL_MIGRATE -> new SqlMigrateMarks();
      case DBMATE -> new DbmateMarks();
      case TERN -> new TernMarks();
      case ATLAS -> new AtlasMarks();
      case GOLANG_MIGRATE, FLYWAY, NONE -> line -> Optional.empty();
    };
  }
}
