package io.incidentops.slo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlaStandingTest {
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-04-11T12:00:00Z");
    private static final Money FEE = Money.of("1000.00", "EUR");

    private static SlaBuilder sla() {
        return Sla.builder("Checkout", Target.percent("99.9"))
                .addTier(Target.percent("99.9"), Credit.percent("10"))
                .addTier(Target.percent("99"), Credit.percent("25"));
    }

    private static Outage outage(String minutes, Instant ended) {
        Duration length = Duration.parse("PT" + minutes);
        return new Outage(ended.minus(length), ended, Cause.measured("probe: no answer"));
    }

    private static SlaStanding standing(Sla sla, Outage... outages) {
        return SlaMeter.outages(sla, List.of(outages)).fee(FEE).standing(NOW);
    }

    @Test
    void says_how_many_minutes_are_left_until_the_next_tier() {
        SlaStanding standing = standing(sla().build(), outage("32M12S", NOW.minus(Duration.ofHours(3))));

        assertThat(standing.distances().get(0).downtime()).isEqualTo(Duration.ofMinutes(11));
        assertThat(standing.distances().get(0).words()).isEqualTo("eleven minutes until the 10 % tier (below 99.9 %)");
        assertThat(standing.nextTierAt()).isNull();
        assertThat(standing.words())
                .isEqualTo("Checkout: 99.787 % so far, 99.9 % promised;"
                        + " eleven minutes until the 10 % tier (below 99.9 %)");
    }

    @Test
    void tells_the_credit_if_the_period_ended_now_from_the_one_that_is_certain() {
        SlaStanding standing = standing(sla().build(), outage("32M12S", NOW));

        assertThat(standing.ifEndedNow()).hasToString("10 %, EUR 100.00");
        assertThat(standing.ifNothingMore()).hasToString("none");
    }

    @Test
    void exactly_as_much_as_is_allowed_does_not_reach_the_tier() {
        SlaStanding exactly = standing(sla().build(), outage("43M12S", NOW));
        SlaStanding over = standing(sla().build(), outage("43M12.000000001S", NOW));

        assertThat(exactly.distances().get(0).reached()).isFalse();
        assertThat(exactly.distances().get(0).words()).startsWith("no seconds until the 10 % tier");
        assertThat(over.distances().get(0).reached()).isTrue();
        assertThat(over.distances().get(0).words()).isEqualTo("the 10 % tier (below 99.9 %) is reached");
        assertThat(over.ifNothingMore()).hasToString("10 %, EUR 100.00");
        assertThat(over.words())
                .contains("; at least 10 %, EUR 100.00 to be given back; 6 h 28 min until the 25 % tier");
    }

    /** A running outage of four minutes; 43 min 12 s are allowed in April. */
    @ParameterizedTest
    @CsvSource({
        "EXACT, 2026-04-11T12:39:12Z",
        "DROPPED, 2026-04-11T12:40:00Z",
        "TOUCHED, 2026-04-11T12:39:00Z",
        "WHOLE, 2026-04-11T12:40:00Z"
    })
    void says_when_the_next_tier_is_reached_if_it_stays_down(PartialMinutes partial, Instant expected) {
        Sla sla = sla().measure(new Measure.MinutesDown(partial, DownWhen.ALL_FAIL))
                .build();
        Outage running = new Outage(NOW.minus(Duration.ofMinutes(4)), null, Cause.measured("probe"));

        SlaStanding standing = standing(sla, running);

        assertThat(standing.nextTierAt()).isEqualTo(expected);
        assertThat(standing.words()).endsWith(" UTC if it stays down");
        SlaMeter meter = SlaMeter.outages(sla, List.of(running));
        assertThat(meter.standing(expected.minusNanos(1)).distances().get(0).reached())
                .isFalse();
        assertThat(meter.standing(expected.plusNanos(1)).distances().get(0).reached())
                .isTrue();
    }

    @Test
    void a_short_outage_that_does_not_count_yet_counts_whole_once_it_lasts() {
        Sla sla = Sla.builder("Search", Target.percent("99.99"))
                .addTier(Target.percent("99.99"), Credit.percent("10"))
                .measure(Measure.downtimePeriods(10, DownWhen.ALL_FAIL))
                .build();
        Outage running = new Outage(NOW.minus(Duration.ofMinutes(9)), null, Cause.measured("probe"));

        SlaStanding standing = standing(sla, running);

        assertThat(standing.soFar().down()).isZero();
        assertThat(standing.nextTierAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    }

    @Test
    void intervals_tell_how_long_a_total_outage_may_still_be() {
        Sla sla =
                sla().measure(Measure.intervalErrorRate(Duration.ofMinutes(5))).build();
        FakeWindows windows = new FakeWindows();
        for (int i = 0; i < 4; i++) {
            windows.with(APRIL.plus(Duration.ofMinutes(5L * i)), 0, 100);
        }

        SlaStanding standing = SlaMeter.requests(sla, windows).standing(NOW);

        // 0.1 % of 8,640 intervals are 8.64; four were lost
        assertThat(standing.distances().get(0).downtime()).isEqualTo(Duration.ofSeconds(1392));
        assertThat(standing.distances().get(0).words()).startsWith("23 minutes until");
    }

    @Test
    void requests_tell_how_many_more_may_fail() {
        Sla sla = sla().measure(Measure.eventRatio()).build();
        FakeWindows windows = new FakeWindows().with(APRIL, 9_990, 0);

        SlaStanding standing = SlaMeter.requests(sla, windows).standing(NOW);

        assertThat(standing.distances().get(0).requests()).isEqualTo(10);
        assertThat(standing.distances().get(0).words()).startsWith("ten more failed requests until");
        assertThat(SlaMeter.requests(sla, windows.with(APRIL, 0, 10))
                        .standing(NOW)
                        .ifEndedNow()
                        .tier())
                .isNull();
        assertThat(SlaMeter.requests(sla, windows.with(APRIL, 0, 1))
                        .standing(NOW)
                        .ifEndedNow()
                        .tier())
                .isNotNull();
    }

    @Test
    void a_period_that_has_just_begun_has_lost_nothing() {
        SlaStanding standing = SlaMeter.outages(sla().build(), List.of()).standing(APRIL);

        assertThat(standing.soFar().uptime()).isEqualTo(Uptime.FULL);
        assertThat(standing.next()).isPresent();
    }
}
