package io.github.jsqlc.runtime;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This value may be null. Types without it are never null.
 *
 * <p>It stands before the type that may be null: {@code byte @Nullable []} is an array that may be
 * null, {@code @Nullable String []} an array with elements that may be.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
public @interface Nullable {}
