package io.incidentops.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.slo.sla.ClaimWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Span span(Period period, String at) {
        return Span.of(period, Instant.parse(at));
    }

    @Test
    void a_month_begins_and_ends_in_its_own_zone() {
        Span march = span(Period.months(BERLIN), "2026-03-15T12:00:00Z");

        assertThat(march.from()).isEqualTo("2026-02-28T23:00:00Z");
        assertThat(march.until()).isEqualTo("2026-03-31T22:00:00Z");
        assertThat(march.length()).isEqualTo(Duration.ofDays(31).minusHours(1));
        assertThat(span(Period.months(BERLIN), "2026-10-01T12:00:00Z").length())
                .isEqualTo(Duration.ofDays(31).plusHours(1));
    }

    @Test
    void the_first_moment_of_a_period_belongs_to_it_and_the_last_to_the_next() {
        Period months = Period.months(BERLIN);

        assertThat(span(months, "2026-03-31T22:00:00Z").from()).isEqualTo("2026-03-31T22:00:00Z");
        assertThat(span(months, "2026-03-31T21:59:59.999999999Z").until()).isEqualTo("2026-03-31T22:00:00Z");
    }

    @Test
    void days_have_twenty_three_or_twenty_five_hours_where_clocks_change() {
        Period days = new Period.Calendar(LocalDateTime.of(2000, 1, 1, 0, 0), 1, ChronoUnit.DAYS, BERLIN);

        assertThat(span(days, "2026-03-29T12:00:00Z").length()).isEqualTo(Duration.ofHours(23));
        assertThat(span(days, "2026-10-25T12:00:00Z").length()).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void months_from_the_31st_come_back_to_the_31st() {
        Period months =
                new Period.Calendar(LocalDateTime.of(2026, 1, 31, 0, 0), 1, ChronoUnit.MONTHS, ZoneId.of("UTC"));

        Span february = span(months, "2026-03-01T00:00:00Z");

        assertThat(february.from()).isEqualTo("2026-02-28T00:00:00Z");
        assertThat(february.until()).isEqualTo("2026-03-31T00:00:00Z");
        assertThat(february.after(months, 1).until()).isEqualTo("2026-04-30T00:00:00Z");
        assertThat(span(months, "2025-12-31T00:00:00Z").until()).isEqualTo("2026-01-31T00:00:00Z");
        assertThat(span(months, "2028-02-29T12:00:00Z").from()).isEqualTo("2028-02-29T00:00:00Z");
    }

    @Test
    void quarters_and_years_are_counted_from_their_anchor() {
        Period quarters = new Period.Calendar(LocalDateTime.of(2026, 2, 1, 0, 0), 3, ChronoUnit.MONTHS, BERLIN);

        assertThat(span(quarters, "2026-01-15T00:00:00Z").from()).isEqualTo("2025-10-31T23:00:00Z");
        assertThat(span(quarters, "2026-04-30T22:00:00Z").from()).isEqualTo("2026-04-30T22:00:00Z");
    }

    @Test
    void a_rolling_period_ends_at_the_moment() {
        Span span = span(Period.rolling(Duration.ofDays(30)), "2026-03-31T00:00:00Z");

        assertThat(span.from()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(span.until()).isEqualTo("2026-03-31T00:00:00Z");
    }

    @Test
    void a_claim_may_be_made_until_days_or_billing_periods_later() {
        Period months = Period.months(BERLIN);
        Span march = span(months, "2026-03-15T12:00:00Z");

        assertThat(ClaimWindow.days(30).deadline(months, march)).contains(Instant.parse("2026-04-30T22:00:00Z"));
        assertThat(ClaimWindow.cycles(2).deadline(months, march)).contains(Instant.parse("2026-05-31T22:00:00Z"));
        assertThat(ClaimWindow.automatic().deadline(months, march)).isEmpty();
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> new Span(Instant.EPOCH.plusNanos(1), Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("until:")
                .hasMessageContaining("swap");
    }
}
