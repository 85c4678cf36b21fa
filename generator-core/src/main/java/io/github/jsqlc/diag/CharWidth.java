package io.github.jsqlc.diag;

/**
 * How a terminal shows a character of the user's text.
 *
 * <p>Source: Unicode Standard Annex 11 (East Asian Width W and F, as blocks; what an emoji font
 * shows as a picture is wide too) and the general categories Mn, Me and Cf, which take no place.
 */
final class CharWidth {
  /** Stands for a character that would steer the terminal instead of being shown. */
  static final int REPLACEMENT = 0xFFFD;

  private static final int TAB_STOP = 4;

  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0x33FF},
    {0x3400, 0x4DBF},
    {0x4E00, 0x9FFF},
    {0xA000, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF},
    {0x1F900, 0x1FAFF},
    {0x20000, 0x3FFFD},
  };

  private CharWidth() {}

  /** How many cells {@code c} takes when it begins at cell {@code at}, from 0. */
  static int of(int c, int at) {
    if (c == '\t') {
      return TAB_STOP - at % TAB_STOP;
    }
    if (steersTerminal(c)) {
      return 1;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  /** Control characters, lone surrogates, and those that turn the direction of writing. */
  static boolean steersTerminal(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x2028
        || c == 0x2029;
  }

  /** {@code text} without anything that steers the terminal; line feeds stay. */
  static String harmless(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == '\n' || !steersTerminal(c) ? c : c == '\t' ? ' ' : REPLACEMENT)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isWide(int c) {
    int low = 0;
    int high = WIDE.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (c < WIDE[middle][0]) {
        high = middle - 1;
      } else if (c > WIDE[middle][1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }
}
