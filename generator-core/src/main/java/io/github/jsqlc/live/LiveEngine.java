package io.github.jsqlc.live;

import java.util.List;
import java.util.Optional;

/** A real engine and a database of it. */
interface LiveEngine extends AutoCloseable {
  /** How messages call it. */
  String title();

  /**
   * Whether the database is nobody else's and empty at first, so that the schema can be declared in
   * it; else it is the user's, has a schema, and nothing may change it.
   */
  boolean isOwn();

  /**
   * Whether statements of the schema that declare nothing which this tool knows are run too: there
   * they may matter to what queries mean, here they may reach beyond the database.
   */
  boolean runsOthers();

  /** Runs a statement that changes the schema; empty when the engine has done so. */
  Optional<Answer.Refused> declare(String sql);

  /** Looks for names without a schema in these schemas from now on. */
  void search(List<String> schemas);

  /** The mark of a parameter in the statements that this engine prepares. */
  String mark(int parameter);

  /** Whether a parameter that stands in several places is one for the engine too. */
  boolean numbersParameters();

  /** Whether a column without a name is called by its text, with all marks of parameters in it. */
  boolean namesByText();

  /** Asks what the engine makes of a statement, without running it. */
  Answer prepare(String sql);

  /**
   * The names and texts, the most telling first, that a refusal complains about. Where they stand
   * in the statement is the mistake.
   */
  Complaint complaint(Answer.Refused refused);

  /** Ends the connection; of a database of its own, nothing is left. */
  @Override
  void close();
}
