package io.github.jsqlc.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jsqlc.javagen.emit.GeneratedFile;
import io.github.jsqlc.runtime.ConstraintException;
import io.github.jsqlc.runtime.Database;
import io.github.jsqlc.runtime.NoRowException;
import io.github.jsqlc.runtime.TooManyRowsException;
import io.github.jsqlc.testing.GoldenCase;
import io.github.jsqlc.testing.JavaCompilerHelper;
import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each method of each expected class is called on its engine, on empty and on filled tables: it
 * must give what its signature says, and no null where none is announced.
 */
class GeneratedCodeRunsTest {
  private static final int CALLS = 6;

  /** What the data, not the generated code, may be blamed for. */
  private static final Pattern BAD_DATA =
      Pattern.compile(
          "malformed|mismatch|fts5|JSON|overflow|constraint|LIKE or GLOB|ESCAPE|too big|RAISE"
              + "|unable to use function MATCH|no such column|interrupt");

  private static ClassLoader classes;

  @BeforeAll
  static void compile() {
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
    classes = JavaCompilerHelper.of(files).compile();
  }

  @TestFactory
  Stream<DynamicTest> eachMethodKeepsItsPromiseOnTheEngine() {
    return GoldenCase.all().stream()
        .filter(each -> each.expected().keySet().stream().anyMatch(n -> n.endsWith(".java")))
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> run(each)));
  }

  private static void run(GoldenCase each) throws Exception {
    String options = textOf(each, "options.yaml");
    // The filler writes dates as text; where numbers are expected, tables stay as the calls leave
    // them.
    boolean fillable = !options.contains("dates: unix");
    Subject subject =
        Subject.of(
            each.name(), each.engine(), textOf(each, "schema.sql"), textOf(each, "queries.sql"));
    boolean typed = subject.engine() == Subject.POSTGRESQL;
    for (int seed = 0; seed < (!fillable ? 1 : typed ? 2 : 3); seed++) {
      try (Store store = Store.of(subject)) {
        if (seed > 0) {
          store.fill(seed, seed == 2);
        } else {
          store.connection().setAutoCommit(false);
        }
        store.limitSteps();
        Run run = new Run(store, new Random(seed), typed, !options.contains("nullness"));
        for (String name : each.expected().keySet()) {
          if (name.endsWith(".java") && !name.equals("package-info.java")) {
            run.calls(classes.loadClass(className(each, name)));
          }
        }
        assertThat(run.problems).as("seed " + seed).isEmpty();
      }
    }
  }

  private static String className(GoldenCase each, String file) {
    String path = each.sourcePath(file);
    return path.substring(0, path.length() - ".java".length()).replace('/', '.');
  }

  private static String textOf(GoldenCase each, String file) throws IOException {
    return Files.exists(each.folder().resolve(file))
        ? Files.readString(each.folder().resolve(file))
        : "";
  }

  /** The calls of one case on one database. */
  private static final class Run {
    private final Store store;
    private final GeneratedValues values;
    private final boolean announcesNulls;
    private final List<String> problems = new ArrayList<>();

    Run(Store store, Random random, boolean typed, boolean announcesNulls) {
      this.store = store;
      this.values = new GeneratedValues(new Values(random, false), typed);
      this.announcesNulls = announcesNulls;
    }

    void calls(Class<?> type) throws ReflectiveOperationException, SQLException {
      boolean queries =
          Arrays.stream(type.getConstructors())
              .anyMatch(c -> Arrays.equals(c.getParameterTypes(), new Class<?>[] {Database.class}));
      if (!queries) {
        return;
      }
      Object dao = type.getConstructor(Database.class).newInstance(Database.of(store.connection()));
      for (Method method : methods(type)) {
        for (int i = 0; i < CALLS; i++) {
          call(dao, method);
        }
      }
    }

    private static List<Method> methods(Class<?> type) {
      return Arrays.stream(type.getDeclaredMethods())
          .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
          .filter(m -> !Arrays.equals(m.getParameterTypes(), new Class<?>[] {Database.class}))
          .sorted(Comparator.comparing(Method::toString))
          .toList();
    }

    private void call(Object dao, Method method) throws ReflectiveOperationException, SQLException {
      List<Object> arguments = new ArrayList<>();
      for (Parameter parameter : method.getParameters()) {
        arguments.add(values.of(parameter.getAnnotatedType()));
      }
      String where = method.getName() + arguments;
      store.resetSteps();
      try {
        Object result = method.invoke(dao, arguments.toArray());
        if (announcesNulls) {
          check(result, method.getAnnotatedReturnType(), where);
        }
      } catch (InvocationTargetException thrown) {
        if (!isForTheData(thrown.getCause())) {
          problems.add(where + ": " + thrown.getCause());
        }
      } finally {
        store.undo();
      }
    }

    private static boolean isForTheData(Throwable thrown) {
      boolean broken =
          thrown instanceof ConstraintException
              || thrown instanceof NoRowException
              || thrown instanceof TooManyRowsException
              || hasState(thrown);
      return broken || BAD_DATA.matcher(String.valueOf(thrown.getMessage())).find();
    }

    /** Class 22 is about data, 23 about constraints; 21000 says that a subquery gave more rows. */
    private static boolean hasState(Throwable thrown) {
      Throwable cause = thrown;
      while (cause != null && !(cause instanceof SQLException)) {
        cause = cause.getCause();
      }
      return cause != null
          && String.valueOf(((SQLException) cause).getSQLState())
              .matches("22...|23...|21000|P0001|57014|54...");
    }

    /** Looks into what came back as far as generated types go. */
    private void check(Object value, AnnotatedType type, String where)
        throws ReflectiveOperationException {
      if (value == null) {
        boolean allowed = type.getType() == void.class || GeneratedValues.isNullable(type);
        if (!allowed) {
          problems.add(where + ": null where none is announced");
        }
        return;
      }
      if (value instanceof Optional<?> optional) {
        if (optional.isPresent()) {
          check(optional.get(), element(type), where);
        }
      } else if (value instanceof List<?> list) {
        for (Object each : list) {
          if (element(type) != null) {
            check(each, element(type), where);
          }
        }
      } else if (value.getClass().isRecord()) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
          component.getAccessor().setAccessible(true);
          check(
              component.getAccessor().invoke(value),
              component.getAnnotatedType(),
              where + "." + component.getName());
        }
      }
    }

    /** The type of the elements; null where the caller's function decides it. */
    private static AnnotatedType element(AnnotatedType type) {
      return type instanceof AnnotatedParameterizedType generic
          ? generic.getAnnotatedActualTypeArguments()[0]
          : null;
    }
  }
}
