/**
 * Prints what {@code javagen.model} has decided. Nothing is decided here and nothing can fail; this
 * is the only package that uses JavaPoet.
 */
package io.github.jsqlc.javagen.emit;
