package io.github.jsqlc.ir;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the caller wants of a query. */
public enum Command {
  /** One row. */
  ONE,
  /** All rows, as a list. */
  MANY,
  /** All rows, one after the other. */
  STREAM,
  /** No result. */
  EXEC,
  /** The number of rows changed. */
  EXECROWS,
  /** The number of rows changed and the key of the last one inserted. */
  EXECRESULT,
  /** The key of the last row inserted. */
  EXECLASTID,
  /** The statement once for each element, no result but the counts. */
  BATCHEXEC,
  /** The statement once for each element, one row each. */
  BATCHONE,
  /** The statement once for each element, all rows of each. */
  BATCHMANY,
  /** An INSERT for as many rows as there are, by the fastest way that the engine has. */
  COPYFROM;

  /** As the annotation has it, with the colon. */
  public String word() {
    return ":" + name().toLowerCase(Locale.ROOT);
  }

  /** The command of this word, exactly as {@link #word} gives it. */
  public static Optional<Command> of(String word) {
    return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
  }

  /** All words. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Command::word).toList();
  }

  /** Whether result columns are read. */
  public boolean readsRows() {
    return switch (this) {
      case ONE, MANY, STREAM, BATCHONE, BATCHMANY -> true;
      case EXEC, EXECROWS, EXECRESULT, EXECLASTID, BATCHEXEC, COPYFROM -> false;
    };
  }

  /** Whether the caller gives a collection of elements, each with all parameters. */
  public boolean isBatch() {
    return switch (this) {
      case BATCHEXEC, BATCHONE, BATCHMANY, COPYFROM -> true;
      case ONE, MANY, STREAM, EXEC, EXECROWS, EXECRESULT, EXECLASTID -> false;
    };
  }
}
