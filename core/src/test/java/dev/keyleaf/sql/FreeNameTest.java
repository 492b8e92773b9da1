package dev.keyleaf.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeNameTest {
    @Test
    void isTheNameAskedForWhereTheApplicationHasNone() {
        assertThat(SqlSelect.of("select id from post").filter("a = 1").freeName("keyleaf_r", List.of("id")))
                .isEqualTo("keyleaf_r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from keyleaf_r0",
                "select id from KEYLEAF_R0",
                "select id from \"Keyleaf_R0\"",
                "select id from `keyleaf_r0`",
                "select id from [keyleaf_r0]",
                "select id from 'keyleaf_r0'",
                "select id from public.keyleaf_r0",
                "select id from t keyleaf_r",
                "select id as kéyleaf_r from t",
                "select id as \uff4beyleaf_r from t",
            })
    void isAnotherWhereTheSelectHasIt(String sql) {
        assertThat(SqlSelect.of(sql).freeName("keyleaf_r", List.of())).isEqualTo("keyleaf_r_1");
    }

    @Test
    void isAnotherWhereAFilterOrAKeyHasIt() {
        SqlSelect select = SqlSelect.of("select id from t").filter("id in (select id from keyleaf_r1)");

        assertThat(select.freeName("keyleaf_r", List.of("id"))).isEqualTo("keyleaf_r_1");
        assertThat(select.freeName("keyleaf_r", List.of("id", "(select max(id) from keyleaf_r_1)")))
                .isEqualTo("keyleaf_r_2");
    }

    @Test
    void cannotBeSpelledByEscapes() {
        String sql = "select id from U&\"k\\0065yleaf_r0\"";

        assertThat(SqlSelect.of(sql).freeName("keyleaf_r", List.of())).matches("keyleaf_r_[0-9a-f]{1,8}");
    }

    @Test
    void isTheSameForTheSameSelect() {
        String sql = "select id from keyleaf_r0 where a = U&\"b\"";

        assertThat(SqlSelect.of(sql).freeName("keyleaf_r", List.of()))
                .isEqualTo(SqlSelect.of(sql).freeName("keyleaf_r", List.of()));
    }
}
