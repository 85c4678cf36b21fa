package io.github.jsqlc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads SQL's XML functions and XMLTABLE. Source: the rules "func_expr_common_subexpr" and
 * "xmltable" of PostgreSQL's gram.y.
 */
final class StandardXml {
  private final Grammar grammar;
  private final Cursor cursor;

  StandardXml(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** The XML function that {@code word} begins, the next token; empty if it is none. */
  Optional<Expr> parse(String word) {
    StandardSpecials specials = grammar.standard.specials;
    return switch (word) {
      case "XMLCONCAT" -> Optional.of(specials.call(word, grammar.exprs::list));
      case "XMLELEMENT" -> Optional.of(specials.call(word, this::element));
      case "XMLFOREST" -> Optional.of(specials.call(word, this::attributes));
      case "XMLPARSE" -> Optional.of(specials.call(word, this::parsed));
      case "XMLPI" -> Optional.of(specials.call(word, this::instruction));
      case "XMLROOT" -> Optional.of(specials.call(word, this::root));
      case "XMLEXISTS" -> Optional.of(specials.call(word, this::exists));
      case "XMLSERIALIZE" -> Optional.of(serialize());
      default -> Optional.empty();
    };
  }

  private void named() {
    cursor.expect("NAME");
    grammar.names.label("a name");
  }

  private List<Expr> element() {
    named();
    List<Expr> arguments = new ArrayList<>();
    boolean first = true;
    while (cursor.accept(",")) {
      if (first && cursor.at("XMLATTRIBUTES") && cursor.at(1, "(")) {
        cursor.next();
        int open = cursor.next();
        arguments.addAll(attributes());
        cursor.closeList(open);
      } else {
        arguments.add(grammar.exprs.expr());
      }
      first = false;
    }
    return arguments;
  }

  /** Values between commas, perhaps with names behind AS. */
  private List<Expr> attributes() {
    List<Expr> values = new ArrayList<>();
    do {
      values.add(grammar.exprs.expr());
      if (cursor.accept("AS")) {
        grammar.names.label("a name");
      }
    } while (cursor.accept(","));
    return values;
  }

  private void documentOrContent() {
    if (!cursor.accept("DOCUMENT") && !cursor.accept("CONTENT")) {
      throw cursor.expected("DOCUMENT or CONTENT");
    }
  }

  private List<Expr> parsed() {
    documentOrContent();
    Expr value = grammar.exprs.expr();
    if (cursor.accept("PRESERVE") || cursor.accept("STRIP")) {
      cursor.expect("WHITESPACE");
    }
    return List.of(value);
  }

  private List<Expr> instruction() {
    named();
    return cursor.accept(",") ? List.of(grammar.exprs.expr()) : List.of();
  }

  private List<Expr> root() {
    List<Expr> arguments = new ArrayList<>(List.of(grammar.exprs.expr()));
    cursor.expect(",");
    cursor.expect("VERSION");
    if (!cursor.accept("NO", "VALUE")) {
      arguments.add(grammar.exprs.expr());
    }
    if (cursor.accept(",")) {
      cursor.expect("STANDALONE");
      if (cursor.accept("NO")) {
        cursor.accept("VALUE");
      } else {
        cursor.expect("YES");
      }
    }
    return arguments;
  }

  private List<Expr> exists() {
    Expr path = grammar.primaries.parse();
    return List.of(path, passing());
  }

  private Expr passing() {
    cursor.expect("PASSING");
    mechanism();
    Expr document = grammar.primaries.parse();
    mechanism();
    return document;
  }

  private void mechanism() {
    if (!cursor.accept("BY", "REF")) {
      cursor.accept("BY", "VALUE");
    }
  }

  private Expr serialize() {
    int start = cursor.next();
    int open = cursor.next();
    documentOrContent();
    grammar.nesting.enter(StandardCalls.WEIGHT);
    Expr value = grammar.exprs.expr();
    grammar.nesting.leave(StandardCalls.WEIGHT);
    cursor.expect("AS");
    TypeName type = grammar.types.type();
    if (!cursor.accept("INDENT")) {
      cursor.accept("NO", "INDENT");
    }
    cursor.close(open);
    Expr call =
        grammar.standard.calls.written(
            "xmlserialize", cursor.span(start), List.of(value), cursor.from(start));
    return new Expr.Cast(call, type, cursor.from(start));
  }

  /** XMLTABLE from its word on, without an alias. */
  FromItem.XmlTable table(int start, boolean lateral) {
    cursor.expect("XMLTABLE");
    int open = cursor.mark();
    cursor.expect("(");
    List<Expr> namespaces = new ArrayList<>();
    if (cursor.at("XMLNAMESPACES") && cursor.at(1, "(")) {
      cursor.next();
      int inner = cursor.next();
      do {
        boolean unnamed = cursor.accept("DEFAULT");
        namespaces.add(grammar.standard.exprs.restricted());
        if (!unnamed) {
          cursor.expect("AS");
          grammar.names.label("a name");
        }
      } while (cursor.accept(","));
      cursor.closeList(inner);
      cursor.expect(",");
    }
    Expr row = grammar.primaries.parse();
    Expr document = passing();
    cursor.expect("COLUMNS");
    List<FromItem.XmlColumn> columns = new ArrayList<>();
    do {
      columns.add(column());
    } while (cursor.accept(","));
    cursor.closeList(open);
    return new FromItem.XmlTable(
        namespaces,
        row,
        document,
        columns,
        lateral,
        Optional.empty(),
        List.of(),
        cursor.from(start));
  }

  private FromItem.XmlColumn column() {
    int start = cursor.mark();
    Name name = grammar.names.name("the name of a column");
    if (cursor.accept("FOR")) {
      cursor.expect("ORDINALITY");
      return new FromItem.XmlColumn(
          name, Optional.empty(), Optional.empty(), Optional.empty(), true, cursor.from(start));
    }
    TypeName type = grammar.types.type();
    Optional<Expr> path = Optional.empty();
    Optional<Expr> otherwise = Optional.empty();
    boolean notNull = false;
    while (!cursor.at(",") && !cursor.at(")")) {
      if (cursor.accept("PATH")) {
        path = Optional.of(grammar.standard.exprs.restricted());
      } else if (cursor.accept("DEFAULT")) {
        otherwise = Optional.of(grammar.standard.exprs.restricted());
      } else if (cursor.accept("NOT", "NULL")) {
        notNull = true;
      } else if (!cursor.accept("NULL")) {
        throw cursor.expected("PATH, DEFAULT, NOT NULL, \",\" or \")\"");
      }
    }
    return new FromItem.XmlColumn(
        name, Optional.of(type), path, otherwise, notNull, cursor.from(start));
  }
}
