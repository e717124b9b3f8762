package io.incidentops.slo.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.Counts;
import io.incidentops.slo.WindowCounts;
import io.incidentops.slo.WindowReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

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
        private final SliRegistry registry = time.registry().build();
        private final Sli sli = registry.sli("checkout");
        private final WindowReader reader = sli.reader(READ);
        private final CountedByHand hand = new CountedByHand(time.millis());

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

        void compare(long ago, long length) {
            for (Duration window : WINDOWS) {
                assertThat(sli.last(window)).as("%s", window).isEqualTo(hand.last(window));
            }
            Instant from = Instant.ofEpochMilli(hand.now() - ago);
            assertThat(sli.between(from, from.plusMillis(length)))
                    .isEqualTo(hand.between(from.toEpochMilli(), from.toEpochMilli() + length));
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
        World world = new World();
        steps.forEach(step -> step.happen(world));
        world.compare(0, 0);
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
