/**
 * The same questions put to a real engine: what it refuses, and where its answers differ from those
 * of the analysis. The only package that knows JDBC.
 */
package io.github.jsqlc.live;
