package io.github.jsqlc.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What is promised of the jar as a whole. */
class ArtifactTest {

  private static final Path CLASSES = Path.of("target", "classes");

  private static List<Path> classes() throws IOException {
    try (var files = Files.walk(CLASSES)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
  }

  /** The jar is made after the tests run, so it is made here as well, with its folders. */
  @Test
  void theJarIsUnder40Kilobytes() throws IOException {
    var jar = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(jar);
        var files = Files.walk(CLASSES)) {
      for (Path file : files.sorted().toList()) {
        String name = CLASSES.relativize(file).toString();
        zip.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
        if (Files.isRegularFile(file)) {
          Files.copy(file, zip);
        }
        zip.closeEntry();
      }
    }
    int manifest = 300;
    assertThat(jar.size() + manifest).isLessThan(40 * 1024);
  }

  /** So it runs in a native image without configuration. */
  @Test
  void nothingIsReflective() throws IOException {
    for (Path file : classes()) {
      String constants = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertThat(constants)
          .as(file.toString())
          .doesNotContain("java/lang/reflect")
          .doesNotContain("forName")
          .doesNotContain("ServiceLoader")
          .doesNotContain("getResource");
    }
  }

  @Test
  void theModuleNeedsTheJdkAlone() throws IOException {
    try (var in = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
      var module = ModuleDescriptor.read(in);
      assertThat(module.name()).isEqualTo("io.github.jsqlc.runtime");
      assertThat(module.requires())
          .extracting(ModuleDescriptor.Requires::name)
          .containsExactlyInAnyOrder("java.base", "java.sql");
      assertThat(module.exports())
          .extracting(ModuleDescriptor.Exports::source)
          .containsExactly("io.github.jsqlc.runtime");
    }
  }
}
