package io.github.jsqlc.javagen.model;

import java.util.Optional;

/**
 * How the code says what may be null.
 *
 * @param annotation empty when it does not say it
 * @param onTypes whether the annotation belongs to types, such as {@code byte @Nullable []} and
 *     {@code List<@Nullable String>}, rather than to declarations alone
 * @param packageMark the annotation for the package; empty for none
 */
public record NullnessModel(
    Optional<TypeRef> annotation, boolean onTypes, Optional<TypeRef> packageMark) {}
