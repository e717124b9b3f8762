package io.incidentops.samples.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.incidentops.IncidentOps;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Phase;
import io.incidentops.model.Severity;
import io.incidentops.testkit.ManualClock;
import io.incidentops.testkit.pagerduty.PagerDutyFault;
import io.incidentops.testkit.pagerduty.StandInIncident;
import io.incidentops.testkit.pagerduty.StandInNote;
import io.incidentops.testkit.pagerduty.StandInNotification;
import io.incidentops.testkit.pagerduty.StandInService;
import io.incidentops.testkit.pagerduty.WebhookFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoryTest {
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final ManualClock clock = Story.morning();
    private final Instant start = clock.instant();
    private Company company;
    private Bridge bridge;

    @BeforeEach
    void found() throws IOException {
        company = Company.founded(clock);
        bridge = Bridge.still(company.configuration(), clock, company.people());
    }

    @AfterEach
    void close() {
        bridge.close();
        company.close();
    }

    private void tell() {
        Story.tell(clock, company, bridge, new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    @Test
    void both_incidents_are_resolved_on_both_sides() {
        tell();

        assertThat(state(1).phase()).isEqualTo(Phase.RESOLVED);
        assertThat(state(2).phase()).isEqualTo(Phase.RESOLVED);
        assertThat(company.pd().incidents())
                .hasSize(3)
                .extracting(StandInIncident::status)
                .containsOnly("resolved");
        assertThat(ops().health().problems()).isEmpty();
    }

    @Test
    void each_person_is_reached_once_for_each_reason() {
        tell();

        assertThat(company.pd().notified())
                .extracting(
                        each -> each.user().name(),
                        each -> Duration.between(start, each.at()).toMinutes(),
                        each -> each.why())
                .containsExactlyInAnyOrder(
                        tuple("Chen", 0L, StandInNotification.Reason.TRIGGERED),
                        tuple("Ana", 0L, StandInNotification.Reason.TRIGGERED),
                        tuple("Chen", 5L, StandInNotification.Reason.ESCALATED),
                        tuple("Bea", 5L, StandInNotification.Reason.ESCALATED),
                        tuple("Bea", 25L, StandInNotification.Reason.TRIGGERED));
    }

    @Test
    void what_is_done_on_one_side_is_done_on_the_other_by_the_same_person() {
        tell();

        assertThat(state(1).severity()).isEqualTo(Severity.SEV1);
        assertThat(state(1).commander()).map(Actor::name).contains("Chen");
        assertThat(at(company.checkout()).priority()).isEqualTo("P1");
        assertThat(at(company.search()).priority()).isEqualTo("P3");
        assertThat(timeline(1))
                .contains("Bea acknowledged the incident")
                .contains("Ana noted: 4.12 doubled the connections of each instance");
        assertThat(timeline(2))
                .contains("Bea resolved the incident")
                .contains("Bea noted: Resolution Note: An index was missing");
        assertThat(by(company.search(), "acknowledge_log_entry")).containsExactly("Bea");
    }

    @Test
    void what_is_said_here_is_in_the_notes_there_once() {
        tell();

        for (StandInService service : List.of(company.checkout(), company.paging())) {
            String notes = String.join("\n", notes(service));
            assertThat(notes)
                    .containsOnlyOnce("The database refuses new connections")
                    .containsOnlyOnce("Roll back to 4.11: a fix forward takes longer")
                    .containsOnlyOnce("A third of payments fail")
                    .containsOnlyOnce("checkout 4.11 is being deployed")
                    .containsOnlyOnce("Rolled back to 4.11");
            assertThat(notes(service))
                    .filteredOn(note -> note.contains("refuses new connections"))
                    .singleElement()
                    .asString()
                    .contains("a fix forward takes longer");
        }
    }

    @Test
    void nothing_is_lost_or_doubled_where_calls_and_webhooks_go_wrong() {
        company.pd()
                .faults()
                .next("POST", "/v2/enqueue", PagerDutyFault.RESET.afterDoingIt())
                .next("POST", "/incidents", PagerDutyFault.RESET.afterDoingIt())
                .next("PUT", "/incidents/{id}", PagerDutyFault.rateLimited(Duration.ofSeconds(5)))
                .next(
                        "POST",
                        "/incidents/{id}/notes",
                        PagerDutyFault.status(500).afterDoingIt());
        company.pd()
                .webhookFaults()
                .next(WebhookFault.TWICE)
                .next(WebhookFault.UNSEEN)
                .next(2, WebhookFault.BROKEN)
                .next(WebhookFault.LATE);

        tell();

        both_sides_agree();
        assertThat(company.pd().incidents()).hasSize(3);
        assertThat(company.pd().notified()).hasSize(5);
        assertThat(notes(company.checkout()))
                .filteredOn(note -> note.contains("refuses new connections"))
                .hasSize(1);
    }

    @Test
    void what_it_prints_is_what_the_readme_shows() throws IOException {
        tell();

        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf("```\nNobody") + 4;
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains(readme.substring(begin, readme.indexOf("\n```", begin)))
                .contains("for PagerDuty: 2 waiting", "for PagerDuty: 0 waiting", "Who was reached when:");
    }

    private void both_sides_agree() {
        assertThat(List.of(state(1).phase(), state(2).phase())).containsOnly(Phase.RESOLVED);
        assertThat(company.pd().incidents()).extracting(StandInIncident::status).containsOnly("resolved");
    }

    private IncidentOps ops() {
        return bridge.ops();
    }

    private IncidentState state(long number) {
        return ops().incident(number).state();
    }

    private String timeline(long number) {
        return ops().incident(number).history().timeline().toText();
    }

    private StandInIncident at(StandInService service) {
        return company.pd().incidents().stream()
                .filter(incident -> incident.service().id().equals(service.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> notes(StandInService service) {
        return at(service).notes().stream().map(StandInNote::content).toList();
    }

    private List<String> by(StandInService service, String type) {
        return at(service).log().stream()
                .filter(entry -> entry.type().equals(type))
                .flatMap(entry -> entry.by().stream())
                .map(user -> user.name())
                .toList();
    }
}
