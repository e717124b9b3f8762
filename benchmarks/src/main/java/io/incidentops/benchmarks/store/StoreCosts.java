package io.incidentops.benchmarks.store;

import com.zaxxer.hikari.HikariDataSource;
import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.Search;
import io.incidentops.work.Claim;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.Settlement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * What append, search, claim and drain cost on H2 and PostgreSQL, each beside a bare JDBC program that writes or reads the
 * same rows, in turns in the same run. Prints the ratio of the medians.
 */
public final class StoreCosts {
    private static final int ROUNDS = 3;

    private final Databases databases;

    private StoreCosts(Databases databases) {
        this.databases = databases;
    }

    /**
     * Measures.
     *
     * @param arguments which of {@code append}, {@code search}, {@code claim}, {@code drain}, none for all
     * @throws Exception where a database fails
     */
    public static void main(String[] arguments) throws Exception {
        try (Databases databases = new Databases()) {
            StoreCosts costs = new StoreCosts(databases);
            System.out.println(
                    "| what | database | library, µs each | bare JDBC, µs each | ratio |\n|---|---|---|---|---|");
            Set<String> wanted =
                    arguments.length == 0 ? Set.of("append", "search", "claim", "drain") : Set.of(arguments);
            for (Databases.Kind kind : Databases.Kind.values()) {
                costs.measure(kind, wanted);
            }
        }
        System.exit(0);
    }

    private void measure(Databases.Kind kind, Set<String> wanted) throws Exception {
        if (wanted.contains("append")) {
            append(kind, 1);
            append(kind, 8);
        }
        if (wanted.contains("search")) {
            search(kind);
        }
        if (wanted.contains("claim")) {
            claim(kind);
        }
        if (wanted.contains("drain")) {
            drain(kind);
        }
    }

    private static void tell(String what, Databases.Kind kind, List<Double> library, List<Double> bare) {
        double ours = median(library);
        double theirs = median(bare);
        System.out.printf(Locale.ROOT, "| %s | %s | %.0f | %.0f | %.1f |%n", what, kind, ours, theirs, ours / theirs);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private void append(Databases.Kind kind, int threads) throws Exception {
        List<Double> library = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int i = 0; i <= ROUNDS; i++) {
            Append append = new Append(databases, kind, threads, i == 0 ? 200 : 400);
            Times ours = append.library();
            Times theirs = append.bare();
            if (i > 0) {
                library.add(ours.micros());
                bare.add(theirs.micros());
            }
        }
        tell("append, " + threads + " threads on " + threads + " incidents", kind, library, bare);
    }

    private void search(Databases.Kind kind) throws Exception {
        List<Double> library = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        try (HikariDataSource source = Databases.connect(databases.fresh(kind));
                IncidentOps ops = IncidentOps.builder().store(kind.open(source)).build()) {
            for (int i = 0; i < 1_000; i++) {
                Incident incident = ops.declare(Declaration.of("Checkout answers 500 in cell " + i));
                if (i % 20 != 0) {
                    incident.resolve("over");
                }
            }
            for (int i = 0; i <= ROUNDS; i++) {
                Times ours = Times.of(1, 300, (thread, n) -> ops.search(Search.OPEN));
                Times theirs = Times.of(1, 300, (thread, n) -> open(source));
                if (i > 0) {
                    library.add(ours.micros());
                    bare.add(theirs.micros());
                }
            }
        }
        tell("search, 50 open of 1,000", kind, library, bare);
    }

    private static void open(HikariDataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement("select number, overview from"
                        + " incidentops_incident where is_open = true order by number desc limit 51");
                ResultSet rows = statement.executeQuery()) {
            int length = 0;
            while (rows.next()) {
                length += rows.getString(2).length();
            }
            if (length == 0) {
                throw new IllegalStateException("nothing is open");
            }
        }
    }

    private void claim(Databases.Kind kind) throws Exception {
        List<Double> library = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int i = 0; i <= ROUNDS; i++) {
            try (Backlog backlog = new Backlog(databases, kind, 50, 20);
                    IncidentStore store = kind.open(backlog.source())) {
                long began = System.nanoTime();
                claimed(store);
                long took = System.nanoTime() - began;
                if (i > 0) {
                    library.add(took / 1_000.0 / backlog.size());
                }
            }
            try (Backlog backlog = new Backlog(databases, kind, 50, 20)) {
                Times times = backlog.bare(1);
                if (i > 0) {
                    bare.add(times.micros());
                }
            }
        }
        tell("claim 8 at a time and settle each, 1 thread", kind, library, bare);
    }

    private static void claimed(IncidentStore store) {
        InstantSource clock = store.clock().orElse(InstantSource.system());
        List<Claim> claims;
        do {
            claims = store.claim("benchmark", clock.instant(), Duration.ofMinutes(1), 8);
            for (Claim claim : claims) {
                store.settle(new Settlement.Finished(claim, DeliveryState.ACCEPTED, null, null));
            }
        } while (!claims.isEmpty());
    }

    private void drain(Databases.Kind kind) throws Exception {
        List<Double> library = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int i = 0; i <= ROUNDS; i++) {
            try (Backlog backlog = new Backlog(databases, kind, 100, 20)) {
                double micros = drained(kind, backlog) / 1_000.0 / backlog.size();
                if (i > 0) {
                    library.add(micros);
                }
            }
            try (Backlog backlog = new Backlog(databases, kind, 100, 20)) {
                Times times = backlog.bare(8);
                if (i > 0) {
                    bare.add(times.micros());
                }
            }
        }
        tell("drain 100 incidents, 1 node of 8 workers", kind, library, bare);
    }

    private static long drained(Databases.Kind kind, Backlog backlog) {
        Telling chat = new Telling(0);
        long began = System.nanoTime();
        try (IncidentOps ignored = IncidentOps.builder()
                .store(kind.open(backlog.source()))
                .addExtension(chat)
                .start()) {
            while (chat.called() < backlog.size()) {
                LockSupport.parkNanos(1_000_000);
            }
            return System.nanoTime() - began;
        }
    }
}
