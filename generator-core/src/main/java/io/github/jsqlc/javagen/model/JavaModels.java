package io.github.jsqlc.javagen.model;

import io.github.jsqlc.config.ExceptionStyle;
import io.github.jsqlc.config.JavaOptions;
import io.github.jsqlc.config.Nullness;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.engine.SqlType;
import io.github.jsqlc.ir.Column;
import io.github.jsqlc.ir.ColumnOrigin;
import io.github.jsqlc.ir.EnumType;
import io.github.jsqlc.ir.Program;
import io.github.jsqlc.ir.Query;
import io.github.jsqlc.ir.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides the Java for a program. */
public final class JavaModels {
  /** Annotations that stand on declarations alone; others are taken to stand on types. */
  private static final Set<String> DECLARATION_ANNOTATIONS =
      Set.of(
          "javax.annotation.Nullable",
          "javax.annotation.CheckForNull",
          "jakarta.annotation.Nullable",
          "edu.umd.cs.findbugs.annotations.Nullable",
          "edu.umd.cs.findbugs.annotations.CheckForNull",
          "org.springframework.lang.Nullable",
          "androidx.annotation.Nullable",
          "android.support.annotation.Nullable",
          "io.micronaut.core.annotation.Nullable",
          "io.vertx.codegen.annotations.Nullable");

  private final Program program;
  private final JavaOptions options;
  private final Diagnostics diagnostics;
  private final JdbcDriver driver;
  private final Declared declared;
  private final TypeNames names;
  private final ValueTypes types;
  private final Records records;

  private JavaModels(Program program, JavaOptions options, Diagnostics diagnostics) {
    this.program = program;
    this.options = options;
    this.diagnostics = diagnostics;
    this.driver = JdbcDriver.of(program.engine());
    TypeRows rows = TypeRows.of(program.engine(), options.dates(), driver);
    this.declared = new Declared(program.types());
    this.names = new TypeNames(program, options, declared, rows, driver);
    this.types =
        new ValueTypes(rows, names, declared, columns(program), driver, options, diagnostics);
    this.records = new Records(program, names, types, driver, options);
  }

  /**
   * The Java for {@code program}.
   *
   * @param diagnostics gets what cannot be named or is too large; the model must not be printed
   *     when it has errors
   */
  public static JavaModel of(Program program, JavaOptions options, Diagnostics diagnostics) {
    return new JavaModels(program, options, diagnostics).model();
  }

  private static Map<ColumnOrigin, SqlType> columns(Program program) {
    Map<ColumnOrigin, SqlType> columns = new HashMap<>();
    for (Table table : program.tables()) {
      for (Column column : table.columns()) {
        columns.put(new ColumnOrigin(table.id(), column.name()), column.type());
      }
    }
    return columns;
  }

  private JavaModel model() {
    List<DaoModel> daos = daos();
    List<RecordModel> shared = records.sharedRecords(program);
    shared.forEach(this::checkSize);
    List<EnumModel> enums = new ArrayList<>();
    for (EnumType type : program.enums()) {
      if (types.usual().usedEnums().contains(type.name())) {
        TypeRef ref = type(names.ofEnum(type.name()));
        enums.add(
            Enums.model(
                ref,
                type,
                declared.shortName(type.name()),
                driver.formClass().filter(any -> types.usual().usesForm(ref))));
      }
    }
    checkNames(daos, shared, enums);
    return new JavaModel(
        options.javaPackage().value(),
        nullness(),
        options.exceptions() == ExceptionStyle.CHECKED,
        daos,
        shared,
        enums,
        types.codecs());
  }

  private TypeRef type(String name) {
    return TypeRef.of(options.javaPackage().value(), name);
  }

  /** Files whose names give the same class share it. */
  private List<DaoModel> daos() {
    Map<String, List<Query>> byClass = new LinkedHashMap<>();
    for (Query query : program.queries()) {
      byClass.computeIfAbsent(names.daos().get(query.file()), name -> new ArrayList<>()).add(query);
    }
    List<DaoModel> daos = new ArrayList<>();
    byClass.forEach((name, queries) -> daos.add(dao(type(name), queries)));
    return daos;
  }

  private DaoModel dao(TypeRef type, List<Query> queries) {
    List<String> sources =
        queries.stream().map(query -> relative(query.file())).distinct().sorted().toList();
    Methods builder = new Methods(type, records, types, driver, options, diagnostics);
    List<MethodModel> methods = queries.stream().map(builder::method).toList();
    ClassSize.check(type, queries, methods, diagnostics);
    String files = sources.stream().map(DocText::code).collect(Collectors.joining(", "));
    return new DaoModel(
        type,
        options.emitInterface() ? Optional.of(type(type.simpleName() + "Api")) : Optional.empty(),
        DocModel.of("The queries of %s.".formatted(files)),
        sources,
        methods);
  }

  /** Output must be the same on every machine: of an absolute path only the last part is told. */
  private static String relative(String file) {
    boolean absolute = file.startsWith("/") || file.matches("(?s)[A-Za-z]:.*");
    return absolute ? file.substring(file.lastIndexOf('/') + 1) : file;
  }

  private void checkSize(RecordModel record) {
    int slots = record.components().stream().mapToInt(c -> c.type().slots()).sum();
    if (slots > 254) {
      diagnostics.add(
          Diagnostic.of(
                  Code.J603,
                  options.javaPackage().at(),
                  "the table of %s has %d columns: more than a Java record can have"
                      .formatted(record.type().simpleName(), record.components().size()))
              .withHint("name fewer columns in the queries instead of *"));
    }
  }

  /** Class files of names that differ in case alone overwrite each other on some file systems. */
  private void checkNames(List<DaoModel> daos, List<RecordModel> shared, List<EnumModel> enums) {
    Map<String, String> seen = new LinkedHashMap<>();
    Stream.of(
            daos.stream().map(DaoModel::type),
            daos.stream().flatMap(dao -> dao.api().stream()),
            shared.stream().map(RecordModel::type),
            enums.stream().map(EnumModel::type),
            types.codecs().stream().map(CodecsModel::type))
        .flatMap(part -> part)
        .map(TypeRef::simpleName)
        .forEach(
            name -> {
              String other = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
              if (other != null) {
                diagnostics.add(clash(name, other));
              }
            });
  }

  private Diagnostic clash(String name, String other) {
    String message =
        name.equals(other)
            ? "two classes would be called %s".formatted(name)
            : "the classes %s and %s would be the same file where capitals do not count"
                .formatted(other, name);
    return Diagnostic.of(Code.J601, options.javaPackage().at(), message)
        .withHint("give the table, type or query file another name, or one in \"rename\"");
  }

  private NullnessModel nullness() {
    Nullness nullness = options.nullness();
    Optional<TypeRef> annotation = nullness.annotation().map(TypeRef::named);
    boolean onTypes =
        nullness.annotation().map(name -> !DECLARATION_ANNOTATIONS.contains(name)).orElse(false);
    Optional<TypeRef> mark =
        nullness.kind() == Nullness.Kind.JSPECIFY
            ? Optional.of(TypeRef.of("org.jspecify.annotations", "NullMarked"))
            : Optional.empty();
    return new NullnessModel(annotation, onTypes, mark);
  }
}
