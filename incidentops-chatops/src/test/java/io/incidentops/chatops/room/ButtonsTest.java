package io.incidentops.chatops.room;

import static io.incidentops.chatops.room.RoomFixture.ANA;
import static io.incidentops.chatops.room.RoomFixture.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.Incident;
import io.incidentops.chatops.ChatInput;
import io.incidentops.command.Declaration;
import io.incidentops.model.Actor;
import io.incidentops.model.Phase;
import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import io.incidentops.port.Block;
import io.incidentops.port.Button;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whatever the room offers to press does what stands on it. */
class ButtonsTest {
    private final RoomFixture fixture = new RoomFixture();
    private final Incident incident =
            fixture.declare(Declaration.of("Checkout answers 500").severity(Severity.SEV1));

    /** Presses the newest button with a label, wherever one reads it. */
    private String press(Actor who, String label) {
        fixture.ops.runDue();
        Button button = fixture.chat.channel(fixture.channel(incident)).shown().stream()
                .flatMap(message -> message.blocks().stream())
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .filter(each -> each.label().equals(label))
                .reduce((first, second) -> second)
                .orElseThrow();
        return fixture.room
                .command(ChatInput.of(who, "anywhere", button.command()))
                .plain();
    }

    @Test
    void acknowledge_and_take_command() {
        press(BEN, "Acknowledge");
        assertThat(incident.state().phase()).isEqualTo(Phase.ACKNOWLEDGED);

        press(ANA, "Take command");
        assertThat(incident.state().commander()).contains(ANA);
    }

    @Test
    void accept_or_decline_what_is_offered() {
        incident.takeCommand();
        incident.offer(Role.SCRIBE, BEN);
        press(BEN, "Decline");
        assertThat(incident.state().people().offers()).isEmpty();
        assertThat(fixture.text(incident)).contains("Ben declined the role of scribe");

        incident.offer(Role.SCRIBE, BEN);
        press(BEN, "Accept");
        assertThat(incident.state().people().holds(BEN, Role.SCRIBE)).isTrue();
    }

    @Test
    void say_yes_or_no_to_an_action() {
        incident.takeCommand();
        incident.assign(BEN, "Roll back", Duration.ofMinutes(15));
        press(BEN, "OK, I do it");
        assertThat(incident.state().work().openActions().get(0).accepted()).isNotNull();

        incident.assign(BEN, "Read the logs", Duration.ofMinutes(15));
        press(BEN, "I cannot");
        assertThat(incident.state().work().openActions()).hasSize(1);
        assertThat(fixture.text(incident)).contains("Ben dropped A2");
    }

    @Test
    void answer_when_a_time_box_is_over() {
        incident.takeCommand();
        incident.assign(BEN, "Roll back", Duration.ofMinutes(15));
        fixture.pass(Duration.ofMinutes(16));
        press(BEN, "15 minutes more");
        assertThat(incident.state().work().openActions().get(0).due())
                .isEqualTo(fixture.clock.instant().plus(Duration.ofMinutes(15)));

        press(BEN, "Finished");
        assertThat(incident.state().work().openActions()).isEmpty();
    }

    @Test
    void own_the_post_mortem() {
        incident.takeCommand();
        incident.resolve("Rolled back");
        fixture.pass(Duration.ofDays(4));
        press(BEN, "I own it");

        assertThat(incident.state().postmortem().owner()).isNotNull();
        assertThat(incident.state().postmortem().owner().value()).isEqualTo(BEN);
    }
}
