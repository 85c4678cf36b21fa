package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.Family;
import io.github.jsqlc.engine.FunctionKind;
import io.github.jsqlc.engine.FunctionRow;
import io.github.jsqlc.engine.NullRule;
import io.github.jsqlc.engine.Routine;
import io.github.jsqlc.syntax.Expr;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whether a call may be NULL, by the null rule of its function. */
record CallNulls(Expr.Call call, Callee callee, Scope scope, List<Value> arguments) {
  /**
   * What is called.
   *
   * @param formatFirst whether its first argument is a format, not a time
   */
  record Callee(
      String name, NullRule nulls, boolean aggregate, boolean window, boolean formatFirst) {
    static Callee of(FunctionRow row) {
      boolean format = !row.arguments().isEmpty() && row.arguments().get(0).name().equals("format");
      return new Callee(
          row.name(),
          row.nulls(),
          row.kind() == FunctionKind.AGGREGATE,
          row.kind() == FunctionKind.WINDOW,
          format);
    }

    static Callee of(Routine routine) {
      return new Callee(
          routine.name(),
          routine.nulls(),
          routine.kind() == Routine.Kind.AGGREGATE,
          routine.kind() == Routine.Kind.WINDOW,
          false);
    }
  }

  /** Rule SQLITE-TIME-1 (lang_datefunc.html, sections 2 and 3): what a constant time looks like. */
  private static final Pattern TIME =
      Pattern.compile(
          "now|\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?)?|\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?");

  private static final Pattern MODIFIER =
      Pattern.compile(
          "[+-]?\\d+(\\.\\d+)? +(day|hour|minute|second|month|year)s?"
              + "|start of (month|year|day)|weekday [0-6]|utc|localtime|subsec|subsecond"
              + "|ceiling|floor");

  private static final Pattern INFINITE =
      Pattern.compile("year|decade|century|millennium|isoyear|julian|epoch");

  private static final Pattern FORMAT = Pattern.compile("([^%]|%[dfFGgHIjJklmMpPRsSTuUVwWYeE%])*");

  boolean nullable() {
    boolean any = arguments.stream().anyMatch(Value::nullable);
    return switch (callee.nulls()) {
      case NEVER -> false;
      case ANY_NULL -> any || callee.aggregate() && mayHaveNoRow();
      case ANY_NULL_OR_INFINITE -> any || !namesFieldOfInfinity();
      case ANY_NULL_OR_MORE, ALWAYS, CASE -> !isCertain();
      case SOME_NULL -> any;
      case EMPTY -> mayHaveNoRow();
      case ANY_NULL_OF_NUMBERS -> any || !arguments.stream().allMatch(CallNulls::isNumber);
      case FIRST_NULL -> arguments.isEmpty() || arguments.get(0).nullable();
      case ALL_NULL -> arguments.stream().allMatch(Value::nullable);
      case NO_ROWS -> any || mayHaveNoRow();
      case TIME_VALUE -> any || !isConstantTime();
    };
  }

  /** Rule PG-INFINITY-1 (manual, section 9.9.1): some fields are there of infinite times too. */
  private boolean namesFieldOfInfinity() {
    return call.arguments().stream().anyMatch(e -> matches(e, INFINITE));
  }

  private static boolean isNumber(Value value) {
    return value.type().family().isNumber() || value.type().family() == Family.BOOLEAN;
  }

  /** Whether there may be no row for an aggregate to look at. */
  private boolean mayHaveNoRow() {
    if (call.filter().isPresent()) {
      return true;
    }
    return call.over().isPresent() ? frameMayBeEmpty() : scope.emptyGroup();
  }

  /**
   * What a window function gives where its rule alone knows nothing: {@code first_value} of a frame
   * that holds the row itself, {@code lag} with a value for the rows that have none before them.
   */
  private boolean isCertain() {
    if (!callee.window() || arguments.stream().anyMatch(Value::nullable)) {
      return false;
    }
    return switch (callee.name()) {
      case "first_value", "last_value" -> !frameMayBeEmpty();
      case "lag", "lead" -> arguments.size() == 3;
      default -> false;
    };
  }

  /** Every frame holds its own row unless the query says otherwise. */
  private boolean frameMayBeEmpty() {
    Expr.Window window = call.over().orElseThrow();
    Optional<Expr.Window> named =
        window.name().map(n -> scope.windows().get(scope.engine().fold(n.text())));
    return mayBeEmpty(window) || named.filter(CallNulls::mayBeEmpty).isPresent();
  }

  private static boolean mayBeEmpty(Expr.Window window) {
    return !window.frame().isEmpty()
        || window.at().text().toUpperCase(Locale.ROOT).contains("EXCLUDE");
  }

  private boolean isConstantTime() {
    List<Expr> exprs = call.arguments();
    int first = callee.formatFirst() ? 1 : 0;
    if (first == 1 && !matches(exprs.get(0), FORMAT)) {
      return false;
    }
    if (exprs.size() > first && !matches(exprs.get(first), TIME) && !isCurrent(exprs.get(first))) {
      return false;
    }
    Pattern rest = callee.name().equals("timediff") ? TIME : MODIFIER;
    for (int i = first + 1; i < exprs.size(); i++) {
      if (!matches(exprs.get(i), rest)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCurrent(Expr expr) {
    return expr instanceof Expr.Literal literal
        && switch (literal.kind()) {
          case CURRENT_DATE, CURRENT_TIME, CURRENT_TIMESTAMP -> true;
          default -> false;
        };
  }

  private static boolean matches(Expr expr, Pattern pattern) {
    if (!(expr instanceof Expr.Literal literal) || literal.kind() != Expr.LiteralKind.STRING) {
      return false;
    }
    String text = literal.text();
    return pattern == FORMAT
        ? pattern.matcher(text).matches()
        : pattern.matcher(text.toLowerCase(Locale.ROOT).strip()).matches();
  }
}
