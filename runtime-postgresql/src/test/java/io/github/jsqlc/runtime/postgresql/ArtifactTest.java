package io.github.jsqlc.runtime.postgresql;

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

  /** The jar is made after the tests run, so it is made here as well. */
  @Test
  void theJarIsUnder48Kilobytes() throws IOException {
    var jar = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(jar)) {
      for (Path file : classes()) {
        zip.putNextEntry(new ZipEntry(CLASSES.relativize(file).toString()));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    int manifestAndFolders = 1200;
    assertThat(jar.size() + manifestAndFolders).isLessThan(48 * 1024);
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

  /** So that the other classes work with any driver, or with none. */
  @Test
  void oneClassAloneNamesTheDriver() throws IOException {
    for (Path file : classes()) {
      boolean names =
          Files.readString(file, StandardCharsets.ISO_8859_1).contains("org/postgresql/");
      assertThat(names)
          .as(file.toString())
          .isEqualTo(file.getFileName().toString().equals("DriverCopy.class"));
    }
  }

  @Test
  void theModuleNeedsTheRuntimeAlone() throws IOException {
    try (var in = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
      var module = ModuleDescriptor.read(in);
      assertThat(module.name()).isEqualTo("io.github.jsqlc.runtime.postgresql");
      assertThat(module.requires())
          .filteredOn(r -> !r.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
          .extracting(ModuleDescriptor.Requires::name)
          .containsExactlyInAnyOrder("java.base", "io.github.jsqlc.runtime");
      assertThat(module.exports())
          .extracting(ModuleDescriptor.Exports::source)
          .containsExactly("io.github.jsqlc.runtime.postgresql");
    }
  }
}
