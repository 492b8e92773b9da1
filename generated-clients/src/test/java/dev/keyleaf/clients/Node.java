package dev.keyleaf.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the tools of the TypeScript client in its directory. */
final class Node {
    private static final Path DIRECTORY = Path.of("typescript");

    /**
     * What a command came to.
     *
     * @param exit its exit status
     * @param output what it wrote, errors included
     */
    record Result(int exit, String output) {}

    private Node() {}

    /** Whether node of at least version 18 and npm are here. */
    static boolean isHere() {
        try {
            Result node = run("node", "--version");
            return node.exit() == 0
                    && Integer.parseInt(node.output().strip().substring(1).split("\\.", 2)[0]) >= 18
                    && run("npm", "--version").exit() == 0;
        } catch (UncheckedIOException | NumberFormatException e) {
            return false;
        }
    }

    static Result run(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .directory(DIRECTORY.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
