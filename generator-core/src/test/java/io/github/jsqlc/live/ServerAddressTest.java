package io.github.jsqlc.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgres://me:p%40ss@db:6543/shop|jdbc:postgresql://db:6543/shop|me|p@ss",
        "postgresql://me:a+b:c@localhost/shop|jdbc:postgresql://localhost/shop|me|a+b:c",
        "postgres://localhost:5432|jdbc:postgresql://localhost:5432/||",
        "jdbc:postgresql://h/d?user=me&password=x|jdbc:postgresql://h/d|me|x",
        "postgres://me@a:1,b:2/shop|jdbc:postgresql://a:1,b:2/shop|me|",
        "postgres:///shop?host=db|jdbc:postgresql://db/shop||",
        "host=db port=5433 user=me dbname='my shop' password=x"
            + "|jdbc:postgresql://db:5433/my+shop|me|x",
      })
  void readsWhatUsersOfSqlcWrite(String text, String jdbc, String user, String password) {
    ServerAddress address = ServerAddress.read(text).orElseThrow();
    assertThat(address.jdbc()).isEqualTo(jdbc);
    assertThat(address.properties().getProperty("user")).isEqualTo(user);
    assertThat(address.properties().getProperty("password")).isEqualTo(password);
  }

  @Test
  void passesOnWhatTheDriverKnowsByAnotherName() {
    ServerAddress address =
        ServerAddress.read("postgres://h/d?sslmode=disable&search_path=app&pool_max_conns=4")
            .orElseThrow();
    assertThat(address.settings()).isEqualTo(Map.of("sslmode", "disable", "currentSchema", "app"));
  }

  @Test
  void neverShowsThePassword() {
    assertThat(ServerAddress.read("postgres://me:secret@db:6543/shop").orElseThrow())
        .hasToString("db:6543/shop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql://h/d", "", "shop", "host="})
  void refusesWhatIsNone(String text) {
    assertThat(ServerAddress.read(text).filter(address -> !address.hosts().isEmpty())).isEmpty();
  }

  @Test
  void putsInTheEnvironment() {
    Map<String, String> environment = Map.of("PG_PASSWORD", "a$1", "HOST", "db");
    assertThat(
            ServerUri.of(
                "postgres://me:${PG_PASSWORD}@${HOST}/d",
                name -> Optional.ofNullable(environment.get(name))))
        .isEqualTo("postgres://me:a$1@db/d");
    assertThatThrownBy(() -> ServerUri.of("${NOT_THERE}", name -> Optional.empty()))
        .isInstanceOf(EngineUnavailable.class)
        .hasMessage("the environment variable NOT_THERE is not set");
  }
}
