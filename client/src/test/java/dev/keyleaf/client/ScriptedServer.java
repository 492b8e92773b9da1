package dev.keyleaf.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** An export on a real port that goes wrong as told, once for each thing it was told. */
final class ScriptedServer implements AutoCloseable {
    private static final Pattern CURSOR = Pattern.compile("cursor=c(\\d+)");
    private static final Pattern CHECKPOINT = Pattern.compile("checkpoint=(\\d+)");

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> rows;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Queue<Answer> script = new ArrayDeque<>();

    /** How a body is answered. */
    private interface Answer {
        void write(String body, OutputStream out) throws IOException;
    }

    ScriptedServer(int count) throws IOException {
        rows = IntStream.rangeClosed(1, count)
                .mapToObj(id -> "{\"id\":" + id + ",\"name\":\"Zoë " + id + "\"}")
                .toList();
        var thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "http://localhost:" + socket.getLocalPort() + "/export?sort=id";
    }

    List<String> rows() {
        return rows;
    }

    /** The targets that were asked for. */
    List<String> requests() {
        return requests;
    }

    ScriptedServer cutAfter(int bytes) {
        return then((body, out) -> {
            byte[] all = chunked(body);
            byte[] head = head("200 OK", "Transfer-Encoding: chunked");
            out.write(head);
            out.write(Arrays.copyOf(all, Math.min(bytes, all.length - 1)));
        });
    }

    ScriptedServer answer(int status) {
        return then((body, out) -> {
            out.write(head(status + " No", "Content-Length: 7"));
            out.write("refused".getBytes(StandardCharsets.US_ASCII));
        });
    }

    ScriptedServer change(String regex, String replacement) {
        return then((body, out) -> writeAll(body.replaceFirst(regex.replace("{", "\\{"), replacement), out));
    }

    synchronized void forgetCuts() {
        script.clear();
    }

    private synchronized ScriptedServer then(Answer answer) {
        script.add(answer);
        return this;
    }

    private synchronized Answer nextAnswer() {
        Answer scripted = script.poll();
        return scripted == null ? ScriptedServer::writeAll : scripted;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                String target = in.readLine().split(" ", -1)[1];
                while (!in.readLine().isEmpty()) {
                    // headers
                }
                requests.add(target);
                nextAnswer().write(body(target), client.getOutputStream());
                client.getOutputStream().flush();
            } catch (SocketException e) {
                // closed, by the client or for good
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private String body(String target) {
        Matcher cursor = CURSOR.matcher(target);
        Matcher checkpoint = CHECKPOINT.matcher(target);
        int from = cursor.find() ? Integer.parseInt(cursor.group(1)) : 0;
        int every = checkpoint.find() ? Integer.parseInt(checkpoint.group(1)) : Integer.MAX_VALUE;
        var body = new StringBuilder();
        List<String> rest = new ArrayList<>(rows.subList(from, rows.size()));
        for (int i = 0; i < rest.size(); i++) {
            body.append(rest.get(i)).append('\n');
            if ((i + 1) % every == 0) {
                body.append("{\"_checkpoint\":\"c").append(from + i + 1).append("\"}\n");
            }
        }
        return body + "{\"_end\":{\"rows\":" + rest.size() + ",\"sha256\":\"" + sha256(body.toString()) + "\"}}\n";
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void writeAll(String body, OutputStream out) throws IOException {
        out.write(head("200 OK", "Transfer-Encoding: chunked"));
        out.write(chunked(body));
    }

    private static byte[] head(String status, String header) {
        return ("HTTP/1.1 " + status + "\r\n" + header + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] chunked(String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return (Integer.toHexString(length) + "\r\n" + body + "\r\n0\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
