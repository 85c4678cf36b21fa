package io.github.jsqlc.cli.project;

import io.github.jsqlc.BrokenQuery;
import io.github.jsqlc.GenerationRequest;
import io.github.jsqlc.GenerationResult;
import io.github.jsqlc.Generator;
import io.github.jsqlc.Goal;
import io.github.jsqlc.cli.BrokenStep;
import io.github.jsqlc.cli.CommandText;
import io.github.jsqlc.cli.Context;
import io.github.jsqlc.cli.ExitCode;
import io.github.jsqlc.cli.Steps;
import io.github.jsqlc.cli.files.Change;
import io.github.jsqlc.cli.files.ConfigFinder;
import io.github.jsqlc.cli.files.FileNames;
import io.github.jsqlc.cli.files.FoundFile;
import io.github.jsqlc.cli.files.WritePlan;
import io.github.jsqlc.cli.files.Writer;
import io.github.jsqlc.config.Located;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a project from its configuration to the changes on disk. */
public final class ProjectRun {
  private final Context context;
  private final Steps steps;
  private final Diagnostics diagnostics = new Diagnostics();
  private final List<GenerationResult> results = new ArrayList<>();
  private List<Change> changes = List.of();
  private Path folder;
  private boolean configured = true;

  public ProjectRun(Context context, Steps steps) {
    this.context = context;
    this.steps = steps;
    this.folder = context.terminal().folder();
  }

  /**
   * Reads and checks everything, and finds out what would change on disk. Writes nothing.
   *
   * @param file what {@code -f} says
   */
  public void prepare(Optional<String> file, boolean verify, Goal goal) {
    steps.enter("configuration");
    CommandText command = new CommandText(context.arguments());
    Optional<Located<String>> asked = file.map(command::locate);
    Optional<FoundFile> config = ConfigFinder.find(folder, asked, command.all(), diagnostics);
    config.ifPresent(found -> folder = found.path().getParent());
    Optional<Project> project = config.flatMap(found -> reader(verify, goal).read(found));
    configured = project.isPresent();
    WritePlan plan = new WritePlan(diagnostics);
    for (Project.Block block : project.map(Project::blocks).orElse(List.of())) {
      GenerationResult result = generate(block.request());
      results.add(result);
      block.folder().ifPresent(out -> plan.add(out, result.files()));
    }
    if (goal == Goal.GENERATE && !diagnostics.hasErrors()) {
      steps.enter("comparing");
      changes = plan.changes();
    }
  }

  /** Reads what belongs to this run. */
  public ProjectReader reader(boolean verify, Goal goal) {
    Map<String, String> environment = context.terminal().environment();
    return new ProjectReader(
        folder, verify, goal, name -> Optional.ofNullable(environment.get(name)), diagnostics);
  }

  /** Runs one request; what is wrong in it is added to the diagnostics of this run. */
  public GenerationResult generate(GenerationRequest request) {
    try {
      GenerationResult result = Generator.run(request, step -> steps.enter(step.word()));
      result.diagnostics().forEach(diagnostics::add);
      return result;
    } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
      String query =
          BrokenQuery.find(request)
              .map(q -> ", query \"%s\" (%s)".formatted(q.name(), q.nameAt()))
              .orElse("");
      throw new BrokenStep("step \"%s\"%s".formatted(steps.current(), query), e);
    }
  }

  /** Writes what {@link #prepare} found to be different, unless there are errors. */
  public void write() {
    if (diagnostics.hasErrors()) {
      return;
    }
    steps.enter("writing");
    try {
      Writer.apply(changes);
    } catch (IOException e) {
      diagnostics.add(
          Diagnostic.of(
              Code.F105,
              new CommandText(context.arguments()).all(),
              "cannot write: " + Writer.reason(e)));
    }
  }

  public Diagnostics diagnostics() {
    return diagnostics;
  }

  /** What became of each block of the configuration whose files could be read. */
  public List<GenerationResult> results() {
    return List.copyOf(results);
  }

  /** All generated files and what happens to them; empty when there are errors. */
  public List<Change> changes() {
    return diagnostics.hasErrors() ? List.of() : changes;
  }

  public FileNames fileNames() {
    return new FileNames(folder, context.terminal().folder());
  }

  /** The exit code that the diagnostics ask for. */
  public int exitCode() {
    return configured ? ExitCode.of(diagnostics.sorted()) : ExitCode.USAGE;
  }
}
