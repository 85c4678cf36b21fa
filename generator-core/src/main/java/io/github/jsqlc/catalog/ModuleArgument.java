package io.github.jsqlc.catalog;

/**
 * One argument of a virtual table's module, cut after its first name.
 *
 * @param name the name without quotes
 * @param rest what follows it, trimmed
 */
record ModuleArgument(String name, String rest) {
  static ModuleArgument of(String argument) {
    String text = argument.trim();
    if (text.isEmpty()) {
      return new ModuleArgument("", "");
    }
    char open = text.charAt(0);
    if ("\"'`[".indexOf(open) < 0) {
      int end = 0;
      while (end < text.length() && isNamePart(text.charAt(end))) {
        end++;
      }
      return new ModuleArgument(text.substring(0, end), text.substring(end).trim());
    }
    char close = open == '[' ? ']' : open;
    StringBuilder name = new StringBuilder();
    int i = 1;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c != close) {
        name.append(c);
      } else if (close != ']' && i < text.length() && text.charAt(i) == close) {
        name.append(c);
        i++;
      } else {
        break;
      }
    }
    return new ModuleArgument(name.toString(), text.substring(i).trim());
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '-' || c > 127;
  }

  /** Whether it has the form {@code name = value}. */
  boolean isOption() {
    return rest.startsWith("=");
  }
}
