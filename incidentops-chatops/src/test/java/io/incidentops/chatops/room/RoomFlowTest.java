package io.incidentops.chatops.room;

import static io.incidentops.chatops.room.RoomFixture.ANA;
import static io.incidentops.chatops.room.RoomFixture.BEN;
import static io.incidentops.chatops.room.RoomFixture.CHEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.Incident;
import io.incidentops.command.Declaration;
import io.incidentops.model.EventRef;
import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import io.incidentops.port.Block;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoomFlowTest {
    private final RoomFixture fixture = new RoomFixture();
    private final TestChat chat = fixture.chat;

    @Test
    void a_declaration_opens_a_room_with_opening_status_topic_and_people() {
        Incident incident = fixture.declare();

        TestChat.Channel room = chat.channel("inc-1-checkout-answers-500");
        assertThat(room.shown()).hasSize(2);
        assertThat(room.shown().get(0).plain())
                .contains("Checkout answers 500", "not yet judged", "incident commander", "Take command", "Checklist");
        assertThat(room.pinned)
                .containsExactly(
                        room.messages.keySet().stream().skip(1).findFirst().orElseThrow());
        assertThat(room.topic).contains("#1 Checkout answers 500", "no commander");
        assertThat(room.people).containsExactly(ANA);
        assertThat(fixture.room.incidentOf("inc-1-checkout-answers-500")).contains(incident.id());
        assertThat(chat.text(TestChat.LOBBY)).contains("#1 Checkout answers 500", "inc-1-checkout-answers-500");
        assertThat(chat.channel(TestChat.LOBBY).messages).hasSize(1);
    }

    @Test
    void the_room_follows_an_incident_from_declaration_to_archive() {
        Incident incident =
                fixture.declare(Declaration.of("Checkout answers 500").severity(Severity.SEV2));
        incident.takeCommand();
        incident.offer(Role.SCRIBE, BEN);
        fixture.ops.runDue();
        incident.as(BEN).accept(Role.SCRIBE);
        incident.severity(Severity.SEV1, "all regions");
        incident.decision("Roll back");
        EventRef action = incident.assign(CHEN, "Roll back to 4.11", Duration.ofMinutes(15))
                .ref();
        fixture.ops.runDue();
        incident.as(CHEN).accept(action);
        incident.as(CHEN).done(action, "4.11 runs");
        incident.update("A third of payments fail");
        incident.mitigate("Error rate is normal");
        incident.resolve("Rolled back");
        fixture.ops.runDue();
        incident.waivePostmortem("a test");
        incident.close();
        String text = fixture.text(incident);

        assertThat(text)
                .containsSubsequence(
                        "Ana has command now",
                        "Ben: Ana offers you the role of scribe",
                        "Ana raised the severity to SEV1: all regions",
                        "Decision by Ana: Roll back",
                        "Chen: A1 is yours until",
                        "Chen finished A1: 4.11 runs",
                        "Update by Ana: A third of payments fail",
                        "Mitigated by Ana",
                        "Resolved by Ana: Rolled back",
                        "Closed",
                        "normal rules hold again");
        assertThat(text).doesNotContain("works on it: the incident is acknowledged");
        TestChat.Channel room = chat.channel(fixture.channel(incident));
        assertThat(room.archived).isTrue();
        assertThat(room.people).contains(ANA, BEN, CHEN);
        assertThat(room.shown().get(1).plain()).contains("closed");
        assertThat(chat.text(TestChat.LOBBY)).contains("closed");
        assertThat(fixture.ops.health().problems()).isEmpty();
        assertThat(incident.state().deadlines().passed()).isEmpty();
    }

    @Test
    void notes_and_pins_change_the_status_message_and_post_nothing() {
        Incident incident = fixture.declare();
        TestChat.Channel room = chat.channel(fixture.channel(incident));
        incident.note("Pool is full");
        fixture.ops.runDue();
        incident.pin("<!channel> look");
        incident.evidence("graph", "https://graphs/1");
        fixture.ops.runDue();

        assertThat(room.shown()).hasSize(2);
        assertThat(room.shown().get(1).plain()).contains("Pool is full", "<!channel> look");
    }

    @Test
    void changes_that_wait_together_update_the_status_once() {
        Incident incident = fixture.declare();
        long before = chat.count("update");
        for (int i = 0; i < 10; i++) {
            incident.note("note " + i);
        }
        fixture.ops.runDue();

        assertThat(chat.count("update") - before).isEqualTo(1);
        assertThat(fixture.text(incident)).contains("note 9");
    }

    @Test
    void what_people_wrote_stays_words() {
        Incident incident = fixture.declare(Declaration.of("<!channel> @here down"));
        incident.takeCommand();
        incident.update("<@U123> *bold* https://evil");
        fixture.ops.runDue();

        for (Message message : chat.channel(fixture.channel(incident)).shown()) {
            message.blocks().stream()
                    .filter(Block.Paragraph.class::isInstance)
                    .flatMap(block -> ((Block.Paragraph) block).lines().stream())
                    .flatMap(line -> line.spans().stream())
                    .filter(span -> span.plain().contains("<!") || span.plain().contains("<@"))
                    .forEach(span -> assertThat(span).isInstanceOf(Span.Words.class));
        }
        assertThat(fixture.text(incident)).contains("<@U123>");
    }

    @Test
    void the_second_opinion_on_severity_is_answered_once() {
        Incident incident = fixture.declare(Declaration.of("Slow").severity(Severity.SEV4));
        incident.severity(Severity.SEV3);
        incident.as(BEN).severity(Severity.SEV2);
        incident.as(CHEN).severity(Severity.SEV1);

        assertThat(fixture.text(incident).split("the higher severity stands", -1))
                .hasSize(2);
    }

    @Test
    void redacted_text_leaves_the_room() {
        Incident incident = fixture.declare();
        incident.takeCommand();
        EventRef update = incident.update("the password is hunter2").ref();
        fixture.ops.runDue();
        assertThat(fixture.text(incident)).contains("hunter2");
        incident.redact(update, "secret");

        assertThat(fixture.text(incident)).doesNotContain("hunter2").contains("[redacted]");
    }
}
