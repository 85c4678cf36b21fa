package io.github.jsqlc.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.config.MigrationOptions;
import io.github.jsqlc.config.MigrationTool;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.SourceFile;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files put together from lines that mean something to one tool or the other. */
class RandomMigrationsTest {
  private static final List<String> LINES =
      List.of(
          "-- +goose Up",
          "-- +goose Down",
          "-- +goose StatementBegin",
          "-- +goose StatementEnd",
          "-- +goose ENVSUB ON",
          "-- +goose ENVSUB OFF",
          "-- +goose Upp",
          "--+goose",
          " -- goose up",
          "-- migrate:up",
          "-- migrate:down transaction:false",
          "-- migrate: up",
          "-- Migrate:up",
          "-- +migrate Up",
          "-- +migrate Down notransaction",
          "-- +migrate StatementBegin",
          "-- +migrate StatementEnd",
          "-- +migrate",
          "--+migrate Up",
          "---- create above / drop below ----",
          "---- tern: disable-tx ----",
          "-- create above",
          "-- atlas:txmode none",
          "-- atlas:delimiter \\n\\n",
          "-- atlas:delimiter GO",
          "GO",
          "-- atlas:txtar",
          "-- migration.sql --",
          "-- checks.sql --",
          "-- atlas:checkpoint",
          "SELECT 1;",
          "CREATE TABLE a (b int);",
          "-- a comment",
          "/* another",
          "*/",
          "",
          "  ",
          "\t",
          "SELECT '${NAME}', $NAME, ${NAME:-x}, ${a",
          "{{ .name }}",
          "{{- .other -}}",
          "}} {{",
          "{{ template \"x.sql\" . }}",
          "{{ \"text\" }}",
          "\u00e4\ud83d\ude00 -- +goose Up");

  private static final List<String> NAMES =
      List.of(
          "1_a.sql",
          "2_b.sql",
          "10_c.sql",
          "1_a.up.sql",
          "02_b.up.sql",
          "3_c.upp.sql",
          "V1__a.sql",
          "V1.2__b.sql",
          "V2_c.sql",
          "R__d.sql",
          "B1__e.sql",
          "U1__a.sql",
          "views.sql",
          "99999999999999999999999999_z.sql",
          "beforeMigrate.sql");

  private static final List<String> ENDS = List.of("\n", "\r\n", "\n\n", "");

  private final Random random = new Random(20260131);

  @ParameterizedTest
  @EnumSource
  void nothingThrowsAndAllThatRemainsWasWritten(MigrationTool tool) {
    for (int i = 0; i < 1_500; i++) {
      MigrationFolder folder = folder();
      boolean given = random.nextBoolean();
      MigrationOptions options =
          new MigrationOptions(
              given ? Optional.of(tool) : Optional.empty(), Map.of("name", "value", "NAME", "n"));
      Diagnostics diagnostics = new Diagnostics();
      List<SourceFile> read =
          new Migrations(options, name -> Optional.empty(), diagnostics).read(folder);
      String texts =
          folder.files().stream().map(SourceFile::text).collect(Collectors.joining("\n"));
      assertThat(read).as(texts).isSubsetOf(folder.files()).doesNotHaveDuplicates();
      read.forEach(file -> eachOffsetHasAPlace(file, folder));
      for (Diagnostic said : diagnostics.sorted()) {
        assertThat(said.at().file()).isIn(folder.files());
      }
      if (given && tool == MigrationTool.NONE) {
        assertThat(read).hasSameSizeAs(folder.files());
        assertThat(diagnostics.sorted()).isEmpty();
      }
    }
  }

  private void eachOffsetHasAPlace(SourceFile file, MigrationFolder folder) {
    for (int at = 0; at < file.text().length(); at++) {
      Span place = file.span(at, at + 1).original();
      assertThat(place.file()).isIn(folder.files());
      if (place.end() == place.start() + 1) {
        assertThat(place.text().charAt(0)).isEqualTo(file.text().charAt(at));
      }
    }
  }

  private MigrationFolder folder() {
    List<SourceFile> files = new ArrayList<>();
    for (String name : NAMES) {
      if (random.nextInt(6) == 0) {
        files.add(new SourceFile("folder/" + name, text()));
      }
    }
    Set<String> beside =
        switch (random.nextInt(8)) {
          case 0 -> Set.of("atlas.sum");
          case 1 -> Set.of("tern.conf", "README.md");
          default -> Set.of();
        };
    return new MigrationFolder(
        files,
        random.nextInt(5) == 0,
        beside,
        Map.of(),
        name -> files.stream().filter(file -> random.nextBoolean()).findFirst());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int lines = random.nextInt(12);
    for (int i = 0; i < lines; i++) {
      text.append(LINES.get(random.nextInt(LINES.size())));
      text.append(ENDS.get(random.nextInt(8) == 0 ? random.nextInt(ENDS.size()) : 0));
    }
    return text.toString();
  }
}
