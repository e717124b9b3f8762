package io.incidentops.slo.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.Counts;
import io.incidentops.slo.WindowCounts;
import io.incidentops.slo.WindowReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class WindowsAsCountedByHandTest {
    private static final List<Duration> WINDOWS = Stream.of(
                    "PT10S", "PT5M", "PT30M", "PT1H", "PT2H", "PT6H", "P1D", "P3D", "P7D", "P30D", "P90D")
            .map(Duration::parse)
            .toList();

    /** The same, and some that are no whole number of slots. */
    private static final List<Duration> READ = Stream.concat(
                    WINDOWS.stream(),
                    Stream.of("PT90.5S", "PT25S", "PT90M30S", "P3DT1H", "P4DT1H30M")
                            .map(Duration::parse))
            .toList();

    /** What happens to an indicator. */
    private interface Step {
        void happen(World world);
    }

    /** The indicator and the one who counts by hand. */
    private static final class World {
        private final TestTime time = new TestTime();
        private final SliRegistry registry;
        private final Sli sli;
        private final WindowReader reader;
        private final CountedByHand hand;
        private final List<Long> marks = new ArrayList<>();

        World(Duration maxLateness) {
            registry = time.registry().maxLateness(maxLateness).build();
            sli = registry.sli("checkout");
            reader = sli.reader(READ);
            hand = new CountedByHand(time.millis(), maxLateness);
        }

        void record(long good, long bad) {
            sli.recorder().add(good, bad);
            hand.record(good, bad);
        }

        void late(long ago, long good, long bad) {
            long when = time.millis() - ago;
            sli.record(Instant.ofEpochMilli(when), good, bad);
            hand.late(when, good, bad);
        }

        void tick(long passed, long jump) {
            time.pass(Duration.ofMillis(passed));
            time.jump(Duration.ofMillis(jump));
            registry.tick();
            hand.tick(passed, time.millis());
        }

        /** A machine that sleeps: the wall clock goes on, the other one does not. */
        void sleep(long asleep) {
            tick(1, asleep);
        }

        /** Tick by tick, as the thread does. */
        void run(long seconds, long good, long bad) {
            for (long i = 0; i < seconds; i++) {
                record(good, bad);
                tick(1_000, 0);
            }
        }

        void mark(long ago) {
            long minute = Math.floorDiv(hand.now() - ago, 60_000L) * 60_000;
            boolean kept = hand.mark(minute);
            assertThat(sli.keepExact(Instant.ofEpochMilli(minute))).isEqualTo(kept);
            if (kept) {
                marks.add(minute);
            }
        }

        void compareMarks(long length) {
            for (long mark : marks) {
                for (long[] part : new long[][] {{mark, mark + length}, {mark - length, mark}}) {
                    assertThat(sli.between(Instant.ofEpochMilli(part[0]), Instant.ofEpochMilli(part[1])))
                            .isEqualTo(hand.between(part[0], part[1]));
                }
            }
        }

        void compare(long ago, long length) {
            for (Duration window : WINDOWS) {
                assertThat(sli.last(window)).as("%s", window).isEqualTo(hand.last(window));
            }
            Instant from = Instant.ofEpochMilli(hand.now() - ago);
            assertThat(sli.between(from, from.plusMillis(length)))
                    .isEqualTo(hand.between(from.toEpochMilli(), from.toEpochMilli() + length));
            assertThat(sli.slice(from, from.plusMillis(length)))
                    .isEqualTo(hand.slice(from.toEpochMilli(), from.toEpochMilli() + length));
            assertThat(sli.present(time)).isEqualTo(Instant.ofEpochMilli(hand.now()));
            reader.read();
            for (int i = 0; i < READ.size(); i++) {
                WindowCounts last = sli.last(READ.get(i));
                assertThat(new Counts(reader.good(i), reader.bad(i)))
                        .as("%s", READ.get(i))
                        .isEqualTo(last.counts());
                assertThat(reader.observedMillis(i)).isEqualTo(last.observed().toMillis());
            }
        }
    }

    @Property(tries = 1_000)
    void each_window_is_what_is_counted_by_hand(@ForAll("steps") List<Step> steps) {
        World world = new World(Duration.ofHours(1));
        steps.forEach(step -> step.happen(world));
        world.compare(0, 0);
    }

    /** With an event in each slot, and each edge around the one that is forgotten next. */
    @Test
    void each_ring_forgets_its_slots_one_by_one() {
        long minute = 60_000;
        World minutes = new World(Duration.ofHours(1));
        for (int i = 0; i < 4_900; i++) {
            minutes.record(1, i % 3);
            minutes.tick(minute, 0);
        }
        for (long ago = 4_660; ago < 4_760; ago++) {
            minutes.compare(ago * minute, minute);
            minutes.compare(ago * minute, 200 * minute);
        }
        World hours = new World(Duration.ofHours(1));
        for (int i = 0; i < 2_400; i++) {
            hours.record(1, i % 3);
            hours.tick(60 * minute, 0);
        }
        for (long ago = 2_140; ago < 2_260; ago++) {
            hours.compare(ago * 60 * minute, 60 * minute);
            hours.compare(ago * 60 * minute, 5_000 * 60 * minute);
        }
    }

    /** Longer than any ring, so that each goes round, in hops of seconds, hours and weeks. */
    @Property(tries = 500)
    void each_window_of_months_is_what_is_counted_by_hand(@ForAll("months") List<Step> steps) {
        World world = new World(Duration.ofDays(3));
        steps.forEach(step -> step.happen(world));
        world.compare(Duration.ofDays(89).toMillis(), Duration.ofDays(200).toMillis());
        world.compareMarks(Duration.ofDays(10).toMillis());
    }

    @Provide
    Arbitrary<List<Step>> months() {
        Arbitrary<Long> few = Arbitraries.longs().between(0, 1_000);
        Arbitrary<Long> hops = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 60_000),
                Arbitraries.longs().between(1, Duration.ofHours(5).toMillis()),
                Arbitraries.longs().between(1, Duration.ofDays(20).toMillis()));
        Arbitrary<Long> jumps = Arbitraries.oneOf(
                Arbitraries.of(-3_600_000L, 3_600_000L),
                Arbitraries.longs()
                        .between(
                                -Duration.ofDays(2).toMillis(),
                                Duration.ofDays(2).toMillis()));
        Arbitrary<Long> lates =
                Arbitraries.longs().between(-20_000, Duration.ofDays(4).toMillis());
        Arbitrary<Long> past =
                Arbitraries.longs().between(0, Duration.ofDays(120).toMillis());
        Arbitrary<Long> recent =
                Arbitraries.longs().between(0, Duration.ofDays(4).toMillis());
        Arbitrary<Step> record = few.tuple2().map(n -> world -> world.record(n.get1(), n.get2()));
        Arbitrary<Step> late = lates.flatMap(ago -> few.map(n -> world -> world.late(ago, n / 2, n)));
        Arbitrary<Step> hop = hops.map(passed -> world -> world.tick(passed, 0));
        Arbitrary<Step> run = few.map(n -> world -> world.run(n / 10, n, n % 7));
        Arbitrary<Step> jump = jumps.map(by -> world -> world.tick(1_000, by));
        Arbitrary<Step> sleep = hops.map(asleep -> world -> world.sleep(asleep));
        Arbitrary<Step> mark = recent.map(ago -> world -> world.mark(ago));
        Arbitrary<Step> compare = past.flatMap(ago -> past.map(length -> world -> world.compare(ago, length)));
        Arbitrary<Step> marks = past.map(length -> world -> world.compareMarks(length));
        return Arbitraries.frequencyOf(
                        Tuple.of(6, record),
                        Tuple.of(5, late),
                        Tuple.of(8, hop),
                        Tuple.of(2, run),
                        Tuple.of(2, jump),
                        Tuple.of(2, sleep),
                        Tuple.of(1, mark),
                        Tuple.of(3, compare),
                        Tuple.of(1, marks))
                .list()
                .ofMaxSize(100);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Long> few = Arbitraries.longs().between(0, 1_000);
        Arbitrary<Long> second = Arbitraries.longs().between(1, 20_000);
        Arbitrary<Long> any = Arbitraries.longs().between(1, Duration.ofDays(4).toMillis());
        Arbitrary<Long> jumps = Arbitraries.longs()
                .between(-Duration.ofHours(2).toMillis(), Duration.ofHours(2).toMillis());
        Arbitrary<Long> lates = Arbitraries.longs().between(-20_000, 4_000_000);
        Arbitrary<Long> weeks =
                Arbitraries.longs().between(0, Duration.ofDays(80).toMillis());
        Arbitrary<Step> record = few.tuple2().map(n -> world -> world.record(n.get1(), n.get2()));
        Arbitrary<Step> late = lates.flatMap(ago -> few.map(n -> world -> world.late(ago, n, n / 2)));
        Arbitrary<Step> tick = second.map(passed -> world -> world.tick(passed, 0));
        Arbitrary<Step> pause = any.map(passed -> world -> world.tick(passed, 0));
        Arbitrary<Step> jump = jumps.flatMap(by -> second.map(passed -> world -> world.tick(passed, by)));
        Arbitrary<Step> compare = weeks.flatMap(ago -> weeks.map(length -> world -> world.compare(ago, length)));
        return Arbitraries.frequencyOf(
                        Tuple.of(6, record),
                        Tuple.of(4, late),
                        Tuple.of(10, tick),
                        Tuple.of(1, pause),
                        Tuple.of(2, jump),
                        Tuple.of(3, compare))
                .list()
                .ofMaxSize(120);
    }
}
