package io.github.jsqlc.cli;

import picocli.CommandLine.Model.CommandSpec;

/** {@code jsqlc --help}. */
final class RootHelp {
  private RootHelp() {}

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("jsqlc");
    spec.usageMessage()
        .synopsisHeading("Usage: ")
        .customSynopsis("jsqlc COMMAND [OPTIONS]")
        .header("Type-safe Java from plain SQL, generated before you compile.%n")
        .descriptionHeading("%n")
        .description(
            "Write the schema and the queries as SQL: jsqlc checks them without a database and "
                + "writes the Java that calls them.")
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nCommands:%n")
        .footerHeading("%nExamples:%n")
        .footer(
            "  jsqlc init                    a first project: sqlc.yaml, schema.sql, queries.sql",
            "  jsqlc generate                read ./sqlc.yaml, write the Java files",
            "  jsqlc compile                 only check the SQL",
            "  jsqlc diff                    what generate would change; exit code 3 if anything",
            "  jsqlc generate -f db/sqlc.yaml",
            "",
            "A query is a statement with a name and a command above it:",
            "",
            "  -- name: GetAuthor :one",
            "  SELECT * FROM authors WHERE id = ?;",
            "",
            "Exit codes: 0 fine, 1 mistakes in the SQL or its files, 2 wrong usage or configuration,",
            "3 diff found differences, 70 a mistake of jsqlc.",
            "",
            "jsqlc COMMAND --help tells more about a command.");
    return spec.addOption(OutputOptions.help())
        .addOption(OutputOptions.flag("Print the version.", "-V", "--version"));
  }
}
