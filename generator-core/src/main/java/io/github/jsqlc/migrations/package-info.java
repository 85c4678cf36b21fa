/**
 * Reads migrations as a schema: tells whose they are by names and annotations, puts them into the
 * order of their tool, and keeps of each file what the tool runs on the way up. Pure text: it lists
 * no folders and knows no SQL, for the tools themselves read lines.
 */
package io.github.jsqlc.migrations;
