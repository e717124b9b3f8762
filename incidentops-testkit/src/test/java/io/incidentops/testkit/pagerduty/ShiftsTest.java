package io.incidentops.testkit.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShiftsTest {
    private final Scene scene = new Scene();
    private final ZoneId berlin = ZoneId.of("Europe/Berlin");

    @AfterEach
    void close() {
        scene.close();
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }

    private String render(StandInSchedule schedule, String since, String until) {
        StringBuilder text = new StringBuilder();
        Shifts.within(schedule, at(since), at(until))
                .forEach(shift -> text.append(shift.user().name())
                        .append(' ')
                        .append(shift.start())
                        .append(' ')
                        .append(shift.end())
                        .append('\n'));
        return text.toString();
    }

    @Test
    void people_hand_over_at_nine_on_both_sides_of_summer_time() {
        StandInSchedule daily = scene.pd
                .schedule("Daily")
                .in(berlin)
                .layer(LocalDateTime.parse("2026-03-27T09:00:00"), Duration.ofDays(1), scene.ana, scene.ben)
                .add();

        assertThat(render(daily, "2026-03-28T08:00:00Z", "2026-03-30T07:00:00Z"))
                .isEqualTo("""
                        Ben 2026-03-28T08:00:00Z 2026-03-29T07:00:00Z
                        Ana 2026-03-29T07:00:00Z 2026-03-30T07:00:00Z
                        """);
        assertThat(daily.onCall(at("2026-03-29T06:59:59Z"))).hasValue(scene.ben);
        assertThat(daily.onCall(at("2026-03-29T07:00:00Z"))).hasValue(scene.ana);
        assertThat(render(daily, "2026-10-24T07:00:00Z", "2026-10-26T08:00:00Z"))
                .contains("2026-10-25T08:00:00Z");
    }

    @Test
    void nobody_is_on_call_before_the_first_turn() {
        assertThat(scene.primary.onCall(at("2026-03-02T07:59:59Z"))).isEmpty();
        assertThat(scene.primary.onCall(at("2026-03-02T08:00:00Z"))).hasValue(scene.ana);
        assertThat(scene.primary.onCall(at("2026-03-09T08:00:00Z"))).hasValue(scene.ben);
    }

    @Test
    void later_layers_cover_earlier_ones_in_their_hours_and_overrides_cover_all() {
        StandInSchedule schedule = scene.pd
                .schedule("Day and night")
                .in(berlin)
                .layer(LocalDateTime.parse("2026-03-01T00:00:00"), Duration.ofDays(1), scene.ana)
                .layer(LocalDateTime.parse("2026-03-01T00:00:00"), Duration.ofDays(1), scene.ben)
                .hours(LocalTime.of(22, 0), Duration.ofHours(8))
                .add();
        schedule.override(scene.chen, at("2026-03-03T23:00:00Z"), at("2026-03-04T01:00:00Z"));

        assertThat(render(schedule, "2026-03-03T12:00:00Z", "2026-03-04T12:00:00Z"))
                .isEqualTo("""
                        Ana 2026-03-03T12:00:00Z 2026-03-03T21:00:00Z
                        Ben 2026-03-03T21:00:00Z 2026-03-03T23:00:00Z
                        Chen 2026-03-03T23:00:00Z 2026-03-04T01:00:00Z
                        Ben 2026-03-04T01:00:00Z 2026-03-04T05:00:00Z
                        Ana 2026-03-04T05:00:00Z 2026-03-04T12:00:00Z
                        """);
    }

    @Test
    void a_gap_stays_a_gap() {
        StandInSchedule schedule = scene.pd
                .schedule("Office hours")
                .layer(LocalDateTime.parse("2026-03-01T00:00:00"), Duration.ofDays(1), scene.ana)
                .hours(LocalTime.of(9, 0), Duration.ofHours(8))
                .add();

        assertThat(schedule.onCall(at("2026-03-03T08:59:59Z"))).isEmpty();
        assertThat(schedule.onCall(at("2026-03-03T09:00:00Z"))).hasValue(scene.ana);
        assertThat(schedule.onCall(at("2026-03-03T17:00:00Z"))).isEmpty();
    }
}
