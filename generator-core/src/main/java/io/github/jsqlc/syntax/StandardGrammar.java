package io.github.jsqlc.syntax;

/** The parts of the parser for engines with the SQL standard's grammar. */
final class StandardGrammar {
  final StandardNames names;
  final StandardTypes types;
  final StandardExprs exprs;
  final StandardPrimaries primaries;
  final StandardCalls calls;
  final StandardSpecials specials;
  final StandardXml xml;
  final StandardJson json;
  final StandardSelect selects;
  final StandardWith withs;
  final StandardFrom froms;
  final StandardFunctions functions;
  final StandardInsert inserts;
  final StandardWrites writes;
  final StandardMerge merges;

  /**
   * @param grammar whose cursor and nesting are there already
   */
  StandardGrammar(Grammar grammar) {
    this.names = new StandardNames(grammar);
    this.types = new StandardTypes(grammar);
    this.exprs = new StandardExprs(grammar);
    this.primaries = new StandardPrimaries(grammar);
    this.calls = new StandardCalls(grammar);
    this.specials = new StandardSpecials(grammar);
    this.xml = new StandardXml(grammar);
    this.json = new StandardJson(grammar);
    this.selects = new StandardSelect(grammar);
    this.withs = new StandardWith(grammar);
    this.functions = new StandardFunctions(grammar);
    this.froms = new StandardFrom(grammar, functions);
    this.inserts = new StandardInsert(grammar);
    this.writes = new StandardWrites(grammar);
    this.merges = new StandardMerge(grammar);
  }
}
