package io.incidentops.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.slo.SliceBits.Kind;
import io.incidentops.slo.SliceJudge.Judgement;
import io.incidentops.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SliceWindowsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final TimeSlices MINUTES = new TimeSlices(MINUTE, Target.percent("95"));

    private final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
    private final FakeWindows events = new FakeWindows(clock);

    private SliceWindows windows(TimeSlices slices, Duration period) {
        Slo slo = Slo.builder("checkout")
                .target(Target.percent("99"))
                .period(Period.rolling(period))
                .timeSlices(slices)
                .build();
        return (SliceWindows) slo.windows(events, clock);
    }

    /** A bad minute, then good ones. */
    private void badThenGood(Duration good) {
        events.record(50, 50);
        clock.advance(MINUTE);
        for (long left = good.toMinutes(); left > 0; left--) {
            events.record(100, 0);
            clock.advance(MINUTE);
        }
    }

    @Property(tries = 60)
    void bits_count_as_a_list_does(
            @ForAll @IntRange(min = 1, max = 3_000) int kept,
            @ForAll @IntRange(max = 9_000) int added,
            @ForAll long seed) {
        Random random = new Random(seed);
        long begin = random.nextInt(100_000) - 50_000;
        SliceBits bits = new SliceBits(kept);
        bits.begin(begin);
        List<Judgement> list = new ArrayList<>();
        for (int i = 0; i < added; i++) {
            list.add(random(random));
            bits.add(begin + i, list.get(i));
        }
        int first = Math.max(0, added - kept);
        for (int i = 0; i < 20 && first < added; i++) {
            int changed = first + random.nextInt(added - first);
            list.set(changed, random(random));
            bits.set(begin + changed, list.get(changed));
        }
        bits.sumUp(begin + first, begin + added);

        for (int i = 0; i < 20; i++) {
            int from = first + random.nextInt(added - first + 1);
            int until = from + random.nextInt(added - from + 1);
            List<Judgement> part = list.subList(from, until);
            assertThat(bits.count(Kind.GOOD, begin + from, begin + until)).isEqualTo(count(part, Judgement.GOOD));
            assertThat(bits.count(Kind.BAD, begin + from, begin + until)).isEqualTo(count(part, Judgement.BAD));
            assertThat(bits.count(Kind.KNOWN, begin + from, begin + until))
                    .isEqualTo(part.size() - count(part, Judgement.UNKNOWN));
            if (from < added) {
                assertThat(bits.get(begin + from)).isEqualTo(list.get(from));
            }
        }
    }

    private static Judgement random(Random random) {
        return Judgement.values()[random.nextInt(Judgement.values().length)];
    }

    private static int count(List<Judgement> list, Judgement judgement) {
        return (int) list.stream().filter(judgement::equals).count();
    }

    @Test
    void ninety_days_of_minutes_take_less_than_40_kb() {
        assertThat(windows(MINUTES, Duration.ofDays(90)).bytes()).isLessThan(40_000);
    }

    @Test
    void a_window_goes_on_when_the_oldest_slices_leave_it() {
        SliceWindows windows = windows(MINUTES, Duration.ofHours(20));
        for (int hour = 0; hour < 50; hour++) {
            badThenGood(Duration.ofMinutes(59));
            windows.last(MINUTE);
        }

        assertThat(windows.last(Duration.ofHours(20)).counts()).isEqualTo(new Counts(1_180, 20));
        assertThat(windows.last(Duration.ofHours(20)).observed()).isEqualTo(Duration.ofHours(20));
        assertThat(windows.between(clock.instant().minus(Duration.ofHours(3)), clock.instant())
                        .counts())
                .isEqualTo(new Counts(175, 3));
    }

    @Test
    void what_nobody_judged_in_three_days_is_not_observed_and_never_good() {
        SliceWindows judgedLate = windows(MINUTES, Duration.ofDays(30));
        badThenGood(Duration.ofDays(5));

        WindowCounts found = judgedLate.last(Duration.ofDays(30));

        assertThat(found.counts()).isEqualTo(new Counts(3 * 24 * 60, 0));
        assertThat(found.observed()).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void slices_of_hours_can_be_judged_late() {
        TimeSlices hours = new TimeSlices(Duration.ofHours(1), Target.percent("95"));
        SliceWindows judgedLate = windows(hours, Duration.ofDays(30));
        badThenGood(Duration.ofDays(5).plusMinutes(1));

        assertThat(judgedLate.last(Duration.ofDays(30)).observed()).isEqualTo(Duration.ofDays(5));
    }

    @Test
    void kept_judgements_stand_and_fill_what_is_unknown() {
        SliceWindows before = windows(MINUTES, Duration.ofDays(30));
        badThenGood(Duration.ofHours(6));
        SliceDay first = before.judged(LocalDate.parse("2026-03-02"));
        badThenGood(Duration.ofDays(6));
        SliceWindows after = windows(MINUTES, Duration.ofDays(30));
        Counts forgotten = after.last(Duration.ofDays(30)).counts();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        SliceDay other = SliceDay.of(allBad(after.judged(today)));

        after.adopt(LocalDate.parse("2026-03-02"), SliceDay.parse(first.toText()));
        assertThat(after.last(Duration.ofDays(30)).counts()).isEqualTo(forgotten.plus(new Counts(358, 1)));
        Instant midnight = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        long goodToday = after.between(midnight, clock.instant()).counts().good();
        after.adopt(today, other);

        assertThat(goodToday).isPositive();
        assertThat(after.last(Duration.ofDays(30)).counts())
                .isEqualTo(new Counts(forgotten.good() + 358 - goodToday, 1 + goodToday));
    }

    private static Judgement[] allBad(SliceDay day) {
        Judgement[] bad = new Judgement[day.slices()];
        Arrays.fill(bad, Judgement.BAD);
        return bad;
    }

    @Test
    void slices_of_another_length_are_passed_over() {
        SliceWindows windows = windows(MINUTES, Duration.ofDays(30));
        badThenGood(Duration.ofHours(1));
        Counts counts = windows.last(DAY).counts();
        SliceDay fives = windows(new TimeSlices(Duration.ofMinutes(5), Target.percent("95")), DAY)
                .judged(LocalDate.parse("2026-03-02"));

        windows.adopt(LocalDate.parse("2026-03-02"), fives);

        assertThat(windows.last(DAY).counts()).isEqualTo(counts);
    }

    @Test
    void what_was_unknown_is_judged_again_once_its_events_are_known() {
        SliceWindows windows = windows(MINUTES, Duration.ofDays(30));
        badThenGood(Duration.ofMinutes(10));
        Switching switching = new Switching(new FakeWindows(clock));
        SliceWindows blind = (SliceWindows) Slo.builder("checkout")
                .target(Target.percent("99"))
                .period(Period.rolling(DAY))
                .timeSlices(MINUTES)
                .build()
                .windows(switching, clock);
        assertThat(blind.last(DAY).observed()).isZero();

        switching.to = events;
        assertThat(blind.last(DAY).observed()).isZero();
        blind.judgeAgain();

        assertThat(blind.last(DAY).counts())
                .isEqualTo(windows.last(DAY).counts())
                .isEqualTo(new Counts(8, 1));
    }

    /** Another's windows. */
    private static final class Switching implements Windows {
        private Windows to;

        Switching(Windows to) {
            this.to = to;
        }

        @Override
        public WindowCounts last(Duration window) {
            return to.last(window);
        }

        @Override
        public WindowCounts between(Instant from, Instant until) {
            return to.between(from, until);
        }
    }

    @Test
    void a_day_is_read_as_it_was_written_and_broken_text_is_refused() {
        SliceDay day = SliceDay.of(
                new Judgement[] {Judgement.BAD, Judgement.UNKNOWN, Judgement.GOOD, Judgement.NEITHER, Judgement.GOOD});

        assertThat(SliceDay.parse(day.toText())).isEqualTo(day);
        assertThatThrownBy(() -> SliceDay.parse("1440")).hasMessageContaining("a number and Base64");
        assertThatThrownBy(() -> SliceDay.parse("1440 AAAA")).hasMessageContaining("but there are 3 bytes");
    }
}
