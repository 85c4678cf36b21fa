package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads functions as tables. Source: the rules "func_table" and "func_expr_windowless" of
 * PostgreSQL's gram.y.
 */
final class StandardFunctions {
  /** The words that are calls without parentheses or whose parentheses hold their own syntax. */
  private static final Set<String> RESERVED =
      Set.of(
          "CAST",
          "CURRENT_DATE",
          "CURRENT_TIME",
          "CURRENT_TIMESTAMP",
          "CURRENT_ROLE",
          "CURRENT_USER",
          "CURRENT_CATALOG",
          "CURRENT_SCHEMA",
          "SESSION_USER",
          "SYSTEM_USER",
          "USER",
          "LOCALTIME",
          "LOCALTIMESTAMP",
          "COLLATION");

  private static final String COLUMN = "the name of a column";

  private final Grammar grammar;
  private final Cursor cursor;

  StandardFunctions(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** Whether a function stands here, and no table. */
  boolean at() {
    if (cursor.at("ROWS") && cursor.at(1, "FROM")) {
      return true;
    }
    if (cursor.word() != null && RESERVED.contains(cursor.word())) {
      return true;
    }
    if (!grammar.names.at()) {
      return grammar.names.atFunction();
    }
    int ahead = 0;
    while (name(ahead) && cursor.at(ahead + 1, ".")) {
      ahead += 2;
    }
    return name(ahead) && cursor.at(ahead + 1, "(");
  }

  private boolean name(int ahead) {
    return cursor.kind(ahead) == TokenKind.WORD || cursor.kind(ahead) == TokenKind.QUOTED;
  }

  /**
   * A function with its alias.
   *
   * @param start the first token: perhaps LATERAL before the function
   */
  FromItem parse(int start, boolean lateral) {
    if (cursor.at("ROWS") && cursor.at(1, "FROM")) {
      return rowsFrom(start, lateral);
    }
    if (cursor.at("XMLTABLE")) {
      FromItem.XmlTable table = grammar.standard.xml.table(start, lateral);
      StandardFrom.Alias alias = grammar.standard.froms.alias();
      return new FromItem.XmlTable(
          table.namespaces(),
          table.row(),
          table.document(),
          table.definitions(),
          lateral,
          alias.name(),
          alias.columns(),
          cursor.from(start));
    }
    if (cursor.at("JSON_TABLE")) {
      FromItem.JsonTable table = grammar.standard.json.table(start, lateral);
      StandardFrom.Alias alias = grammar.standard.froms.alias();
      return new FromItem.JsonTable(
          table.document(),
          table.path(),
          table.passing(),
          table.definitions(),
          table.onError(),
          lateral,
          alias.name(),
          alias.columns(),
          cursor.from(start));
    }
    FromItem.Function bare = function(start);
    boolean ordinality = ordinality();
    Alias alias = alias();
    return new FromItem.Function(
        bare.name(),
        bare.arguments(),
        bare.variadic(),
        bare.expression(),
        lateral,
        ordinality,
        alias.name,
        alias.columns,
        alias.definitions,
        cursor.from(start));
  }

  /** The name of a function: words that no column can be called by, too. */
  QualifiedName name() {
    if (!grammar.names.atFunction() && !(grammar.names.at() && cursor.at(1, "."))) {
      throw cursor.expected("the name of a function");
    }
    List<Name> parts = new ArrayList<>(List.of(grammar.names.take()));
    while (cursor.accept(".")) {
      parts.add(grammar.names.label("the name of a function"));
    }
    return new QualifiedName(parts);
  }

  /** A function without window, with its special forms. */
  Expr expression() {
    String word = cursor.word() == null ? "" : cursor.word();
    if (word.equals("CAST")) {
      return grammar.primaries.cast();
    }
    if (word.equals("CURRENT_DATE")
        || word.equals("CURRENT_TIME")
        || word.equals("CURRENT_TIMESTAMP")) {
      return grammar.primaries.parse();
    }
    Optional<Expr> special = word.isEmpty() ? Optional.empty() : grammar.standard.specials.parse();
    if (special.isPresent()) {
      return special.get();
    }
    return call();
  }

  /** A call that its name and parentheses make. */
  Expr.Call call() {
    int start = cursor.mark();
    QualifiedName name = name();
    if (!cursor.at("(")) {
      throw cursor.expected("\"(\"");
    }
    return grammar.standard.calls.windowless(name, start);
  }

  private FromItem.Function function(int start) {
    int first = cursor.mark();
    Expr expression = expression();
    boolean plain = expression instanceof Expr.Call call && !call.distinct() && !call.star();
    if (plain) {
      Expr.Call call = (Expr.Call) expression;
      return function(call.function(), call.arguments(), call.variadic(), Optional.empty(), start);
    }
    String word = cursor.text(first).toLowerCase(Locale.ROOT);
    Name name = new Name(word, Name.UNQUOTED, cursor.span(first));
    return function(
        new QualifiedName(List.of(name)), List.of(), false, Optional.of(expression), start);
  }

  private FromItem.Function function(
      QualifiedName name,
      List<Expr> arguments,
      boolean variadic,
      Optional<Expr> expression,
      int start) {
    return new FromItem.Function(
        name,
        arguments,
        variadic,
        expression,
        false,
        false,
        Optional.empty(),
        List.of(),
        List.of(),
        cursor.from(start));
  }

  private boolean ordinality() {
    return cursor.accept("WITH", "ORDINALITY");
  }

  /** An alias behind a function: with names of columns, or with their types too. */
  private record Alias(
      Optional<Name> name, List<Name> columns, List<FromItem.ColumnDefinition> definitions) {}

  private Alias alias() {
    if (cursor.at("AS") && cursor.at(1, "(")) {
      cursor.next();
      return new Alias(Optional.empty(), List.of(), definitions());
    }
    Optional<Name> name = grammar.names.alias();
    if (name.isEmpty() || !cursor.at("(")) {
      return new Alias(name, List.of(), List.of());
    }
    boolean names = cursor.at(2, ",") || cursor.at(2, ")");
    return names
        ? new Alias(name, grammar.names.optionalList(COLUMN), List.of())
        : new Alias(name, List.of(), definitions());
  }

  private List<FromItem.ColumnDefinition> definitions() {
    int open = cursor.next();
    List<FromItem.ColumnDefinition> definitions = new ArrayList<>();
    do {
      int start = cursor.mark();
      Name name = grammar.names.name(COLUMN);
      TypeName type = grammar.types.type();
      if (cursor.accept("COLLATE")) {
        grammar.names.collation();
      }
      definitions.add(new FromItem.ColumnDefinition(name, type, cursor.from(start)));
    } while (cursor.accept(","));
    cursor.closeList(open);
    return definitions;
  }

  private FromItem rowsFrom(int start, boolean lateral) {
    cursor.next();
    cursor.next();
    int open = cursor.mark();
    cursor.expect("(");
    List<FromItem.Function> functions = new ArrayList<>();
    do {
      functions.add(rowsFromItem());
    } while (cursor.accept(","));
    cursor.closeList(open);
    boolean ordinality = ordinality();
    Alias alias = alias();
    if (!alias.definitions.isEmpty()) {
      throw cursor.error(
          Code.S203,
          alias.definitions.get(0).at(),
          "columns with types belong to one function of ROWS FROM",
          Optional.of("write them behind the function, within the parentheses"));
    }
    return new FromItem.RowsFrom(
        functions, lateral, ordinality, alias.name, alias.columns, cursor.from(start));
  }

  private FromItem.Function rowsFromItem() {
    int start = cursor.mark();
    FromItem.Function bare = function(start);
    if (!cursor.accept("AS")) {
      return bare;
    }
    if (!cursor.at("(")) {
      throw cursor.expected("\"(\"");
    }
    List<FromItem.ColumnDefinition> definitions = definitions();
    return new FromItem.Function(
        bare.name(),
        bare.arguments(),
        bare.variadic(),
        bare.expression(),
        false,
        false,
        Optional.empty(),
        List.of(),
        definitions,
        cursor.from(start));
  }
}
