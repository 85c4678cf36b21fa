package io.github.jsqlc.javagen.emit;

import com.palantir.javapoet.ClassName;

/** The classes of JDBC that generated code uses; the generator itself uses none. */
final class Jdbc {
  private static final String PACKAGE = "java.sql";

  static final ClassName RESULT_SET = ClassName.get(PACKAGE, "ResultSet");
  static final ClassName SQL_DATA_EXCEPTION = ClassName.get(PACKAGE, "SQLDataException");
  static final ClassName SQL_EXCEPTION = ClassName.get(PACKAGE, "SQLException");
  static final ClassName TYPES = ClassName.get(PACKAGE, "Types");

  private Jdbc() {}
}
