package io.github.jsqlc.syntax;

import java.util.Arrays;

/**
 * The tokens and comments of one statement. One such value is filled again for each statement of a
 * file, so that a file costs no more memory than its longest statement.
 */
final class Tokens {
  private TokenKind[] kinds = new TokenKind[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private String[] words = new String[256];
  private int size;

  private int[] commentStarts = new int[16];
  private int[] commentEnds = new int[16];
  private int[] commentPlaces = new int[16];
  private int comments;

  private boolean broken;

  void clear() {
    Arrays.fill(words, 0, size, null);
    size = 0;
    comments = 0;
    broken = false;
  }

  /**
   * Adds a token.
   *
   * @param word of a keyword its upper case, of a sign its name without synonyms; null of others
   */
  void add(TokenKind kind, int start, int end, String word) {
    if (size == starts.length) {
      int length = size * 2;
      kinds = Arrays.copyOf(kinds, length);
      starts = Arrays.copyOf(starts, length);
      ends = Arrays.copyOf(ends, length);
      words = Arrays.copyOf(words, length);
    }
    kinds[size] = kind;
    starts[size] = start;
    ends[size] = end;
    words[size++] = word;
  }

  void addComment(int start, int end) {
    if (comments == commentStarts.length) {
      int length = comments * 2;
      commentStarts = Arrays.copyOf(commentStarts, length);
      commentEnds = Arrays.copyOf(commentEnds, length);
      commentPlaces = Arrays.copyOf(commentPlaces, length);
    }
    commentStarts[comments] = start;
    commentEnds[comments] = end;
    commentPlaces[comments++] = size;
  }

  /** Says that a token of this statement was malformed and has been reported. */
  void markBroken() {
    broken = true;
  }

  boolean broken() {
    return broken;
  }

  int size() {
    return size;
  }

  TokenKind kind(int token) {
    return kinds[token];
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  /** The keyword or sign that the token is; null if it is none. */
  String word(int token) {
    return words[token];
  }

  int comments() {
    return comments;
  }

  int commentStart(int comment) {
    return commentStarts[comment];
  }

  int commentEnd(int comment) {
    return commentEnds[comment];
  }

  /** The token before which the comment stands. */
  int commentPlace(int comment) {
    return commentPlaces[comment];
  }

  /** The first comment that stands before {@code token} or a later one. */
  int firstCommentAt(int token) {
    int found = Arrays.binarySearch(commentPlaces, 0, comments, token);
    if (found < 0) {
      return -found - 1;
    }
    while (found > 0 && commentPlaces[found - 1] == token) {
      found--;
    }
    return found;
  }
}
