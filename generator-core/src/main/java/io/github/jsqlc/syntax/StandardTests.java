package io.github.jsqlc.syntax;

import java.util.Set;

/** Reads what stands behind IS and is neither NULL nor DISTINCT FROM. */
final class StandardTests {
  /** The forms to which Unicode normalizes. */
  static final Set<String> FORMS = Set.of("NFC", "NFD", "NFKC", "NFKD");

  private static final Set<String> JSON = Set.of("VALUE", "ARRAY", "OBJECT", "SCALAR");
  private static final String WHAT = "NULL, TRUE, FALSE, UNKNOWN, DISTINCT FROM or another test";

  private final Cursor cursor;

  StandardTests(Cursor cursor) {
    this.cursor = cursor;
  }

  /**
   * The words of the test, upper case, one space between them.
   *
   * @param restricted whether the tests that a restricted expression has not are refused
   */
  String read(boolean restricted) {
    String word = cursor.word() == null ? "" : cursor.word();
    if (word.equals("DOCUMENT")) {
      return take();
    }
    if (restricted) {
      throw cursor.expected("DISTINCT FROM or DOCUMENT");
    }
    if (FORMS.contains(word)) {
      cursor.next();
      cursor.expect("NORMALIZED");
      return word + " NORMALIZED";
    }
    return switch (word) {
      case "TRUE", "FALSE", "UNKNOWN", "NORMALIZED" -> take();
      case "JSON" -> json();
      default -> throw cursor.expected(WHAT);
    };
  }

  private String take() {
    return cursor.tokens().word(cursor.next());
  }

  private String json() {
    StringBuilder test = new StringBuilder(take());
    if (cursor.word() != null && JSON.contains(cursor.word())) {
      test.append(' ').append(take());
    }
    if (cursor.at("WITH") || cursor.at("WITHOUT")) {
      test.append(' ').append(take()).append(" UNIQUE");
      cursor.expect("UNIQUE");
      if (cursor.at("KEYS")) {
        test.append(' ').append(take());
      }
    }
    return test.toString();
  }
}
