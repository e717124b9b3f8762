package io.incidentops.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.testkit.ManualClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RatioSlicesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Period DAY = Period.rolling(Duration.ofDays(1));
    private static final RatioSlices MINUTES = new RatioSlices(MINUTE);

    private final ManualClock clock = ManualClock.at("2026-03-02T00:00:00Z");
    private final FakeWindows events = new FakeWindows(clock);

    private static SloBuilder slo(String target) {
        return Slo.builder("checkout")
                .target(Target.percent(target))
                .period(DAY)
                .ratioTimeSlices(MINUTES);
    }

    /** A minute with so many events. */
    private void minute(long good, long bad) {
        events.record(good, bad);
        clock.advance(MINUTE);
    }

    /** The time in which late events may still come. */
    private void settle() {
        clock.advance(MINUTE.multipliedBy(2));
    }

    private SloStatus status(Slo slo) {
        return SloStatus.of(slo, slo.windows(events, clock), clock.instant());
    }

    @Test
    void an_attack_spends_the_budget_in_as_many_minutes_as_the_specification_says() {
        Map<String, String[]> rows = Cases.bare("openslo/budgeting_method.csv").stream()
                .collect(Collectors.toMap(row -> row[0], row -> row));
        String[] row = rows.get("ratioTimeslices");
        Slo slo = Slo.builder("attacked")
                .target(Target.ratio(row[2]))
                .period(Period.rolling(Duration.ofDays(14)))
                .ratioTimeSlices(new RatioSlices(Duration.ofMinutes(Long.parseLong(row[3]))))
                .build();
        long normal = Rational.of(row[4]).times(Rational.of(100)).numerator().longValueExact();
        long attack = Rational.of(row[5]).times(Rational.of(100)).numerator().longValueExact();
        int slices = 14 * 24 * 60;
        int most = (int) Double.parseDouble(row[8].split(" ")[0]);
        for (int i = 0; i < slices; i++) {
            minute(normal, 100 - normal);
        }
        Windows windows = slo.windows(events, clock);
        windows.last(MINUTE); // slices are looked at while they are kept to the minute
        for (int i = 0; i < most + 2; i++) { // the last two are not looked at yet
            minute(attack, 100 - attack);
        }
        SloStatus before = SloStatus.of(slo, windows, clock.instant());
        minute(attack, 100 - attack);
        SloStatus after = SloStatus.of(slo, windows, clock.instant());

        assertThat(before.budget().allowed()).isEqualTo(Rational.of(1_008));
        assertThat(before.kept()).contains(true);
        assertThat(after.kept()).contains(false);
        Rational all = before.budget()
                .left()
                .dividedBy(after.budget().spent().minus(before.budget().spent()))
                .plus(Rational.of(most));
        assertThat(all.rounded(3)).isEqualByComparingTo(row[8].split(" ")[0]);
    }

    @Test
    void every_slice_counts_as_much_as_any_other_whatever_its_traffic() {
        minute(1_000_000, 0);
        minute(0, 1);
        minute(2, 1);
        settle();
        Slo slo = slo("50").build();

        SloStatus status = status(slo);

        assertThat(slo.method()).isEqualTo(Method.RATIO_TIME_SLICES);
        assertThat(status.sli()).contains(Rational.of(5, 9));
        assertThat(status.budget().spent()).isEqualTo(Rational.of(4, 3));
        assertThat(status.budget().allowed()).isEqualTo(Rational.of(3, 2));
        assertThat(status.budget().left()).isEqualTo(Rational.of(1, 6));
        assertThat(slo.windows(events, clock).last(Duration.ofMinutes(3)).counts())
                .as("in billionths of a slice, bad ones rounded down")
                .isEqualTo(new Counts(1_666_666_667, 1_333_333_333));
        assertThat(slo.countsEach()).isEqualTo(1_000_000_000);
    }

    @Test
    void at_exactly_the_target_it_is_kept_and_nothing_is_over() {
        for (int i = 0; i < 3; i++) {
            minute(2, 1); // no decimal number is a third
        }
        minute(1, 0);
        settle();
        Slo slo = slo("75").build();
        SloStatus status = status(slo);

        assertThat(status.sli()).contains(Rational.of(3, 4));
        assertThat(status.kept()).contains(true);
        assertThat(status.budget().left()).isEqualTo(Rational.ZERO);
        assertThat(status.burn(Duration.ofHours(1)).isOver(Rational.ONE)).isFalse();
    }

    @Test
    void a_slice_without_events_is_what_was_agreed() {
        minute(1, 1);
        minute(0, 0);
        settle();

        assertThat(mean(NoTraffic.IGNORE)).isEqualTo(Rational.of(1, 2));
        assertThat(mean(NoTraffic.UP)).isEqualTo(Rational.of(3, 4));
        assertThat(mean(NoTraffic.DOWN)).isEqualTo(Rational.of(1, 4));
    }

    private Rational mean(NoTraffic noTraffic) {
        return status(slo("50")
                        .ratioTimeSlices(new RatioSlices(MINUTE, noTraffic))
                        .build())
                .sli()
                .orElseThrow();
    }

    @Test
    void what_was_not_observed_is_no_part_of_the_mean_and_shows() {
        minute(1, 0);
        events.blind(true);
        settle();
        clock.advance(MINUTE);
        Slo slo = slo("50")
                .ratioTimeSlices(new RatioSlices(MINUTE, NoTraffic.DOWN))
                .build();

        assertThat(status(slo).sli()).contains(Rational.ONE);
        assertThat(status(slo).counts().observed()).isEqualTo(MINUTE);
    }

    @Test
    void time_that_is_left_out_is_dropped_or_good_as_agreed() {
        minute(1, 1);
        minute(0, 9);
        settle();
        var second = clock.instant().minus(Duration.ofMinutes(3));
        Excluded excluded = (from, until) -> from.equals(second);
        Slo dropped = slo("50").build();
        Slo good = slo("50").exclusions(Exclusions.COUNTED_GOOD).build();

        assertThat(SloStatus.of(dropped, dropped.windows(events, clock, excluded), clock.instant())
                        .sli())
                .contains(Rational.of(1, 2));
        assertThat(SloStatus.of(good, good.windows(events, clock, excluded), clock.instant())
                        .sli())
                .contains(Rational.of(3, 4));
    }

    @Test
    void a_month_under_way_knows_its_whole_budget() {
        minute(1, 1);
        settle();
        Slo slo = slo("99.9").period(Period.months(ZoneOffset.UTC)).build();

        assertThat(status(slo).budget().allowed()).isEqualTo(Rational.of("44.64"));
        assertThat(status(slo).budget().spent()).isEqualTo(Rational.of(1, 2));
        assertThat(status(slo).budget().allowedSoFar()).isEqualTo(Rational.of("0.001"));
    }

    @Test
    void rules_for_few_events_and_windows_without_a_slice_are_refused() {
        assertThatThrownBy(() -> slo("99")
                        .lowTraffic(new LowTraffic(10, 0, LowTraffic.Bound.RATIO))
                        .build())
                .hasMessageContaining("objective checkout: lowTraffic:")
                .hasMessageContaining("NoTraffic");
        assertThatThrownBy(() -> slo("99")
                        .ratioTimeSlices(new RatioSlices(Duration.ofHours(1)))
                        .alerts(AlertRules.scaleFactors(DAY))
                        .build())
                .hasMessageContaining("no slice of PT1H fits");
        assertThatThrownBy(() -> new RatioSlices(Duration.ofSeconds(30))).hasMessageContaining("slice length:");
    }

    @Test
    void the_last_choice_of_what_counts_is_the_one() {
        TimeSlices slices = new TimeSlices(MINUTE, Target.percent("95"));

        assertThat(slo("99").timeSlices(slices).build().method()).isEqualTo(Method.TIME_SLICES);
        assertThat(slo("99").timeSlices(slices).ratioTimeSlices(MINUTES).build().method())
                .isEqualTo(Method.RATIO_TIME_SLICES);
        assertThat(slo("99").occurrences().build().method()).isEqualTo(Method.OCCURRENCES);
    }

    /** Windows grow, and go round in the ring, while slices come. */
    @Property(tries = 60)
    void the_mean_is_that_of_the_slices_one_by_one(
            @ForAll @Size(min = 1, max = 400) List<@IntRange(max = 9_999) Integer> codes,
            @ForAll @IntRange(min = 1, max = 90) int window) {
        ManualClock time = ManualClock.at("2026-03-02T00:00:00Z");
        FakeWindows counted = new FakeWindows(time);
        Slo slo = Slo.builder("any")
                .target(Target.percent("99"))
                .period(Period.rolling(Duration.ofHours(1)))
                .alerts(List.of())
                .ratioTimeSlices(MINUTES)
                .build();
        Windows windows = slo.windows(counted, time);
        List<Counts> hand = new ArrayList<>();
        for (int code : codes) {
            Counts slice = new Counts(code / 100, code % 100);
            counted.record(slice.good(), slice.bad());
            hand.add(slice);
            time.advance(MINUTE);
            if (code % 7 == 0) {
                windows.last(MINUTE);
            }
        }
        time.advance(MINUTE.multipliedBy(2));
        int kept = Math.min(window, 60);
        List<Counts> last = hand.subList(Math.max(0, hand.size() - kept), hand.size()).stream()
                .filter(slice -> slice.total() > 0)
                .toList();
        Rational bad = last.stream()
                .map(slice -> Rational.of(slice.bad(), slice.total()))
                .reduce(Rational.ZERO, Rational::plus);

        RatioWindows.Exact exact = ((RatioWindows) windows).exactLast(Duration.ofMinutes(kept));

        assertThat(exact.bad()).isEqualTo(bad);
        assertThat(exact.counts().counts().total()).isEqualTo(last.size() * Target.WHOLE);
        Rational parts = Rational.of(exact.counts().counts().bad(), Target.WHOLE);
        assertThat(parts.compareTo(bad)).as("never overstated").isLessThanOrEqualTo(0);
        assertThat(bad.minus(parts).compareTo(Rational.of(Math.max(1, last.size()), Target.WHOLE)))
                .isLessThan(1);
    }

    @Test
    void a_sum_of_thousands_of_digits_is_rounded_down_instead() {
        RatioSum sum = new RatioSum();
        double about = 0;
        for (int i = 0; i < 40_000; i++) {
            sum.add(7, 1_000_000L + 13L * i);
            about += 7 / (1_000_000.0 + 13.0 * i);
        }
        RatioSum small = new RatioSum();
        for (int i = 1; i <= 2_000; i++) {
            small.add(1, i);
        }
        Rational tenth = Rational.of(1, 10);

        assertThat(sum.sum().toDouble()).isEqualTo(about, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(sum.sum().denominator().bitLength()).isLessThan(140);
        assertThat(small.sum().toDouble()).isEqualTo(8.178, org.assertj.core.api.Assertions.within(0.001));
        assertThat(small.sum().times(tenth).dividedBy(tenth)).isEqualTo(small.sum());
    }
}
