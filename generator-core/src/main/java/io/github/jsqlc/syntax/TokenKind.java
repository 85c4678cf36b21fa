package io.github.jsqlc.syntax;

/** The kinds of token. */
enum TokenKind {
  /** A word without quotes: a name or a keyword. */
  WORD,
  /** A name in quotes. */
  QUOTED,
  STRING,
  /** {@code x'0A'}. */
  BLOB,
  /** {@code B'101'}. */
  BITS,
  INTEGER,
  DECIMAL,
  PARAMETER,
  /** An operator or a punctuation mark. */
  SYMBOL,
  /** What stands behind the last token of a statement. */
  END
}
