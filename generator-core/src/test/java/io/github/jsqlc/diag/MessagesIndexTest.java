package io.github.jsqlc.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesIndexTest {
  private static final Pattern LINE = Pattern.compile("(?m)^\\| \\[(\\w+)]\\(\\1\\.md\\) \\|");

  @Test
  void listsEachCodeOnceInTheirOrder() throws IOException {
    String index = Files.readString(Path.of("../docs/errors/README.md"));
    List<String> listed = LINE.matcher(index).results().map(MessagesIndexTest::code).toList();
    assertThat(listed)
        .containsExactlyElementsOf(Arrays.stream(Code.values()).map(Code::name).toList());
  }

  private static String code(MatchResult line) {
    return line.group(1);
  }
}
