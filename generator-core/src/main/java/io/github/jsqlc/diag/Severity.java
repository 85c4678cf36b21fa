package io.github.jsqlc.diag;

/** How much a diagnostic weighs. */
public enum Severity {
  /** Nothing is written. */
  ERROR,
  /** Very likely a mistake, but what is generated is right. */
  WARNING,
  /** Good to know, such as a part of the configuration that does not concern this tool. */
  NOTE;

  /** The word that messages begin with. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
