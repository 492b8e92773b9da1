package dev.keyleaf.testkit.databases;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for servers that listen only seconds after they were told theirs: none that a system would give in the meantime
 * to a program that asks for any, and different ones for each process.
 */
final class ServerPorts {
    private static final AtomicInteger NEXT =
            new AtomicInteger(10_000 + (int) (ProcessHandle.current().pid() % 2_000) * 10);

    private ServerPorts() {}

    static int next() throws IOException {
        while (true) {
            int port = NEXT.getAndIncrement();
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // in use: the next one
            }
        }
    }
}
