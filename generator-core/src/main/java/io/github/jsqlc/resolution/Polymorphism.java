package io.github.jsqlc.resolution;

import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.engine.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Types that a call decides (manual, section 36.2.5, polymorphic types). */
final class Polymorphism {
  private static final Set<String> SIMPLE =
      Set.of("anyelement", "anyarray", "anynonarray", "anyenum", "anyrange", "anymultirange");
  private static final Set<String> COMPATIBLE =
      Set.of(
          "anycompatible",
          "anycompatiblearray",
          "anycompatiblenonarray",
          "anycompatiblerange",
          "anycompatiblemultirange");

  private final TypeSpace types;
  private final CommonTypes common;

  Polymorphism(TypeSpace types, CommonTypes common) {
    this.types = types;
    this.common = common;
  }

  static boolean isPolymorphic(String name) {
    return SIMPLE.contains(name) || COMPATIBLE.contains(name);
  }

  /**
   * What the polymorphic types of one call stand for.
   *
   * @param arguments the types that the arguments must have
   */
  record Bound(List<SqlType> arguments, Optional<SqlType> result) {}

  /** What one family of polymorphic types stands for, as far as the arguments have told. */
  private final class Variables {
    SqlType element;
    SqlType range;
    SqlType multirange;
    SqlType array;
    boolean consistent = true;
    final List<SqlType> compatible = new ArrayList<>();

    private void element(SqlType type) {
      consistent &= element == null || element.name().equals(type.name());
      element = element == null ? type : element;
    }

    /** One argument of the family whose members all have the same type. */
    void same(String declared, SqlType actual) {
      switch (declared) {
        case "anyelement", "anynonarray", "anyenum" -> element(actual);
        case "anyarray" -> {
          SqlType base = types.base(actual);
          consistent &= array == null || array.name().equals(base.name());
          array = base;
          if (!base.name().equals("anyarray")) {
            consistent &= types.arrayElement(base).isPresent();
            types.arrayElement(base).ifPresent(this::element);
          }
        }
        case "anyrange" -> {
          SqlType base = types.base(actual);
          consistent &= range == null || range.name().equals(base.name());
          range(base);
          types.subtype(base).ifPresent(this::element);
        }
        case "anymultirange" -> {
          SqlType base = types.base(actual);
          consistent &= multirange == null || multirange.name().equals(base.name());
          multirange = base;
          types.rangeOf(base).ifPresent(this::range);
          types.rangeOf(base).flatMap(types::subtype).ifPresent(this::element);
        }
        default -> throw new AssertionError(declared);
      }
    }

    private void range(SqlType type) {
      consistent &= range == null || range.name().equals(type.name());
      range = type;
    }

    /** One argument of the family whose members have a common type. */
    void alike(String declared, SqlType actual) {
      SqlType base = types.base(actual);
      switch (declared) {
        case "anycompatible", "anycompatiblenonarray" -> compatible.add(actual);
        case "anycompatiblearray" -> {
          consistent &= types.arrayElement(base).isPresent();
          types.arrayElement(base).ifPresent(compatible::add);
        }
        case "anycompatiblerange" -> {
          range(base);
          types.subtype(base).ifPresent(compatible::add);
        }
        case "anycompatiblemultirange" -> {
          multirange = base;
          types.rangeOf(base).ifPresent(this::range);
          types.rangeOf(base).flatMap(types::subtype).ifPresent(compatible::add);
        }
        default -> throw new AssertionError(declared);
      }
    }

    Optional<SqlType> resolve(String declared) {
      String kind =
          declared.startsWith("anycompatible") ? declared.substring(13) : declared.substring(3);
      return switch (kind) {
        case "element", "nonarray", "enum", "" -> Optional.ofNullable(element);
        case "array" ->
            element != null ? Optional.of(types.array(element)) : Optional.ofNullable(array);
        case "range" ->
            range != null
                ? Optional.of(range)
                : Optional.ofNullable(multirange).flatMap(types::rangeOf);
        case "multirange" ->
            multirange != null
                ? Optional.of(multirange)
                : Optional.ofNullable(range).flatMap(types::multirangeOf);
        default -> throw new AssertionError(declared);
      };
    }
  }

  /**
   * Decides what the polymorphic types of a call stand for.
   *
   * @param declared the types of the arguments as they are declared
   * @param actual the types that are given, {@code unknown} among them
   * @return empty if the arguments do not go together
   */
  Optional<Bound> bind(List<String> declared, List<SqlType> actual, String result) {
    boolean any = declared.stream().anyMatch(Polymorphism::isPolymorphic);
    if (!any) {
      return Optional.of(
          new Bound(declaredTypes(declared, actual), Optional.of(types.type(result))));
    }
    Variables simple = new Variables();
    Variables alike = new Variables();
    for (int i = 0; i < declared.size(); i++) {
      SqlType type = actual.get(i);
      if (types.isUnknown(type)) {
        continue;
      }
      if (SIMPLE.contains(declared.get(i))) {
        simple.same(declared.get(i), type);
      } else if (COMPATIBLE.contains(declared.get(i))) {
        alike.alike(declared.get(i), type);
      }
    }
    settle(declared, alike);
    if (!simple.consistent || !alike.consistent || !kindsFit(declared, simple, alike)) {
      return Optional.empty();
    }
    return bound(declared, actual, result, simple, alike);
  }

  /** Whether arguments of these types can stand for polymorphic ones together. */
  boolean consistent(List<SqlType> declared, List<SqlType> actual) {
    if (declared.stream().noneMatch(t -> isPolymorphic(t.name()))) {
      return true;
    }
    List<String> names = declared.stream().map(SqlType::name).toList();
    Variables simple = new Variables();
    Variables alike = new Variables();
    for (int i = 0; i < names.size(); i++) {
      SqlType type = actual.get(i);
      if (types.isUnknown(type) || !isPolymorphic(names.get(i))) {
        continue;
      }
      if (!isOfKind(names.get(i), types.base(type))) {
        return false;
      }
      if (SIMPLE.contains(names.get(i))) {
        simple.same(names.get(i), type);
      } else {
        alike.alike(names.get(i), type);
      }
    }
    settle(names, alike);
    return simple.consistent && alike.consistent && kindsFit(names, simple, alike);
  }

  private boolean isOfKind(String declared, SqlType type) {
    if (declared.endsWith("nonarray")) {
      return types.arrayElement(type).isEmpty();
    }
    if (declared.endsWith("array")) {
      return types.arrayElement(type).isPresent() || type.name().equals("anyarray");
    }
    if (declared.endsWith("multirange")) {
      return types.kind(type) == TypeKind.MULTIRANGE;
    }
    if (declared.endsWith("range")) {
      return types.kind(type) == TypeKind.RANGE;
    }
    return !declared.equals("anyenum") || types.kind(type) == TypeKind.ENUM;
  }

  /** Without a hint, values that go together are texts. */
  private void settle(List<String> declared, Variables alike) {
    if (declared.stream().anyMatch(COMPATIBLE::contains)) {
      if (alike.compatible.isEmpty()) {
        alike.element = types.type("text");
      } else {
        Optional<SqlType> type = common.find(alike.compatible);
        alike.consistent &= type.isPresent();
        alike.element = type.orElse(null);
      }
    }
  }

  private boolean kindsFit(List<String> declared, Variables simple, Variables alike) {
    for (String name : declared) {
      SqlType element = name.startsWith("anycompatible") ? alike.element : simple.element;
      if (element == null) {
        continue;
      }
      boolean nonArray = name.equals("anynonarray") || name.equals("anycompatiblenonarray");
      if (nonArray && types.arrayElement(element).isPresent()
          || name.equals("anyenum") && types.kind(element) != TypeKind.ENUM) {
        return false;
      }
    }
    return true;
  }

  private Optional<Bound> bound(
      List<String> declared,
      List<SqlType> actual,
      String result,
      Variables simple,
      Variables alike) {
    List<SqlType> arguments = new ArrayList<>();
    for (int i = 0; i < declared.size(); i++) {
      String name = declared.get(i);
      if (!isPolymorphic(name)) {
        arguments.add(name.equals("any") ? actual.get(i) : types.type(name));
        continue;
      }
      Optional<SqlType> type = resolve(name, simple, alike);
      if (type.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(type.get());
    }
    if (!isPolymorphic(result)) {
      return Optional.of(new Bound(arguments, Optional.of(types.type(result))));
    }
    Optional<SqlType> type = resolve(result, simple, alike);
    return type.map(t -> new Bound(arguments, Optional.of(t)));
  }

  private static Optional<SqlType> resolve(String name, Variables simple, Variables alike) {
    return (COMPATIBLE.contains(name) ? alike : simple).resolve(name);
  }

  /** What {@code name}, the type of an OUT column, stands for in a call with these arguments. */
  Optional<SqlType> column(List<String> declared, List<SqlType> actual, String name) {
    return bind(declared, actual, name).flatMap(Bound::result);
  }

  private List<SqlType> declaredTypes(List<String> declared, List<SqlType> actual) {
    List<SqlType> all = new ArrayList<>();
    for (int i = 0; i < declared.size(); i++) {
      all.add(declared.get(i).equals("any") ? actual.get(i) : types.type(declared.get(i)));
    }
    return all;
  }
}
