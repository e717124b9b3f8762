package io.incidentops.slo.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.Counts;
import io.incidentops.slo.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MONTH = Duration.ofDays(30);

    private final TestTime time = new TestTime();

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh(TestDatabase.Kind.H2, folder);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void an_end_in_the_middle_of_a_minute_loses_nothing() {
        SharingNode before = new SharingNode(database, time, "a");
        SharingNode other = new SharingNode(database, time, "b");
        time.run(before.registry, Duration.ofSeconds(90));
        before.sli.recorder().add(40, 2);
        time.run(before.registry, Duration.ofSeconds(15));
        before.close();

        SharingNode after = new SharingNode(database, time, "a");
        after.sli.recorder().add(3, 1);
        assertThat(after.last(HOUR)).isEqualTo(new Counts(3, 1));
        time.run(after.registry, Duration.ofSeconds(60));
        after.share();
        other.share();

        assertThat(after.last(HOUR)).isEqualTo(new Counts(43, 3));
        assertThat(other.last(HOUR)).isEqualTo(new Counts(43, 3));
        assertThat(after.last(MONTH)).isEqualTo(new Counts(43, 3));
    }

    @Test
    void what_is_shared_of_an_open_minute_is_not_counted_twice_once_it_has_ended() {
        SharingNode a = new SharingNode(database, time, "a");
        TestTime early = new TestTime();
        early.pass(Duration.ofMinutes(5));
        SharingNode ahead = new SharingNode(database, early, "b");
        SliStore store = SliStore.in(a.store);
        a.sli.recorder().add(10, 0);
        a.registry.tick();
        store.share(a.sli, time.instant());
        ahead.share();
        assertThat(ahead.last(HOUR)).isEqualTo(new Counts(10, 0));

        a.sli.recorder().add(5, 1);
        time.run(a.registry, Duration.ofSeconds(70));
        store.share(a.sli, time.instant());
        ahead.share();

        assertThat(ahead.last(HOUR)).isEqualTo(new Counts(15, 1));
    }

    @Test
    void the_hour_of_a_restart_is_still_known_after_two_weeks_and_another_one() {
        SharingNode first = new SharingNode(database, time, "a");
        first.sli.recorder().add(500, 7);
        time.minutes(first.registry, 20);
        first.close();
        SharingNode second = new SharingNode(database, time, "a");
        for (int hour = 0; hour < 14 * 24; hour++) {
            second.sli.recorder().good();
            time.minutes(second.registry, 60);
            second.share();
        }
        assertThat(second.last(MONTH)).isEqualTo(new Counts(500 + 14 * 24, 7));
        second.close();

        SharingNode third = new SharingNode(database, time, "a");
        SharingNode other = new SharingNode(database, time, "b");

        assertThat(third.last(MONTH)).isEqualTo(new Counts(500 + 14 * 24, 7));
        assertThat(other.last(MONTH)).isEqualTo(new Counts(500 + 14 * 24, 7));
    }

    @Test
    void what_other_nodes_observed_stays_observed_where_this_one_did_not() {
        SharingNode a = new SharingNode(database, time, "a");
        SharingNode b = new SharingNode(database, time, "b");
        for (int minute = 0; minute < 10; minute++) {
            b.sli.recorder().good();
            time.pass(Duration.ofMinutes(1));
            a.share();
            b.share();
        }
        a.share();

        a.sli.unobserved(TestTime.START, time.instant());

        assertThat(a.sli.last(HOUR).observed()).isEqualTo(Duration.ofMinutes(10));
        time.pass(Duration.ofMinutes(5));
        a.registry.tick();
        assertThat(a.sli.last(HOUR).observed()).isEqualTo(Duration.ofMinutes(10));
    }
}
