package io.incidentops.slo.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.slo.Counts;
import io.incidentops.slo.Period;
import io.incidentops.slo.RatioSlices;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Span;
import io.incidentops.slo.Target;
import io.incidentops.slo.TimeSlices;
import io.incidentops.slo.Windows;
import io.incidentops.slo.record.Sli;
import io.incidentops.slo.record.SliRegistry;
import io.incidentops.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredRequestsTest {
    private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");
    private static final Span HOUR = new Span(START, START.plus(Duration.ofHours(1)));

    private final FakeWindows windows = new FakeWindows();
    private final ManualClock clock = ManualClock.at("2026-04-01T00:00:00Z");
    private final SliRegistry counted = SliRegistry.builder()
            .clock(clock)
            .nanos(() -> Duration.between(START, clock.instant()).toNanos())
            .build();

    private static Sla sla(Measure measure) {
        return Sla.builder("Search", Target.percent("99.9")).measure(measure).build();
    }

    private Measurement measure(Measure measure, Exclusion... exclusions) {
        return SlaMeter.requests(sla(measure), windows)
                .exclude(List.of(exclusions))
                .measure(HOUR, HOUR.until().plus(Duration.ofHours(1)));
    }

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private static Exclusion excluded(int from, int until) {
        return Exclusion.of(new Span(minute(from), minute(until)), Exclusion.Reason.CUSTOMER, "their load test");
    }

    private void bad(int from, int until, long good, long bad) {
        for (int i = from; i < until; i++) {
            windows.with(minute(i), good, bad);
        }
    }

    /** Seven bad minutes of an hour would be the whole hour, or nothing, once minutes are rounded to hours. */
    @Test
    void windows_that_forget_minutes_before_the_period_ends_are_refused_where_minutes_count() {
        Sli sli = SliRegistry.builder().build().sli("search");
        Sla minutes = sla(Measure.downtimePeriods(1, DownWhen.errorsAbove("0.1")));
        Slo slo = Slo.builder("search")
                .target(Target.percent("99.9"))
                .period(minutes.period())
                .timeSlices(new TimeSlices(Duration.ofMinutes(1), Target.percent("90")))
                .build();

        assertThatThrownBy(() -> SlaMeter.requests(minutes, sli))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("measure: Search is measured as")
                .hasMessageContaining("over 30 days, but these windows tell minutes apart for 3")
                .hasMessageContaining("Slo.timeSlices");
        assertThat(SlaMeter.requests(minutes, slo.windows(sli, InstantSource.system())))
                .isNotNull();
        assertThat(SlaMeter.requests(sla(Measure.eventRatio()), sli)).isNotNull();
    }

    @Test
    void a_minute_is_down_above_the_ratio_and_not_at_it() {
        bad(0, 10, 90, 10);
        bad(20, 32, 89, 11);

        Measurement measured = measure(Measure.downtimePeriods(10, DownWhen.errorsAbove("0.1")));

        assertThat(measured.down()).isEqualTo(Duration.ofMinutes(12));
        assertThat(measured.losses()).singleElement().satisfies(loss -> {
            assertThat(loss.from()).isEqualTo(minute(20));
            assertThat(loss.causes()).containsExactly(Cause.measured("132 of 1200 requests failed"));
        });
    }

    @Test
    void a_stretch_with_too_few_requests_does_not_count() {
        bad(0, 12, 0, 100);
        bad(20, 32, 0, 200);

        Measurement measured =
                measure(Measure.downtimePeriods(10, DownWhen.errorsAbove("0.1").minRequests(2_000)));

        assertThat(measured.down()).isEqualTo(Duration.ofMinutes(12));
        assertThat(measured.ignored()).extracting(Loss::note).containsExactly("fewer than 2000 requests");
    }

    @Test
    void a_stretch_over_the_border_of_a_period_counts_in_both() {
        bad(-7, 4, 0, 100);

        Measurement measured = measure(Measure.downtimePeriods(10, DownWhen.ALL_FAIL));

        assertThat(measured.down()).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void minutes_without_requests_are_not_down() {
        windows.with(minute(3), 0, 5);

        assertThat(measure(Measure.minutesDown()).down()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void an_interval_without_requests_counts_as_the_contract_says() {
        windows.with(minute(0), 0, 10);
        Duration fifteen = Duration.ofMinutes(15);

        assertThat(uptime(new Measure.IntervalErrorRate(fifteen, NoRequests.UP)))
                .isEqualTo("75/1");
        assertThat(uptime(new Measure.IntervalErrorRate(fifteen, NoRequests.DOWN)))
                .isEqualTo("0/1");
        assertThat(uptime(new Measure.IntervalErrorRate(fifteen, NoRequests.LEFT_OUT)))
                .isEqualTo("0/1");
        windows.with(minute(20), 2, 1);
        assertThat(uptime(new Measure.IntervalErrorRate(fifteen, NoRequests.UP)))
                .isEqualTo("200/3");
    }

    private String uptime(Measure measure) {
        return measure(measure).uptime().exactPercent();
    }

    @Test
    void an_excluded_interval_counts_as_up_or_is_left_out() {
        bad(0, 60, 1, 1);
        Measure quarters = Measure.intervalErrorRate(Duration.ofMinutes(15));
        Exclusion undeployed =
                Exclusion.of(new Span(minute(0), minute(30)), Exclusion.Reason.NOT_DEPLOYED, "not there yet");

        assertThat(measure(quarters, excluded(0, 30)).uptime().exactPercent()).isEqualTo("75/1");
        assertThat(measure(quarters, undeployed).uptime().exactPercent()).isEqualTo("50/1");
        assertThat(measure(quarters, excluded(0, 30)).ignored())
                .singleElement()
                .satisfies(loss -> assertThat(loss.note()).isEqualTo("excluded"));
    }

    @Test
    void excluded_requests_count_as_good_or_are_left_out() {
        bad(0, 60, 1, 1);
        Exclusion undeployed =
                Exclusion.of(new Span(minute(0), minute(30)), Exclusion.Reason.NOT_DEPLOYED, "not there yet");

        assertThat(measure(Measure.eventRatio(), excluded(0, 30)).uptime().exactPercent())
                .isEqualTo("75/1");
        assertThat(measure(Measure.eventRatio(), undeployed).uptime().exactPercent())
                .isEqualTo("50/1");
        assertThat(measure(Measure.eventRatio(), undeployed).losses())
                .extracting(Loss::causes)
                .containsExactly(List.of(Cause.measured("30 of 60 requests failed")));
    }

    @Test
    void what_was_not_observed_is_told() {
        windows.missing(Duration.ofSeconds(10));

        assertThat(measure(Measure.minutesDown()).unobserved()).isEqualTo(Duration.ofSeconds(600));
        assertThat(measure(Measure.intervalErrorRate(Duration.ofMinutes(15))).unobserved())
                .isEqualTo(Duration.ofSeconds(40));
        assertThat(measure(Measure.eventRatio()).unobserved()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void only_intervals_that_are_over_count() {
        windows.with(minute(0), 0, 10);
        Measure quarters = Measure.intervalErrorRate(Duration.ofMinutes(15));

        Measurement running = SlaMeter.requests(sla(quarters), windows).measure(HOUR, minute(44));

        assertThat(running.uptime().exactPercent()).isEqualTo("50/1");
    }

    @Test
    void thousands_of_different_numbers_of_requests_stay_exact() {
        List<Fraction> rates = new ArrayList<>();
        for (int i = 0; i < 8_640; i++) {
            windows.with(minute(5 * i), 100_000L + i, 100);
            rates.add(Fraction.of(100, 100_100L + i));
        }
        Span april = new Span(START, START.plus(Duration.ofDays(30)));
        SlaMeter meter = SlaMeter.requests(sla(Measure.intervalErrorRate(Duration.ofMinutes(5))), windows);

        Measurement measured = meter.measure(april, april.until());

        assertThat(measured.uptime()).isEqualTo(Uptime.lost(Fraction.sum(rates), Fraction.of(8_640, 1)));
        assertThat(measured.losses()).hasSize(1);
        assertThat(meter.statement(april, april.until()).toText())
                .contains("Uptime: 99.9041 %\n")
                .contains("(UTC)", "864000 of ");
    }

    /** Ten minutes of maintenance in an hour of nothing but failures: not a week later do they excuse the hour. */
    @Test
    void an_exclusion_excuses_no_more_than_it_covers_however_long_ago_it_is() {
        SlaMeter meter = SlaMeter.requests(sla(Measure.eventRatio()), counted.sli("search"))
                .exclude(List.of(excluded(70, 80), excluded(110, 190)));
        Span april = new Span(START, START.plus(Duration.ofDays(30)));
        fourHours();
        Measurement never = weekLater(meter, april);
        assertThat(never.losses().get(0).requests()).isEqualTo(new Counts(60, 180));
        assertThat(never.exclusions()).extracting(ExclusionEffect::byTheHour).containsExactly(true, true);
        assertThat(meter.statement(april, clock.instant()).toText())
                .contains("; excuses its whole hours only, since no minutes are known any more");
    }

    @Test
    void an_exclusion_that_was_measured_in_time_stays_exact() {
        SlaMeter meter = SlaMeter.requests(sla(Measure.eventRatio()), counted.sli("search"))
                .exclude(List.of(excluded(70, 80)));
        Span april = new Span(START, START.plus(Duration.ofDays(30)));
        fourHours();
        assertThat(meter.standing(clock.instant()).soFar().losses().get(0).requests())
                .isEqualTo(new Counts(10, 230));

        Measurement measured = weekLater(meter, april);

        assertThat(measured.losses().get(0).requests()).isEqualTo(new Counts(10, 230));
        assertThat(measured.exclusions()).extracting(ExclusionEffect::byTheHour).containsExactly(false);
    }

    /** A request each minute, which fails. */
    private void fourHours() {
        counted.sli("search");
        for (int minute = 0; minute < 240; minute++) {
            counted.sli("search").recorder().bad();
            clock.advance(Duration.ofMinutes(1));
            counted.tick();
        }
    }

    private Measurement weekLater(SlaMeter meter, Span span) {
        clock.advance(Duration.ofDays(7));
        counted.tick();
        return meter.measure(span, clock.instant());
    }

    @Test
    void slices_of_time_are_told_as_slices_and_means_of_them_count_no_requests() {
        Slo slo = Slo.builder("search")
                .target(Target.percent("99.9"))
                .period(Period.rolling(Duration.ofDays(1)))
                .ratioTimeSlices(new RatioSlices(Duration.ofMinutes(1)))
                .build();
        bad(0, 60, 1, 1);
        Windows slices = slo.windows(windows, InstantSource.fixed(HOUR.until().plus(Duration.ofHours(1))));
        Measure quarters = Measure.intervalErrorRate(Duration.ofMinutes(15));

        Measurement measured = SlaMeter.requests(sla(quarters), slices)
                .measure(HOUR, HOUR.until().plus(Duration.ofHours(1)));

        assertThat(measured.uptime().exactPercent()).isEqualTo("50/1");
        assertThat(measured.losses().get(0).causes())
                .containsExactly(Cause.measured("30 of 60 slices of time were bad"));
        assertThatThrownBy(() -> SlaMeter.requests(sla(Measure.eventRatio()), slices))
                .hasMessageContaining("mean of slices");
    }
}
