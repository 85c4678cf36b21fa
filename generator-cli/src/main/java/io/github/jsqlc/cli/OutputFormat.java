package io.github.jsqlc.cli;

/** Who reads the output. */
public enum OutputFormat {
  /** Humans. */
  TEXT,
  /** Tools: one JSON document on standard output. */
  JSON
}
