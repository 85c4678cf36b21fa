package io.github.jsqlc.syntax;

import io.github.jsqlc.engine.Engine;
import io.github.jsqlc.source.SourceFile;
import java.util.List;

/** The parts of the parser for one statement; each knows the others through this. */
final class Grammar {
  final Cursor cursor;
  final Nesting nesting;
  final StandardGrammar standard;
  final Names names;
  final StandardTypes types;
  final ExprParser exprs;
  final PrimaryParser primaries;
  final CallParser calls;
  final MacroParser macros;
  final SelectParser selects;
  final FromParser froms;
  final InsertParser inserts;
  final UpdateParser updates;
  final TableParser tables;
  final ConstraintParser constraints;
  final DdlParser ddl;
  final DefinitionParser definitions;
  final TriggerParser triggers;
  final AlterParser alters;
  final OtherParser others;
  final ColumnComments columnComments;

  /** The lines of the comment right before the statement. */
  final List<String> comment;

  Grammar(SourceFile file, Engine engine, Tokens tokens, char[] text, List<String> comment) {
    this.cursor = new Cursor(file, engine, tokens);
    this.comment = List.copyOf(comment);
    this.columnComments = new ColumnComments(file, tokens, text);
    this.nesting = new Nesting(cursor);
    boolean standard = engine.features().standardGrammar();
    this.standard = new StandardGrammar(this);
    this.types = this.standard.types;
    this.names = standard ? this.standard.names : new Names(cursor);
    this.macros = new MacroParser(cursor, names);
    this.exprs = standard ? this.standard.exprs : new ExprParser(this);
    this.primaries = standard ? this.standard.primaries : new PrimaryParser(this);
    this.calls = standard ? this.standard.calls : new CallParser(this);
    this.selects = standard ? this.standard.selects : new SelectParser(this);
    this.froms = standard ? this.standard.froms : new FromParser(this);
    this.inserts = new InsertParser(this);
    this.updates = new UpdateParser(this);
    this.constraints = new ConstraintParser(this);
    this.tables = new TableParser(this);
    this.ddl = new DdlParser(this);
    this.definitions = new DefinitionParser(this);
    this.triggers = new TriggerParser(this);
    this.alters = new AlterParser(this);
    this.others = new OtherParser(this);
  }
}
