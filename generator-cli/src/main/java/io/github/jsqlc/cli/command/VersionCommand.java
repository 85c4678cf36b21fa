package io.github.jsqlc.cli.command;

import io.github.jsqlc.cli.Command;
import io.github.jsqlc.cli.Context;
import io.github.jsqlc.cli.ExitCode;
import io.github.jsqlc.cli.OutputFormat;
import io.github.jsqlc.cli.OutputOptions;
import io.github.jsqlc.cli.Version;
import io.github.jsqlc.cli.json.Json;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Prints the version. */
public final class VersionCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = OutputOptions.declare(CommandSpec.create());
    spec.usageMessage().description("Print the version.");
    return spec;
  }

  @Override
  public int run(ParseResult given, Context context) {
    PrintStream out = context.terminal().out();
    String java = System.getProperty("java.version");
    if (given.matchedOptionValue("--format", OutputFormat.TEXT) == OutputFormat.JSON) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("version", Version.current());
      json.put("java", java);
      out.print(Json.write(json));
    } else {
      out.println("jsqlc " + Version.current());
      if (given.matchedOptionValue("--verbose", false)) {
        out.println("Java " + java);
      }
    }
    return ExitCode.FINE;
  }
}
