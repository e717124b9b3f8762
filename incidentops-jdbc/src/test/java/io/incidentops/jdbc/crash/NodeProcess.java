package io.incidentops.jdbc.crash;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A node in a process of its own, seen from the parent. */
final class NodeProcess implements AutoCloseable {
    private static final String END = "END";
    private static final int SIGKILLED = 128 + 9;
    private static final long PATIENCE_SECONDS = 30;

    private final NodeSettings settings;
    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private NodeProcess(NodeSettings settings, Process process) {
        this.settings = settings;
        this.process = process;
        Thread reader = new Thread(this::read, "reads " + settings.name());
        reader.setDaemon(true);
        reader.start();
    }

    static NodeProcess start(NodeSettings settings) {
        return start(settings, Map.of());
    }

    static NodeProcess start(NodeSettings settings, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(
                Path.java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                Path.classes(),
                Node.class.getName()));
        command.addAll(settings.arguments());
        File log = new File(settings.ledger() + "." + settings.name() + ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(log);
            builder.environment().putAll(environment);
            return new NodeProcess(settings, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where java and the classes are. */
    private static final class Path {
        static String java() {
            return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        }

        /** Surefire starts with a jar that names the class path, so the real one is elsewhere. */
        static String classes() {
            return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        }
    }

    String name() {
        return settings.name();
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add(END);
        }
        lines.add(END);
    }

    /** Waits until it works, and answers what the wall clock shows there. */
    Instant ready() {
        String line = next(Duration.ofSeconds(PATIENCE_SECONDS));
        if (line == null || !line.startsWith(Node.READY)) {
            throw new IllegalStateException("node " + name() + " did not start, but said " + line + ": see "
                    + settings.ledger() + "." + name() + ".log");
        }
        return Instant.parse(line.substring(Node.READY.length()));
    }

    /** What it says next, or null where it says nothing for a while. */
    String next(Duration patience) {
        try {
            return lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where it stopped, or null where it did not come there; it may say first that it is ready. */
    String stopped(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            String line = next(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            if (END.equals(line)) {
                throw new IllegalStateException(
                        "node " + name() + " ended by itself: see " + settings.ledger() + "." + name() + ".log");
            } else if (line == null || line.startsWith(Node.AT)) {
                return line == null ? null : line.substring(Node.AT.length());
            }
        }
    }

    void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("node " + name() + " outlived SIGKILL");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (process.exitValue() != SIGKILLED) {
            throw new IllegalStateException("node " + name() + " was to die of SIGKILL, but ended with status "
                    + process.exitValue() + ": see " + settings.ledger() + "." + name() + ".log");
        }
    }

    /** Stops it, as a debugger or a host out of memory would. */
    void pause() {
        signal("-STOP");
    }

    void resume() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            Process kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
            if (!kill.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || kill.exitValue() != 0) {
                throw new IllegalStateException("kill " + signal + " of node " + name() + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
