package io.github.jsqlc.migrations;

import io.github.jsqlc.config.MigrationTool;
import io.github.jsqlc.source.SourceFile;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The order in which an empty database meets the files of a folder. */
final class MigrationOrder {
  private static final Comparator<SourceFile> BY_NAME =
      Comparator.comparing(FileName::of, Comparator.naturalOrder());

  private static final Comparator<SourceFile> BY_NUMBER =
      Comparator.comparing(FileName::of, FileName.BY_NUMBER);

  private MigrationOrder() {}

  /** The files in order, without those that a newer state of the whole schema stands for. */
  static List<SourceFile> of(List<SourceFile> files, FolderTools tools) {
    return switch (tools.main().orElse(MigrationTool.NONE)) {
      case FLYWAY -> flyway(files, tools);
      case ATLAS -> fromCheckpoint(sorted(files, BY_NAME));
      case DBMATE -> sorted(files, BY_NAME);
      case GOOSE, GOLANG_MIGRATE, SQL_MIGRATE, TERN, NONE -> sorted(files, BY_NUMBER);
    };
  }

  private static List<SourceFile> sorted(List<SourceFile> files, Comparator<SourceFile> order) {
    return files.stream().sorted(order).toList();
  }

  /** Source: FilesFromLastCheckpoint in Atlas' sql/migrate/migrate.go. */
  private static List<SourceFile> fromCheckpoint(List<SourceFile> files) {
    int from = 0;
    for (int i = 0; i < files.size(); i++) {
      if (AtlasMarks.ofFile(files.get(i), AtlasMarks.CHECKPOINT).isPresent()) {
        from = i;
      }
    }
    return files.subList(from, files.size());
  }

  /** Source: Flyway's documents "Migrations" and "Baseline migrations". */
  private static List<SourceFile> flyway(List<SourceFile> files, FolderTools tools) {
    Optional<List<BigInteger>> baseline =
        files.stream()
            .map(MigrationOrder::flywayName)
            .flatMap(Optional::stream)
            .filter(name -> name.kind() == FlywayName.Kind.BASELINE)
            .map(FlywayName::version)
            .max(FlywayName::compare);
    return files.stream()
        .filter(file -> !FlywayName.isNoMigration(FileName.of(file)))
        .filter(file -> flywayName(file).filter(name -> replaced(name, baseline)).isEmpty())
        .sorted(
            Comparator.comparing(
                    (SourceFile file) ->
                        flywayName(file).filter(name -> tools.runs(file)).orElse(null),
                    Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(BY_NUMBER))
        .toList();
  }

  private static boolean replaced(FlywayName name, Optional<List<BigInteger>> baseline) {
    if (baseline.isEmpty() || name.kind() == FlywayName.Kind.REPEATABLE) {
      return false;
    }
    int order = FlywayName.compare(name.version(), baseline.get());
    return order < 0 || order == 0 && name.kind() == FlywayName.Kind.VERSIONED;
  }

  private static Optional<FlywayName> flywayName(SourceFile file) {
    return FlywayName.of(FileName.of(file));
  }
}
