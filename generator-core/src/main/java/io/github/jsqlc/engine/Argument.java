package io.github.jsqlc.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One argument of a function.
 *
 * @param type the name of a type, {@code anyelement} or {@code any}
 * @param optional whether a call may leave it and all that follow out
 * @param variadic whether calls may repeat it; several such arguments at the end repeat together
 */
public record Argument(String name, String type, boolean optional, boolean variadic) {
  /** All arguments of this type have one common type, and the result may have it too. */
  public static final String ANY_ELEMENT = "anyelement";

  public Argument {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
  }

  /** Reads {@code string:text, start:integer, length:integer?, more:any...}. */
  static List<Argument> parse(String text) {
    List<Argument> arguments = new ArrayList<>();
    for (String part : text.split(", *")) {
      if (part.isEmpty()) {
        continue;
      }
      boolean variadic = part.endsWith("...");
      String rest = variadic ? part.substring(0, part.length() - 3) : part;
      boolean optional = rest.endsWith("?");
      rest = optional ? rest.substring(0, rest.length() - 1) : rest;
      int colon = rest.indexOf(':');
      if (colon < 1) {
        throw new IllegalStateException("no argument: " + part);
      }
      arguments.add(
          new Argument(rest.substring(0, colon), rest.substring(colon + 1), optional, variadic));
    }
    return List.copyOf(arguments);
  }
}
