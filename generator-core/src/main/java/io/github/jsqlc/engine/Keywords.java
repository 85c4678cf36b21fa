package io.github.jsqlc.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The words that mean something to one engine's grammar, from its {@code keywords.tsv}. */
public final class Keywords {
  /** Where a keyword may stand as a name, without quotes. */
  public enum Use {
    /** Nowhere. */
    RESERVED,
    /** As a name, but neither as an alias without AS nor in a type. */
    NO_ALIAS,
    /** As a function or a type, but not as the name of a column or a table. */
    FUNCTION,
    /** As the name of a column or a table, but neither as a function nor as a type. */
    NO_FUNCTION,
    /** Wherever a name may stand, unless the grammar takes the word for itself there. */
    FREE
  }

  /**
   * One keyword, in upper case.
   *
   * @param label whether it may name a result column without AS
   */
  public record Keyword(String word, Use use, boolean label) {
    public Keyword {
      Objects.requireNonNull(word);
      Objects.requireNonNull(use);
    }
  }

  private final Keyword[] slots;
  private final List<Keyword> all;
  private final Map<String, Optional<Keyword>> byWord = new HashMap<>();

  private Keywords(List<Keyword> all) {
    this.all = Collections.unmodifiableList(all);
    this.slots = new Keyword[Integer.highestOneBit(Math.max(1, all.size())) * 8];
    for (Keyword keyword : all) {
      byWord.put(keyword.word(), Optional.of(keyword));
      char[] word = keyword.word().toCharArray();
      int slot = hash(word, 0, word.length);
      while (slots[slot] != null) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = keyword;
    }
  }

  static Keywords load(String engine) {
    List<Keyword> all = new ArrayList<>();
    for (Rows.Row row : Rows.read(engine, "keywords.tsv")) {
      Use use = Use.valueOf(row.get("class").toUpperCase(Locale.ROOT).replace('-', '_'));
      all.add(new Keyword(row.get("word"), use, row.get("label").equals("yes")));
    }
    return new Keywords(all);
  }

  /** All keywords, in the order of their rows. */
  public List<Keyword> all() {
    return all;
  }

  /** The keyword that this word is, in whatever case. */
  public Optional<Keyword> find(String word) {
    Optional<Keyword> upper = byWord.get(word);
    return upper != null ? upper : Optional.ofNullable(find(word.toCharArray(), 0, word.length()));
  }

  /** Whether this word needs quotes to be the name of a column or a table. */
  public boolean reserved(String word) {
    Optional<Keyword> keyword = find(word);
    return keyword.isPresent()
        && (keyword.get().use() == Use.RESERVED || keyword.get().use() == Use.FUNCTION);
  }

  /**
   * The keyword that these characters are, in whatever case; null if they are none. Looks at the
   * characters where they stand, since a lexer asks this for every word of a text.
   */
  public Keyword find(char[] text, int start, int end) {
    int slot = hash(text, start, end);
    for (Keyword found = slots[slot]; found != null; found = slots[slot]) {
      if (same(found.word(), text, start, end)) {
        return found;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return null;
  }

  private static boolean same(String word, char[] text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (word.charAt(i - start) != upper(text[i])) {
        return false;
      }
    }
    return true;
  }

  private int hash(char[] text, int start, int end) {
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + upper(text[i]);
    }
    return (hash ^ (hash >>> 15)) & (slots.length - 1);
  }

  /** Keywords are ASCII: no other letter's upper case is looked at. */
  private static char upper(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
  }
}
