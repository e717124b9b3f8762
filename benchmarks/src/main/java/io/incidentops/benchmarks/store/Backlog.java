package io.incidentops.benchmarks.store;

import com.zaxxer.hikari.HikariDataSource;
import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Many effects that wait, and those who do them: one after another, by the library's nodes, or by bare JDBC. */
final class Backlog implements AutoCloseable {
    private final Databases.Kind kind;
    private final int incidents;
    private final int each;
    private final HikariDataSource source;

    Backlog(Databases databases, Databases.Kind kind, int incidents, int each) throws SQLException {
        this.kind = kind;
        this.incidents = incidents;
        this.each = each;
        this.source = Databases.connect(databases.fresh(kind));
        try (IncidentOps ops = IncidentOps.builder()
                .store(kind.open(source))
                .addExtension(new Telling(each))
                .build()) {
            for (int i = 0; i < incidents; i++) {
                Incident incident = ops.declare(Declaration.of("Checkout answers 500 in cell " + i));
                incident.note("tell everybody");
            }
        }
    }

    int size() {
        return incidents * each;
    }

    HikariDataSource source() {
        return source;
    }

    /** Claims eight at a time and says that each is done, in so many threads, until nothing is left. */
    Times bare(int threads) throws Exception {

        long began = System.nanoTime();
        Times.of(threads, 1, (thread, i) -> {
            int done;
            int idle = 0;
            do {
                done = claimed(thread);

                idle = done == 0 ? idle + 1 : 0;
            } while (idle < 3);
        });
        return new Times(new long[size()], System.nanoTime() - began);
    }

    private int claimed(int thread) throws SQLException {
        List<String> ids = new ArrayList<>();
        String skip = kind == Databases.Kind.POSTGRESQL ? " for update skip locked" : "";
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement(
                            "select id from incidentops_work where ready = true and type = 0 and due <= ?"
                                    + " order by due, urgent, seq limit 8" + skip);
                    PreparedStatement take = connection.prepareStatement(
                            "update incidentops_work set state = 'SENT', ready = false, attempts = attempts + 1,"
                                    + " owner = ?, lease_until = ? where id = ? and ready")) {
                select.setLong(1, Long.MAX_VALUE);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getString(1));
                    }
                }
                for (String id : ids) {
                    Rows.set(take, "bare-" + thread, Long.MAX_VALUE, id);
                    take.executeUpdate();
                }
            }
            connection.commit();
        }
        for (String id : ids) {
            settle(id);
        }
        return ids.size();
    }

    private void settle(String id) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement done = connection.prepareStatement(
                            "update incidentops_work set state = 'ACCEPTED', waiting = false, owner = null,"
                                    + " lease_until = null where id = ? and state = 'SENT'");
                    PreparedStatement next = connection.prepareStatement(
                            "update incidentops_work set ready = true where id = (select id from incidentops_work"
                                    + " where incident = ? and lane = ? and waiting order by version, seq limit 1)")) {
                String incident = id.substring(0, id.indexOf('/'));
                Rows.set(done, id);
                done.executeUpdate();
                Rows.set(next, incident, incident + "/chat/low");
                next.executeUpdate();
            }
            connection.commit();
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
