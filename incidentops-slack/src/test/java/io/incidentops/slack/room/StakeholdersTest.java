package io.incidentops.slack.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.Incident;
import io.incidentops.chatops.Stakeholders;
import io.incidentops.command.Declaration;
import io.incidentops.model.Actor;
import io.incidentops.model.EventRef;
import io.incidentops.port.Clearance;
import io.incidentops.testkit.FakeChat;
import io.incidentops.testkit.FakeMessage;
import io.incidentops.testkit.Fault;
import io.incidentops.testkit.IncidentOpsHarness;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StakeholdersTest {
    private static final Actor ANA = Actor.person("ana", "Ana");

    private final FakeChat chat = new FakeChat("slack").channel("C1");
    private final IncidentOpsHarness harness =
            IncidentOpsHarness.create(builder -> builder.addExtension(Stakeholders.on(chat, "C1")));

    @AfterEach
    void close() {
        harness.close();
    }

    private List<String> told() {
        return chat.messages("C1").stream()
                .map(FakeMessage::content)
                .map(message -> message.plain())
                .toList();
    }

    @Test
    void they_are_told_updates_and_the_end_and_nothing_else() {
        Incident incident = harness.ops().declare(Declaration.of("Checkout answers 500"));
        incident.note("a detail");
        incident.update("A third of payments fail.");
        incident.resolve("Rolled back to 4.11");
        harness.advance(Duration.ofMinutes(1));

        assertThat(told()).hasSize(2);
        assertThat(told().get(0)).contains("Checkout answers 500", "A third of payments fail.");
        assertThat(told().get(1)).contains("Rolled back to 4.11");
    }

    @Test
    void a_text_that_is_redacted_is_taken_back() {
        Incident incident = harness.ops().declare(Declaration.of("Checkout answers 500"));
        EventRef update = incident.update("The password is sesame.").ref();
        harness.advance(Duration.ofMinutes(1));
        assertThat(told().get(0)).contains("sesame");

        incident.redact(update, "a secret");
        harness.advance(Duration.ofMinutes(1));

        assertThat(told().get(0)).doesNotContain("sesame");
    }

    @Test
    void nothing_of_a_restricted_incident_is_told_in_an_open_channel() {
        Incident incident = harness.ops().declare(Declaration.of("A leak").restrictedTo(List.of(ANA)));
        incident.update("Somebody sells our data.");
        harness.advance(Duration.ofMinutes(1));
        assertThat(told()).isEmpty();

        FakeChat closed = new FakeChat("slack").channel("C2", Clearance.RESTRICTED);
        try (IncidentOpsHarness other =
                IncidentOpsHarness.create(builder -> builder.addExtension(Stakeholders.on(closed, "C2")))) {
            other.ops()
                    .declare(Declaration.of("A leak").restrictedTo(List.of(ANA)))
                    .update("Somebody sells our data.");
            other.advance(Duration.ofMinutes(1));
            assertThat(closed.messages("C2")).hasSize(1);
        }
    }

    @Test
    void an_answer_that_was_lost_doubles_nothing() {
        chat.faults().next(Fault.TIMEOUT_AFTER_SUCCESS);
        harness.ops().declare(Declaration.of("Checkout answers 500")).update("A third of payments fail.");
        harness.advance(Duration.ofMinutes(10));

        assertThat(told()).hasSize(1);
    }
}
