package io.github.jsqlc.cli;

/** Carries a mistake of this tool to where it is told, with the step in which it happened. */
public final class BrokenStep extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Names the place.
   *
   * @param place the step, with the query where it is known
   */
  public BrokenStep(String place, Throwable cause) {
    super(place, cause);
  }
}
