package io.github.jsqlc.javagen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.jsqlc.javagen.model.Access;
import io.github.jsqlc.javagen.model.TypeForm;

/** The classes of the runtime that generated code calls. */
final class Runtime {
  private static final String PACKAGE = "io.github.jsqlc.runtime";

  static final ClassName CODEC = ClassName.get(PACKAGE, "Codec");
  static final ClassName COLUMNS = ClassName.get(PACKAGE, "Columns");
  static final ClassName DATABASE = ClassName.get(PACKAGE, "Database");
  static final ClassName EXEC_RESULT = ClassName.get(PACKAGE, "ExecResult");
  static final ClassName JSON_ARRAYS = ClassName.get(PACKAGE, "JsonArrays");
  static final ClassName QUERY_EXCEPTION = ClassName.get(PACKAGE, "QueryException");
  static final ClassName ROW_STREAM = ClassName.get(PACKAGE, "RowStream");
  static final ClassName SLICES = ClassName.get(PACKAGE, "Slices");

  private Runtime() {}

  /** Whether {@code Columns} has the getter of a primitive for columns that may be NULL. */
  static boolean hasNullable(String getter) {
    return switch (getter) {
      case "getBoolean", "getInt", "getLong", "getDouble" -> true;
      default -> false;
    };
  }

  /** What knows a type as text. */
  static CodeBlock form(TypeForm form) {
    return CodeBlock.of("$T.$L", Types.className(form.owner()), form.constant());
  }

  /** What has the methods: a class, or a constant of it. */
  static CodeBlock owner(Access.Runtime access) {
    return access.constant().isEmpty()
        ? CodeBlock.of("$T", Types.className(access.owner()))
        : CodeBlock.of("$T.$L", Types.className(access.owner()), access.constant());
  }
}
