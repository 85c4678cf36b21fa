package io.github.jsqlc.config;

import javax.lang.model.SourceVersion;

/** Which names of the configuration can stand in Java code. */
final class JavaNames {
  private JavaNames() {}

  /** A single name that is no keyword. */
  static boolean isIdentifier(String name) {
    return !name.contains(".") && SourceVersion.isName(name, SourceVersion.RELEASE_17);
  }

  /** Names with dots between them; {@code java} and what is below it belongs to the JDK. */
  static boolean isPackage(String name) {
    return SourceVersion.isName(name, SourceVersion.RELEASE_17)
        && !name.equals("java")
        && !name.startsWith("java.");
  }

  /** A class with its package. */
  static boolean isClassName(String name) {
    return name.contains(".") && SourceVersion.isName(name, SourceVersion.RELEASE_17);
  }
}
