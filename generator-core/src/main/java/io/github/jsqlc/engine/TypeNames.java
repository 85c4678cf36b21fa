package io.github.jsqlc.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that a grammar has for types besides their ids, and how lengths and precisions are
 * written, from {@code type-names.tsv}.
 */
public final class TypeNames {
  /**
   * @param given the length or precision where none is written
   * @param narrow up to which first number {@code narrowType} is meant; 0 for none
   */
  private record Alias(
      String type, List<String> given, int narrow, String narrowType, boolean sequence) {}

  private final Map<String, Alias> aliases = new LinkedHashMap<>();
  private final Map<String, String> formats = new LinkedHashMap<>();

  private TypeNames() {}

  static TypeNames load(String engine) {
    TypeNames names = new TypeNames();
    for (Rows.Row row : Rows.read(engine, "type-names.tsv")) {
      List<String> narrow = row.words("narrow");
      names.aliases.put(
          row.get("words"),
          new Alias(
              row.get("type"),
              row.words("given"),
              narrow.isEmpty() ? 0 : Integer.parseInt(narrow.get(0)),
              narrow.isEmpty() ? "" : narrow.get(1),
              row.get("sequence").equals("yes")));
      row.optional("format").ifPresent(format -> names.formats.put(row.get("type"), format));
    }
    return names;
  }

  /**
   * The id of the type that the grammar calls so.
   *
   * @param words lower case, one space between them
   * @param arguments what stands in the parentheses
   */
  public Optional<String> id(String words, List<String> arguments) {
    Alias alias = aliases.get(words);
    if (alias == null || alias.sequence()) {
      return Optional.empty();
    }
    boolean narrow =
        alias.narrow() > 0
            && !arguments.isEmpty()
            && number(arguments.get(0)).filter(n -> n <= alias.narrow()).isPresent();
    return Optional.of(narrow ? alias.narrowType() : alias.type());
  }

  /** The id of the type of a column whose values come from a sequence of its own. */
  public Optional<String> ofSequence(String word) {
    return Optional.ofNullable(aliases.get(word)).filter(Alias::sequence).map(Alias::type);
  }

  /**
   * How a type with these arguments is written, as the engine itself would.
   *
   * @param words how the user calls it
   * @param id the type's id
   * @return the id, if it has neither length nor precision
   */
  public String spelling(String words, String id, List<String> arguments) {
    Alias alias = aliases.get(words);
    boolean narrowed = alias != null && alias.narrow() > 0;
    List<String> all = arguments.isEmpty() && alias != null ? alias.given() : arguments;
    if (all.isEmpty() || narrowed) {
      return id;
    }
    String format = formats.get(id);
    if (format == null) {
      return id + "(" + String.join(",", all) + ")";
    }
    List<String> filled = new ArrayList<>(all);
    if (format.indexOf("%s") != format.lastIndexOf("%s") && filled.size() == 1) {
      filled.add("0");
    }
    return String.format(format, filled.toArray());
  }

  private static Optional<Integer> number(String text) {
    return text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }

  /** All names, for hints. */
  public Collection<String> names() {
    return Collections.unmodifiableSet(aliases.keySet());
  }
}
