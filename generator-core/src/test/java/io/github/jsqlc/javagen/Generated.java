package io.github.jsqlc.javagen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.diag.Diagnostics;
import io.github.jsqlc.ir.Program;
import io.github.jsqlc.javagen.emit.Emitter;
import io.github.jsqlc.javagen.emit.GeneratedFile;
import io.github.jsqlc.javagen.model.JavaModels;
import io.github.jsqlc.testing.JavaCompilerHelper;
import java.util.List;

/** The files for a program. */
public record Generated(List<GeneratedFile> files) {

  /** The files for {@code program}, of which nothing must be said. */
  public static Generated of(Program program, Programs.Options options) {
    Diagnostics diagnostics = new Diagnostics();
    var model = JavaModels.of(program, options.build(), diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    return new Generated(Emitter.emit(model));
  }

  public static Generated of(Program program) {
    return of(program, new Programs.Options());
  }

  /** The text of the file of a class. */
  public String text(String className) {
    return files.stream()
        .filter(file -> file.path().equals("com/example/db/" + className + ".java"))
        .map(GeneratedFile::text)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + className + " among " + paths()));
  }

  public List<String> paths() {
    return files.stream().map(GeneratedFile::path).toList();
  }

  public JavaCompilerHelper compiler() {
    return JavaCompilerHelper.of(files);
  }
}
