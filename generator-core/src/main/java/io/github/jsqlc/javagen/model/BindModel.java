package io.github.jsqlc.javagen.model;

/**
 * One place of a statement that is set, in the order of the statement.
 *
 * @param parameter the index of the parameter in its method, from 0
 */
public record BindModel(int parameter, Form form) {

  /** What is set there. */
  public enum Form {
    /** The value. */
    VALUE,
    /** All values of a list as one JSON array. */
    JSON,
    /** All values of a list as one array. */
    ARRAY,
    /** Each value of a list at a mark of its own. */
    EXPANDED
  }
}
