/**
 * Reads {@code sqlc.yaml} into checked records. Every value keeps its position, so that a later
 * step can still point at it. The only user of SnakeYAML: text is composed to nodes and never
 * constructed into objects, so no tag in a file can name a class.
 */
package io.github.jsqlc.config;
