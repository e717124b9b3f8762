package io.incidentops.slo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CalendarDayTest {
    private static CalendarDay day(String date, String zone) {
        return CalendarDay.of(LocalDate.parse(date), ZoneId.of(zone));
    }

    @Test
    void a_day_has_24_hours() {
        CalendarDay day = CalendarDay.of(LocalDate.parse("2026-03-02"), ZoneOffset.UTC);

        assertThat(day.hours()).hasSize(24);
        assertThat(day.hours()).extracting(CalendarDay.Hour::column).isSorted().doesNotHaveDuplicates();
        assertThat(day.hours().get(0).from()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
    }

    @Test
    void where_clocks_go_forward_an_hour_is_missing() {
        CalendarDay day = day("2026-03-29", "Europe/Berlin");

        assertThat(day.hours()).hasSize(23).extracting(CalendarDay.Hour::column).doesNotContain(2);
        assertThat(day.length()).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void where_clocks_go_back_two_hours_share_a_place() {
        CalendarDay day = day("2026-10-25", "Europe/Berlin");

        assertThat(day.hours()).hasSize(25);
        assertThat(day.hours().get(2).column()).isEqualTo(2);
        assertThat(day.hours().get(3).column()).isEqualTo(2);
        assertThat(day.sharing(day.hours().get(3))).isEqualTo(2);
        assertThat(day.place(day.hours().get(3))).isEqualTo(1);
        assertThat(day.hours().get(24).until()).isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
    }

    @Test
    void where_clocks_go_back_half_an_hour_nothing_is_lost() {
        CalendarDay day = day("2026-04-05", "Australia/Lord_Howe");

        assertThat(day.length()).isEqualTo(Duration.ofMinutes(24 * 60 + 30));
        Duration sum = day.hours().stream()
                .map(hour -> Duration.between(hour.from(), hour.until()))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(sum).isEqualTo(day.length());
    }
}
