package io.github.jsqlc.config;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code overrides:}, a list of Java types for database types or columns. */
final class OverridesReader {
  private static final String CODEC_HINT =
      "name a class that implements io.github.jsqlc.runtime.Codec, with its package";

  private final Diagnostics diagnostics;

  OverridesReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  List<TypeOverride> read(Fields parent) {
    List<TypeOverride> overrides = new ArrayList<>();
    for (Value item : parent.items("overrides")) {
      Fields.ofItem(item, "an override", diagnostics)
          .flatMap(this::override)
          .filter(o -> canApply(o, overrides))
          .ifPresent(overrides::add);
    }
    return overrides;
  }

  private Optional<TypeOverride> override(Fields fields) {
    Optional<TypeOverride.Target> target = target(fields);
    Optional<Located<JavaType>> type = javaType(fields);
    Optional<Located<String>> codec = fields.text("codec").filter(this::isClassName);
    Optional<Boolean> nullable = fields.flag("nullable");
    fields.close();
    if (target.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    if (codec.isPresent() && type.get().value().isPrimitive()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.C103,
                  type.get().at(),
                  "a codec cannot give the primitive type " + type.get().value())
              .withHint("name its class, as in java.lang.Long"));
      return Optional.empty();
    }
    return Optional.of(new TypeOverride(fields.label(), target.get(), type.get(), codec, nullable));
  }

  private Optional<TypeOverride.Target> target(Fields fields) {
    Optional<Located<String>> type = fields.text("db_type");
    Optional<Located<String>> column = fields.text("column");
    if (fields.has("db_type") && fields.has("column")) {
      diagnostics.add(
          Diagnostic.of(
                  Code.C103,
                  fields.keyAt("column"),
                  "an override has either \"db_type\" or \"column\", not both")
              .withHint("make two overrides of it"));
      return Optional.empty();
    }
    if (!fields.has("db_type") && !fields.has("column")) {
      diagnostics.add(
          Diagnostic.of(Code.C104, fields.label(), "an override needs \"db_type\" or \"column\"")
              .withHint("write db_type: uuid, or column: authors.birthday"));
      return Optional.empty();
    }
    if (type.isPresent()) {
      return Optional.of(new TypeOverride.DbType(type.get()));
    }
    return column.flatMap(this::column);
  }

  private Optional<TypeOverride.Target> column(Located<String> column) {
    Optional<ColumnPattern> pattern = ColumnPattern.parse(column.value());
    if (pattern.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.C103, column.at(), "\"%s\" does not name a column".formatted(column.value()))
              .withHint("write table.column or schema.table.column; * stands for any name"));
    }
    return pattern.map(p -> new TypeOverride.Column(new Located<>(p, column.at())));
  }

  private Optional<Located<JavaType>> javaType(Fields fields) {
    Optional<Located<String>> written =
        fields.requiredText("java_type", "name a class with its package, as in java.util.UUID");
    Optional<JavaType> type = written.flatMap(w -> JavaType.parse(w.value()));
    if (written.isPresent() && type.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.J602,
                  written.get().at(),
                  "\"%s\" is not the full name of a Java type".formatted(written.get().value()))
              .withHint("name the package too, as in java.util.UUID"));
    }
    return type.map(t -> new Located<>(t, written.get().at()));
  }

  private boolean isClassName(Located<String> name) {
    boolean valid = JavaNames.isClassName(name.value());
    if (!valid) {
      diagnostics.add(
          Diagnostic.of(
                  Code.J602,
                  name.at(),
                  "\"%s\" is not the full name of a class".formatted(name.value()))
              .withHint(CODEC_HINT));
    }
    return valid;
  }

  /** The first override that fits decides, so that a later one for the same can never apply. */
  private boolean canApply(TypeOverride override, List<TypeOverride> earlier) {
    Optional<TypeOverride> hiding = earlier.stream().filter(e -> e.hides(override)).findFirst();
    hiding.ifPresent(
        first ->
            diagnostics.add(
                Diagnostic.of(Code.C107, override.target().at(), "this override can never apply")
                    .withHint(
                        "the one in line %d decides; remove one of them"
                            .formatted(first.target().at().line()))));
    return hiding.isEmpty();
  }
}
