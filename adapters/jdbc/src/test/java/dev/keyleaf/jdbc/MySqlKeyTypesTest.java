package dev.keyleaf.jdbc;

import dev.keyleaf.testkit.databases.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The types of key that MySQL brings. */
class MySqlKeyTypesTest {
    private final TypedTable table = new TypedTable(Database.MYSQL, "int auto_increment primary key");

    static Stream<Arguments> keys() {
        return Stream.concat(
                MySqlKeyTypes.ofBoth(),
                Stream.of(MySqlKeyTypes.text("varchar(40) character set utf8mb4 collate utf8mb4_0900_ai_ci")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void walksEveryRowOnceInBothDirectionsAndTravels(String type, List<String> values) throws SQLException {
        table.walk(type, values);
    }
}
