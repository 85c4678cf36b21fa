package io.github.jsqlc.javagen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.jsqlc.javagen.model.BindModel;
import io.github.jsqlc.javagen.model.MethodModel;
import io.github.jsqlc.javagen.model.ParameterModel;
import io.github.jsqlc.javagen.model.ValueType;
import java.util.stream.Collectors;

/** Statements that set the parameters of a statement, in the order of its marks. */
final class Binds {
  /** How long statement and value may be for a call to fit into 100 columns. */
  private static final int LONGEST_VALUE = 50;

  private final MethodModel method;

  Binds(MethodModel method) {
    this.method = method;
  }

  /** The expression for a parameter's value, wherever the caller has put it. */
  String value(ParameterModel parameter) {
    return switch (method.passing()) {
      case SEPARATE -> parameter.name();
      case RECORD -> "params." + parameter.name() + "()";
      case VALUE_BATCH -> method.locals().row();
      case RECORD_BATCH -> method.locals().row() + "." + parameter.name() + "()";
    };
  }

  boolean isExpanded() {
    return method.binds().stream().anyMatch(b -> b.form() == BindModel.Form.EXPANDED);
  }

  /** A statement for each mark; marks behind an expanded list are counted as they are set. */
  CodeBlock all() {
    CodeBlock.Builder code = CodeBlock.builder();
    String index = method.locals().index();
    boolean counted = isExpanded();
    if (counted) {
      code.addStatement("int $L = 1", index);
    }
    int number = 1;
    for (BindModel bind : method.binds()) {
      ParameterModel parameter = method.parameters().get(bind.parameter());
      String at = counted ? index + "++" : Integer.toString(number++);
      String value = value(parameter);
      switch (bind.form()) {
        case VALUE -> code.add(set(parameter.value(), at, value));
        case JSON, ARRAY -> code.addStatement(list(bind.form(), parameter, at, value));
        case EXPANDED -> {
          String element = method.locals().row();
          code.beginControlFlow("for (var $L : $L)", element, value);
          code.add(set(parameter.value(), at, element));
          code.endControlFlow();
        }
      }
    }
    return code.build();
  }

  /** The text of a statement with expanded lists. */
  CodeBlock statementText() {
    String sizes =
        method.binds().stream()
            .filter(bind -> bind.form() == BindModel.Form.EXPANDED)
            .map(BindModel::parameter)
            .distinct()
            .map(parameter -> value(method.parameters().get(parameter)) + ".size()")
            .collect(Collectors.joining(", "));
    return CodeBlock.of("$T.expand($L, $L)", Runtime.SLICES, method.sqlConstant(), sizes);
  }

  /** Whether {@link #all} is a single call, which can be the body of a lambda. */
  boolean isOneCall() {
    return method.binds().size() == 1 && !needsNullCheck(method.binds().get(0));
  }

  /** The only call of {@link #all}, without its semicolon. */
  CodeBlock oneCall() {
    BindModel bind = method.binds().get(0);
    ParameterModel parameter = method.parameters().get(bind.parameter());
    return switch (bind.form()) {
      case JSON, ARRAY -> list(bind.form(), parameter, "1", value(parameter));
      case VALUE, EXPANDED -> call(parameter.value(), "1", value(parameter));
    };
  }

  private boolean needsNullCheck(BindModel bind) {
    return bind.form() == BindModel.Form.VALUE
        && needsNullCheck(method.parameters().get(bind.parameter()).value());
  }

  /** A codec of the user's is never given null. */
  private static boolean needsNullCheck(ValueType type) {
    return type.nullable()
        && type.access()
            .match(jdbc -> false, object -> false, runtime -> false, codec -> true, label -> false);
  }

  private CodeBlock set(ValueType type, String at, String value) {
    CodeBlock call = CodeBlock.builder().addStatement(call(type, at, value)).build();
    if (!needsNullCheck(type)) {
      return call;
    }
    return CodeBlock.builder()
        .beginControlFlow("if ($L == null)", value)
        .addStatement(
            "$L.setNull($L, $T.$L)",
            method.locals().statement(),
            at,
            Jdbc.TYPES,
            type.jdbcType().isEmpty() ? "NULL" : type.jdbcType())
        .nextControlFlow("else")
        .add(call)
        .endControlFlow()
        .build();
  }

  private CodeBlock call(ValueType type, String at, String value) {
    String statement = method.locals().statement();
    return type.access()
        .match(
            jdbc ->
                type.needsWasNull()
                    ? object(type.jdbcType(), at, value)
                    : CodeBlock.of("$L.$L($L, $L)", statement, jdbc.setter(), at, value),
            object -> object(object.jdbcType(), at, value),
            runtime ->
                CodeBlock.of(
                    "$L.$L($L, $L, $L)",
                    Runtime.owner(runtime),
                    runtime.writer(),
                    statement,
                    at,
                    value),
            codec ->
                CodeBlock.of(
                    "$T.$L.write($L, $L, $L)",
                    Types.className(codec.codecs()),
                    codec.constant(),
                    statement,
                    at,
                    value),
            label -> label(type, at, value));
  }

  private CodeBlock object(String jdbcType, String at, String value) {
    String statement = method.locals().statement();
    if (jdbcType.isEmpty()) {
      return CodeBlock.of("$L.setObject($L, $L)", statement, at, value);
    }
    String form =
        statement.length() + value.length() <= LONGEST_VALUE
            ? "$L.setObject($L, $L, $T.$L)"
            : "$L.setObject(\n$>$>$L, $L, $T.$L$<$<)";
    return CodeBlock.of(form, statement, at, value, Jdbc.TYPES, jdbcType);
  }

  private CodeBlock label(ValueType type, String at, String value) {
    String label =
        type.nullable()
            ? "%s == null ? null : %s.sqlLabel()".formatted(value, value)
            : value + ".sqlLabel()";
    return type.jdbcType().equals("OTHER")
        ? object(type.jdbcType(), at, label)
        : CodeBlock.of("$L.setString($L, $L)", method.locals().statement(), at, label);
  }

  /** A whole list as one value. */
  private CodeBlock list(BindModel.Form form, ParameterModel parameter, String at, String value) {
    return form == BindModel.Form.JSON
        ? jsonCall(parameter, at, value)
        : CodeBlock.of(
            "$L.writeAll($L, $L, $L)",
            Runtime.form(parameter.value().form().orElseThrow()),
            method.locals().statement(),
            at,
            value);
  }

  private CodeBlock jsonCall(ParameterModel parameter, String at, String value) {
    CodeBlock encoder =
        parameter
            .value()
            .access()
            .match(
                jdbc -> CodeBlock.of(""),
                object -> CodeBlock.of(""),
                runtime ->
                    runtime.encoder().isEmpty()
                        ? CodeBlock.of("")
                        : CodeBlock.of(", $L::$L", Runtime.owner(runtime), runtime.encoder()),
                codec -> CodeBlock.of(""),
                label -> CodeBlock.of(", $T::sqlLabel", Types.className(label.type())));
    return CodeBlock.of(
        "$L.setString($L, $T.of($L$L))",
        method.locals().statement(),
        at,
        Runtime.JSON_ARRAYS,
        value,
        encoder);
  }
}
