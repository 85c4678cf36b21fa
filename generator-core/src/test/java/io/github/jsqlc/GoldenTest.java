package io.github.jsqlc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.javagen.emit.GeneratedFile;
import io.github.jsqlc.testing.GoldenCase;
import io.github.jsqlc.testing.JavaCompilerHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case of {@code testdata/<engine>} gives exactly what its folder {@code expected} holds.
 *
 * <p>{@code -Dgolden=update} rewrites those folders; look at every change before you believe it.
 */
class GoldenTest {
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  @TestFactory
  Stream<DynamicTest> eachCaseGivesWhatIsExpected() {
    return GoldenCase.all().stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
  }

  private static void check(GoldenCase each) {
    if (UPDATE) {
      each.update();
    }
    assertThat(each.expected()).isNotEmpty().isEqualTo(each.actual());
  }

  @Test
  void whatIsExpectedCompilesWithoutAWarning() {
    List<GeneratedFile> files = new ArrayList<>();
    for (GoldenCase each : GoldenCase.all()) {
      each.expected()
          .forEach(
              (name, text) -> {
                if (name.endsWith(".java")) {
                  files.add(new GeneratedFile(each.sourcePath(name), text));
                }
              });
    }
    assertThat(JavaCompilerHelper.of(files).messages()).isEmpty();
  }
}
