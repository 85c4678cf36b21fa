package io.github.jsqlc.javagen.model;

import io.github.jsqlc.config.JavaOptions;
import io.github.jsqlc.config.OneRow;
import io.github.jsqlc.diag.Code;
import io.github.jsqlc.diag.Diagnostic;
import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.ir.Command;
import io.github.jsqlc.ir.Parameter;
import io.github.jsqlc.ir.Query;
import io.github.jsqlc.ir.ResultItem;
import io.github.jsqlc.ir.RowCount;
import io.github.jsqlc.ir.SqlPart;
import io.github.jsqlc.javagen.model.MethodModel.Passing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the methods of one class of queries. */
final class Methods {
  /** The JVM's limit (JVMS 4.11) without the slot for {@code this}. */
  private static final int MAX_SLOTS = 254;

  private final TypeRef dao;
  private final Records records;
  private final ValueTypes types;
  private final JdbcDriver driver;
  private final DriverModels drivers;
  private final SqlTexts texts;
  private final JavaOptions options;
  private final Diagnostics diagnostics;
  private final UniqueNames methodNames = UniqueNames.exact();
  private final UniqueNames constants = UniqueNames.exact();
  private final UniqueNames nested = UniqueNames.ofFiles();

  Methods(
      TypeRef dao,
      Records records,
      ValueTypes types,
      JdbcDriver driver,
      JavaOptions options,
      Diagnostics diagnostics) {
    this.dao = dao;
    this.records = records;
    this.types = types;
    this.driver = driver;
    this.texts = new SqlTexts(driver.escapesQuestionMarks());
    this.drivers = new DriverModels(driver, types, diagnostics);
    this.options = options;
    this.diagnostics = diagnostics;
  }

  MethodModel method(Query query) {
    String name = Identifiers.method(query.name());
    if (methodNames.has(name)) {
      diagnostics.add(
          Diagnostic.of(
                  Code.J601,
                  query.at(),
                  "two queries of %s would both be the method %s".formatted(dao.simpleName(), name))
              .withHint("give one of them another name"));
    }
    methodNames.take(name);

    List<ParameterModel> parameters = parameters(query);
    Passing passing = passing(query, parameters);
    Optional<RecordModel> params =
        passing == Passing.RECORD || passing == Passing.RECORD_BATCH
            ? Optional.of(params(query, parameters))
            : Optional.empty();
    Optional<RecordModel> rowRecord = rowRecord(query);
    Optional<ReadOp> row = row(query, rowRecord);
    params.ifPresent(record -> checkSize(query, record, "parameters"));
    rowRecord.ifPresent(record -> checkSize(query, record, "columns"));
    boolean nullable = row.map(r -> Records.type(r).nullable()).orElse(false);
    boolean optional = query.rows() != RowCount.EXACTLY_ONE || nullable;
    Locals locals =
        Locals.beside(
            passing == Passing.SEPARATE
                ? parameters.stream().map(ParameterModel::name).toList()
                : List.of("params"));
    return new MethodModel(
        name,
        query.name(),
        query.command(),
        MethodDoc.of(
            query,
            parameters,
            passing,
            row.flatMap(records::noun),
            optional,
            driver.generatedKeys(),
            locals),
        texts.of(query),
        constants.take(Identifiers.constant(query.name(), "QUERY")),
        parameters,
        passing,
        params,
        binds(query, parameters),
        drivers.of(query, parameters, constants),
        row,
        rowRecord,
        optional,
        query.command().readsRows() || !query.results().isEmpty(),
        query.writes(),
        options.oneRow() == OneRow.STRICT,
        result(query.command(), row, optional),
        locals);
  }

  private List<ParameterModel> parameters(Query query) {
    UniqueNames names = UniqueNames.exact();
    List<ParameterModel> parameters = new ArrayList<>();
    for (Parameter parameter : query.parameters()) {
      boolean nullable = parameter.nullable() && !parameter.list();
      ValueType value = types.of(parameter.type(), nullable, parameter.origin());
      TypeRef type =
          parameter.list()
              ? TypeRef.of("java.util", "Collection").withArguments(value.type())
              : value.type();
      parameters.add(
          new ParameterModel(
              names.take(records.parameterName(parameter.name(), parameter.number())),
              type,
              value,
              parameter.list(),
              MethodDoc.parameter(parameter)));
    }
    return parameters;
  }

  /** More parameters than the user wants, or than the JVM takes, come as one record. */
  private Passing passing(Query query, List<ParameterModel> parameters) {
    if (query.command().isBatch()) {
      return parameters.size() == 1 ? Passing.VALUE_BATCH : Passing.RECORD_BATCH;
    }
    int slots = parameters.stream().mapToInt(p -> p.type().slots()).sum();
    boolean many = parameters.size() > options.queryParameterLimit() || slots >= MAX_SLOTS;
    return many && !parameters.isEmpty() ? Passing.RECORD : Passing.SEPARATE;
  }

  private RecordModel params(Query query, List<ParameterModel> parameters) {
    DocModel doc = DocModel.of("The parameters of %s.".formatted(DocText.code(query.name())));
    List<RecordModel.Component> components = new ArrayList<>();
    for (ParameterModel parameter : parameters) {
      doc = doc.tag("@param %s %s".formatted(parameter.name(), parameter.doc()));
      components.add(
          new RecordModel.Component(
              parameter.name(),
              parameter.type(),
              new ReadOp.Value(parameter.value()),
              components.size()));
    }
    return new RecordModel(nestedType(query, "Params"), doc, components, false, Optional.empty());
  }

  private Optional<RecordModel> rowRecord(Query query) {
    boolean needed =
        query.command().readsRows() && query.results().size() != 1 && query.wholeTable().isEmpty();
    if (!needed) {
      return Optional.empty();
    }
    DocModel doc = DocModel.of("One row of %s.".formatted(DocText.code(query.name())));
    return Optional.of(records.record(nestedType(query, "Row"), doc, query.results(), false));
  }

  private Optional<ReadOp> row(Query query, Optional<RecordModel> rowRecord) {
    List<ResultItem> results = query.results();
    if (!query.command().readsRows()) {
      return Optional.empty();
    }
    if (rowRecord.isPresent()) {
      RecordModel record = rowRecord.get();
      return Optional.of(new ReadOp.Construct(record.type(), record.components()));
    }
    return results.size() > 1
        ? Optional.of(new ReadOp.Shared(records.shared(query.wholeTable().get()), List.of()))
        : Optional.of(records.read(results.get(0)));
  }

  private TypeRef nestedType(Query query, String ending) {
    return dao.nested(nested.take(Identifiers.type(query.name()) + ending));
  }

  private void checkSize(Query query, RecordModel record, String what) {
    int slots = record.components().stream().mapToInt(c -> c.type().slots()).sum();
    if (slots > MAX_SLOTS) {
      diagnostics.add(
          Diagnostic.of(
                  Code.J603,
                  query.at(),
                  "%s has %d %s: more than a Java record can have"
                      .formatted(query.name(), record.components().size(), what))
              .withHint(
                  "the JVM allows 254, where a long or double that is not null counts as two"));
    }
  }

  /** What is set, checked for what a batch cannot do. */
  private List<BindModel> binds(Query query, List<ParameterModel> parameters) {
    List<BindModel> binds = new ArrayList<>();
    for (SqlPart part : query.sql()) {
      if (part instanceof SqlPart.Bind bind) {
        binds.add(new BindModel(bind.parameter() - 1, BindModel.Form.VALUE));
      } else if (part instanceof SqlPart.BindList list) {
        binds.add(new BindModel(list.parameter() - 1, formOf(list.form())));
      }
    }
    binds.stream()
        .filter(bind -> bind.form() == BindModel.Form.JSON || bind.form() == BindModel.Form.ARRAY)
        .map(bind -> parameters.get(bind.parameter()))
        .filter(Methods::hasCodec)
        .findFirst()
        .ifPresent(list -> diagnostics.add(listOfCodec(query, list)));
    binds.stream()
        .filter(bind -> bind.form() == BindModel.Form.ARRAY)
        .forEach(
            bind -> parameters.get(bind.parameter()).value().form().ifPresent(types.usual()::use));
    boolean expanded = binds.stream().anyMatch(b -> b.form() == BindModel.Form.EXPANDED);
    if (expanded && query.command().isBatch()) {
      diagnostics.add(
          Diagnostic.of(
                  Code.J604,
                  query.at(),
                  "%s needs another statement for each length of its list, so it cannot be a batch"
                      .formatted(query.name()))
              .withHint("use :exec or :many and call it for each list"));
    }
    return binds;
  }

  private static BindModel.Form formOf(SqlPart.ListForm form) {
    return switch (form) {
      case JSON -> BindModel.Form.JSON;
      case ARRAY -> BindModel.Form.ARRAY;
      case EXPANDED -> BindModel.Form.EXPANDED;
    };
  }

  private static boolean hasCodec(ParameterModel parameter) {
    return parameter
        .value()
        .access()
        .match(jdbc -> false, object -> false, runtime -> false, codec -> true, label -> false);
  }

  private static Diagnostic listOfCodec(Query query, ParameterModel list) {
    return Diagnostic.of(
            Code.J604,
            query.at(),
            "the list \"%s\" of %s is sent as one array, which a codec cannot write"
                .formatted(list.name(), query.name()))
        .withHint("give values of the stored type, or ask for one value at a time");
  }

  private static TypeRef result(Command command, Optional<ReadOp> row, boolean optional) {
    TypeRef one = row.map(Records::type).orElse(TypeRef.VOID);
    TypeRef list = TypeRef.of("java.util", "List");
    TypeRef oneOrNone =
        optional ? TypeRef.of("java.util", "Optional").withArguments(one.orNull(false)) : one;
    return switch (command) {
      case ONE -> oneOrNone;
      case MANY -> list.withArguments(one);
      case STREAM -> one.boxed();
      case EXEC -> TypeRef.VOID;
      case EXECROWS, EXECLASTID, COPYFROM -> TypeRef.LONG;
      case EXECRESULT -> TypeRef.of("io.github.jsqlc.runtime", "ExecResult");
      case BATCHEXEC -> TypeRef.INT.array(1);
      case BATCHONE -> list.withArguments(oneOrNone);
      case BATCHMANY -> list.withArguments(list.withArguments(one));
    };
  }
}
