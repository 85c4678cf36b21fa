package io.github.jsqlc.migrations;

import io.github.jsqlc.config.MigrationTool;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.SourceFile;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whose migrations the files of a folder are. */
final class Recognition {
  private static final Pattern TERN_TEMPLATE =
      Pattern.compile("\\{\\{-?\\s*(?:template\\s+[\"`]|install_snapshot\\s)");

  /** Files that only one tool puts beside its migrations. */
  private static final Map<String, MigrationTool> SIGNS =
      Map.of("atlas.sum", MigrationTool.ATLAS, "tern.conf", MigrationTool.TERN);

  private final Diagnostics diagnostics;
  private final Map<SourceFile, FileMarks> marks = new LinkedHashMap<>();
  private final Map<SourceFile, MigrationTool> tools = new LinkedHashMap<>();

  private Recognition(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** What the files themselves tell; one that looks like two tools is reported. */
  static FolderTools of(MigrationFolder folder, Diagnostics diagnostics) {
    Recognition recognition = new Recognition(diagnostics);
    for (SourceFile file : folder.files()) {
      FileMarks marks = FileMarks.of(file);
      recognition.marks.put(file, marks);
      recognition.tools.put(file, recognition.certain(file, marks));
    }
    Optional<MigrationTool> main = most(recognition.tools).or(() -> sign(folder));
    recognition.tools.replaceAll(
        (file, tool) -> tool == MigrationTool.NONE ? recognition.likely(file, main) : tool);
    return new FolderTools(recognition.tools, main.or(() -> most(recognition.tools)));
  }

  /** The files that {@code tool} runs, when the configuration says whose they are. */
  static FolderTools given(MigrationFolder folder, MigrationTool tool) {
    Map<SourceFile, MigrationTool> tools = new LinkedHashMap<>();
    for (SourceFile file : folder.files()) {
      boolean runs = folder.listed() && !SectionRules.of(tool).sections() || runs(tool, file);
      tools.put(file, runs ? tool : MigrationTool.NONE);
    }
    return new FolderTools(tools, Optional.of(tool).filter(given -> given != MigrationTool.NONE));
  }

  private static boolean runs(MigrationTool tool, SourceFile file) {
    return switch (tool) {
      case GOOSE, SQL_MIGRATE, DBMATE -> FileMarks.of(file).first(tool).isPresent();
      case TERN -> FileName.isNumbered(FileName.of(file));
      case GOLANG_MIGRATE -> FileName.isUp(FileName.of(file));
      case FLYWAY -> FileName.isFlyway(FileName.of(file));
      case ATLAS -> true;
      case NONE -> false;
    };
  }

  private static Optional<MigrationTool> sign(MigrationFolder folder) {
    return folder.beside().stream().sorted().filter(SIGNS::containsKey).map(SIGNS::get).findFirst();
  }

  /** The tool of most files, that of the first one among equals. */
  private static Optional<MigrationTool> most(Map<SourceFile, MigrationTool> tools) {
    Map<MigrationTool, Integer> counts = new LinkedHashMap<>();
    for (MigrationTool tool : tools.values()) {
      if (tool != MigrationTool.NONE) {
        counts.merge(tool, 1, Integer::sum);
      }
    }
    MigrationTool most = null;
    for (Map.Entry<MigrationTool, Integer> count : counts.entrySet()) {
      if (most == null || count.getValue() > counts.get(most)) {
        most = count.getKey();
      }
    }
    return Optional.ofNullable(most);
  }

  /** Decides by the name and by annotations that are right. */
  private MigrationTool certain(SourceFile file, FileMarks marks) {
    Map<MigrationTool, Mark> found = new EnumMap<>(marks.right());
    // Atlas runs the migrations of other tools too: its directives may stand beside theirs.
    Mark atlas = found.remove(MigrationTool.ATLAS);
    Optional<MigrationTool> byName = byName(FileName.of(file));
    if (found.isEmpty()) {
      MigrationTool plain = atlas == null ? MigrationTool.NONE : MigrationTool.ATLAS;
      boolean template = TERN_TEMPLATE.matcher(file.text()).find();
      return byName.orElse(template ? MigrationTool.TERN : plain);
    }
    Iterator<Map.Entry<MigrationTool, Mark>> all = found.entrySet().iterator();
    MigrationTool tool = all.next().getKey();
    if (all.hasNext()) {
      Map.Entry<MigrationTool, Mark> other = all.next();
      conflict(other.getValue(), "of " + tool.title(), other.getKey());
    } else if (byName.isPresent() && marks.down(tool)) {
      // Without a down section both tools would run the same.
      conflict(found.get(tool), "of %s by its name".formatted(byName.get().title()), tool);
    }
    return tool;
  }

  private static Optional<MigrationTool> byName(String name) {
    if (FileName.isFlyway(name)) {
      return Optional.of(MigrationTool.FLYWAY);
    }
    return FileName.isUp(name) ? Optional.of(MigrationTool.GOLANG_MIGRATE) : Optional.empty();
  }

  private void conflict(Mark mark, String one, MigrationTool other) {
    diagnostics.add(
        Diagnostic.of(
                Code.M801,
                mark.at(),
                "this file is a migration %s, but this is an annotation of %s"
                    .formatted(one, other.title()))
            .withHint(
                "say whose it is in the configuration: migrations: {tool: %s}"
                    .formatted(other.word())));
  }

  /** Decides by annotations that are nearly right, and by what the other files are. */
  private MigrationTool likely(SourceFile file, Optional<MigrationTool> main) {
    Map<MigrationTool, Mark> found = marks.get(file).first();
    if (found.isEmpty()) {
      boolean silent = main.isPresent() && !SectionRules.of(main.get()).sections();
      return silent && runs(main.get(), file) ? main.get() : MigrationTool.NONE;
    }
    return main.filter(found::containsKey).orElseGet(() -> found.keySet().iterator().next());
  }
}
