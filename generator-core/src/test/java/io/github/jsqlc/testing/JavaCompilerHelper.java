package io.github.jsqlc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.javagen.emit.GeneratedFile;
import io.github.jsqlc.runtime.Database;
import io.github.jsqlc.runtime.postgresql.PgType;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles generated code in memory as strictly as javac can: for Java 17, every warning of {@code
 * -Xlint:all} and {@code -Xdoclint} an error, with the runtime and nothing else to see.
 */
public final class JavaCompilerHelper {
  private final Map<String, String> sources = new LinkedHashMap<>();
  private boolean module;

  private JavaCompilerHelper() {}

  /** A helper that compiles these files. */
  public static JavaCompilerHelper of(Collection<GeneratedFile> files) {
    JavaCompilerHelper helper = new JavaCompilerHelper();
    files.forEach(file -> helper.with(file.path(), file.text()));
    return helper;
  }

  /** One more file, for what generated code needs of the user. */
  public JavaCompilerHelper with(String path, String text) {
    sources.put(path, text);
    return this;
  }

  /** Compiles inside a named module that requires the runtime's. */
  public JavaCompilerHelper inModule() {
    return inModule("io.github.jsqlc.runtime");
  }

  /** Compiles inside a named module that requires {@code runtime}. */
  public JavaCompilerHelper inModule(String runtime) {
    module = true;
    return with(
        "module-info.java", "/** Code under test. */\nmodule app { requires " + runtime + "; }");
  }

  /** What javac says about the files, one message a string; empty when it says nothing. */
  public List<String> messages() {
    return run(new HashMap<>());
  }

  /** The classes, which must compile without a message. */
  public ClassLoader compile() {
    Map<String, ByteArrayOutputStream> classes = new HashMap<>();
    assertThat(run(classes)).isEmpty();
    return new Loader(classes);
  }

  private List<String> run(Map<String, ByteArrayOutputStream> classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "--release",
            "17",
            "-proc:none",
            "-Xlint:all",
            "-Werror",
            "-Xdoclint:all/protected",
            module ? "--module-path" : "-classpath",
            runtimePath());
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((path, text) -> units.add(new Source(path, text)));
    try (JavaFileManager files =
        new Memory(compiler.getStandardFileManager(said, Locale.ROOT, null), classes)) {
      compiler.getTask(null, files, said, options, null, units).call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said.getDiagnostics().stream().map(Object::toString).toList();
  }

  /** Both jars of the runtime: what generated code for any engine needs. */
  private static String runtimePath() {
    return Stream.of(Database.class, PgType.class)
        .map(JavaCompilerHelper::pathOf)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String pathOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("memory:///" + path.replace(" ", "%20")), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Keeps classes by their names instead of writing them. */
  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes;

    Memory(JavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
      super(files);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(
          URI.create("memory:///" + className.hashCode() + kind.extension), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          classes.put(className, bytes);
          return bytes;
        }
      };
    }
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, ByteArrayOutputStream> classes;

    Loader(Map<String, ByteArrayOutputStream> classes) {
      super(JavaCompilerHelper.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      ByteArrayOutputStream bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }
  }
}
