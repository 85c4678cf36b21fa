package io.github.jsqlc.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * What an engine does its own way where others do not, from its {@code engine.properties}.
 *
 * @param standardGrammar whether queries have the grammar of the SQL standard, with typed literals,
 *     arrays and type names of the grammar's own, and not one of the engine's own
 * @param dynamicTypes whether values, not columns, have types
 * @param unknownNamesAsStrings whether a name in double quotes that names nothing is a string
 * @param listsAsJson whether {@code json_each} can unpack a list that is sent as one JSON array
 * @param returningSeesFrom whether RETURNING may name the tables of {@code UPDATE .. FROM}
 * @param repeatsColumns whether an INSERT may name a column twice
 * @param aliasesAsColumns whether the names of the select list can be used like columns, in WHERE
 *     and inside of expressions too; else GROUP BY and ORDER BY take them alone
 * @param bareColumnsInGroups whether a grouped query may show columns that are not grouped by, of
 *     any row of the group
 * @param systemColumns the columns that every table has besides its own, with their types
 */
public record Features(
    boolean standardGrammar,
    boolean dynamicTypes,
    boolean unknownNamesAsStrings,
    boolean listsAsJson,
    boolean returningSeesFrom,
    boolean repeatsColumns,
    boolean aliasesAsColumns,
    boolean bareColumnsInGroups,
    Map<String, String> systemColumns) {

  static Features load(String engine) {
    Properties values = Lexical.properties(engine);
    return new Features(
        standardGrammar(Lexical.value(values, "grammar")),
        Lexical.flag(values, "dynamic-types"),
        Lexical.flag(values, "unknown-names-as-strings"),
        Lexical.flag(values, "lists-as-json"),
        Lexical.flag(values, "returning-sees-from"),
        Lexical.flag(values, "repeats-columns"),
        Lexical.flag(values, "aliases-as-columns"),
        Lexical.flag(values, "bare-columns-in-groups"),
        pairs(Lexical.value(values, "system-columns")));
  }

  /** Words such as {@code ctid:tid}. */
  private static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String word : text.split(" +")) {
      int colon = word.indexOf(':');
      if (colon > 0) {
        pairs.put(word.substring(0, colon), word.substring(colon + 1));
      }
    }
    return Collections.unmodifiableMap(pairs);
  }

  private static boolean standardGrammar(String grammar) {
    return switch (grammar) {
      case "standard" -> true;
      case "own" -> false;
      default -> throw new IllegalStateException("engine.properties: no grammar " + grammar);
    };
  }
}
