package io.github.jsqlc.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
  private record Alias(String type, List<String> given, int narrow, String narrowType, Use use) {}

  /** What a name is for. */
  private enum Use {
    /** It is a type's name everywhere. */
    TYPE,
    /** It makes a column with a sequence of its own. */
    SEQUENCE,
    /** Another engine calls a type so: it is a mistake here, and this is what was meant. */
    FOREIGN
  }

  private final Map<String, Alias> aliases = new LinkedHashMap<>();
  private final Map<String, String> formats = new LinkedHashMap<>();

  /** By the ids of types, what the first number behind them can be. */
  private final Map<String, int[]> ranges = new HashMap<>();

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
              Use.valueOf(row.get("use").toUpperCase(Locale.ROOT))));
      row.optional("format").ifPresent(format -> names.formats.put(row.get("type"), format));
      List<String> range = row.words("range");
      if (!range.isEmpty()) {
        names.ranges.put(
            row.get("type"),
            new int[] {Integer.parseInt(range.get(0)), Integer.parseInt(range.get(1))});
      }
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
    if (alias == null || alias.use() != Use.TYPE) {
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
    return of(word, Use.SEQUENCE);
  }

  /** The id of the type that another engine calls so. */
  public Optional<String> elsewhere(String words) {
    return of(words, Use.FOREIGN);
  }

  private Optional<String> of(String words, Use use) {
    return Optional.ofNullable(aliases.get(words))
        .filter(alias -> alias.use() == use)
        .map(Alias::type);
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

  /**
   * What is wrong with the arguments of a type.
   *
   * @param words how the user calls it
   * @param id the type's id
   * @return empty if nothing is
   */
  public Optional<String> problem(String words, String id, List<String> arguments) {
    Alias alias = aliases.get(words);
    boolean narrowed = alias != null && alias.narrow() > 0;
    if (!formats.containsKey(id) && !narrowed) {
      return Optional.of("type \"%s\" has no length or precision".formatted(words));
    }
    int[] range = ranges.get(id);
    Optional<Integer> first = number(arguments.get(0));
    boolean outside = range != null && first.filter(n -> n < range[0] || n > range[1]).isPresent();
    return outside
        ? Optional.of(
            "the first number of type \"%s\" is between %d and %d"
                .formatted(words, range[0], range[1]))
        : Optional.empty();
  }

  private static Optional<Integer> number(String text) {
    return text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }

  /** All names, for hints. */
  public Collection<String> names() {
    List<String> names = new ArrayList<>();
    aliases.forEach(
        (name, alias) -> {
          if (alias.use() != Use.FOREIGN) {
            names.add(name);
          }
        });
    return names;
  }
}
