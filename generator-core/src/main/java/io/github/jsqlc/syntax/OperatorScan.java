package io.github.jsqlc.syntax;

import io.github.jsqlc.engine.Lexical;
import java.util.Set;

/**
 * Finds where an operator ends, for engines to which any row of certain characters is one.
 *
 * <p>The longest row counts; a comment ends it; and it ends with {@code +} or {@code -} only if it
 * holds a character that no standard operator has, so that {@code =-1} is two tokens. Source:
 * sql-createoperator.html, and the rule "operator" of PostgreSQL's scan.l.
 */
final class OperatorScan {
  private static final String UNUSUAL = "~!@#%^&|`?";

  /** Operators after which {@code @name} is no part of theirs. */
  private static final Set<String> BEFORE_NAME = Set.of("=", "<>", "!=", "<=", ">=", "||", "=>");

  private final char[] text;
  private final String characters;
  private final String namedMarks;

  /**
   * @param parameters whether parameters can stand in the text
   */
  OperatorScan(char[] text, Lexical lexical, boolean parameters) {
    this.text = text;
    this.characters = lexical.operatorCharacters();
    this.namedMarks = parameters ? lexical.namedMarks() : "";
  }

  /** Whether an operator begins at {@code start}. */
  boolean begins(int start) {
    return characters.indexOf(text[start]) >= 0;
  }

  /** Behind the operator at {@code start}; {@code start} itself if a named parameter is there. */
  int end(int start) {
    int end = start;
    while (end < text.length && characters.indexOf(text[end]) >= 0 && !comment(end)) {
      end++;
    }
    if (parameterAt(end - 1) && (end == start + 1 || beforeName(start, end - 1))) {
      end--;
    }
    while (end > start + 1
        && (text[end - 1] == '+' || text[end - 1] == '-')
        && !unusual(start, end - 1)) {
      end--;
    }
    return end;
  }

  private boolean comment(int i) {
    return i + 1 < text.length
        && ((text[i] == '-' && text[i + 1] == '-') || (text[i] == '/' && text[i + 1] == '*'));
  }

  private boolean parameterAt(int mark) {
    return namedMarks.indexOf(text[mark]) >= 0
        && mark + 1 < text.length
        && Characters.wordStart(text[mark + 1]);
  }

  private boolean beforeName(int start, int end) {
    return BEFORE_NAME.contains(new String(text, start, end - start));
  }

  private boolean unusual(int start, int end) {
    for (int i = start; i < end; i++) {
      if (UNUSUAL.indexOf(text[i]) >= 0) {
        return true;
      }
    }
    return false;
  }
}
