package io.github.jsqlc.syntax;

/** One item of ORDER BY; its direction and place of nulls change no type and are not kept. */
public record OrderItem(Expr expr) {}
