package io.github.jsqlc.ir;

/**
 * Which table or view.
 *
 * @param schema its schema; empty for the engine's default schema
 * @param name its name as the schema declares it
 */
public record TableId(String schema, String name) {}
