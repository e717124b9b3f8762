package io.incidentops.slo;

import io.incidentops.jdbc.JdbcStore;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.StorageException;
import io.incidentops.testkit.DelegatingStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A real database that several nodes have in common. */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Supplier<IncidentStore> open;
    private final AutoCloseable end;

    /** Which one. */
    public enum Kind {
        H2,
        POSTGRES
    }

    private TestDatabase(Supplier<IncidentStore> open, AutoCloseable end) {
        this.open = open;
        this.end = end;
    }

    public static TestDatabase fresh(Kind kind, Path folder) {
        return kind == Kind.H2 ? h2(folder.resolve("incidents" + COUNT.incrementAndGet())) : postgres();
    }

    public static TestDatabase h2(Path file) {
        JdbcStore store = JdbcStore.h2(file);
        return new TestDatabase(() -> store, store);
    }

    public static TestDatabase postgres() {
        String name = "slo" + COUNT.incrementAndGet();
        try (Connection connection =
                        Server.POSTGRES.getDatabase("postgres", "postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {Server.POSTGRES.getPort()});
        source.setDatabaseName(name);
        source.setUser("postgres");
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        return new TestDatabase(() -> JdbcStore.postgres(pool), pool::dispose);
    }

    /** A store of a node's own; closing it leaves the database open. */
    public Store store() {
        return new Store(open.get());
    }

    /** One in front of another store. */
    public static Store of(IncidentStore store) {
        return new Store(store);
    }

    @Override
    public void close() throws Exception {
        end.close();
    }

    /** Started when the first test needs it. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("shared_buffers", "64MB")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not start", e);
            }
        }
    }

    /** A store that can be down, and counts its small statements. */
    public static final class Store extends DelegatingStore {
        private final AtomicInteger statements = new AtomicInteger();
        private volatile int left = Integer.MAX_VALUE;
        private volatile Runnable hang = () -> {};
        private volatile Consumer<String> afterPut = key -> {};

        Store(IncidentStore store) {
            super(store);
        }

        public void down(boolean down) {
            downAfter(down ? 0 : Integer.MAX_VALUE);
        }

        /** Answers so many statements before it is down. */
        public void downAfter(int statements) {
            left = statements;
        }

        /** What each statement waits for. */
        public void hang(Runnable hang) {
            this.hang = hang;
        }

        /** How many there were since the last time. */
        public int statements() {
            return statements.getAndSet(0);
        }

        /** What happens after each write, by its key. */
        public void afterPut(Consumer<String> hears) {
            afterPut = hears;
        }

        private void count() {
            statements.incrementAndGet();
            hang.run();
            if (left == 0) {
                throw new StorageException("the store is down", false, null);
            }
            left--;
        }

        @Override
        public Optional<Value> get(String key) {
            count();
            return super.get(key);
        }

        @Override
        public boolean put(String key, String value, long expected) {
            count();
            boolean written = super.put(key, value, expected);
            afterPut.accept(key);
            return written;
        }

        @Override
        public void close() {
            // the database outlives the node
        }
    }
}
