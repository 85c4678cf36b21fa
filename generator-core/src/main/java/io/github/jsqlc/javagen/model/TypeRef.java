package io.github.jsqlc.javagen.model;

import io.github.jsqlc.config.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Java type in generated code.
 *
 * @param packageName empty for a primitive
 * @param names the simple names from the outermost class inwards; of a primitive its keyword
 * @param arguments the type arguments
 * @param dimensions how many pairs of brackets follow
 * @param nullable whether a value of it may be null
 */
public record TypeRef(
    String packageName,
    List<String> names,
    List<TypeRef> arguments,
    int dimensions,
    boolean nullable) {
  private static final Map<String, String> BOXES =
      Map.of(
          "boolean", "Boolean",
          "byte", "Byte",
          "short", "Short",
          "int", "Integer",
          "long", "Long",
          "char", "Character",
          "float", "Float",
          "double", "Double");

  public static final TypeRef LONG = primitive("long");
  public static final TypeRef INT = primitive("int");
  public static final TypeRef VOID = primitive("void");
  public static final TypeRef STRING = of("java.lang", "String");
  public static final TypeRef OBJECT = of("java.lang", "Object");

  public TypeRef {
    names = List.copyOf(names);
    arguments = List.copyOf(arguments);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a type without a name");
    }
    if (nullable && dimensions == 0 && packageName.isEmpty()) {
      throw new IllegalArgumentException("a primitive cannot be null");
    }
  }

  /** A class, or a class in a class. */
  public static TypeRef of(String packageName, String... names) {
    return new TypeRef(packageName, List.of(names), List.of(), 0, false);
  }

  static TypeRef primitive(String keyword) {
    return new TypeRef("", List.of(keyword), List.of(), 0, false);
  }

  /**
   * What the user named. Packages are taken to end where the first capital begins a name; without
   * one the last name is the class.
   */
  static TypeRef of(JavaType type) {
    List<TypeRef> arguments = type.arguments().stream().map(TypeRef::of).toList();
    TypeRef named = named(type.name());
    return new TypeRef(named.packageName, named.names, arguments, type.dimensions(), false);
  }

  /** A class by its full name, or a primitive. */
  static TypeRef named(String fullName) {
    List<String> parts = List.of(fullName.split("\\."));
    int classAt = parts.size() - 1;
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (Character.isUpperCase(parts.get(i).codePointAt(0))) {
        classAt = i;
      }
    }
    return new TypeRef(
        String.join(".", parts.subList(0, classAt)),
        parts.subList(classAt, parts.size()),
        List.of(),
        0,
        false);
  }

  /** This type with arguments; primitives among them are boxed. */
  public TypeRef withArguments(TypeRef... types) {
    return new TypeRef(
        packageName,
        names,
        List.of(types).stream().map(TypeRef::boxed).toList(),
        dimensions,
        nullable);
  }

  /** This type with that many more pairs of brackets. */
  TypeRef array(int more) {
    return new TypeRef(packageName, names, arguments, dimensions + more, nullable);
  }

  /** This type with or without null; a primitive that may be null is boxed. */
  public TypeRef orNull(boolean mayBeNull) {
    TypeRef type = mayBeNull ? boxed() : this;
    return new TypeRef(type.packageName, type.names, type.arguments, type.dimensions, mayBeNull);
  }

  /** A class in this class. */
  public TypeRef nested(String name) {
    List<String> inner = new ArrayList<>(names);
    inner.add(name);
    return new TypeRef(packageName, inner, List.of(), 0, false);
  }

  /** All classes that it names, without primitives. */
  List<TypeRef> classes() {
    List<TypeRef> classes = new ArrayList<>();
    if (!packageName.isEmpty()) {
      classes.add(this);
    }
    arguments.forEach(argument -> classes.addAll(argument.classes()));
    return classes;
  }

  /** The innermost name. */
  public String simpleName() {
    return names.get(names.size() - 1);
  }

  public boolean isArray() {
    return dimensions > 0;
  }

  public boolean isPrimitive() {
    return dimensions == 0 && packageName.isEmpty() && BOXES.containsKey(names.get(0));
  }

  /** The class that holds a primitive; anything else is itself. */
  public TypeRef boxed() {
    return isPrimitive() ? of("java.lang", BOXES.get(names.get(0))) : this;
  }

  /** How many of the 255 slots that the JVM gives to a method's parameters this type takes. */
  public int slots() {
    return dimensions == 0
            && packageName.isEmpty()
            && List.of("long", "double").contains(names.get(0))
        ? 2
        : 1;
  }
}
