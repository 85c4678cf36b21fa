package io.github.jsqlc.engine;

import java.util.List;
import java.util.Objects;

/**
 * One function with one list of arguments.
 *
 * @param result the name of a type; {@link Argument#ANY_ELEMENT} for the common type of the
 *     arguments declared so; {@code any} for values of any type
 * @param nulls when the result is NULL
 */
public record FunctionRow(
    String name, FunctionKind kind, List<Argument> arguments, String result, NullRule nulls) {
  public FunctionRow {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    arguments = List.copyOf(arguments);
    Objects.requireNonNull(result);
    Objects.requireNonNull(nulls);
    boolean tail = false;
    boolean optional = false;
    for (Argument argument : arguments) {
      if ((tail && !argument.variadic())
          || (optional && !argument.optional() && !argument.variadic())) {
        throw new IllegalArgumentException(name + ": arguments that cannot be told apart");
      }
      tail |= argument.variadic();
      optional |= argument.optional();
    }
  }

  private int fixed() {
    return (int) arguments.stream().filter(a -> !a.variadic()).count();
  }

  /** The least number of arguments. */
  public int minimum() {
    return (int) arguments.stream().filter(a -> !a.variadic() && !a.optional()).count();
  }

  /** The largest number of arguments; {@link Integer#MAX_VALUE} where some may be repeated. */
  public int maximum() {
    return fixed() < arguments.size() ? Integer.MAX_VALUE : arguments.size();
  }

  /** Whether a call with {@code count} arguments can be meant. */
  public boolean accepts(int count) {
    if (count < minimum() || count > maximum()) {
      return false;
    }
    int group = arguments.size() - fixed();
    return count <= fixed() || (count - fixed()) % group == 0;
  }

  /**
   * What is declared of the argument at {@code position}, from 0.
   *
   * @throws IndexOutOfBoundsException if there can be none
   */
  public Argument argument(int position) {
    int fixed = fixed();
    if (position < fixed || fixed == arguments.size()) {
      return arguments.get(position);
    }
    return arguments.get(fixed + (position - fixed) % (arguments.size() - fixed));
  }
}
