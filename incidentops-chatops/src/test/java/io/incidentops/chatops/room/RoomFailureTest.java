package io.incidentops.chatops.room;

import static io.incidentops.chatops.room.RoomFixture.ANA;
import static io.incidentops.chatops.room.RoomFixture.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.chatops.ChatInput;
import io.incidentops.chatops.ChatOps;
import io.incidentops.event.DeliveryFailed;
import io.incidentops.model.Severity;
import io.incidentops.port.Answer;
import io.incidentops.port.ChatFeature;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomFailureTest {
    @Test
    void a_room_that_cannot_be_opened_holds_its_lane_and_can_be_retried() {
        TestChat chat = new TestChat().next("openRoom", Answer.rejected("no permission"));
        RoomFixture fixture = new RoomFixture(chat);
        Incident incident = fixture.declare();

        assertThat(incident.state().connections().rooms()).isEmpty();
        assertThat(fixture.ops.health().problems()).singleElement().asString().contains("chat.room", "no permission");
        assertThat(chat.text(TestChat.LOBBY)).contains("Checkout answers 500", "not open yet");

        String held = fixture.ops.health().holding().get(0).effect().id();
        assertThat(fixture.ops.retry(held)).isTrue();
        fixture.ops.runDue();
        assertThat(fixture.ops.health().problems()).isEmpty();
        assertThat(fixture.text(incident)).contains("Take command");
        assertThat(chat.text(TestChat.LOBBY)).doesNotContain("not open yet");
    }

    @Test
    void nothing_waits_for_a_room_that_was_skipped() {
        TestChat chat = new TestChat().next("openRoom", Answer.rejected("no permission"));
        RoomFixture fixture = new RoomFixture(chat);
        fixture.declare();
        fixture.ops.skip(fixture.ops.health().holding().get(0).effect().id(), "we use the phone");
        fixture.ops.runDue();

        assertThat(fixture.store.status().effects()).isZero();
        assertThat(chat.channels.keySet()).containsExactly(TestChat.LOBBY);
    }

    @Test
    void the_room_comes_when_the_platform_is_back() {
        TestChat chat = new TestChat().next("openRoom", Answer.later(Duration.ofSeconds(30), "rate limit"));
        RoomFixture fixture = new RoomFixture(chat);
        Incident incident = fixture.declare();
        incident.takeCommand();
        fixture.pass(Duration.ofMinutes(2));

        assertThat(fixture.text(incident)).containsSubsequence("Roles needed", "Ana has command");
    }

    @Test
    void an_unclear_answer_is_looked_up_and_nothing_is_shown_twice() {
        TestChat chat = new TestChat().lost("openRoom").lost("post").lost("update");
        RoomFixture fixture = new RoomFixture(chat);
        Incident incident = fixture.declare();
        fixture.pass(Duration.ofMinutes(5));

        assertThat(chat.count("openRoom")).isEqualTo(1);
        assertThat(chat.count("find")).isGreaterThanOrEqualTo(2);
        assertThat(chat.channel(fixture.channel(incident)).shown().stream()
                        .filter(message -> message.plain().contains("Roles needed")))
                .hasSize(1);
        assertThat(chat.channel(TestChat.LOBBY).messages).hasSize(1);
    }

    @Test
    void a_message_whose_answer_was_lost_is_found_by_the_effect_that_superseded_its_own() {
        TestChat chat = new TestChat().lost("post").lost("post").lost("post");
        RoomFixture fixture = new RoomFixture(chat);
        Incident incident = fixture.declare();
        for (int i = 0; i < 5; i++) {
            incident.note("note " + i);
            incident.severity(i % 2 == 0 ? Severity.SEV2 : Severity.SEV1);
            fixture.pass(Duration.ofSeconds(1));
        }
        fixture.pass(Duration.ofMinutes(5));

        assertThat(chat.channel(TestChat.LOBBY).messages).hasSize(1);
        assertThat(chat.channel(fixture.channel(incident)).shown().stream()
                        .filter(message -> message.plain().contains("Doing:")))
                .singleElement()
                .satisfies(status -> assertThat(status.plain()).contains("note 4"));
    }

    @Test
    void what_is_certainly_not_there_is_posted_again() {
        TestChat chat = new TestChat();
        RoomFixture fixture = new RoomFixture(chat);
        Incident incident = fixture.declare();
        incident.takeCommand();
        fixture.ops.runDue();
        chat.next("post", Answer.unclear("timeout"));
        incident.update("We roll back");
        fixture.pass(Duration.ofMinutes(5));

        assertThat(fixture.text(incident).split("Update by Ana", -1)).hasSize(2);
    }

    @Test
    void another_process_knows_the_rooms_of_the_one_before() {
        TestChat chat = new TestChat();
        RoomFixture fixture = new RoomFixture(chat);
        Incident incident = fixture.declare();
        String channel = fixture.channel(incident);
        ChatOps next = fixture.room();
        IncidentOps again = fixture.builder().addExtension(next).build();

        assertThat(next.incidentOf(channel)).contains(incident.id());
        again.incident(incident.id()).as(BEN).note("after the restart");
        again.runDue();
        assertThat(chat.channel(channel).shown()).hasSize(2);
        assertThat(chat.text(channel)).contains("after the restart");
        assertThat(next.command(ChatInput.of(ANA, channel, "note it works")).plain())
                .contains("#1");
    }

    @Test
    void a_failed_chat_effect_is_recorded_and_told_by_nothing() {
        TestChat chat = new TestChat();
        RoomFixture fixture = new RoomFixture(chat);
        Incident incident = fixture.declare();
        chat.next("post", Answer.rejected("channel is read-only"));
        incident.takeCommand();
        fixture.ops.runDue();

        assertThat(incident.history().events())
                .filteredOn(event -> event.event() instanceof DeliveryFailed)
                .hasSize(1);
        assertThat(fixture.text(incident)).doesNotContain("read-only");
        assertThat(fixture.store.status().effects()).isZero();
    }

    @Test
    void a_status_message_that_somebody_deleted_is_posted_again() {
        TestChat chat = new TestChat();
        RoomFixture fixture = new RoomFixture(chat);
        Incident incident = fixture.declare();
        TestChat.Channel room = chat.channel(fixture.channel(incident));
        room.messages.keySet().removeAll(room.pinned);
        incident.note("still here");
        fixture.ops.runDue();

        assertThat(room.shown()).hasSize(2);
        assertThat(room.shown().get(1).plain()).contains("still here");
    }

    @Test
    void without_rooms_the_lobby_serves() {
        TestChat chat = TestChat.without(ChatFeature.ROOMS);
        RoomFixture fixture = new RoomFixture(chat);
        Incident incident = fixture.declare();
        incident.takeCommand();
        fixture.ops.runDue();

        assertThat(chat.text(TestChat.LOBBY)).contains("Roles needed", "Ana has command");
        assertThat(chat.calls).doesNotContain("openRoom", "topic", "invite", "archive");
    }

    @Test
    void without_update_only_turns_post_the_status_anew() {
        TestChat chat = TestChat.without(ChatFeature.UPDATE);
        RoomFixture fixture = new RoomFixture(chat);
        Incident incident = fixture.declare();
        TestChat.Channel room = chat.channel(fixture.channel(incident));
        incident.note("small");
        fixture.ops.runDue();
        assertThat(room.shown()).hasSize(2);

        incident.takeCommand();
        fixture.ops.runDue();
        assertThat(room.shown()).hasSize(4);
        assertThat(List.copyOf(room.pinned)).isEmpty();
    }
}
