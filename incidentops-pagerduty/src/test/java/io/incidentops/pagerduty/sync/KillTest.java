package io.incidentops.pagerduty.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.pagerduty.webhook.Child;
import io.incidentops.testkit.pagerduty.PagerDutyFault;
import io.incidentops.testkit.pagerduty.PagerDutyStandIn;
import io.incidentops.testkit.pagerduty.StandInIncident;
import io.incidentops.testkit.pagerduty.StandInNotification;
import io.incidentops.testkit.pagerduty.StandInPolicy;
import io.incidentops.testkit.pagerduty.StandInService;
import io.incidentops.testkit.pagerduty.StandInUser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program is killed by SIGKILL while PagerDuty works on a call, before or after PagerDuty did it. */
@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillTest {
    private final PagerDutyStandIn there = PagerDutyStandIn.builder().start();
    private final StandInUser ana = there.user("Ana", "ana@example.org");
    private final StandInUser chen = there.user("Chen", "chen@example.org");

    private final StandInPolicy payments =
            there.policy("Payments").level(Duration.ofMinutes(30), ana).add();
    private final StandInPolicy commanders =
            there.policy("Commanders").level(Duration.ofMinutes(30), chen).add();
    private final StandInService checkout = there.service("checkout", payments);
    private final StandInService paging = there.service("paging", commanders);

    @TempDir
    private Path folder;

    @BeforeEach
    void add_the_program_itself() {
        there.user("Incidents", "incidents@example.org");
    }

    @AfterEach
    void end() {
        there.close();
    }

    private Child program() throws IOException {
        return Child.start(
                KilledProgram.class,
                List.of(),
                Map.of(),
                folder.resolve("incidents").toString(),
                there.url().toString(),
                there.token(),
                checkout.routingKey(),
                commanders.id(),
                paging.id());
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v2/enqueue, true",
        "POST, /v2/enqueue, false",
        "POST, /incidents, true",
        "POST, /incidents, false",
        "PUT, /incidents/{id}, true",
        "POST, /incidents/{id}/notes, true",
    })
    void nobody_is_missed_and_nobody_is_reached_twice(String verb, String path, boolean done) throws Exception {
        CompletableFuture<Child> started = new CompletableFuture<>();
        PagerDutyFault fault = PagerDutyFault.slow(() -> kill(started.join()));
        there.faults().next(verb, path, done ? fault.afterDoingIt() : fault);

        try (Child first = program()) {
            started.complete(first);
            assertThat(first.until(KilledProgram.DONE)).isNotEqualTo(KilledProgram.DONE);
        }
        try (Child second = program()) {
            assertThat(second.until(KilledProgram.DONE)).isEqualTo(KilledProgram.DONE);
        }

        assertThat(there.notified()).extracting(StandInNotification::user).containsExactlyInAnyOrder(ana, chen);
        assertThat(there.incidents())
                .hasSize(2)
                .extracting(StandInIncident::status)
                .containsOnly("resolved");
        assertThat(there.incidents()).allSatisfy(incident -> {
            assertThat(incident.priority()).isEqualTo("P2");
            assertThat(incident.notes().stream().filter(note -> note.content().contains("The pool is exhausted")))
                    .hasSize(1);
        });
    }

    private static void kill(Child child) {
        try {
            child.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
