package io.incidentops.chatops.room;

import static io.incidentops.chatops.room.RoomFixture.ANA;
import static io.incidentops.chatops.room.RoomFixture.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.Incident;
import io.incidentops.chatops.ChatInput;
import io.incidentops.chatops.ChatOps;
import io.incidentops.chatops.Reaction;
import io.incidentops.event.DecisionRecorded;
import io.incidentops.event.Joined;
import io.incidentops.event.Pinned;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.Actor;
import io.incidentops.port.ChatFeature;
import io.incidentops.port.Message;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private final RoomFixture fixture = new RoomFixture();
    private final Incident incident = fixture.declare();

    private Optional<Message> said(String text) {
        return fixture.room.said(fixture.said(incident, BEN, text));
    }

    private Optional<Message> joined(Actor who) {
        return fixture.room.joined(fixture.said(incident, who, ""));
    }

    private long recorded(Class<?> kind) {
        return incident.history().events().stream()
                .map(RecordedEvent::event)
                .filter(kind::isInstance)
                .count();
    }

    @Test
    void a_question_to_nobody_is_answered_once_in_two_minutes() {
        assertThat(said("Can someone restart the cache?").orElseThrow().plain())
                .contains("/do #1 @name 15m restart the cache");
        assertThat(said("could anybody look at the logs?")).isEmpty();
        fixture.pass(Duration.ofMinutes(2));
        assertThat(said("could anybody look at the logs?")).isPresent();
    }

    @Test
    void plain_talk_and_other_channels_are_left_alone() {
        assertThat(said("The cache is warm again")).isEmpty();
        assertThat(fixture.room.said(ChatInput.of(BEN, "random", "can someone bring cake?")))
                .isEmpty();
    }

    @Test
    void whoever_enters_is_caught_up_and_recorded_once() {
        String greeting = joined(BEN).orElseThrow().plain();
        joined(BEN);

        assertThat(greeting).contains("#1 Checkout answers 500", "The others see you as Ben from web");
        assertThat(recorded(Joined.class)).isEqualTo(1);
    }

    @Test
    void whoever_comes_back_is_told_what_is_new() {
        joined(BEN);
        incident.decision("Roll back to 4.11");

        assertThat(joined(BEN).orElseThrow().plain()).contains("Since you were last here", "Roll back to 4.11");
    }

    @Test
    void somebody_whom_nobody_knows_is_asked_who_they_are() {
        assertThat(joined(Actor.person("test:U9", "zed")).orElseThrow().plain())
                .contains("The directory does not know you, zed", "/join #1");
    }

    @Test
    void a_channel_that_is_no_room_greets_nobody() {
        assertThat(fixture.room.joined(ChatInput.of(BEN, "random", ""))).isEmpty();
        assertThat(fixture.room.incidentOf("random")).isEmpty();
    }

    @Test
    void reactions_record_the_message_with_its_author_once() {
        ChatInput message =
                fixture.said(incident, BEN, "Pool is full").withKey("m1").link("https://chat/m1");
        fixture.room.reacted(message, Reaction.PIN, ANA);
        String again = fixture.room.reacted(message, Reaction.PIN, BEN).plain();
        fixture.room.reacted(message, Reaction.TASK, ANA);
        incident.takeCommand();
        fixture.room.reacted(message, Reaction.DECISION, ANA);

        assertThat(again).contains("once before already");
        assertThat(recorded(Pinned.class)).isEqualTo(1);
        assertThat(recorded(DecisionRecorded.class)).isEqualTo(1);
        assertThat(incident.state().work().tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.text()).isEqualTo("Ben: Pool is full"));
    }

    @Test
    void a_reaction_that_is_not_possible_says_why() {
        incident.takeCommand();
        assertThat(fixture.room
                        .reacted(fixture.said(incident, BEN, "let us wait"), Reaction.DECISION, BEN)
                        .plain())
                .startsWith("Not recorded: ");
    }

    @Test
    void commands_know_the_channels_incident() {
        assertThat(fixture.room
                        .command(fixture.said(incident, ANA, "note hello"))
                        .plain())
                .contains("#1");
        assertThat(incident.history().timeline().toText()).contains("hello");
        assertThat(fixture.room.complete(fixture.said(incident, ANA, "no"))).isNotEmpty();
    }

    @Test
    void it_needs_a_library_and_a_place_to_talk() {
        ChatOps unused = fixture.room();
        assertThatThrownBy(() -> unused.incidentOf("x"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("addExtension");
        assertThatThrownBy(() -> ChatOps.on(TestChat.without(ChatFeature.ROOMS)).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lobby");
    }
}
