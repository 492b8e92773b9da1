package dev.keyleaf.demo.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * How a person gets into the database.
 *
 * @param jdbcUrl the URL without parameters
 * @param user the user's name
 * @param password the password, or a word instead of one that is not ours to print
 * @param psql a command line that opens the database
 */
public record DatabaseAddress(String jdbcUrl, String user, String password, String psql) {
    private static final String JDBC = "jdbc:";
    private static final String AS_CONFIGURED = "(as configured)";

    /** The address of the demo's own server: its password is made up for one run, so it may be shown. */
    static DatabaseAddress own(int port, String database, String user, String password) {
        String place = "localhost:" + port + "/" + database;
        return new DatabaseAddress(
                JDBC + "postgresql://" + place,
                user,
                password,
                "psql postgresql://" + user + ":" + password + "@" + place);
    }

    /** The address of a database that was given. Its URL may carry a password among its parameters. */
    static DatabaseAddress given(JdbcConnectionDetails details) {
        String url = details.getJdbcUrl().replaceFirst("\\?.*", "");
        String user = details.getUsername();
        return new DatabaseAddress(
                url,
                user == null ? AS_CONFIGURED : user,
                AS_CONFIGURED,
                "psql " + (user == null ? "" : "-U " + user + " ") + url.substring(JDBC.length()));
    }
}
