package io.github.jsqlc.runtime.postgresql;

import io.github.jsqlc.runtime.Nullable;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Map;
import java.util.UUID;

/** The types that PostgreSQL and its common extensions have. */
public final class PgTypes {

  /** {@code boolean}. */
  public static final PgType<Boolean> BOOL =
      PgType.of(text -> text.startsWith("t"), Object::toString);

  /** {@code smallint}. */
  public static final PgType<Short> INT2 =
      PgType.of(Short[].class, Short::valueOf, Object::toString);

  /** {@code integer}. */
  public static final PgType<Integer> INT4 =
      PgType.of(Integer[].class, Integer::valueOf, Object::toString);

  /** {@code bigint}; {@code oid}, {@code xid} and the like too, which are never negative. */
  public static final PgType<Long> INT8 = PgType.of(Long[].class, Long::valueOf, Object::toString);

  /** {@code real}, with its infinities and NaN. */
  public static final PgType<Float> FLOAT4 =
      PgType.of(Float[].class, Float::valueOf, Object::toString);

  /** {@code double precision}, with its infinities and NaN. */
  public static final PgType<Double> FLOAT8 =
      PgType.of(Double[].class, Double::valueOf, Object::toString);

  /** {@code numeric}; its infinities and NaN cannot be read, as Java has none. */
  public static final PgType<BigDecimal> NUMERIC = PgType.of(BigDecimal::new, BigDecimal::toString);

  /** {@code text}, {@code varchar} and their like. */
  public static final PgType<String> TEXT = PgType.of(String[].class, text -> text, text -> text);

  /** Every other type that is taken as the server writes it. */
  public static final PgType<String> OTHER = PgType.of(text -> text, text -> text);

  /** {@code bytea}. */
  public static final PgType<byte[]> BYTEA = new Bytes();

  /** {@code uuid}. */
  public static final PgType<UUID> UUID = PgType.of(java.util.UUID::fromString, Object::toString);

  /** {@code date}; {@link LocalDate#MAX} and {@link LocalDate#MIN} are its infinities. */
  public static final PgType<LocalDate> DATE = PgType.of(PgTime::date, PgTime::text);

  /** {@code time}; {@link LocalTime#MAX} is its 24:00. */
  public static final PgType<LocalTime> TIME = PgType.of(PgTime::time, PgTime::text);

  /** {@code timetz}. */
  public static final PgType<OffsetTime> TIMETZ = new OffsetTimes();

  /**
   * {@code timestamp}; {@link LocalDateTime#MAX} and {@link LocalDateTime#MIN} are its infinities.
   */
  public static final PgType<LocalDateTime> TIMESTAMP = PgType.of(PgTime::dateTime, PgTime::text);

  /**
   * {@code timestamptz}, read in UTC; {@link OffsetDateTime#MAX} and {@link OffsetDateTime#MIN} are
   * its infinities.
   */
  public static final PgType<OffsetDateTime> TIMESTAMPTZ =
      PgType.of(PgTime::offsetDateTime, PgTime::text);

  /** {@code timestamptz}; {@link Instant#MAX} and {@link Instant#MIN} are its infinities. */
  public static final PgType<Instant> INSTANT = new Instants();

  /** {@code interval}. */
  public static final PgType<PgInterval> INTERVAL =
      PgType.of(PgInterval::parse, PgInterval::toString);

  /** {@code point}. */
  public static final PgType<PgPoint> POINT = PgType.of(PgPoint::parse, PgPoint::toString);

  /** {@code box}. */
  public static final PgType<PgBox> BOX = new Boxes();

  /** {@code hstore}, in the server's order. */
  public static final PgType<Map<String, @Nullable String>> HSTORE =
      PgType.of(HstoreText::parse, HstoreText::format);

  /** {@code vector} and {@code halfvec} of pgvector. */
  public static final PgType<float[]> VECTOR = PgType.of(VectorText::parse, VectorText::format);

  private PgTypes() {}

  /** The only ones whose elements in arrays have semicolons between them. */
  private static final class Boxes extends PgType<PgBox> {
    @Override
    public PgBox parse(String text) {
      return PgBox.parse(text);
    }

    @Override
    public String format(PgBox value) {
      return value.toString();
    }

    @Override
    char delimiter() {
      return ';';
    }
  }

  /** By way of the driver's own reading, which is faster than that of text. */
  private static final class Instants extends PgType<Instant> {
    @Override
    public Instant parse(String text) {
      return PgTime.instant(PgTime.offsetDateTime(text));
    }

    @Override
    public String format(Instant value) {
      return PgTime.text(value);
    }

    @Override
    public @Nullable Instant read(ResultSet rows, int index) throws SQLException {
      OffsetDateTime time = rows.getObject(index, OffsetDateTime.class);
      return time == null ? null : PgTime.instant(time);
    }
  }

  /** The driver's text for those that it reads in binary has the offset of its own time zone. */
  private static final class OffsetTimes extends PgType<OffsetTime> {
    @Override
    public OffsetTime parse(String text) {
      return PgTime.offsetTime(text);
    }

    @Override
    public String format(OffsetTime value) {
      return PgTime.text(value);
    }

    @Override
    public @Nullable OffsetTime read(ResultSet rows, int index) throws SQLException {
      return rows.getObject(index, OffsetTime.class);
    }
  }

  /** The driver has no text for those that it reads in binary. */
  private static final class Bytes extends PgType<byte[]> {
    @Override
    public byte[] parse(String text) {
      return BytesText.parse(text);
    }

    @Override
    public String format(byte[] value) {
      return BytesText.format(value);
    }

    @Override
    public byte @Nullable [] read(ResultSet rows, int index) throws SQLException {
      return rows.getBytes(index);
    }
  }
}
