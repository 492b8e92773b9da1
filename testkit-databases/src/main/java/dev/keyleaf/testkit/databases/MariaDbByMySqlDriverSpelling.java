package dev.keyleaf.testkit.databases;

/** As MariaDB, but that this driver cannot tell a uuid from a text. */
final class MariaDbByMySqlDriverSpelling extends MariaDbSpelling {
    @Override
    public TypedKeys keys() {
        return MySqlKeys.ofBoth();
    }
}
