package io.github.jsqlc.syntax;

/**
 * Tells which semicolons stand inside a function's body from BEGIN ATOMIC to its END, or between
 * the brackets of a rule. Source: the rules for semicolons in PostgreSQL's psqlscan.l.
 */
final class RoutineBody {
  private static final int HEAD = 4;

  private final Tokens tokens;
  private boolean routine;
  private boolean rule;
  private int begun;
  private int brackets;

  RoutineBody(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Looks at the token that was just added. */
  void added() {
    int last = tokens.size() - 1;
    String word = tokens.word(last);
    if (word == null || tokens.kind(last) == TokenKind.QUOTED || !"CREATE".equals(tokens.word(0))) {
      return;
    }
    if (last < HEAD) {
      routine |= word.equals("FUNCTION") || word.equals("PROCEDURE");
      rule |= word.equals("RULE");
    }
    if (rule) {
      brackets += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
    }
    if (routine && begun == 0) {
      begun = word.equals("ATOMIC") && "BEGIN".equals(tokens.word(last - 1)) ? 1 : 0;
    } else if (routine) {
      begun += word.equals("CASE") ? 1 : word.equals("END") ? -1 : 0;
    }
  }

  /** Whether a semicolon behind the last token belongs to the statement. */
  boolean holdsSemicolon() {
    return begun > 0 || brackets > 0;
  }
}
