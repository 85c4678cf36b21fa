package io.github.jsqlc.migrations;

import io.github.jsqlc.config.MigrationTool;
import java.util.Objects;

/**
 * How a tool divides a file.
 *
 * @param tool its name in messages
 * @param up the annotation that begins the up section, as a hint writes it
 * @param sections whether nothing is run before an annotation says so
 * @param upFirst whether a down section before the first up section is refused
 * @param once whether a file has at most one section of each kind
 * @param commentsBefore whether block comments may stand before the first section
 */
record SectionRules(
    String tool,
    String up,
    boolean sections,
    boolean upFirst,
    boolean once,
    boolean commentsBefore) {
  SectionRules {
    Objects.requireNonNull(tool);
    Objects.requireNonNull(up);
  }

  static SectionRules of(MigrationTool tool) {
    String name = tool.title();
    return switch (tool) {
      case GOOSE -> new SectionRules(name, "-- +goose Up", true, true, true, false);
      case DBMATE -> new SectionRules(name, "-- migrate:up", true, true, false, false);
      case SQL_MIGRATE -> new SectionRules(name, "-- +migrate Up", true, false, false, true);
      case TERN, ATLAS, GOLANG_MIGRATE, FLYWAY, NONE ->
          new SectionRules(name, "", false, false, false, true);
    };
  }

  /** Whether a line before the first section is a part of a comment that does no harm there. */
  boolean harmlessBefore(String line) {
    String text = line.strip();
    return commentsBefore && (text.startsWith("/*") || text.startsWith("*"));
  }
}
