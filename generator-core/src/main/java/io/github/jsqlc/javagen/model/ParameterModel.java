package io.github.jsqlc.javagen.model;

/**
 * One parameter of a query.
 *
 * @param name unique in its method and in its record
 * @param type as declared: of a list {@code Collection} of the value's type
 * @param value one value
 */
public record ParameterModel(
    String name, TypeRef type, ValueType value, boolean list, String doc) {}
