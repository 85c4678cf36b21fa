package io.github.jsqlc.ir;

/**
 * A piece of the statement to send. The pieces in order are the statement: texts as they are, one
 * {@code ?} for each {@link Bind} and for each {@link BindList} that is sent as one value.
 */
public sealed interface SqlPart {
  record Text(String text) implements SqlPart {}

  /**
   * A place where one parameter is bound.
   *
   * @param parameter its {@link Parameter#number}
   */
  record Bind(int parameter) implements SqlPart {}

  /** A place where a list is bound. */
  record BindList(int parameter, ListForm form) implements SqlPart {}

  /** How a list reaches the engine. */
  enum ListForm {
    /** As one JSON array: the text before and after already unpacks it. */
    JSON,
    /** As one array: the text before and after is {@code = ANY(} and {@code )}. */
    ARRAY,
    /**
     * As one mark for each element; of an empty list, a query without rows. The text before and
     * after are the parentheses.
     */
    EXPANDED
  }
}
