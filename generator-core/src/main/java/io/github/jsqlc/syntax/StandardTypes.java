package io.github.jsqlc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the types of the SQL standard's grammar. Source: the rules "Typename" and "SimpleTypename"
 * of PostgreSQL's gram.y.
 */
final class StandardTypes {
  private static final String WHAT = "a type";

  private static final Set<String> PLAIN =
      Set.of("INT", "INTEGER", "SMALLINT", "BIGINT", "REAL", "BOOLEAN", "JSON");
  private static final Set<String> NUMERIC = Set.of("DEC", "DECIMAL", "NUMERIC");
  private static final Set<String> CHARACTER = Set.of("CHARACTER", "CHAR", "NCHAR");
  private static final Set<String> TIME = Set.of("TIME", "TIMESTAMP");
  private static final List<String> FIELDS =
      List.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND");

  private final Grammar grammar;
  private final Cursor cursor;

  StandardTypes(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** What is read of one type. */
  private static final class Reading {
    final List<String> words = new ArrayList<>();
    final List<String> arguments = new ArrayList<>();
    Optional<QualifiedName> name = Optional.empty();
    boolean ofColumn;
    int dimensions;
  }

  /** Any type, with array bounds. */
  TypeName type() {
    int start = cursor.mark();
    boolean setOf = cursor.accept("SETOF");
    Reading reading = new Reading();
    if (!builtIn(reading)) {
      generic(reading);
    } else if (reading.words.get(0).equals("interval") && reading.arguments.isEmpty()) {
      intervalFields(reading);
    }
    bounds(reading);
    return typeName(reading, setOf, start);
  }

  /**
   * The type before a string that makes a constant: one of the grammar's own types without bounds;
   * empty, and nothing read, if there is none.
   */
  Optional<TypeName> constant() {
    int start = cursor.mark();
    Reading reading = new Reading();
    if (builtIn(reading) && cursor.kind() == TokenKind.STRING) {
      return Optional.of(typeName(reading, false, start));
    }
    if (cursor.mark() > start + 1) {
      throw cursor.expected("a string in quotes");
    }
    cursor.reset(start);
    return Optional.empty();
  }

  /** Whether a field of an interval comes next. */
  boolean atField() {
    return cursor.word() != null && FIELDS.contains(cursor.word());
  }

  /** Whether one of the grammar's own types may begin here that can make a constant. */
  boolean atConstant() {
    String word = cursor.word();
    return word != null
        && (PLAIN.contains(word)
            || NUMERIC.contains(word)
            || CHARACTER.contains(word)
            || TIME.contains(word)
            || Set.of("DOUBLE", "FLOAT", "BIT", "NATIONAL", "VARCHAR", "INTERVAL").contains(word));
  }

  /** The same type with the fields of an interval that follow its string. */
  TypeName withFields(TypeName interval) {
    Reading reading = new Reading();
    reading.words.addAll(interval.words());
    reading.arguments.addAll(interval.arguments());
    int start = cursor.mark();
    intervalFields(reading);
    return cursor.mark() == start
        ? interval
        : new TypeName(reading.words, reading.arguments, interval.at());
  }

  private TypeName typeName(Reading reading, boolean setOf, int start) {
    return new TypeName(
        reading.words,
        reading.arguments,
        reading.name,
        reading.dimensions,
        setOf,
        reading.ofColumn,
        cursor.from(start));
  }

  /** Reads a type that the grammar itself spells, if one comes. */
  private boolean builtIn(Reading reading) {
    String word = cursor.kind() == TokenKind.WORD && cursor.word() != null ? cursor.word() : "";
    int start = cursor.mark();
    if (PLAIN.contains(word)) {
      word(reading);
    } else if (word.equals("FLOAT")) {
      word(reading);
      length(reading);
    } else if (NUMERIC.contains(word)) {
      word(reading);
      arguments(reading);
    } else if (word.equals("DOUBLE") && cursor.at(1, "PRECISION")) {
      word(reading);
      word(reading);
    } else if (word.equals("BIT")) {
      word(reading);
      varying(reading);
      arguments(reading);
    } else if (word.equals("NATIONAL") && (cursor.at(1, "CHARACTER") || cursor.at(1, "CHAR"))) {
      word(reading);
      word(reading);
      varying(reading);
      length(reading);
    } else if (CHARACTER.contains(word) || word.equals("VARCHAR")) {
      word(reading);
      if (!word.equals("VARCHAR")) {
        varying(reading);
      }
      length(reading);
    } else if (TIME.contains(word)) {
      word(reading);
      length(reading);
      zone(reading);
    } else if (word.equals("INTERVAL")) {
      word(reading);
      length(reading);
    } else {
      return false;
    }
    if (reading.words.size() == 1) {
      Name name = new Name(reading.words.get(0), Name.UNQUOTED, cursor.span(start));
      reading.name = Optional.of(new QualifiedName(List.of(name)));
    }
    return true;
  }

  private void word(Reading reading) {
    // NCHAR is what the N before a string stands for.
    reading.words.add(cursor.word().toLowerCase(Locale.ROOT));
    cursor.next();
  }

  private void varying(Reading reading) {
    if (cursor.at("VARYING")) {
      word(reading);
    }
  }

  private void zone(Reading reading) {
    boolean zone = cursor.at("WITH") || cursor.at("WITHOUT");
    if (zone && cursor.at(1, "TIME")) {
      word(reading);
      word(reading);
      if (!cursor.at("ZONE")) {
        throw cursor.expected("\"ZONE\"");
      }
      word(reading);
    }
  }

  /** {@code DAY}, {@code DAY TO SECOND(3)}, if it comes. */
  private void intervalFields(Reading reading) {
    int first = cursor.word() == null ? -1 : FIELDS.indexOf(cursor.word());
    if (first < 0) {
      return;
    }
    reading.name = Optional.empty();
    word(reading);
    if (first != 1 && first < 5 && cursor.at("TO")) {
      word(reading);
      int last = cursor.word() == null ? -1 : FIELDS.indexOf(cursor.word());
      boolean right = first == 0 ? last == 1 : first > 1 && last > first;
      if (!right) {
        throw cursor.expected("a smaller field of an interval");
      }
      word(reading);
    }
    if (reading.words.get(reading.words.size() - 1).equals("second")) {
      length(reading);
    }
  }

  private void generic(Reading reading) {
    if (!grammar.names.atFunction()) {
      throw cursor.expected(WHAT);
    }
    List<Name> parts = new ArrayList<>(List.of(grammar.names.take()));
    while (cursor.accept(".")) {
      parts.add(grammar.names.label(WHAT));
    }
    QualifiedName name = new QualifiedName(parts);
    reading.name = Optional.of(name);
    reading.words.add(name.toString());
    if (parts.size() > 1 && cursor.at("%") && cursor.at(1, "TYPE")) {
      cursor.next();
      cursor.next();
      reading.ofColumn = true;
    } else {
      arguments(reading);
    }
  }

  /** One number in parentheses, if they come. */
  private void length(Reading reading) {
    if (cursor.at("(")) {
      int open = cursor.next();
      if (cursor.kind() != TokenKind.INTEGER) {
        throw cursor.expected("a number");
      }
      reading.arguments.add(cursor.text(cursor.next()));
      cursor.close(open);
    }
  }

  /** The lengths and the like in parentheses, if they come. */
  private void arguments(Reading reading) {
    if (!cursor.at("(")) {
      return;
    }
    int open = cursor.next();
    grammar.nesting.enter(StandardCalls.WEIGHT);
    for (Expr argument : grammar.exprs.list()) {
      reading.arguments.add(argument.at().text());
    }
    grammar.nesting.leave(StandardCalls.WEIGHT);
    cursor.closeList(open);
  }

  private void bounds(Reading reading) {
    if (cursor.accept("ARRAY")) {
      reading.dimensions = 1;
      if (cursor.at("[")) {
        bound(true);
      }
      return;
    }
    while (cursor.at("[")) {
      bound(false);
      reading.dimensions++;
    }
  }

  private void bound(boolean needed) {
    cursor.next();
    if (cursor.kind() == TokenKind.INTEGER) {
      cursor.next();
    } else if (needed) {
      throw cursor.expected("a number");
    }
    cursor.expect("]");
  }
}
