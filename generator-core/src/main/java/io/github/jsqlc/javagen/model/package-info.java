/**
 * Decides everything about the Java to generate: names, types, signatures, how each value is read
 * and bound, and what the documentation says. Nothing here prints.
 */
package io.github.jsqlc.javagen.model;
