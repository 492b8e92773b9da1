package dev.keyleaf.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** An export on a real port that goes wrong as told: once for each thing it was told, or always. */
final class ScriptedServer implements AutoCloseable {
    private static final Pattern CURSOR = Pattern.compile("cursor=c(\\d+)");
    private static final Pattern CHECKPOINT = Pattern.compile("checkpoint=(\\d+)");

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<String> rows;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> headers = new CopyOnWriteArrayList<>();
    private final Queue<Answer> script = new ArrayDeque<>();
    private Answer otherwise = exchange -> exchange.chunked(exchange.body());

    /** How a request is answered. The connection ends with it; what fails then is a client that is gone. */
    interface Answer {
        void to(Exchange exchange) throws IOException;
    }

    ScriptedServer(int count) throws IOException {
        rows = IntStream.rangeClosed(1, count)
                .mapToObj(id -> "{\"id\":" + id + ",\"name\":\"Zoë " + id + "\"}")
                .toList();
        start(this::accept);
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

    /** The headers of all requests. */
    List<String> headers() {
        return headers;
    }

    int port() {
        return socket.getLocalPort();
    }

    ScriptedServer cutAfter(int bytes) {
        return then(exchange -> {
            byte[] all = Exchange.chunks(exchange.body());
            exchange.head("200 OK", Exchange.NDJSON, "Transfer-Encoding: chunked")
                    .bytes(Arrays.copyOf(all, Math.min(bytes, all.length - 1)));
        });
    }

    ScriptedServer answer(int status, String... headers) {
        return then(exchange -> exchange.head(status + " No", headers).text("refused"));
    }

    ScriptedServer change(String regex, String replacement) {
        return then(exchange -> exchange.chunked(exchange.body().replaceFirst(regex.replace("{", "\\{"), replacement)));
    }

    synchronized void forgetCuts() {
        script.clear();
    }

    synchronized ScriptedServer then(Answer answer) {
        script.add(answer);
        return this;
    }

    /** What it answers where it was told nothing else. */
    synchronized ScriptedServer always(Answer answer) {
        otherwise = answer;
        return this;
    }

    private synchronized Answer nextAnswer() {
        Answer scripted = script.poll();
        return scripted == null ? otherwise : scripted;
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "scripted server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.add(connection);
                start(() -> serve(connection));
            } catch (IOException e) {
                // closed for good
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            String request = in.readLine();
            if (request == null) {
                return;
            }
            String target = request.split(" ", -1)[1];
            for (String header = in.readLine(); !header.isEmpty(); header = in.readLine()) {
                headers.add(header);
            }
            requests.add(target);
            nextAnswer().to(new Exchange(target, body(target), connection));
        } catch (IOException e) {
            // closed, by the client or for good
        }
    }

    private String body(String target) {
        Matcher cursor = CURSOR.matcher(target);
        Matcher checkpoint = CHECKPOINT.matcher(target);
        int from = cursor.find() ? Integer.parseInt(cursor.group(1)) : 0;
        int every = checkpoint.find() ? Integer.parseInt(checkpoint.group(1)) : Integer.MAX_VALUE;
        var body = new StringBuilder();
        List<String> rest = new ArrayList<>(rows.subList(Math.min(from, rows.size()), rows.size()));
        for (int i = 0; i < rest.size(); i++) {
            body.append(rest.get(i)).append('\n');
            if ((i + 1) % every == 0) {
                body.append(Exchange.checkpoint("c" + (from + i + 1)));
            }
        }
        return Exchange.ended(body.toString());
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
