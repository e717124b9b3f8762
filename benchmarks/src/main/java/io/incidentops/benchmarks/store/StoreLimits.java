package io.incidentops.benchmarks.store;

import com.zaxxer.hikari.HikariDataSource;
import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.Search;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures the limits that the durable store promises to keep, and says whether it does: the time of a command beside two
 * nodes that drain, the rate of draining, opening a large store, and a backlog of deadlines in a small heap. Ends with
 * status 1 where one is not kept, or where anything was done twice or out of order. Name some of {@code command},
 * {@code drain}, {@code open}, {@code backlog} to measure those alone.
 */
public final class StoreLimits {
    private static final int WARM = 150;
    private static final int MEASURED = 500;
    private static final long PAUSE_NANOS = 20_000_000;

    private final Databases databases;
    private boolean kept = true;

    private StoreLimits(Databases databases) {
        this.databases = databases;
    }

    /**
     * Measures.
     *
     * @param arguments which limits, none for all
     * @throws Exception where a database fails
     */
    public static void main(String[] arguments) throws Exception {
        Set<String> wanted = arguments.length == 0 ? Set.of("command", "drain", "open", "backlog") : Set.of(arguments);
        StoreLimits limits;
        try (Databases databases = new Databases()) {
            limits = new StoreLimits(databases);
            if (wanted.contains("command")) {
                limits.command();
            }
            if (wanted.contains("drain")) {
                limits.drain();
            }
            for (Databases.Kind kind : Databases.Kind.values()) {
                if (wanted.contains("open")) {
                    limits.open(kind);
                }
            }
            if (wanted.contains("backlog")) {
                limits.backlog();
            }
        }
        System.exit(limits.kept ? 0 : 1);
    }

    private void tell(boolean holds, String format, Object... values) {
        kept &= holds;
        System.out.println((holds ? "PASS " : "FAIL ") + String.format(Locale.ROOT, format, values));
    }

    /** Eight threads on eight incidents, while two nodes drain what they plan: at full speed, and at the pace of storms. */
    private void command() throws Exception {
        Times bare = bare();
        command("without a pause", 0, bare);
        command("50 a second by each", PAUSE_NANOS, bare);
        command("10 a second by each", 5 * PAUSE_NANOS, bare);
    }

    /** What the same rows take without the library, its rules and its nodes. */
    private Times bare() throws Exception {
        Append append = new Append(databases, Databases.Kind.POSTGRESQL, 8, MEASURED);
        append.library();
        return append.bare();
    }

    private void command(String pace, long pauseNanos, Times bare) throws Exception {
        String url = databases.fresh(Databases.Kind.POSTGRESQL);
        Telling chat = new Telling(1);
        try (HikariDataSource first = Databases.connect(url);
                HikariDataSource second = Databases.connect(url);
                IncidentOps node = node(first, chat);
                IncidentOps other = node(second, chat)) {
            List<Incident> incidents = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                incidents.add((i % 2 == 0 ? node : other).declare(Declaration.of("Checkout answers 500 in cell " + i)));
            }
            Times.of(8, WARM, (thread, i) -> incidents.get(thread).note("warming up, " + i));
            Times times = Times.of(
                    8,
                    MEASURED,
                    pauseNanos,
                    (thread, i) -> incidents.get(thread).note("errors: " + i));
            tell(
                    times.millis(0.99) < 20,
                    "command on PostgreSQL, 8 threads, %s, 2 nodes drain: p50 %.1f ms, p99 %.1f ms (under 20), max %.1f ms,"
                            + " %.0f commands/s; bare JDBC without nodes: p50 %.1f ms, p99 %.1f ms",
                    pace,
                    times.millis(0.5),
                    times.millis(0.99),
                    times.millis(1),
                    1e6 / times.micros(),
                    bare.millis(0.5),
                    bare.millis(0.99));
        }
    }

    private static IncidentOps node(HikariDataSource source, Telling chat) {
        return IncidentOps.builder()
                .store(Databases.Kind.POSTGRESQL.open(source))
                .addExtension(chat)
                .start();
    }

    /** A hundred incidents with a hundred effects each, two nodes, an adapter that answers at once. */
    private void drain() throws Exception {
        Telling chat = new Telling(0);
        try (Backlog backlog = new Backlog(databases, Databases.Kind.POSTGRESQL, 100, 100)) {
            long began = System.nanoTime();
            try (HikariDataSource second = Databases.connect(backlog.source().getJdbcUrl());
                    IncidentOps node = node(backlog.source(), chat);
                    IncidentOps other = node(second, chat)) {
                while (chat.called() < backlog.size()) {
                    LockSupport.parkNanos(1_000_000);
                }
                double rate = backlog.size() / ((System.nanoTime() - began) / 1e9);
                while (node.health().waiting() + other.health().waiting() > 0) {
                    LockSupport.parkNanos(10_000_000);
                }
                tell(
                        rate >= 1_000 && chat.twice() == 0 && chat.called() == backlog.size(),
                        "drain on PostgreSQL, 100 incidents, 2 nodes: %.0f effects/s (at least 1,000), %d twice (none)",
                        rate,
                        chat.twice());
            }
        }
    }

    /** Opening and listing 20 open incidents, among 100 and among 10,000 with 1,000,000 events. */
    private void open(Databases.Kind kind) throws Exception {
        String few = databases.fresh(kind);
        String many = databases.fresh(kind);
        fill(kind, few, 0, 0);
        fill(kind, many, 9_900, 101);
        List<Double> short_ = new ArrayList<>();
        List<Double> long_ = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            short_.add(opened(kind, few));
            long_.add(opened(kind, many));
        }
        double ratio = median(long_) / median(short_);
        tell(
                ratio <= 2,
                "open and list 20 of 10,000 incidents (1,000,000 events) on %s: %.1f ms, of 100: %.1f ms, ratio %.2f (at"
                        + " most 2)",
                kind,
                median(long_),
                median(short_),
                ratio);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /** Includes the first connection, since H2 opens its file then. */
    private static double opened(Databases.Kind kind, String url) {
        long began = System.nanoTime();
        try (HikariDataSource source = Databases.connect(url);
                IncidentStore store = kind.open(source)) {
            int found = store.search(Search.OPEN).incidents().size();
            double took = (System.nanoTime() - began) / 1e6;
            if (found != 20) {
                throw new IllegalStateException("20 incidents are open, but " + found + " were listed");
            }
            return took;
        }
    }

    /** A hundred real incidents, 20 of them open, and copies of a resolved one with as many copies of one event each. */
    private static void fill(Databases.Kind kind, String url, int copies, int events) throws Exception {
        try (HikariDataSource source = Databases.connect(url)) {
            try (IncidentOps ops =
                    IncidentOps.builder().store(kind.open(source)).build()) {
                for (int i = 0; i < 100; i++) {
                    Incident incident = ops.declare(Declaration.of("Checkout answers 500 in cell " + i));
                    if (i >= 20) {
                        incident.resolve("over");
                    }
                }
            }
            Copies.add(source, kind, copies, events);
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(kind == Databases.Kind.H2 ? "analyze" : "vacuum analyze");
            }
        }
    }

    /** A hundred thousand overdue deadlines, worked off by a process with a heap of 96 MB. */
    private void backlog() throws Exception {
        String url = databases.fresh(Databases.Kind.POSTGRESQL);
        int all = Overdue.plan(url, 1_000, 100);
        long began = System.nanoTime();
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx96m",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Overdue.class.getName(),
                        url,
                        Integer.toString(all))
                .inheritIO()
                .start();
        int status = process.waitFor();
        double seconds = (System.nanoTime() - began) / 1e9;
        long passed = Overdue.passed(url);
        tell(
                status == 0 && passed == all,
                "backlog of %d overdue deadlines on PostgreSQL with 96 MB: %s, %d passed, in %.0f s",
                all,
                status == 0 ? "in due order, each once" : "see above",
                passed,
                seconds);
    }
}
