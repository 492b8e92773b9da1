package dev.keyleaf.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server says of itself, and what it is. */
class ServersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PostgreSQL 18.6 on x86_64-pc-linux-gnu, compiled by gcc (GCC) 4.8.5 20150623, 64-bit",
                "PostgreSQL 16.9 (Debian 16.9-1.pgdg120+1) on x86_64-pc-linux-gnu, compiled by gcc, 64-bit",
                "PostgreSQL 15.2 (EnterpriseDB Advanced Server 15.2.0) on x86_64-pc-linux-gnu",
                "PostgreSQL 13.4, compiled by Visual C++ build 1914, 64-bit",
                "PostgreSQL 9.6.24 on aarch64-unknown-linux-gnu, compiled by gcc, 64-bit",
                "PostgreSQL 19devel on x86_64-linux, compiled by gcc-14.2.0, 64-bit",
                "PostgreSQL 18beta1 (Debian 18~beta1-1.pgdg+1) on x86_64-pc-linux-gnu",
            })
    void takesPostgreSqlForWhatItIs(String version) {
        assertThat(Servers.otherThanPostgreSql(version)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CockroachDB | CockroachDB CCL v23.1.11 (x86_64-pc-linux-gnu, built 2023/09/27 01:53:43, go1.19.10)
                    Redshift    | PostgreSQL 8.0.2 on i686-pc-linux-gnu, compiled by GCC gcc (GCC) 3.4.2, Redshift 1.0.12103
                    Greenplum   | PostgreSQL 9.4.24 (Greenplum Database 6.13.0 build commit:4f1adf8e) on x86_64
                    Materialize | PostgreSQL 9.5.0 on x86_64-unknown-linux-gnu (Materialize v0.55.0)
                    QuestDB     | PostgreSQL 12.3, compiled by Visual C++ build 1914, 64-bit, QuestDB
                    'PostgreSQL 11.2-YB-2.18.0.0-b0 on x86_64' | PostgreSQL 11.2-YB-2.18.0.0-b0 on x86_64
                    """)
    void takesWhatSpeaksItsLanguageForAnother(String name, String version) {
        assertThat(Servers.otherThanPostgreSql(version)).contains(name);
    }

    @Test
    void takesWhatSaysNothingForAnother() {
        assertThat(Servers.otherThanPostgreSql(null)).isNotNull();
    }
}
