package io.github.jsqlc.javagen.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives JavaPoet's output the layout that people write: comments of one sentence on one line, one
 * parameter a line where they do not fit on one, an empty line after the head of a class. What
 * stands inside text blocks is left alone.
 */
final class Layout {
  private static final String QUOTES = "\"\"\"";

  private final List<String> in;
  private final List<String> out = new ArrayList<>();
  private int at;

  private Layout(List<String> in) {
    this.in = in;
  }

  static String of(String text) {
    Layout layout = new Layout(List.of(text.split("\n", -1)));
    layout.all();
    return String.join("\n", layout.out);
  }

  private void all() {
    while (at < in.size()) {
      String line = in.get(at);
      if (isTextBlockStart(line)) {
        copyTextBlock();
      } else if (line.strip().equals("/**") && isSingleLine()) {
        String indent = line.substring(0, line.indexOf('/'));
        out.add(indent + "/** " + in.get(at + 1).strip().substring(2) + " */");
        at += 3;
      } else if (line.strip().equals("/**")) {
        copyComment();
      } else if (line.strip().startsWith("public ") && line.indexOf('(') > 0) {
        declaration();
      } else {
        out.add(line);
        at++;
        if (isClassHead(line) && at < in.size() && !in.get(at).isBlank()) {
          out.add("");
        }
      }
    }
  }

  private static boolean isTextBlockStart(String line) {
    return line.endsWith(QUOTES) && !line.strip().startsWith(QUOTES);
  }

  /**
   * To the line that begins with the closing quotes, as those inside a block are escaped; a line
   * that ends with such quotes too begins the next block.
   */
  private void copyTextBlock() {
    String line;
    do {
      do {
        out.add(in.get(at++));
      } while (!in.get(at).strip().startsWith(QUOTES));
      line = in.get(at);
    } while (line.strip().length() > QUOTES.length() && line.endsWith(QUOTES));
    out.add(line);
    at++;
  }

  /** What users write about their queries looks like anything. */
  private void copyComment() {
    do {
      out.add(in.get(at++));
    } while (!in.get(at).strip().equals("*/"));
    out.add(in.get(at++));
  }

  private boolean isSingleLine() {
    return at + 2 < in.size()
        && in.get(at + 2).strip().equals("*/")
        && in.get(at + 1).length() <= 92
        && !in.get(at + 1).strip().startsWith("* @");
  }

  private static boolean isClassHead(String line) {
    return line.endsWith("{")
        && (line.startsWith("public final class ")
            || line.startsWith("final class ")
            || line.startsWith("public interface "));
  }

  /**
   * JavaPoet breaks a long list of parameters anywhere; here each parameter gets a line. A record
   * without a body ends on the line of its head.
   */
  private void declaration() {
    String head = in.get(at++);
    String indent = head.substring(0, head.indexOf("public"));
    boolean wrapped = false;
    while (!head.endsWith("{") && !head.endsWith(";")) {
      head = head + " " + in.get(at++).strip();
      wrapped = true;
    }
    boolean isRecord = head.startsWith(indent + "public record ");
    boolean empty = isRecord && in.get(at).strip().equals("}");
    if (empty) {
      at++;
      head = head + "}";
    }
    if (!wrapped && head.length() <= 100) {
      out.add(head);
    } else {
      split(head, indent);
    }
    if (isRecord && !empty) {
      out.add("");
    }
  }

  private void split(String head, String indent) {
    int open = head.indexOf('(');
    int close = head.lastIndexOf(')');
    out.add(head.substring(0, open + 1));
    List<String> parameters = parameters(head.substring(open + 1, close));
    for (int i = 0; i < parameters.size(); i++) {
      boolean last = i == parameters.size() - 1;
      out.add(indent + "        " + parameters.get(i) + (last ? head.substring(close) : ","));
    }
  }

  /** Splits at the commas that are not between angle brackets. */
  private static List<String> parameters(String text) {
    List<String> parameters = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parameters.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    parameters.add(text.substring(start).strip());
    return parameters;
  }
}
