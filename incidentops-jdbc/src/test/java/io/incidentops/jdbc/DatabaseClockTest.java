package io.incidentops.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A node's clock is the database's: never early, and carried on where the database does not answer. */
class DatabaseClockTest {
    private final String database = TestPostgres.database();
    private final DataSource direct = TestPostgres.source(database);
    private final AtomicLong nanos = new AtomicLong();

    private DatabaseClock clock(DataSource source) {
        return new DatabaseClock(new Transactions(Connections.of(source), Dialect.POSTGRES), nanos::get);
    }

    private Instant database() {
        long micros = TestPostgres.count(direct, DatabaseClock.NOW);
        return Instant.EPOCH.plusNanos(micros * 1_000);
    }

    @Test
    void it_is_never_before_it_was_read_and_never_early() {
        Instant before = database();
        DatabaseClock clock =
                new DatabaseClock(new Transactions(Connections.of(direct), Dialect.POSTGRES), System::nanoTime);

        for (int i = 0; i < 100; i++) {
            Instant told = clock.instant();
            assertThat(told).isAfterOrEqualTo(before).isBeforeOrEqualTo(database());
        }
    }

    @Test
    void it_goes_on_with_the_running_time_alone() {
        DatabaseClock clock = clock(direct);
        Instant first = clock.instant();

        nanos.addAndGet(Duration.ofMillis(900).toNanos());

        assertThat(clock.instant()).isEqualTo(first.plusMillis(900));
    }

    @Test
    void it_is_read_anew_after_a_second() {
        CountingSource counting = new CountingSource(direct);
        DatabaseClock clock = clock(counting.source());
        counting.reset();

        for (int i = 0; i < 50; i++) {
            nanos.addAndGet(Duration.ofMillis(100).toNanos());
            assertThat(clock.instant()).isNotNull();
        }

        assertThat(counting.trips.size()).isBetween(4, 5);
    }

    /** A node that was paused, or whose running time went wrong, is put right by the next reading. */
    @Test
    void a_running_time_that_ran_ahead_is_put_right() {
        DatabaseClock clock = clock(direct);

        nanos.addAndGet(Duration.ofMinutes(10).toNanos());

        assertThat(clock.instant()).isBeforeOrEqualTo(database());
    }

    @Test
    void while_the_database_is_away_it_goes_on() {
        try (TestProxy proxy = new TestProxy(TestPostgres.port());
                HikariDataSource pool = TestPostgres.pool(database, proxy)) {
            DatabaseClock clock = clock(pool);
            Instant first = clock.instant();
            proxy.cut();

            nanos.addAndGet(Duration.ofSeconds(5).toNanos());

            assertThat(clock.instant()).isEqualTo(first.plusSeconds(5));
        }
    }
}
