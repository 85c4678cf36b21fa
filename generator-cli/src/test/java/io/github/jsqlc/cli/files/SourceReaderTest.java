package io.github.jsqlc.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.source.SourceFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
  @TempDir private Path folder;

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void dropsAByteOrderMarkAndKeepsLineEnds() {
    assertThat(decode("\uFEFFSELECT 1;\r\nSELECT 'é😀';\r"))
        .hasValue("SELECT 1;\r\nSELECT 'é😀';\r");
    assertThat(decode("")).hasValue("");
  }

  @Test
  void pointsAtTheFirstByteThatIsNotUtf8() {
    byte[] latin1 = "SELECT 'é';\nSELECT 1;".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(SourceReader.decode("q.sql", latin1, diagnostics)).isEmpty();
    assertThat(diagnostics.sorted().get(0).at()).hasToString("q.sql:1:9");
    assertThat(Asked.told(diagnostics))
        .containsExactly(
            "F103: not valid UTF-8: byte 0xE9, the 9th of the file | save the file as UTF-8 (from"
                + " Latin-1: iconv -f ISO-8859-1 -t UTF-8)");
  }

  @Test
  void refusesACharacterThatIsCutOff() {
    byte[] cut = {'S', (byte) 0xE2, (byte) 0x82};
    assertThat(SourceReader.decode("q.sql", cut, diagnostics)).isEmpty();
    assertThat(diagnostics.sorted().get(0).at()).hasToString("q.sql:1:2");
  }

  @Test
  void recognizesUtf16() {
    byte[] utf16 = "SELECT 1".getBytes(StandardCharsets.UTF_16);
    assertThat(SourceReader.decode("q.sql", utf16, diagnostics)).isEmpty();
    assertThat(Asked.told(diagnostics).get(0)).endsWith("looks like UTF-16; save it as UTF-8");
  }

  @Test
  void refusesAFileThatIsTooLargeWithoutReadingIt() throws IOException {
    Path file = folder.resolve("dump.sql");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(SourceReader.MAX_BYTES + (56L << 20));
    }
    assertThat(read(file)).isEmpty();
    assertThat(Asked.told(diagnostics))
        .containsExactly(
            "F107: dump.sql has 312 MiB; the limit is 256 MiB | give the schema without the data");
  }

  @Test
  void refusesWhatIsNoFile() {
    assertThat(read(folder)).isEmpty();
    assertThat(Asked.told(diagnostics).get(0)).startsWith("F102: ").endsWith(" is not a file");
  }

  /** Root may read every file of a disk, but not memory that is not there. */
  @Test
  void saysThatAFileCannotBeRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.sql"), "SELECT 1");
    assertThat(secret.toFile().setReadable(false)).isTrue();
    boolean root = Files.isReadable(secret);
    assertThat(read(root ? Path.of("/proc/self/mem") : secret)).isEmpty();
    assertThat(Asked.told(diagnostics))
        .singleElement()
        .asString()
        .startsWith("F102: cannot read %s: ".formatted(root ? "mem" : "secret.sql"))
        .endsWith(root ? "error" : "permission denied");
  }

  private Optional<String> decode(String text) {
    return SourceReader.decode("q.sql", text.getBytes(StandardCharsets.UTF_8), diagnostics)
        .map(SourceFile::text);
  }

  private Optional<SourceFile> read(Path path) {
    String name = path.getFileName().toString();
    return SourceReader.read(new FoundFile(path, name, Asked.value(name).at()), diagnostics);
  }
}
