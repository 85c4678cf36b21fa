package io.github.jsqlc.runtime.postgresql;

import java.io.ByteArrayOutputStream;

/** Bytes in both of the server's forms (manual, 8.4): {@code \x00ff} and {@code a\000b}. */
final class BytesText {
  private static final String DIGITS = "0123456789abcdef";

  private BytesText() {}

  static byte[] parse(String text) {
    if (!text.startsWith("\\x")) {
      return escaped(text);
    }
    byte[] bytes = new byte[text.length() / 2 - 1];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(text, 2 * i + 2, 2 * i + 4, 16);
    }
    return bytes;
  }

  private static byte[] escaped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        bytes.write(c);
      } else if (text.startsWith("\\", i + 1)) {
        bytes.write(c);
        i++;
      } else {
        bytes.write(Integer.parseInt(text, i + 1, i + 4, 8));
        i += 3;
      }
    }
    return bytes.toByteArray();
  }

  static String format(byte[] value) {
    StringBuilder out = new StringBuilder(value.length * 2 + 2).append("\\x");
    for (byte b : value) {
      out.append(DIGITS.charAt((b >> 4) & 15)).append(DIGITS.charAt(b & 15));
    }
    return out.toString();
  }
}
