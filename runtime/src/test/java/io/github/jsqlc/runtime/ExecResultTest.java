package io.github.jsqlc.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ExecResultTest extends WatchedTest {

  private static final String ADD = "INSERT OR IGNORE INTO authors (name) VALUES (?)";

  @Test
  void rowsAndKeys() throws SQLException {
    assertThat(add(pinned, "Ann")).isEqualTo(new ExecResult(1, OptionalLong.of(1)));
    assertThat(add(pooled, "Bob")).isEqualTo(new ExecResult(1, OptionalLong.of(2)));
  }

  @Test
  void anIgnoredRowHasNoKey() throws SQLException {
    for (Database db : List.of(pinned, pooled)) {
      add(db, "Ann");
      assertThat(add(db, "Ann")).isEqualTo(new ExecResult(0, OptionalLong.empty()));
    }
  }

  private static ExecResult add(Database db, String name) throws SQLException {
    try (var call = db.callReturningKeys("Add", ADD)) {
      call.statement().setString(1, name);
      return ExecResult.execute(call.statement());
    }
  }

  @Test
  void anUpdateHasNoKey() throws SQLException {
    new Authors(pinned).addAll(List.of("Ann", "Bob"));
    try (var call = pinned.callReturningKeys("Change", "UPDATE authors SET age = 1")) {
      assertThat(ExecResult.execute(call.statement()))
          .isEqualTo(new ExecResult(2, OptionalLong.empty()));
    }
  }

  @Test
  void theKeyAlone() throws SQLException {
    try (var call = pinned.callReturningKeys("Add", ADD)) {
      call.statement().setString(1, "Ann");
      assertThat(ExecResult.executeForId("Add", call.statement())).isEqualTo(1);
      assertThatExceptionOfType(NoRowException.class)
          .isThrownBy(() -> ExecResult.executeForId("Add", call.statement()))
          .withMessage("query Add inserted no row with a key");
    }
  }
}
