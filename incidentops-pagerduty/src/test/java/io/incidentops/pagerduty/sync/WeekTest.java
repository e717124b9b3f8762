package io.incidentops.pagerduty.sync;

import static io.incidentops.pagerduty.Scene.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.Incident;
import io.incidentops.command.Declaration;
import io.incidentops.model.Phase;
import io.incidentops.model.Severity;
import io.incidentops.pagerduty.Scene;
import io.incidentops.pagerduty.pager.Route;
import io.incidentops.testkit.pagerduty.StandInNotification;
import io.incidentops.testkit.pagerduty.StandInPolicy;
import io.incidentops.testkit.pagerduty.StandInSchedule;
import io.incidentops.testkit.pagerduty.StandInService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A week in Berlin with the change to summer time in it, on the night to Sunday 29 March 2026. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WeekTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 23);

    private StandInService search;

    /** Ana, Ben and Chen by turns, handing over at nine in the morning local time; behind them always Chen. */
    private Scene scene() {
        return new Scene((scene, builder) -> {
            StandInSchedule days = scene.there
                    .schedule("Days")
                    .in(BERLIN)
                    .layer(MONDAY.atTime(9, 0), Duration.ofDays(1), scene.ana, scene.ben, scene.chen)
                    .add();
            StandInPolicy policy = scene.there
                    .policy("Search")
                    .level(Duration.ofMinutes(10), days)
                    .level(Duration.ofMinutes(10), scene.chen)
                    .add();
            search = scene.there.service("search", policy);
            return builder.service("search", Route.integration(search.routingKey()));
        });
    }

    private static Instant berlin(int day, int hour, int minute) {
        return LocalDateTime.of(MONDAY.plusDays(day), java.time.LocalTime.of(hour, minute))
                .atZone(BERLIN)
                .toInstant();
    }

    private static void until(Scene scene, Instant time) {
        scene.pass(Duration.between(scene.clock.instant(), time));
    }

    @Test
    void each_page_reaches_whoever_has_the_turn_by_local_time_and_escalates_on_time() {
        try (Scene scene = scene()) {
            List<String> expected = new ArrayList<>();
            List<String> turns = List.of("Ana", "Ben", "Chen");
            for (int day = 0; day < 7; day++) {
                for (int hour : new int[] {8, 9}) { // just before and just after the hand-over
                    int minute = hour == 8 ? 59 : 1;
                    if (day == 0 && hour == 8) {
                        continue;
                    }
                    until(scene, berlin(day, hour, minute));
                    Instant began = scene.clock.instant();
                    int before = scene.there.notified().size();
                    Incident incident = scene.ops
                            .as(ANA)
                            .declare(Declaration.of("Search is slow, day " + day + " at " + hour)
                                    .service("search")
                                    .severity(Severity.SEV3));
                    scene.settle();
                    String first = turns.get(Math.floorMod(hour == 8 ? day - 1 : day, 3));
                    expected.add(first);
                    scene.pass(Duration.ofMinutes(11));
                    List<StandInNotification> reached = scene.there
                            .notified()
                            .subList(before, scene.there.notified().size());

                    assertThat(reached).extracting(each -> each.user().name()).containsExactly(first, "Chen");
                    assertThat(reached.get(0).at()).isEqualTo(began);
                    assertThat(reached.get(1).at()).isEqualTo(began.plus(Duration.ofMinutes(10)));

                    scene.there.acknowledge(scene.at(search).id(), scene.chen);
                    scene.settle();
                    assertThat(incident.state().phase()).isEqualTo(Phase.ACKNOWLEDGED);
                    incident.resolve("over");
                    scene.settle();
                }
            }
            assertThat(expected).hasSize(13);
            assertThat(scene.there.incidents())
                    .hasSize(13)
                    .allSatisfy(each -> assertThat(each.status()).isEqualTo("resolved"));
        }
    }

    @Test
    void who_is_on_call_is_listed_by_local_time_with_the_number_and_the_end_of_the_turn() {
        try (Scene scene = scene()) {
            scene.ana.phone(49, "3012345678");
            until(scene, berlin(5, 23, 30)); // the night of the change; Chen's turn
            scene.pass(Duration.ofMinutes(6));

            assertThat(scene.ops.onCall())
                    .filteredOn(each -> each.target().id().equals("search"))
                    .first()
                    .satisfies(each -> {
                        assertThat(each.person().name()).isEqualTo("Chen");
                        assertThat(each.until()).isEqualTo(berlin(6, 9, 0));
                    });
        }
    }
}
