package io.github.jsqlc.config;

import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the options of {@code java:}. */
final class JavaOptionsReader {
  /** A Java method takes 255 parameters at most, and a long counts as two. */
  private static final int MAX_QUERY_PARAMETER_LIMIT = 100;

  private static final Map<String, Nullness> NULLNESS = new LinkedHashMap<>();

  static {
    NULLNESS.put("runtime", Nullness.RUNTIME);
    NULLNESS.put("jspecify", Nullness.JSPECIFY);
    NULLNESS.put("none", Nullness.NONE);
  }

  private final Fields fields;
  private final JavaDefaults defaults;
  private final Diagnostics diagnostics;

  JavaOptionsReader(Fields fields, JavaDefaults defaults, Diagnostics diagnostics) {
    this.fields = fields;
    this.defaults = defaults;
    this.diagnostics = diagnostics;
  }

  /** The options; empty and reported without a package or a place for the output. */
  Optional<JavaOptions> read() {
    Optional<Located<String>> javaPackage =
        fields.requiredText("package", "write package: com.example.db").filter(this::isPackage);
    Optional<Located<String>> out =
        fields.requiredText(
            "out", "write out: src/main/java, the root that package folders are in");
    int limit =
        fields.number(
            "query_parameter_limit",
            MAX_QUERY_PARAMETER_LIMIT,
            JavaOptions.DEFAULT_QUERY_PARAMETER_LIMIT);
    boolean emitInterface = fields.flag("emit_interface", false);
    boolean emitExactTableNames = fields.flag("emit_exact_table_names", false);
    boolean emitUnusedModels = fields.flag("emit_unused_models", false);
    Nullness nullness = nullness();
    ExceptionStyle exceptions =
        fields.word("exceptions", ExceptionStyle.class, ExceptionStyle.UNCHECKED);
    OneRow oneRow = fields.word("one_row", OneRow.class, OneRow.FIRST);
    TemporalStorage dates = fields.word("dates", TemporalStorage.class, TemporalStorage.SQLITE);
    boolean checkEnums = fields.flag("check_enums", false);
    Map<String, Located<String>> rename = new LinkedHashMap<>(defaults.rename());
    rename.putAll(RenameReader.read(fields, diagnostics));
    List<TypeOverride> overrides =
        Stream.concat(
                new OverridesReader(diagnostics).read(fields).stream(),
                defaults.overrides().stream())
            .toList();
    fields.close();
    if (javaPackage.isEmpty() || out.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new JavaOptions(
            javaPackage.get(),
            out.get(),
            limit,
            emitInterface,
            emitExactTableNames,
            emitUnusedModels,
            nullness,
            exceptions,
            oneRow,
            dates,
            checkEnums,
            rename,
            overrides));
  }

  private boolean isPackage(Located<String> name) {
    boolean valid = JavaNames.isPackage(name.value());
    if (!valid) {
      diagnostics.add(
          Diagnostic.of(
                  Code.J602, name.at(), "\"%s\" cannot be a Java package".formatted(name.value()))
              .withHint("names with dots between them, no keywords, as in com.example.db"));
    }
    return valid;
  }

  private Nullness nullness() {
    Optional<Value> value = fields.value("nullness");
    if (value.isEmpty()) {
      return Nullness.RUNTIME;
    }
    if (value.get() instanceof Value.Scalar scalar) {
      Nullness known = NULLNESS.get(scalar.text());
      if (known != null || JavaNames.isClassName(scalar.text())) {
        return known != null ? known : Nullness.custom(scalar.text());
      }
    }
    fields.wrongWord(
        "nullness",
        value.get(),
        "runtime, jspecify, none or the full name of an annotation",
        List.copyOf(NULLNESS.keySet()));
    return Nullness.RUNTIME;
  }
}
