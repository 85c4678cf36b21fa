package io.github.jsqlc.runtime;

/**
 * What happens inside a transaction and has a result.
 *
 * @param <R> the result
 * @param <E> what it may throw; inferred, and an unchecked exception where it throws nothing
 *     checked
 */
@FunctionalInterface
public interface ResultWork<R, E extends Exception> {

  /**
   * Does the work.
   *
   * @param tx the handle on the transaction; usable until this method returns
   * @return what the transaction is to return
   * @throws E to roll the transaction back; an unchecked exception or an error does so too
   */
  R run(Database tx) throws E;
}
