package io.github.jsqlc.syntax;

/** Steps over what cannot change a query's meaning. */
final class Skipping {
  private Skipping() {}

  /** From an opening bracket, which must come next, to the one that closes it. */
  static void parentheses(Cursor cursor) {
    if (!cursor.at("(")) {
      throw cursor.expected("\"(\"");
    }
    int open = cursor.mark();
    int depth = 0;
    do {
      if (cursor.atEnd()) {
        cursor.close(open);
      }
      depth += opens(cursor) ? 1 : cursor.at(")") || cursor.at("]") ? -1 : 0;
      cursor.next();
    } while (depth > 0);
  }

  private static boolean opens(Cursor cursor) {
    return cursor.at("(") || cursor.at("[");
  }

  /** One token, or a whole pair of brackets. */
  static void one(Cursor cursor) {
    if (cursor.at("(")) {
      parentheses(cursor);
    } else if (!cursor.atEnd()) {
      cursor.next();
    }
  }

  /** Everything up to the end of the statement. */
  static void rest(Cursor cursor) {
    while (!cursor.atEnd()) {
      cursor.next();
    }
  }

  /** Everything up to a comma outside brackets, or the end of the statement. */
  static void toComma(Cursor cursor) {
    while (!cursor.atEnd() && !cursor.at(",")) {
      one(cursor);
    }
  }
}
