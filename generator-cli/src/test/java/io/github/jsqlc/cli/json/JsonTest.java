package io.github.jsqlc.cli.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void writesWhatNestsOverSeveralLinesAndTheRestOnOne() {
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("name", "id");
    column.put("not_null", true);
    column.put("table", Optional.empty());
    Map<String, Object> query = new LinkedHashMap<>();
    query.put("name", "GetAuthor");
    query.put("columns", List.of(column));
    query.put("params", List.of());
    assertThat(Json.write(List.of(query)))
        .isEqualTo(
            """
            [
              {
                "name": "GetAuthor",
                "columns": [
                  {"name": "id", "not_null": true, "table": null}
                ],
                "params": []
              }
            ]
            """);
  }

  @Test
  void escapesWhatMayNotStandInText() {
    assertThat(Json.write("a\"\\\n\r\t\u0000\u001f\u2028é漢😀"))
        .isEqualTo("\"a\\\"\\\\\\n\\r\\t\\u0000\\u001f\\u2028é漢😀\"\n");
    assertThat(Json.write("\ud83d!")).isEqualTo("\"\\ud83d!\"\n");
    assertThat(Json.write("!\ude00")).isEqualTo("\"!\\ude00\"\n");
  }

  @Test
  void writesNumbersTruthAndNothing() {
    List<Object> values = new ArrayList<>(List.of(1, -2L, true, Optional.of("x")));
    values.add(null);
    assertThat(Json.write(values)).isEqualTo("[1, -2, true, \"x\", null]\n");
  }

  @Test
  void refusesWhatJsonDoesNotHave() {
    assertThatThrownBy(() -> Json.write(new Object())).hasMessageContaining("no JSON for");
  }
}
