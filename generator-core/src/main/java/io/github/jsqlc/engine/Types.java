package io.github.jsqlc.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The types of one engine, from its {@code types.tsv}, and how a schema's words name them. */
public final class Types {
  /** How a row says which declared types are meant. */
  private enum Match {
    /** The words are these, whatever stands in parentheses behind them. */
    EXACT,
    /** The declaration contains this text. */
    CONTAINS,
    /** Every declaration that no row before has taken. */
    OTHERWISE,
    /** No declaration: the type of expressions alone. */
    NONE
  }

  private record Rule(Match match, String words, SqlType type, Optional<Affinity> affinity) {}

  private final Map<String, SqlType> byName = new HashMap<>();
  private final Map<String, Affinity> affinities = new HashMap<>();
  private final Map<String, Rule> exact = new HashMap<>();
  private final List<Rule> others = new ArrayList<>();
  private final List<Rule> affinityRules = new ArrayList<>();
  private final List<String> strict = new ArrayList<>();

  private Types() {}

  static Types load(String engine) {
    Types types = new Types();
    for (Rows.Row row : Rows.read(engine, "types.tsv")) {
      types.add(row);
    }
    return types;
  }

  private void add(Rows.Row row) {
    SqlType type =
        byName.computeIfAbsent(
            row.get("name"), name -> SqlType.of(name, Family.valueOf(upper(row.get("family")))));
    if (!type.family().name().equals(upper(row.get("family")))) {
      throw new IllegalStateException(row.at() + ": another family than before");
    }
    Optional<Affinity> affinity =
        Optional.of(row.get("affinity")).filter(a -> !a.isEmpty()).map(Affinity::valueOf);
    Match match = Match.valueOf(upper(row.get("match")));
    affinity.ifPresent(a -> affinities.putIfAbsent(type.name(), a));
    if (row.get("strict").equals("yes")) {
      strict.add(row.get("words"));
    }
    Rule rule = new Rule(match, row.get("words"), type, affinity);
    switch (match) {
      case EXACT -> exact.putIfAbsent(rule.words(), rule);
      case CONTAINS, OTHERWISE -> {
        others.add(rule);
        if (affinity.isPresent()) {
          affinityRules.add(rule);
        }
      }
      case NONE -> {}
    }
  }

  /**
   * The type that a declaration means.
   *
   * @param words the words of its name; none where a column has no type
   * @param spelling the whole declaration as it was written, {@code VARCHAR(255)}
   * @return empty if this engine has no such type; SQLite takes any words
   */
  public Optional<SqlType> ofDeclared(List<String> words, String spelling) {
    String name = upper(String.join(" ", words));
    Rule rule = exact.get(name);
    if (rule == null) {
      rule = firstMatch(others, upper(spelling));
    }
    if (rule == null) {
      return Optional.empty();
    }
    return Optional.of(spelling.isEmpty() ? rule.type() : rule.type().spelled(spelling));
  }

  private static Rule firstMatch(List<Rule> rules, String declaration) {
    for (Rule rule : rules) {
      if (rule.match() == Match.OTHERWISE || declaration.contains(rule.words())) {
        return rule;
      }
    }
    return null;
  }

  /**
   * The type that the engine's rows call {@code name}.
   *
   * @throws IllegalArgumentException if there is none: the caller's mistake
   */
  public SqlType named(String name) {
    SqlType type = byName.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no type " + name);
    }
    return type;
  }

  /** The type that rows of columns call {@code word}: a type's name or a declaration. */
  SqlType ofColumn(String word) {
    return has(word) ? named(word) : ofDeclared(List.of(word), word).orElseThrow();
  }

  /** Whether the engine's rows have a type {@code name}. */
  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /**
   * The affinity of a column that was declared so; empty for engines without affinities.
   *
   * <p>Rule SQLITE-AFFINITY-1 (datatype3.html, section 3.1): it is decided by what the declaration
   * contains, whatever it means to people: {@code FLOATING POINT} contains INT.
   *
   * @param spelling the whole declaration as it was written; empty where a column has no type
   */
  public Optional<Affinity> affinityOfDeclared(String spelling) {
    if (spelling.isEmpty()) {
      return Optional.ofNullable(exact.get("")).flatMap(Rule::affinity);
    }
    return Optional.ofNullable(firstMatch(affinityRules, upper(spelling))).flatMap(Rule::affinity);
  }

  /**
   * The affinity of a type as a column or cast would have it; empty for engines without affinities
   * and for types of expressions alone.
   */
  public Optional<Affinity> affinity(SqlType type) {
    Objects.requireNonNull(type);
    return type.spelling().equals(type.name())
        ? Optional.ofNullable(affinities.get(type.name()))
        : affinityOfDeclared(type.spelling());
  }

  /** The declarations that a STRICT table allows, upper case. */
  public List<String> strictNames() {
    return List.copyOf(strict);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
