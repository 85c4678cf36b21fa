package io.github.jsqlc.syntax;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads one statement: its first words say which. */
final class StatementParser {
  private static final List<String> HEADS =
      List.of("SELECT", "VALUES", "WITH", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP");

  private final Grammar grammar;
  private final Cursor cursor;

  StatementParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor;
  }

  /** The whole statement. */
  Statement parse() {
    Statement statement = whole();
    if (!cursor.atEnd()) {
      throw cursor.expected(Slips.OVER);
    }
    return statement;
  }

  private Statement whole() {
    if (cursor.engine().features().standardGrammar()) {
      return grammar.definitions.statement().orElseGet(this::standard);
    }
    return cursor.word() != null && OtherParser.HEADS.contains(cursor.word())
        ? grammar.others.parse(this)
        : statement();
  }

  /** The statement behind EXPLAIN: any but another EXPLAIN. */
  void explained() {
    boolean other =
        !cursor.at("EXPLAIN") && cursor.word() != null && OtherParser.HEADS.contains(cursor.word());
    if (other) {
      grammar.others.parse(this);
    } else {
      statement();
    }
  }

  /** A statement of the SQL standard's grammar that is about rows. */
  private Statement standard() {
    String head = cursor.word() == null ? "" : cursor.word();
    boolean rows =
        switch (head) {
          case "INSERT", "UPDATE", "DELETE", "MERGE", "VALUES", "(" -> true;
          default -> grammar.selects.atQuery();
        };
    if (rows) {
      return grammar.standard.withs.rows();
    }
    if (head.equals("CALL")) {
      int start = cursor.next();
      Expr.Call call = grammar.standard.functions.call();
      return new Statement.CallProcedure(call, cursor.from(start));
    }
    throw noStatement(SessionStatements.HEADS, "MERGE");
  }

  private Statement statement() {
    int start = cursor.mark();
    Optional<With> with = grammar.selects.with();
    String head = cursor.word() == null ? "" : cursor.word();
    switch (head) {
      case "SELECT", "VALUES":
        return new Statement.Select(grammar.selects.query(with, start));
      case "INSERT", "REPLACE":
        return grammar.inserts.parse(with, start, false);
      case "UPDATE":
        return grammar.updates.update(with, start, false);
      case "DELETE":
        return grammar.updates.delete(with, start, false);
      default:
        break;
    }
    if (with.isPresent()) {
      throw cursor.expected("SELECT, INSERT, UPDATE or DELETE");
    }
    return switch (head) {
      case "CREATE" -> grammar.ddl.create();
      case "ALTER" -> grammar.alters.alter();
      case "DROP" -> grammar.ddl.drop();
      default -> throw noStatement(OtherParser.HEADS, "REPLACE");
    };
  }

  /**
   * @param others the first words of statements besides {@link #HEADS}
   * @param further one more of them
   */
  private SyntaxError noStatement(Collection<String> others, String further) {
    if (cursor.kind() != TokenKind.WORD) {
      boolean bracket = cursor.at("(");
      SyntaxError error = cursor.expected("a statement");
      return bracket
          ? new SyntaxError(error.diagnostic().withHint("a statement has no parentheses around it"))
          : error;
    }
    List<String> heads = new ArrayList<>(HEADS);
    heads.addAll(others);
    heads.add(further);
    String word = cursor.text(cursor.mark());
    Optional<String> hint = NearestName.hint(word, heads);
    if (hint.isPresent()) {
      SyntaxError error = cursor.expected("a statement");
      return new SyntaxError(error.diagnostic().withHint(hint));
    }
    return cursor.error(
        Code.S206,
        cursor.span(cursor.mark()),
        "%s has no statement that begins with \"%s\"".formatted(cursor.engine().name(), word),
        Optional.empty());
  }
}
