package io.incidentops.pagerduty.sync;

import static io.incidentops.pagerduty.Scene.ANA;
import static io.incidentops.pagerduty.Scene.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.Incident;
import io.incidentops.Receipt;
import io.incidentops.command.Declaration;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Phase;
import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import io.incidentops.pagerduty.Scene;
import io.incidentops.pagerduty.http.Loud;
import io.incidentops.pagerduty.pager.Route;
import io.incidentops.testkit.pagerduty.PagerDutyFault;
import io.incidentops.testkit.pagerduty.StandInCall;
import io.incidentops.testkit.pagerduty.StandInNotification;
import io.incidentops.work.Delivery;
import io.incidentops.work.DeliveryState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PagerDuty slow, busy, lying and down: nobody is missed, nobody is reached twice, and no command waits. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TroubleTest {
    private Scene scene = new Scene();

    @AfterEach
    void end() {
        scene.close();
    }

    private Receipt declare(Severity severity) {
        return scene.ops
                .as(ANA)
                .submit(Declaration.of("Checkout answers 500")
                        .service("checkout")
                        .severity(severity))
                .orThrow();
    }

    private List<String> reached() {
        return scene.there.notified().stream()
                .map(StandInNotification::user)
                .map(user -> user.name())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"429", "limited", "500", "lost answer", "reset", "malformed"})
    void a_page_gets_through_once_whatever_happens_to_its_first_calls(String fault) {
        PagerDutyFault trouble = switch (fault) {
            case "429" -> PagerDutyFault.RATE_LIMITED;
            case "limited" -> PagerDutyFault.rateLimited(Duration.ofSeconds(20));
            case "500" -> PagerDutyFault.status(500);
            case "lost answer" -> PagerDutyFault.RESET.afterDoingIt();
            case "reset" -> PagerDutyFault.RESET;
            default -> PagerDutyFault.MALFORMED;
        };
        scene.there.faults().on("POST", "/v2/enqueue", 3, trouble).on("POST", "/incidents", 3, trouble);

        Receipt receipt = declare(Severity.SEV1);
        scene.pass(Duration.ofMinutes(4));

        assertThat(receipt.pending()).isNotEmpty();
        assertThat(reached()).containsOnlyOnce("Ana").containsOnlyOnce("Chen").hasSize(2);
        assertThat(scene.there.incidents()).hasSize(2);
    }

    @Test
    void a_page_for_what_was_resolved_while_pagerduty_was_down_never_leaves() {
        scene.there.faults().always("POST", "/v2/enqueue", PagerDutyFault.status(503));
        Receipt receipt = declare(Severity.SEV3);
        scene.settle();
        Incident incident = scene.ops.incident(receipt.number());
        incident.acknowledge();
        incident.resolve("it was nothing");
        scene.there.faults().clear();
        scene.pass(Duration.ofHours(1));

        assertThat(reached()).isEmpty();
        assertThat(incident.deliveries().get(0).state()).isEqualTo(DeliveryState.ABANDONED);
    }

    @Test
    void an_event_that_opened_no_incident_is_told_in_words() {
        scene.there.faults().next("POST", "/v2/enqueue", PagerDutyFault.SUPPRESSED);
        Receipt receipt = declare(Severity.SEV3);
        scene.pass(Duration.ofMinutes(5));

        assertThat(reached()).isEmpty();
        assertThat(scene.ops.incident(receipt.number()).history().timeline().toText())
                .contains("may have reached nobody");
    }

    @Test
    void a_target_without_a_way_is_refused_with_the_remedy() {
        Receipt receipt = declare(Severity.SEV3);
        Incident incident = scene.ops.incident(receipt.number());
        incident.page(PageTarget.role(Role.SCRIBE), "somebody should write");
        incident.page(PageTarget.person(BEN), "look at the pool");
        scene.pass(Duration.ofMinutes(1));

        Delivery scribe = incident.deliveries().stream()
                .filter(each -> each.effect().target().equals("role:scribe"))
                .findFirst()
                .orElseThrow();
        assertThat(scribe.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(scribe.reason()).contains("PagerDuty.builder().role(scribe, ...)");
        assertThat(reached()).contains("Ben");
    }

    @Test
    void ten_minutes_of_trouble_lose_nothing_and_double_nothing() {
        Receipt receipt = declare(Severity.SEV2);
        Incident incident = scene.ops.incident(receipt.number()).as(ANA);
        scene.pass(Duration.ofSeconds(30));
        List<PagerDutyFault> troubles = List.of(
                PagerDutyFault.status(500),
                PagerDutyFault.RATE_LIMITED,
                PagerDutyFault.RESET.afterDoingIt(),
                PagerDutyFault.RESET,
                PagerDutyFault.status(503));
        for (int minute = 0; minute < 10; minute++) {
            scene.there.faults().on("POST", "/**", 2, troubles.get(minute % troubles.size()));
            scene.there.faults().next(troubles.get((minute + 1) % troubles.size()));
            scene.there.faults().next(troubles.get((minute + 2) % troubles.size()));
            incident.note("note " + minute + " is kept");
            scene.pass(Duration.ofMinutes(1));
        }
        scene.there.faults().clear();
        scene.pass(Duration.ofMinutes(30));

        String told = scene.there.incidents().stream()
                .filter(there -> there.service().id().equals(scene.checkout.id()))
                .flatMap(there -> there.notes().stream())
                .map(note -> note.content())
                .reduce("", (one, other) -> one + "\n" + other);
        for (int minute = 0; minute < 10; minute++) {
            assertThat(told).containsOnlyOnce("note " + minute + " is kept");
        }
        assertThat(incident.deliveries()).extracting(Delivery::state).doesNotContain(DeliveryState.FAILED);
        assertThat(scene.ops.health().problems()).isEmpty();
    }

    /** How many calls the busiest minute had. */
    private long busiestMinute() {
        List<Instant> calls =
                scene.there.calls().stream().map(StandInCall::at).sorted().toList();
        return calls.stream()
                .mapToLong(first -> calls.stream()
                        .filter(at -> !at.isBefore(first) && at.isBefore(first.plusSeconds(60)))
                        .count())
                .max()
                .orElse(0);
    }

    @Test
    void no_log_and_no_message_tells_a_secret_an_address_or_a_number() {
        scene.ana.phone(49, "3012345678");
        String log = Loud.log(() -> {
            scene.there.faults().next(PagerDutyFault.status(500)).next(PagerDutyFault.RESET);
            Receipt receipt = declare(Severity.SEV1);
            scene.pass(Duration.ofMinutes(6));
            scene.there
                    .faults()
                    .on(
                            "PUT",
                            "/**",
                            2,
                            PagerDutyFault.status(403, "{\"error\":{\"message\":\"ana@example.org may not\"}}"));
            Incident incident = scene.ops.incident(receipt.number());
            incident.acknowledge();
            incident.page(PageTarget.person(BEN), "look at the pool");
            scene.pass(Duration.ofMinutes(6));
        });
        String told = log + scene.ops.health() + scene.pagerDuty + scene.ops.onCall() + scene.there.calls();
        String record = scene.store.read(scene.ops.incident(1).id(), 0, 1000).toString();

        assertThat(scene.ops.onCall()).anyMatch(each -> each.phone() != null);
        for (String secret :
                List.of(scene.there.token(), scene.checkout.routingKey(), Scene.SECRET, "@example.org", "3012345678")) {
            assertThat(told).doesNotContain(secret);
            assertThat(record).doesNotContain(secret);
        }
    }

    @Test
    void a_drill_reaches_the_sandbox_alone() {
        scene.close();
        scene = new Scene((scene, builder) -> builder.service(
                        "checkout", Route.integration(scene.checkout.routingKey()))
                .role(Role.COMMANDER, Route.policy(scene.commanders.id()))
                .pagingService(scene.paging.id())
                .drills(Route.service(scene.there
                        .service(
                                "sandbox",
                                scene.there
                                        .policy("Nobody")
                                        .level(Duration.ofMinutes(5), scene.bot)
                                        .add())
                        .id())));
        Incident incident = scene.ops
                .as(ANA)
                .declare(Declaration.of("Exercise")
                        .service("checkout")
                        .severity(Severity.SEV1)
                        .asDrill());
        scene.pass(Duration.ofMinutes(1));
        incident.acknowledge();
        scene.pass(Duration.ofMinutes(1));

        assertThat(reached()).isNotEmpty().containsOnly("Incidents");
        assertThat(scene.there.incidents()).allSatisfy(there -> {
            assertThat(there.service().name()).isEqualTo("sandbox");
            assertThat(there.status()).isEqualTo("acknowledged");
        });
    }

    @Test
    void without_a_sandbox_a_drill_pages_nobody() {
        scene.ops
                .as(ANA)
                .declare(Declaration.of("Exercise")
                        .service("checkout")
                        .severity(Severity.SEV1)
                        .asDrill());
        scene.pass(Duration.ofMinutes(5));

        assertThat(scene.there.incidents()).isEmpty();
    }

    @Test
    void a_restricted_incident_pages_and_tells_nothing_more() {
        Incident incident = scene.ops
                .as(ANA)
                .declare(Declaration.of("Keys leaked")
                        .service("checkout")
                        .severity(Severity.SEV3)
                        .restrictedTo(List.of()));
        incident.note("the key of the vault");
        scene.pass(Duration.ofMinutes(2));
        scene.there.acknowledge(scene.at(scene.checkout).id(), scene.ben);
        scene.pass(Duration.ofMinutes(1));

        assertThat(reached()).containsExactly("Ana");
        assertThat(scene.at(scene.checkout).notes()).isEmpty();
        assertThat(incident.state().phase()).isEqualTo(Phase.ACKNOWLEDGED);
    }

    @Test
    void without_a_token_pages_go_through_integrations_alone() {
        scene.close();
        scene = new Scene((scene, builder) -> withoutToken(scene));
        Receipt receipt = declare(Severity.SEV3);
        scene.pass(Duration.ofMinutes(1));
        Incident incident = scene.ops.incident(receipt.number());
        incident.acknowledge();
        incident.note("not told there");
        scene.pass(Duration.ofMinutes(1));
        assertThat(scene.at(scene.checkout).status()).isEqualTo("acknowledged");
        incident.resolve("over");
        scene.pass(Duration.ofMinutes(1));

        assertThat(scene.at(scene.checkout).status()).isEqualTo("resolved");
        assertThat(scene.ops.health().problems()).isEmpty();
        assertThat(incident.deliveries()).extracting(Delivery::state).containsOnly(DeliveryState.ACCEPTED);
    }

    private static io.incidentops.pagerduty.PagerDutyBuilder withoutToken(Scene scene) {
        return io.incidentops.pagerduty.PagerDuty.builder()
                .base(scene.there.url())
                .webhookSecret(Scene.SECRET)
                .service("checkout", Route.integration(scene.checkout.routingKey()));
    }
}
