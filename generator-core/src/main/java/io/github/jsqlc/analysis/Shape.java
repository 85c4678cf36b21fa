package io.github.jsqlc.analysis;

import io.github.jsqlc.engine.Engine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of something that rows come from, found by name. Immutable. */
final class Shape {
  /** The place that stands for "no column of this name". */
  static final int MISSING = -1;

  /** Of an error that was reported: every name is silently one of its columns. */
  static final Shape FAILED = new Shape(List.of(), Map.of(), Set.of());

  private final List<Field> fields;
  private final Map<String, Integer> places;
  private final Set<String> twins;

  private Shape(List<Field> fields, Map<String, Integer> places, Set<String> twins) {
    this.fields = fields;
    this.places = places;
    this.twins = twins;
  }

  static Shape of(Engine engine, List<Field> fields) {
    Map<String, Integer> places = new HashMap<>();
    Set<String> twins = new HashSet<>();
    for (int i = 0; i < fields.size(); i++) {
      String name = engine.fold(fields.get(i).name());
      if (places.putIfAbsent(name, i) != null) {
        twins.add(name);
      }
    }
    return new Shape(List.copyOf(fields), places, twins);
  }

  boolean failed() {
    return this == FAILED;
  }

  List<Field> fields() {
    return fields;
  }

  Field field(int place) {
    return fields.get(place);
  }

  /**
   * The place of the first column of this name, from 0, or {@link #MISSING}.
   *
   * @param folded the name as {@link Engine#fold} gives it
   */
  int find(String folded) {
    return places.getOrDefault(folded, MISSING);
  }

  /** Whether several columns have this name, so that it means none of them. */
  boolean isTwin(String folded) {
    return twins.contains(folded);
  }

  List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  /**
   * The same columns, each under a name of its own.
   *
   * <p>Rule SQLITE-COLUMN-1 (observed on SQLite): the second column called {@code id} in a derived
   * table is {@code id:1}, the third {@code id:2}; one called {@code true} is named by its place.
   */
  static Shape distinct(Engine engine, List<Field> fields) {
    Map<String, Integer> taken = new HashMap<>();
    List<Field> distinct = new ArrayList<>();
    for (Field field : fields) {
      String name = field.name();
      if (name.equalsIgnoreCase("true") || name.equalsIgnoreCase("false")) {
        name = "column" + (distinct.size() + 1);
      }
      int count = 0;
      while (taken.putIfAbsent(engine.fold(name), 0) != null) {
        name = name.replaceFirst(":\\d*$", "") + ":" + ++count;
      }
      distinct.add(field.named(name));
    }
    return of(engine, distinct);
  }
}
