package io.incidentops.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Slack's end of Socket Mode, which does what a test tells it, down to single bytes. */
final class WireServer implements AutoCloseable {
    private final ServerSocket listening;
    private final AtomicInteger tickets = new AtomicInteger();
    private final Set<String> unused = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Peer> peers = new LinkedBlockingQueue<>();
    private final List<Peer> all = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** A request as it came. */
    record Asked(String line, Map<String, String> headers, String body) {}

    WireServer() {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        daemon(this::accept, "wire-server");
    }

    String api() {
        return "http://127.0.0.1:" + listening.getLocalPort() + "/api/";
    }

    /** Answers the next call thus, instead of with an address. */
    WireServer answer(String raw) {
        answers.add(raw);
        return this;
    }

    static String json(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    /** Waits for the next connection. */
    Peer peer() {
        try {
            Peer peer = peers.poll(10, TimeUnit.SECONDS);
            assertThat(peer).as("a connection").isNotNull();
            return peer;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** How many connections there were. */
    int connections() {
        return all.size();
    }

    /** How many are open. */
    long open() {
        return all.stream().filter(Peer::open).count();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                daemon(() -> serve(socket), "wire-peer");
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try {
            InputStream in = socket.getInputStream();
            while (true) {
                Asked request = read(in);
                if (request == null) {
                    socket.close();
                    return;
                }
                if (request.line().startsWith("GET ")) {
                    upgrade(socket, request);
                    return;
                }
                asked.add(request);
                socket.getOutputStream().write(next().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // the other side has gone
        }
    }

    private String next() {
        String answer = answers.poll();
        if (answer != null) {
            return answer;
        }
        String ticket = "ticket=T" + tickets.incrementAndGet();
        unused.add(ticket);
        return json("{\"ok\":true,\"url\":\"ws://127.0.0.1:" + listening.getLocalPort() + "/link?" + ticket + "\"}");
    }

    private void upgrade(Socket socket, Asked request) throws IOException {
        String ticket = request.line().replaceAll(".*\\?(\\S+) .*", "$1");
        if (!unused.remove(ticket)) {
            socket.getOutputStream()
                    .write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            socket.close();
            return;
        }
        Peer peer = new Peer(socket, request);
        all.add(peer);
        peer.accept();
        peers.add(peer);
        peer.read();
    }

    private static Asked read(InputStream in) throws IOException {
        List<String> head = new ArrayList<>();
        String line = line(in);
        while (line != null && !line.isEmpty()) {
            head.add(line);
            line = line(in);
        }
        if (head.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header : head.subList(1, head.size())) {
            headers.put(header.replaceFirst(":.*", ""), header.replaceFirst("^[^:]*:\\s*", ""));
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
        return new Asked(head.get(0), headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return line.toString().strip();
            }
            line.append((char) b);
        }
        return line.isEmpty() ? null : line.toString();
    }

    private static void daemon(Runnable task, String name) {
        Daemons.named(name).newThread(task).start();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        all.forEach(Peer::drop);
    }
}
