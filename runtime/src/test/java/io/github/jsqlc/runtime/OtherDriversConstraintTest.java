package io.github.jsqlc.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exceptions with the fields that the drivers of other databases give them. */
class OtherDriversConstraintTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          23505 | 0    | ERROR: duplicate key value violates unique constraint "t_name_key" | Unique | t_name_key
          23503 | 0    | ERROR: insert or update on table "b" violates foreign key constraint "b_fk" | ForeignKey | b_fk
          23503 | 0    | ERROR: update or delete on table "a" violates foreign key constraint "b_fk" on table "b" | ForeignKey | b_fk
          23001 | 0    | ERROR: update or delete on table "a" violates RESTRICT setting of foreign key constraint "b_fk" on table "b" | ForeignKey | b_fk
          23502 | 0    | ERROR: null value in column "c" of relation "t" violates not-null constraint | NotNull | c
          23502 | 0    | ERROR: null value in column "c" violates not-null constraint | NotNull | c
          23514 | 0    | ERROR: new row for relation "t" violates check constraint "t_age_check" | Check | t_age_check
          23P01 | 0    | ERROR: conflicting key value violates exclusion constraint "t_excl" | | t_excl
          23505 | 0    | ERREUR: la valeur d'une clé dupliquée rompt la contrainte unique « t_name_key » | Unique |
          23000 | 1062 | Duplicate entry 'ann' for key 't.name_uq' | Unique | t.name_uq
          23000 | 1451 | Cannot delete or update a parent row: a foreign key constraint fails (`d`.`b`, CONSTRAINT `b_fk` FOREIGN KEY (`a`) REFERENCES `a` (`id`)) | ForeignKey | b_fk
          23000 | 1452 | (conn=5) Cannot add or update a child row: a foreign key constraint fails (`d`.`b`, CONSTRAINT `b_fk` FOREIGN KEY (`a`) REFERENCES `a` (`id`)) | ForeignKey | b_fk
          23000 | 1048 | Column 'name' cannot be null | NotNull | name
          HY000 | 1364 | Field 'name' doesn't have a default value | NotNull | name
          HY000 | 3819 | Check constraint 'age_ck' is violated. | Check | age_ck
          23000 | 4025 | (conn=5) CONSTRAINT `t.age` failed for `d`.`t` | Check | t.age
          23000 | 99   | something else | |
          """)
  void kindAndNameAreFound(String state, int code, String message, String kind, String name) {
    var e = QueryException.in("Add", new SQLException(message, state, code));
    assertThat(e.getClass().getSimpleName())
        .isEqualTo((kind == null ? "" : kind) + "ConstraintException");
    assertThat(((ConstraintException) e).constraint().orElse(null)).isEqualTo(name);
    assertThat(e.sqlState()).isEqualTo(state);
    assertThat(e.vendorCode()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"2067,Unique", "1555,Unique", "2579,Unique", "787,ForeignKey", "1299,NotNull"})
  void sqliteDriversThatGiveTheExtendedCode(int code, String kind) {
    var e = QueryException.in("Add", new SQLException("X constraint failed: t.c", null, code));
    assertThat(e.getClass().getSimpleName()).isEqualTo(kind + "ConstraintException");
  }

  @Test
  void theNextExceptionOfABatchTells() {
    var batch = new BatchUpdateException("Batch entry 0 was aborted", "25P02", 0, new int[0]);
    batch.setNextException(new SQLException("violates unique constraint \"t_key\"", "23505", 0));
    var e = QueryException.in("Add", batch);
    assertThat(e).isInstanceOf(UniqueConstraintException.class).hasCause(batch);
    assertThat(((ConstraintException) e).constraint()).contains("t_key");
  }

  @Test
  void theClassAloneTells() {
    var e =
        QueryException.in("Add", new SQLIntegrityConstraintViolationException("no", "S1000", 0));
    assertThat(e).isExactlyInstanceOf(ConstraintException.class);
  }

  @ParameterizedTest
  @CsvSource({"42601,0", "40001,0", "HY000,1364", "HY000,1205", "08006,19"})
  void otherFailuresAreNoConstraints(String state, int code) {
    var e = QueryException.in("Add", new SQLException("constraint", state, code));
    assertThat(e).isExactlyInstanceOf(QueryException.class);
  }
}
