package io.github.jsqlc;

/** What {@link Generator} is doing. */
public enum Step {
  SYNTAX,
  CATALOG,
  ANALYSIS,
  LIVE,
  MODEL,
  EMIT;

  /** How messages call it. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
