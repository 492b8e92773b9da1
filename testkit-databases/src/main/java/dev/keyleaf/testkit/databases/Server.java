package dev.keyleaf.testkit.databases;

/**
 * Where a driver of any kind connects to a database server.
 *
 * @param host its address
 * @param port its TCP port
 * @param database the database with the tables
 * @param user who may do everything there
 * @param password of the user; may be empty
 */
public record Server(String host, int port, String database, String user, String password) {
    private static final String HOST = "127.0.0.1";

    static Server postgreSql(int port) {
        return new Server(HOST, port, "postgres", "postgres", "postgres");
    }

    static Server mariaDb(int port) {
        return new Server(HOST, port, "test", "root", "");
    }

    static Server mySql(int port) {
        return new Server(HOST, port, "keyleaf", "root", "");
    }

    /** As JDBC says it, without options. */
    String url(String driver) {
        return "jdbc:" + driver + "://" + host + ":" + port + "/" + database;
    }
}
