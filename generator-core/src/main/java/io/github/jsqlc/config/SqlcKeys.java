package io.github.jsqlc.config;

import java.util.List;
import java.util.Set;

/**
 * The keys that sqlc's own configuration has and that mean nothing here: they are accepted, so that
 * one file serves both tools. Source: sqlc's reference, "Configuration", versions 1 and 2.
 */
final class SqlcKeys {
  private SqlcKeys() {}

  /** At the top of both versions, with anything below. */
  static final Set<String> TOP = Set.of("project");

  static final Set<String> CLOUD = Set.of("organization", "project", "hostname", "auth_token");

  static final Set<String> RULE = Set.of("name", "rule", "message", "msg");

  static final Set<String> SERVER = Set.of("name", "engine", "uri");

  static final Set<String> DATABASE = Set.of("uri", "managed", "auto");

  /** Of a block of SQL, in both versions. */
  static final Set<String> BLOCK =
      Set.of("name", "rules", "strict_function_checks", "strict_order_by");

  /** The languages that sqlc generates, or once did, beside {@code java}. */
  static final List<String> TARGETS = List.of("go", "json", "kotlin", "python", "typescript");

  /** The options of {@code gen: go:}, which stand in the package itself in version 1. */
  static final Set<String> GO =
      Set.of(
          "build_tags",
          "emit_all_enum_values",
          "emit_db_tags",
          "emit_empty_slices",
          "emit_enum_valid_method",
          "emit_err_nil_if_no_rows",
          "emit_exported_queries",
          "emit_json_tags",
          "emit_methods_with_db_argument",
          "emit_params_struct_pointers",
          "emit_pointers_for_null_types",
          "emit_prepared_queries",
          "emit_result_struct_pointers",
          "emit_sql_as_comment",
          "initialisms",
          "inflection_exclude_table_names",
          "json_tags_case_style",
          "json_tags_id_uppercase",
          "omit_sqlc_version",
          "omit_unused_structs",
          "output_batch_file_name",
          "output_copyfrom_file_name",
          "output_db_file_name",
          "output_files_suffix",
          "output_models_file_name",
          "output_querier_file_name",
          "sql_driver",
          "sql_package",
          "wrap_errors");

  /** What version 1 writes in a package for Go and what {@code java:} has under the same name. */
  static final Set<String> GO_AND_JAVA =
      Set.of(
          "emit_exact_table_names",
          "emit_interface",
          "overrides",
          "query_parameter_limit",
          "rename");
}
