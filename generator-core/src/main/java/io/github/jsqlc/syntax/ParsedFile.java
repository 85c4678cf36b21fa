package io.github.jsqlc.syntax;

import io.github.jsqlc.source.SourceFile;
import java.util.List;

/** All statements of one file, in order. */
public record ParsedFile(SourceFile file, List<ParsedStatement> statements) {
  public ParsedFile {
    statements = List.copyOf(statements);
  }
}
