package io.github.jsqlc.syntax;

import io.github.jsqlc.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the comments that belong to a part of a statement that stands on lines of its own. */
final class ColumnComments {
  private final SourceFile file;
  private final Tokens tokens;
  private final char[] text;

  ColumnComments(SourceFile file, Tokens tokens, char[] text) {
    this.file = file;
    this.tokens = tokens;
    this.text = text;
  }

  /**
   * The comments on the lines right before the tokens from {@code first} to {@code last} and at the
   * end of their last line, perhaps behind the comma there.
   */
  Optional<String> of(int first, int last) {
    List<CommentLine> lines = new ArrayList<>(before(first));
    lines.addAll(after(last));
    String joined = String.join("\n", CommentLine.texts(text, lines));
    return joined.isEmpty() ? Optional.empty() : Optional.of(joined);
  }

  private List<CommentLine> before(int first) {
    List<CommentLine> found = new ArrayList<>();
    int previousLine = first == 0 ? 0 : file.line(tokens.end(first - 1));
    int expected = file.line(tokens.start(first)) - 1;
    int comment = tokens.firstCommentAt(first + 1) - 1;
    for (; comment >= 0 && tokens.commentPlace(comment) == first; comment--) {
      int start = file.line(tokens.commentStart(comment));
      int end = file.line(tokens.commentEnd(comment));
      if (start == previousLine || end < expected) {
        break;
      }
      expected = start - 1;
      found.addAll(0, lines(comment));
    }
    return found;
  }

  private List<CommentLine> after(int last) {
    List<CommentLine> found = new ArrayList<>();
    int line = file.line(tokens.end(last));
    int behindComma = ",".equals(tokens.word(last + 1)) ? last + 2 : last + 1;
    int comment = tokens.firstCommentAt(last + 1);
    while (comment < tokens.comments()
        && tokens.commentPlace(comment) <= behindComma
        && file.line(tokens.commentStart(comment)) == line
        && endsLine(comment, line)) {
      found.addAll(lines(comment++));
    }
    return found;
  }

  /**
   * Whether no token of another part follows the comment on its line, unless a comma parts them.
   */
  private boolean endsLine(int comment, int line) {
    int next = tokens.commentPlace(comment);
    boolean comma = ",".equals(tokens.word(next));
    return comma
        || tokens.kind(next) == TokenKind.END
        || ")".equals(tokens.word(next))
        || file.line(tokens.start(next)) > line;
  }

  private List<CommentLine> lines(int comment) {
    int start = tokens.commentStart(comment);
    return CommentLine.of(text, start, tokens.commentEnd(comment), file.line(start));
  }
}
