package io.github.jsqlc.javagen.model;

import java.util.List;
import java.util.Optional;

/**
 * A class of queries.
 *
 * @param api the interface that it implements, if one is wanted
 * @param sources the names of the files it comes from, without folders, sorted
 */
public record DaoModel(
    TypeRef type,
    Optional<TypeRef> api,
    DocModel doc,
    List<String> sources,
    List<MethodModel> methods) {
  public DaoModel {
    sources = List.copyOf(sources);
    methods = List.copyOf(methods);
  }
}
