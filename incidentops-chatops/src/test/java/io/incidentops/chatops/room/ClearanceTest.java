package io.incidentops.chatops.room;

import static io.incidentops.chatops.room.RoomFixture.ANA;
import static io.incidentops.chatops.room.RoomFixture.BEN;
import static io.incidentops.chatops.room.RoomFixture.CHEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.Incident;
import io.incidentops.chatops.ChatInput;
import io.incidentops.command.Declaration;
import io.incidentops.port.ChatFeature;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClearanceTest {
    @Test
    void a_restricted_incident_has_a_restricted_room_with_a_name_that_tells_nothing() {
        RoomFixture fixture = new RoomFixture();
        Incident incident = fixture.declare(Declaration.of("Keys leaked").restrictedTo(List.of(BEN)));
        incident.takeCommand();
        incident.resolve("Rotated");
        fixture.ops.runDue();

        TestChat.Channel room = fixture.chat.channel(fixture.channel(incident));
        assertThat(room.restricted).isTrue();
        assertThat(room.people).containsExactlyInAnyOrder(ANA, BEN);
        assertThat(fixture.text(incident)).contains("Keys leaked", "Ana has command", "Resolved");
        assertThat(fixture.chat.channel(TestChat.LOBBY).messages).isEmpty();
        assertThat(fixture.store.deliveries(incident.id()))
                .noneMatch(delivery -> delivery.effect().kind().equals(RoomKinds.ANNOUNCE));
    }

    @Test
    void whoever_may_not_know_of_it_is_not_greeted() {
        RoomFixture fixture = new RoomFixture();
        Incident incident = fixture.declare(Declaration.of("Keys leaked").restrictedTo(List.of()));
        String channel = fixture.channel(incident);

        assertThat(fixture.room.joined(ChatInput.of(CHEN, channel, ""))).isEmpty();
        assertThat(fixture.room.said(ChatInput.of(CHEN, channel, "can someone restart it?")))
                .isEmpty();
        assertThat(fixture.room
                        .reacted(ChatInput.of(ANA, channel, "look"), io.incidentops.chatops.Reaction.PIN, CHEN)
                        .plain())
                .doesNotContain("Keys")
                .contains("no incident's room");
    }

    @Test
    void an_incident_that_becomes_restricted_leaves_what_everyone_sees() {
        RoomFixture fixture = new RoomFixture();
        Incident incident = fixture.declare(Declaration.of("Odd logins"));
        String open = fixture.channel(incident);
        incident.restrict(List.of(BEN));
        incident.note("an attacker");
        fixture.ops.runDue();

        assertThat(fixture.channel(incident))
                .isNotEqualTo(open)
                .startsWith("inc-1-")
                .doesNotContain("odd");
        assertThat(fixture.chat.channel(fixture.channel(incident)).restricted).isTrue();
        assertThat(fixture.text(incident)).contains("an attacker");
        assertThat(fixture.chat.text(open)).doesNotContain("attacker");
        assertThat(fixture.chat.text(TestChat.LOBBY))
                .doesNotContain("Odd logins")
                .contains("moved");
    }

    @Test
    void without_rooms_a_restricted_incident_is_told_nowhere() {
        RoomFixture fixture = new RoomFixture(TestChat.without(ChatFeature.ROOMS));
        fixture.declare(Declaration.of("Keys leaked").restrictedTo(List.of(BEN)))
                .takeCommand();
        fixture.ops.runDue();

        assertThat(fixture.chat.calls).isEmpty();
    }

    @Test
    void a_drill_reaches_nothing_real() {
        RoomFixture fixture = new RoomFixture();
        Incident incident = fixture.declare(Declaration.of("Data centre burns").asDrill());
        incident.takeCommand();
        fixture.ops.runDue();

        assertThat(fixture.chat.calls).isEmpty();
        assertThat(fixture.store.status().effects()).isZero();
    }

    @Test
    void a_drill_says_so_in_a_sandbox() {
        RoomFixture fixture = new RoomFixture(TestChat.sandbox());
        Incident incident = fixture.declare(Declaration.of("Data centre burns").asDrill());

        assertThat(fixture.channel(incident)).isEqualTo("drill-inc-1-data-centre-burns");
        assertThat(fixture.text(incident)).contains("DRILL: this is an exercise");
        assertThat(fixture.chat.text(TestChat.LOBBY)).contains("DRILL", "Data centre burns");
    }
}
