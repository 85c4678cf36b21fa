package io.github.jsqlc.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A Java type that the user named: {@code java.util.UUID}, {@code
 * java.util.List<java.lang.String>}, {@code byte[]}.
 *
 * @param name a primitive or a class with its package, nested classes behind dots
 * @param arguments the type arguments; empty for none
 * @param dimensions how many pairs of brackets follow
 */
public record JavaType(String name, List<JavaType> arguments, int dimensions) {
  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "short", "int", "long", "char", "float", "double");

  /** Deeper nesting is no type that somebody means, and must not cost the stack. */
  private static final int MAX_DEPTH = 10;

  public JavaType {
    Objects.requireNonNull(name);
    arguments = List.copyOf(arguments);
  }

  /** Whether this is {@code int} and the like; an array of them is not. */
  public boolean isPrimitive() {
    return dimensions == 0 && PRIMITIVES.contains(name);
  }

  /** Reads a type; empty when it is no Java type or a class without its package. */
  static Optional<JavaType> parse(String text) {
    return new Reader(text).whole();
  }

  /** As Java code, with full names. */
  @Override
  public String toString() {
    String inBrackets =
        arguments.isEmpty()
            ? ""
            : arguments.stream()
                .map(JavaType::toString)
                .collect(Collectors.joining(", ", "<", ">"));
    return name + inBrackets + "[]".repeat(dimensions);
  }

  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    Optional<JavaType> whole() {
      return type(0).filter(t -> peek() == 0);
    }

    private Optional<JavaType> type(int depth) {
      String name = name();
      boolean primitive = PRIMITIVES.contains(name);
      if (depth > MAX_DEPTH || !(primitive || JavaNames.isClassName(name))) {
        return Optional.empty();
      }
      List<JavaType> arguments = new ArrayList<>();
      if (!primitive && take('<')) {
        do {
          Optional<JavaType> argument = type(depth + 1).filter(a -> !a.isPrimitive());
          if (argument.isEmpty()) {
            return Optional.empty();
          }
          arguments.add(argument.get());
        } while (take(','));
        if (!take('>')) {
          return Optional.empty();
        }
      }
      int dimensions = 0;
      while (take('[')) {
        if (!take(']')) {
          return Optional.empty();
        }
        dimensions++;
      }
      return Optional.of(new JavaType(name, arguments, dimensions));
    }

    private String name() {
      peek();
      int start = at;
      while (at < text.length()
          && (text.charAt(at) == '.' || Character.isJavaIdentifierPart(text.charAt(at)))) {
        at++;
      }
      return text.substring(start, at);
    }

    private boolean take(char wanted) {
      boolean found = peek() == wanted;
      if (found) {
        at++;
      }
      return found;
    }

    /** The next character that is no blank; 0 at the end. */
    private char peek() {
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      return at < text.length() ? text.charAt(at) : 0;
    }
  }
}
