package io.github.jsqlc.cli.command;

import io.github.jsqlc.cli.Command;
import io.github.jsqlc.cli.CommandText;
import io.github.jsqlc.cli.Context;
import io.github.jsqlc.cli.ExitCode;
import io.github.jsqlc.cli.OutputFormat;
import io.github.jsqlc.cli.OutputOptions;
import io.github.jsqlc.cli.Report;
import io.github.jsqlc.cli.files.Change;
import io.github.jsqlc.cli.files.FileNames;
import io.github.jsqlc.cli.files.Writer;
import io.github.jsqlc.config.Located;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Writes a first project. */
public final class InitCommand implements Command {
  private static final List<String> FILES = List.of("sqlc.yaml", "schema.sql", "queries.sql");

  @Override
  public CommandSpec spec() {
    CommandSpec spec = OutputOptions.declare(CommandSpec.create());
    spec.addPositional(
        PositionalParamSpec.builder()
            .type(String.class)
            .paramLabel("FOLDER")
            .arity("0..1")
            .description("Where to write; the current folder if not given.")
            .build());
    spec.usageMessage()
        .description("Write sqlc.yaml, schema.sql and queries.sql: a first project.")
        .footerHeading("%nExamples:%n")
        .footer(
            "  jsqlc init && jsqlc generate",
            "  jsqlc init db                 into the folder db, which is made if need be");
    return spec;
  }

  @Override
  public int run(ParseResult given, Context context) throws IOException {
    OutputOptions output = OutputOptions.of(given);
    Report report = new Report(context.terminal(), output, UnaryOperator.identity());
    Diagnostics diagnostics = new Diagnostics();
    String folder = given.matchedPositionalValue(0, ".");
    List<String> written = write(folder, context, diagnostics);
    int code = ExitCode.of(diagnostics.sorted());
    if (output.format() == OutputFormat.JSON) {
      report.tellTools(diagnostics.sorted(), code, Map.of("files", written));
    } else if (diagnostics.hasErrors()) {
      report.tell(diagnostics.sorted(), "nothing was written");
    } else {
      written.forEach(name -> report.say("wrote " + name));
      report.say("next: jsqlc generate" + (folder.equals(".") ? "" : " -f " + written.get(0)));
    }
    return code;
  }

  private static List<String> write(String folder, Context context, Diagnostics diagnostics)
      throws IOException {
    Located<String> asked = new CommandText(context.arguments()).locate(folder);
    Path base = context.terminal().folder();
    FileNames names = new FileNames(base, base);
    Path target = base.resolve(folder).normalize();
    List<Change> changes = new ArrayList<>();
    for (String name : FILES) {
      Path path = target.resolve(name);
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        diagnostics.add(
            Diagnostic.of(Code.F106, asked.at(), "%s is there already".formatted(names.of(path)))
                .withHint("init starts a project and changes nothing; choose another folder"));
      }
      changes.add(new Change(path, Optional.empty(), Optional.of(starter(name))));
    }
    if (diagnostics.hasErrors()) {
      return List.of();
    }
    try {
      Writer.apply(changes);
    } catch (IOException e) {
      diagnostics.add(
          Code.F105, asked.at(), "cannot write to %s: %s".formatted(folder, Writer.reason(e)));
      return List.of();
    }
    return changes.stream().map(change -> names.of(change.path())).toList();
  }

  private static String starter(String name) throws IOException {
    try (InputStream in = InitCommand.class.getResourceAsStream("init/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
