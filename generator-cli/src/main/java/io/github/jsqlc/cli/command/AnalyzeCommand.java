package io.github.jsqlc.cli.command;

import io.github.jsqlc.GenerationRequest;
import io.github.jsqlc.GenerationResult;
import io.github.jsqlc.Goal;
import io.github.jsqlc.cli.Command;
import io.github.jsqlc.cli.CommandText;
import io.github.jsqlc.cli.Context;
import io.github.jsqlc.cli.OutputOptions;
import io.github.jsqlc.cli.Report;
import io.github.jsqlc.cli.Steps;
import io.github.jsqlc.cli.files.FileNames;
import io.github.jsqlc.cli.files.SourceReader;
import io.github.jsqlc.cli.json.Json;
import io.github.jsqlc.cli.project.AnalysisJson;
import io.github.jsqlc.cli.project.ProjectRun;
import io.github.jsqlc.config.Located;
import io.github.jsqlc.config.MigrationOptions;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells a tool what each query means. */
public final class AnalyzeCommand implements Command {
  private static final String STANDARD_INPUT = "-";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommandSpec.create()
            .addOption(
                OptionSpec.builder("--dialect", "--engine")
                    .type(String.class)
                    .paramLabel("ENGINE")
                    .description("Whose SQL it is, such as sqlite.")
                    .build())
            .addOption(
                OptionSpec.builder("--schema")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .arity("1")
                    .paramLabel("PATH")
                    .description("A file, folder or pattern of the schema; may be repeated.")
                    .build())
            .addPositional(
                PositionalParamSpec.builder()
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .arity("0..*")
                    .paramLabel("QUERIES")
                    .description("Files, folders or patterns of queries, or - for standard input.")
                    .build());
    spec.usageMessage()
        .description(
            "Print what each query means, as JSON.",
            "",
            "An array with the columns and parameters of each query, their types and whether they "
                + "can be null. A query that is wrong stands there with its error; the exit code is "
                + "1 then.")
        .footerHeading("%nExamples:%n")
        .footer(
            "  jsqlc analyze --dialect sqlite --schema schema.sql queries.sql",
            "  cat queries/*.sql | jsqlc analyze --dialect sqlite --schema schema.sql -",
            "  jsqlc analyze                       all queries of the project in this folder");
    return ProjectOptions.declare(spec);
  }

  @Override
  public int run(ParseResult given, Context context) throws IOException {
    ProjectOptions options = ProjectOptions.of(given);
    boolean byConfiguration = !given.hasMatchedOption("--dialect");
    boolean byNames = given.hasMatchedOption("--schema") || !given.matchedPositionals().isEmpty();
    if (byConfiguration ? byNames : options.file().isPresent()) {
      throw new ParameterException(
          given.commandSpec().commandLine(),
          "either name the files, with --dialect, or the configuration that does, with -f");
    }
    ProjectRun run;
    List<GenerationResult> results = new ArrayList<>();
    try (Steps steps = options.steps(context)) {
      run = new ProjectRun(context, steps);
      if (byConfiguration) {
        run.prepare(options.file(), options.verify(), Goal.ANALYZE);
        results.addAll(run.results());
      } else {
        request(given, options, context, run)
            .ifPresent(request -> results.add(run.generate(request)));
      }
    }
    return told(run, results, options.output(), context);
  }

  private static int told(
      ProjectRun run, List<GenerationResult> results, OutputOptions output, Context context) {
    FileNames names = run.fileNames();
    AnalysisJson json = new AnalysisJson(names);
    results.forEach(json::add);
    context.terminal().out().print(Json.write(json.queries()));
    context.terminal().out().flush();
    List<Diagnostic> others =
        run.diagnostics().sorted().stream().filter(d -> !json.told().contains(d)).toList();
    new Report(context.terminal(), output, names).tell(others, "");
    return run.exitCode();
  }

  private static Optional<GenerationRequest> request(
      ParseResult given, ProjectOptions options, Context context, ProjectRun run)
      throws IOException {
    CommandText command = new CommandText(context.arguments());
    List<String> schema = given.matchedOptionValue("--schema", List.of());
    List<String> queries =
        given.matchedPositionals().isEmpty()
            ? List.of(STANDARD_INPUT)
            : given.matchedPositional(0).<List<String>>getValue();
    String dialect = given.matchedOptionValue("--dialect", "");
    List<Located<String>> files =
        queries.stream().filter(q -> !q.equals(STANDARD_INPUT)).map(command::locate).toList();
    Optional<GenerationRequest> request =
        run.reader(options.verify(), Goal.ANALYZE)
            .request(
                command.locate(dialect),
                schema.stream().map(command::locate).toList(),
                MigrationOptions.DEFAULT,
                files);
    if (files.size() == queries.size()) {
      return request;
    }
    Optional<SourceFile> input =
        SourceReader.decode("stdin", context.terminal().in().readAllBytes(), run.diagnostics());
    return request.flatMap(r -> input.map(r::withQueries));
  }
}
