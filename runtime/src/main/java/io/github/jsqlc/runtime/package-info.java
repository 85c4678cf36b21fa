/**
 * What generated code calls. {@link io.github.jsqlc.runtime.Database} is the class that
 * applications use themselves, and {@link io.github.jsqlc.runtime.QueryException} the error that
 * they meet.
 *
 * <p>A parameter, a result or a type argument without {@link io.github.jsqlc.runtime.Nullable} is
 * never null, in this package and in generated code.
 */
package io.github.jsqlc.runtime;
