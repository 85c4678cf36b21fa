package io.github.jsqlc.config;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Version 1: {@code packages:} is a list of Go packages. sqlc has no other language there, so a
 * package asks for Java by a mapping {@code java:} beside its Go options.
 */
final class VersionOne {
  private static final String VERSION_TWO =
      "write version: \"2\" and sql: - engine: .., schema: .., queries: .., "
          + "gen: {java: {package: .., out: ..}}";

  private final Span versionAt;
  private final Diagnostics diagnostics;

  VersionOne(Span versionAt, Diagnostics diagnostics) {
    this.versionAt = versionAt;
    this.diagnostics = diagnostics;
  }

  List<SqlBlock> blocks(Fields top) {
    if (top.has("sql")) {
      diagnostics.add(
          Diagnostic.of(Code.C108, versionAt, "\"sql\" belongs to version 2, not to 1")
              .withHint("write version: \"2\""));
      top.accept(List.of("sql"));
      return List.of();
    }
    List<Value> items = top.items("packages");
    top.ignore("overrides", "overrides of Go are read by sqlc alone");
    top.ignore("rename", "names of Go are read by sqlc alone");

    List<SqlBlock> blocks = new ArrayList<>();
    List<Span> withoutJava = new ArrayList<>();
    for (Value item : items) {
      Fields.ofItem(item, "a package", diagnostics)
          .ifPresent(fields -> block(fields, withoutJava).ifPresent(blocks::add));
    }
    if (withoutJava.size() == items.size()) {
      diagnostics.add(
          Diagnostic.of(Code.C108, versionAt, "version 1 of the configuration describes Go alone")
              .withHint(VERSION_TWO));
    } else {
      withoutJava.forEach(
          at -> diagnostics.add(Code.C106, at, "a package without \"java:\" gives no Java"));
    }
    return blocks;
  }

  private Optional<SqlBlock> block(Fields fields, List<Span> withoutJava) {
    BlockReader.Sources sources = new BlockReader(fields, List.of(), diagnostics).sources();
    fields.accept(List.of("path"));
    fields.accept(SqlcKeys.GO);
    fields.accept(SqlcKeys.GO_AND_JAVA);
    Optional<Fields> java = fields.mapping("java");
    fields.close();
    if (!fields.has("java")) {
      withoutJava.add(fields.label());
      return Optional.empty();
    }
    return java.flatMap(j -> new JavaOptionsReader(j, JavaDefaults.NONE, diagnostics).read())
        .flatMap(options -> sources.block(fields.label(), options));
  }
}
