package io.github.jsqlc.diag;

/**
 * The permanent name of each diagnostic. The letter names the package that reports it: {@code F}
 * files, {@code C} configuration, {@code S} syntax, {@code D} schema (catalog), {@code N} names,
 * {@code T} types, {@code Q} queries and annotations, {@code J} Java, {@code L} live engine, {@code
 * M} migrations. Each has a page {@code docs/errors/<code>.md}.
 */
public enum Code {
  /** A file or folder that the configuration names is not there. */
  F101(Severity.ERROR),
  /** A file or folder cannot be read. */
  F102(Severity.ERROR),
  /** A file is not valid UTF-8. */
  F103(Severity.ERROR),
  /** A folder or pattern that should give SQL gives none. */
  F104(Severity.ERROR),
  /** A file cannot be written, or {@code out} leads out of the project. */
  F105(Severity.ERROR),
  /** A file stands where a generated one belongs, and was not generated. */
  F106(Severity.ERROR),
  /** A file is too large to be SQL that somebody wrote. */
  F107(Severity.ERROR),
  /** Two parts of the configuration write one file. */
  F108(Severity.ERROR),

  /** The configuration is not valid YAML or JSON. */
  C101(Severity.ERROR),
  /** An unknown key. */
  C102(Severity.ERROR),
  /** A value of the wrong kind, or not one of those allowed. */
  C103(Severity.ERROR),
  /** A required key is missing. */
  C104(Severity.ERROR),
  /** An engine that is not supported. */
  C105(Severity.ERROR),
  /** A part of the configuration that does not concern this tool. */
  C106(Severity.NOTE),
  /** An override that can never apply. */
  C107(Severity.ERROR),
  /** A configuration of a version that is not supported. */
  C108(Severity.ERROR),

  /** A character that no token can begin with. */
  S201(Severity.ERROR),
  /** A string, quoted name or comment that does not end. */
  S202(Severity.ERROR),
  /** Something else was expected here. */
  S203(Severity.ERROR),
  /** Nested too deep. */
  S204(Severity.ERROR),
  /** A malformed number or blob literal. */
  S205(Severity.ERROR),
  /** A statement that this engine does not have. */
  S206(Severity.ERROR),

  /** Something of this name is declared already. */
  D301(Severity.ERROR),
  /** A schema statement names something that is not declared. */
  D302(Severity.ERROR),
  /** A schema statement that contradicts itself or the engine's rules. */
  D303(Severity.ERROR),
  /** A view that uses itself. */
  D304(Severity.ERROR),
  /** A schema statement that declares what the engine owns; it is ignored. */
  D305(Severity.WARNING),
  /** A type the engine does not know. */
  D306(Severity.ERROR),
  /** An extension of which this tool knows nothing. */
  D307(Severity.WARNING),

  /** No column of this name. */
  N301(Severity.ERROR),
  /** A name that means several columns. */
  N302(Severity.ERROR),
  /** No table, view or CTE of this name. */
  N303(Severity.ERROR),
  /** No function of this name. */
  N304(Severity.ERROR),
  /** A function, but not with these arguments. */
  N305(Severity.ERROR),
  /** A name that is used twice where it must be unique. */
  N306(Severity.ERROR),
  /** No window, collation or other helper of this name. */
  N307(Severity.ERROR),

  /** The number of columns or values does not fit. */
  T401(Severity.ERROR),
  /** Types that do not go together. */
  T402(Severity.ERROR),
  /** An aggregate or window function where none may stand. */
  T403(Severity.ERROR),
  /** A parameter whose type nothing decides. */
  T404(Severity.WARNING),
  /** A value of a type that its place does not take. */
  T405(Severity.ERROR),
  /** A statement that breaks a rule of the engine. */
  T406(Severity.ERROR),
  /** A parameter or value whose type the engine must know, and nothing decides. */
  T407(Severity.ERROR),

  /** An annotation that cannot be read. */
  Q501(Severity.ERROR),
  /** An unknown command such as {@code :oen}. */
  Q502(Severity.ERROR),
  /** A query name that is taken. */
  Q503(Severity.ERROR),
  /** An annotation without a statement. */
  Q504(Severity.ERROR),
  /** A second statement under one name. */
  Q505(Severity.ERROR),
  /** A command that does not fit its statement, such as {@code :one} without result columns. */
  Q506(Severity.ERROR),
  /** A {@code sqlc.} macro that does not exist or is used wrongly. */
  Q507(Severity.ERROR),
  /** A statement without an annotation in a query file; it is ignored. */
  Q509(Severity.WARNING),

  /** Two things would have one Java name. */
  J601(Severity.ERROR),
  /** A name in the configuration that is no valid Java name. */
  J602(Severity.ERROR),
  /** More columns, parameters or queries than a Java record or class can have. */
  J603(Severity.ERROR),
  /** A list that a batch or a codec cannot send. */
  J604(Severity.ERROR),
  /** A Java type that only a codec could read. */
  J605(Severity.ERROR),

  /** The engine refuses a schema statement. */
  L701(Severity.ERROR),
  /** The engine refuses a query. */
  L702(Severity.ERROR),
  /** The engine's answer differs from ours: a mistake of this tool. */
  L703(Severity.ERROR),
  /** The embedded engine does not start on this machine. */
  L704(Severity.WARNING),
  /** The database that the configuration names cannot be used. */
  L705(Severity.ERROR),
  /** The user's database says otherwise than the schema files. */
  L706(Severity.ERROR),

  /** A file that looks like a migration of two tools. */
  M801(Severity.ERROR),
  /** An annotation, or the name of a migration, that a slip makes dead. */
  M802(Severity.ERROR),
  /** A section of a migration that does not stand where its tool wants it. */
  M803(Severity.ERROR),
  /** A placeholder or template of a migration without a value. */
  M804(Severity.ERROR),
  /** A file in a folder of migrations that their tool does not run. */
  M805(Severity.WARNING),
  /** Two migrations of one version. */
  M806(Severity.WARNING);

  private final Severity severity;

  Code(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }
}
