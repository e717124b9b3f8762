package io.incidentops.slo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CalendarPeriodTest {
    private static Span at(Period period, String now) {
        return Span.of(period, Instant.parse(now));
    }

    private static Period.Calendar from(String start, int amount, ChronoUnit unit) {
        return new Period.Calendar(LocalDateTime.parse(start), amount, unit, ZoneOffset.UTC);
    }

    @Test
    void a_month_is_an_hour_shorter_or_longer_in_berlin() {
        Period berlin = Period.months(ZoneId.of("Europe/Berlin"));

        assertThat(at(berlin, "2026-03-10T00:00:00Z").length())
                .isEqualTo(Duration.ofDays(31).minusHours(1));
        assertThat(at(berlin, "2026-10-10T00:00:00Z").length())
                .isEqualTo(Duration.ofDays(31).plusHours(1));
    }

    @Test
    void a_month_is_half_an_hour_shorter_or_longer_on_lord_howe() {
        Period lordHowe = Period.months(ZoneId.of("Australia/Lord_Howe"));

        Span april = at(lordHowe, "2026-04-10T00:00:00Z");
        assertThat(april.from()).isEqualTo("2026-03-31T13:00:00Z");
        assertThat(april.until()).isEqualTo("2026-04-30T13:30:00Z");
        assertThat(april.length()).isEqualTo(Duration.ofDays(30).plusMinutes(30));
        assertThat(at(lordHowe, "2026-10-10T00:00:00Z").length())
                .isEqualTo(Duration.ofDays(31).minusMinutes(30));
    }

    @Test
    void a_month_in_kathmandu_begins_at_a_quarter_of_an_hour() {
        Span march = at(Period.months(ZoneId.of("Asia/Kathmandu")), "2026-03-10T00:00:00Z");

        assertThat(march.from()).isEqualTo("2026-02-28T18:15:00Z");
        assertThat(march.length()).isEqualTo(Duration.ofDays(31));
    }

    @Test
    void a_month_after_the_31st_is_the_last_day_and_then_the_31st_again() {
        Period months = from("2026-01-31T00:00:00", 1, ChronoUnit.MONTHS);

        assertThat(at(months, "2026-02-27T23:59:59Z").from()).isEqualTo("2026-01-31T00:00:00Z");
        assertThat(at(months, "2026-02-28T00:00:00Z").from()).isEqualTo("2026-02-28T00:00:00Z");
        assertThat(at(months, "2026-03-31T00:00:00Z").from()).isEqualTo("2026-03-31T00:00:00Z");
        assertThat(at(months, "2028-02-29T00:00:00Z").from())
                .as("of a leap year")
                .isEqualTo("2028-02-29T00:00:00Z");
    }

    @Test
    void a_year_from_a_leap_day_begins_on_the_28th_and_then_on_a_leap_day_again() {
        Period years = from("2024-02-29T00:00:00", 1, ChronoUnit.YEARS);

        assertThat(at(years, "2025-02-28T00:00:00Z").from()).isEqualTo("2025-02-28T00:00:00Z");
        assertThat(at(years, "2028-02-28T23:00:00Z").until()).isEqualTo("2028-02-29T00:00:00Z");
        assertThat(at(years, "2028-02-29T00:00:00Z").length()).isEqualTo(Duration.ofDays(365));
        assertThat(at(years, "2024-03-01T00:00:00Z").length()).isEqualTo(Duration.ofDays(365));
        assertThat(at(from("2024-01-01T00:00:00", 1, ChronoUnit.YEARS), "2024-06-01T00:00:00Z")
                        .length())
                .isEqualTo(Duration.ofDays(366));
    }

    @Property(tries = 2_000)
    void any_moment_lies_in_one_period_which_the_next_one_follows(
            @ForAll("periods") Period.Calendar period, @ForAll("moments") Instant now) {
        Span span = Span.of(period, now);

        assertThat(span.from()).isBeforeOrEqualTo(now);
        assertThat(span.until()).isAfter(now);
        assertThat(Span.of(period, span.until()).from()).isEqualTo(span.until());
        assertThat(Span.of(period, span.from())).isEqualTo(span);
        assertThat(Span.of(period, span.until().minusNanos(1))).isEqualTo(span);
    }

    @Provide
    Arbitrary<Period.Calendar> periods() {
        return Combinators.combine(
                        Arbitraries.longs().between(-400_000, 400_000),
                        Arbitraries.integers().between(1, 15),
                        Arbitraries.of(ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS, ChronoUnit.YEARS),
                        Arbitraries.of(
                                "UTC",
                                "Europe/Berlin",
                                "Australia/Lord_Howe",
                                "Asia/Kathmandu",
                                "America/St_Johns",
                                "Pacific/Apia"))
                .as((hours, amount, unit, zone) -> new Period.Calendar(
                        LocalDateTime.of(2026, 1, 31, 2, 30).plusHours(hours), amount, unit, ZoneId.of(zone)));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(0, Duration.ofDays(365 * 80).toSeconds())
                .map(Instant::ofEpochSecond);
    }
}
