package io.github.jsqlc.live;

import java.util.Optional;

/** A real engine with an empty database of its own, which nobody else sees. */
interface LiveEngine extends AutoCloseable {
  /** How messages call it. */
  String title();

  /** Runs a statement that changes the schema; empty when the engine has done so. */
  Optional<Answer.Refused> declare(String sql);

  /** Asks what the engine makes of a statement, without running it. */
  Answer prepare(String sql);

  /**
   * The names and texts, the most telling first, that a refusal complains about. Where they stand
   * in the statement is the mistake.
   */
  Complaint complaint(Answer.Refused refused);

  @Override
  void close();
}
