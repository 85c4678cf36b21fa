package io.github.jsqlc.proof;

import io.github.jsqlc.engine.Family;
import io.github.jsqlc.runtime.Nullable;
import io.github.jsqlc.runtime.postgresql.PgInterval;
import io.github.jsqlc.runtime.postgresql.PgRange;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Arguments for generated methods, chosen by their Java types. */
final class GeneratedValues {
  private static final List<String> TEXTS =
      List.of("json", "inet", "money", "xml", "bit", "cidr", "macaddr", "tsvector", "int4", "text");

  private final Values values;
  private final boolean typed;

  /**
   * @param typed whether the engine refuses a text that is no value of the type where it goes
   */
  GeneratedValues(Values values, boolean typed) {
    this.values = values;
    this.typed = typed;
  }

  static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  /** A value that fits; null at times where that is allowed. */
  Object of(AnnotatedType type) throws ReflectiveOperationException {
    if (isNullable(type) && values.chance(0.3)) {
      return null;
    }
    if (type instanceof AnnotatedParameterizedType generic) {
      return generic(generic);
    }
    return of((Class<?>) type.getType());
  }

  private Object generic(AnnotatedParameterizedType type) throws ReflectiveOperationException {
    Type raw = ((ParameterizedType) type.getType()).getRawType();
    if (raw == Function.class) {
      Function<Stream<?>, Object> toList = Stream::toList;
      return toList;
    }
    AnnotatedType element = type.getAnnotatedActualTypeArguments()[0];
    if (raw == PgRange.class) {
      Object bound = of((Class<?>) element.getType());
      return new PgRange<>(bound, bound, true, true, false);
    }
    if (raw == Map.class) {
      return Map.of("a", "1", "b", String.valueOf(values.of(Family.TEXT)));
    }
    List<Object> elements = new ArrayList<>();
    for (int i = values.chance(0.3) ? 3 : 0; i < 3; i++) {
      elements.add(of(element));
    }
    return elements;
  }

  private Object of(Class<?> type) throws ReflectiveOperationException {
    int small = ((Number) values.of(Family.INT64)).intValue();
    if (type.isRecord()) {
      return record(type);
    }
    if (type.isEnum()) {
      return values.oneOf(Arrays.asList(type.getEnumConstants()));
    }
    return switch (type.getSimpleName()) {
      case "long", "Long" -> (long) small;
      case "int", "Integer" -> small;
      case "short", "Short" -> (short) small;
      case "float", "Float" -> small + 0.5f;
      case "float[]" -> new float[] {1, 2, small};
      case "double", "Double" -> small + 0.5;
      case "boolean", "Boolean" -> small % 2 == 0;
      case "BigDecimal" -> BigDecimal.valueOf(small, 1);
      case "byte[]" -> new byte[] {(byte) small};
      case "LocalDate" -> LocalDate.of(2024, 1, 8).plusDays(small);
      case "LocalTime" -> LocalTime.of(12, 30).plusSeconds(small);
      case "OffsetTime" -> LocalTime.of(12, 30).plusSeconds(small).atOffset(ZoneOffset.ofHours(2));
      case "OffsetDateTime" -> OffsetDateTime.of(2024, 1, 8 + small, 10, 0, 0, 0, ZoneOffset.UTC);
      case "LocalDateTime" -> LocalDateTime.of(2024, 1, 8, 10, 0).plusDays(small);
      case "Instant" -> Instant.EPOCH.plusSeconds(small);
      case "UUID" -> new UUID(0, small);
      case "PgInterval" -> new PgInterval(small, 1, 5_000_000);
      case "String", "Object" -> text();
      default -> throw new AssertionError("no value for " + type);
    };
  }

  /** Most types without a Java type of their own are texts: at times it is one of theirs. */
  private Object text() {
    return typed && values.chance(0.6)
        ? PostgresTexts.of(values.oneOf(TEXTS), values)
        : values.of(Family.TEXT);
  }

  private Object record(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      arguments[i] = of(components[i].getAnnotatedType());
    }
    return type.getDeclaredConstructor(types).newInstance(arguments);
  }
}
