package io.incidentops.slo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class SloWordsTest {
    @Test
    void figures_have_no_exponent_and_no_needless_zeros() {
        assertThat(SloWords.percent(Rational.of("0.0230"), 1)).isEqualTo("2.3 %");
        assertThat(SloWords.percent(Rational.of("12345"), 1)).isEqualTo("1,234,500 %");
        assertThat(SloWords.percent(Rational.of("-0.5"), 0)).isEqualTo("-50 %");
        assertThat(SloWords.percent(Rational.of("-0.0001"), 1)).isEqualTo("0 %");
        assertThat(SloWords.number(Rational.of("0.000001"), 6)).isEqualTo("0.000001");
        assertThat(SloWords.number(Rational.of(1_000_000), 2)).isEqualTo("1,000,000");
    }

    @Test
    void nearly_all_is_not_all() {
        assertThat(SloWords.percentDown(Rational.of("0.99899999"), 3)).isEqualTo("99.899 %");
        assertThat(SloWords.percentDown(Rational.of("0.999999999"), 2)).isEqualTo("99.99 %");
        assertThat(SloWords.percentDown(Rational.ONE, 2)).isEqualTo("100 %");
    }

    @Test
    void periods_and_lengths_read_as_people_say_them() {
        Period quarter = new Period.Calendar(LocalDateTime.of(2026, 1, 1, 0, 0), 3, ChronoUnit.MONTHS, ZoneOffset.UTC);
        assertThat(SloWords.period(Period.rolling(Duration.ofDays(30)))).isEqualTo("the last 30 days");
        assertThat(SloWords.period(Period.months(ZoneOffset.UTC))).isEqualTo("each calendar month");
        assertThat(SloWords.period(quarter)).isEqualTo("each 3 calendar months");
        assertThat(SloWords.budget(quarter)).isEqualTo("3-month budget");
        assertThat(SloWords.budget(Period.months(ZoneOffset.UTC))).isEqualTo("month's budget");
        assertThat(SloWords.last(Duration.ofHours(1))).isEqualTo("hour");
        assertThat(SloWords.exact(Duration.ofMinutes(90))).isEqualTo("90 minutes");
        assertThat(SloWords.length(Duration.ofHours(26))).isEqualTo("26 hours");
    }
}
