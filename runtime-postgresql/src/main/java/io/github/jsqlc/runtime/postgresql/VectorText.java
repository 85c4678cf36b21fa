package io.github.jsqlc.runtime.postgresql;

/** Vectors: {@code [1,2.5,-3]}. */
final class VectorText {
  private VectorText() {}

  static float[] parse(String text) {
    String[] parts = text.substring(1, text.length() - 1).split(",");
    float[] values = new float[parts.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.parseFloat(parts[i]);
    }
    return values;
  }

  static String format(float[] values) {
    StringBuilder out = new StringBuilder(values.length * 8 + 2).append('[');
    for (float value : values) {
      if (out.length() > 1) {
        out.append(',');
      }
      out.append(value);
    }
    return out.append(']').toString();
  }
}
