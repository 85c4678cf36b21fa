package io.github.jsqlc.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class QueryExceptionTest {

  @Test
  void aDriverWithoutAMessageIsNamedByItsException() {
    assertThat(QueryException.in("Get", new SQLException((String) null)))
        .hasMessage("query Get failed: java.sql.SQLException");
  }

  @Test
  void wrongRowCountsHaveNoCause() {
    assertThat(QueryException.noRow("Create"))
        .isInstanceOf(NoRowException.class)
        .hasMessage("query Create returned no row where one was certain")
        .hasNoCause();
    var second = QueryException.secondRow("Get");
    assertThat(second)
        .isInstanceOf(TooManyRowsException.class)
        .hasMessage("query Get returned more than one row");
    assertThat(second.sqlState()).isNull();
    assertThat(second.vendorCode()).isZero();
  }

  @Test
  void itCanBeSerialized() throws IOException, ClassNotFoundException {
    var e =
        QueryException.in(
            "Add", new SQLException("violates unique constraint \"t_key\"", "23505", 3));
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(e);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      var copy = (UniqueConstraintException) in.readObject();
      assertThat(copy.getMessage()).isEqualTo(e.getMessage());
      assertThat(copy.queryName()).isEqualTo("Add");
      assertThat(copy.constraint()).contains("t_key");
      assertThat(copy.sqlState()).isEqualTo("23505");
      assertThat(copy.vendorCode()).isEqualTo(3);
    }
  }
}
