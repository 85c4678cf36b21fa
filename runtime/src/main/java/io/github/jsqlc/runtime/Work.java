package io.github.jsqlc.runtime;

/**
 * What happens inside a transaction.
 *
 * @param <E> what it may throw; inferred, and an unchecked exception where it throws nothing
 *     checked
 */
@FunctionalInterface
public interface Work<E extends Exception> {

  /**
   * Does the work.
   *
   * @param tx the handle on the transaction; usable until this method returns
   * @throws E to roll the transaction back; an unchecked exception or an error does so too
   */
  void run(Database tx) throws E;
}
