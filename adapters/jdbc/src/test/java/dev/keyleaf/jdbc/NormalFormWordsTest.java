package dev.keyleaf.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyleaf.sql.SqlSelect;
import dev.keyleaf.testkit.databases.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The names of tables and their aliases are case-sensitive on MariaDB and MySQL: a word whose case a cursor is not
 * bound to must be one that these databases take for no name.
 */
class NormalFormWordsTest {
    private static final List<String> NAMES = List.of(
            "select a from %s", "select a from t %s", "select a from t, %s", "select a from t join %s using (a)");

    static Stream<Database> databases() {
        return Stream.of(Database.MARIADB, Database.MYSQL);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void foldsNoWordThatCanNameATable(Database database) throws SQLException {
        database.execute("drop table if exists t", "create table t (a int)");
        List<String> words = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int folded = 0;
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("select word from information_schema.keywords")) {
                while (rows.next()) {
                    words.add(rows.getString(1));
                }
            }
            for (String word :
                    words.stream().filter(w -> w.matches("[A-Za-z_]+")).toList()) {
                for (String name : NAMES) {
                    String upper = String.format(Locale.ROOT, name, word.toUpperCase(Locale.ROOT));
                    String lower = String.format(Locale.ROOT, name, word.toLowerCase(Locale.ROOT));
                    if (SqlSelect.normalForm(upper).equals(SqlSelect.normalForm(lower))) {
                        folded++;
                        if (!isSyntaxError(statement, lower)) {
                            names.add(lower);
                        }
                    }
                }
            }
        }
        assertThat(names).isEmpty();
        assertThat(words).hasSizeGreaterThan(400);
        assertThat(folded).as("folded, of %d words", words.size()).isGreaterThan(200);
    }

    /** Not so where only the table is not there. */
    private static boolean isSyntaxError(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return false;
        } catch (SQLException e) {
            return e.getErrorCode() == 1064; // ER_PARSE_ERROR
        }
    }
}
