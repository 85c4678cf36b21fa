package io.github.jsqlc.diag;

/** How parts of a message stand out: by colour on a terminal, not at all elsewhere. */
public enum Style {
  PLAIN(false),
  ANSI(true);

  private static final String ESC = "\u001b[";

  private final boolean colours;

  Style(boolean colours) {
    this.colours = colours;
  }

  /** Red, yellow or cyan, and bold. */
  public String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> paint("1;31", text);
      case WARNING -> paint("1;33", text);
      case NOTE -> paint("1;36", text);
    };
  }

  public String bold(String text) {
    return paint("1", text);
  }

  /** For the frame around the user's text: line numbers, bars, arrows. */
  public String frame(String text) {
    return paint("34", text);
  }

  public String added(String text) {
    return paint("32", text);
  }

  public String removed(String text) {
    return paint("31", text);
  }

  private String paint(String code, String text) {
    return colours ? ESC + code + "m" + text + ESC + "0m" : text;
  }
}
