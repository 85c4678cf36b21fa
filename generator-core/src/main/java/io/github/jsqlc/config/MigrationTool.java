package io.github.jsqlc.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A tool that runs migrations, or none. */
public enum MigrationTool {
  /** The files are plain SQL whatever they look like. */
  NONE("none", "nobody"),
  GOOSE("goose", "goose"),
  GOLANG_MIGRATE("golang-migrate", "golang-migrate"),
  DBMATE("dbmate", "dbmate"),
  SQL_MIGRATE("sql-migrate", "sql-migrate"),
  TERN("tern", "tern"),
  ATLAS("atlas", "Atlas"),
  FLYWAY("flyway", "Flyway");

  private final String word;
  private final String title;

  MigrationTool(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /** What a configuration calls it. */
  public String word() {
    return word;
  }

  /** What messages call it. */
  public String title() {
    return title;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(MigrationTool::word).toList();
  }

  static Optional<MigrationTool> of(String word) {
    return Arrays.stream(values()).filter(tool -> tool.word.equals(word)).findFirst();
  }
}
