package io.incidentops.chatops.room;

import static io.incidentops.chatops.room.RoomFixture.ANA;
import static io.incidentops.chatops.room.RoomFixture.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.Incident;
import io.incidentops.chatops.ChatInput;
import io.incidentops.chatops.Reaction;
import io.incidentops.command.Declaration;
import io.incidentops.event.Corrected;
import io.incidentops.event.Pinned;
import io.incidentops.event.Retracted;
import io.incidentops.model.Actor;
import io.incidentops.model.EntryKind;
import io.incidentops.model.Severity;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The record follows the messages on which somebody reacted. */
class FollowedTest {
    private final RoomFixture fixture = new RoomFixture();
    private final Incident incident =
            fixture.declare(Declaration.of("Checkout answers 500").severity(Severity.SEV1));
    private ChatInput message = fixture.said(incident, BEN, "Pool is full").withKey("C1:m1");

    @BeforeEach
    void pinned() {
        fixture.room.reacted(message, Reaction.PIN, ANA);
    }

    private List<String> pins() {
        return incident.state().knowledge().of(EntryKind.PIN).last().stream()
                .map(entry -> entry.text())
                .toList();
    }

    private long count(Class<?> kind) {
        return incident.history().events().stream()
                .filter(event -> kind.isInstance(event.event()))
                .count();
    }

    @Test
    void an_edited_message_is_corrected_once_by_whoever_edited_it() {
        message = fixture.said(incident, BEN, "Pool of cart is full").withKey("C1:m1");
        fixture.room.edited(message, BEN);
        fixture.room.edited(message, BEN);

        assertThat(pins()).containsExactly("Ben: Pool of cart is full");
        assertThat(count(Corrected.class)).isEqualTo(1);
        assertThat(incident.history()
                        .events()
                        .get(incident.history().events().size() - 1)
                        .actor())
                .isEqualTo(BEN);
    }

    @Test
    void a_deleted_message_is_retracted_once() {
        fixture.room.deleted(message, Actor.program("slack"));
        fixture.room.deleted(message, Actor.program("slack"));

        assertThat(pins()).isEmpty();
        assertThat(count(Retracted.class)).isEqualTo(1);
    }

    @Test
    void a_reaction_that_is_taken_back_retracts_its_own_record_only() {
        fixture.room.reacted(message, Reaction.TASK, ANA);

        assertThat(fixture.room
                        .unreacted(message, Reaction.PIN, ANA)
                        .orElseThrow()
                        .plain())
                .contains("Retracted e");
        assertThat(fixture.room.unreacted(message, Reaction.DECISION, ANA)).isEmpty();
        assertThat(pins()).isEmpty();
        assertThat(incident.state().work().tasks()).hasSize(1);
    }

    @Test
    void reacted_on_once_more_it_is_recorded_anew() {
        fixture.room.unreacted(message, Reaction.PIN, ANA);
        fixture.room.reacted(message, Reaction.PIN, BEN);
        fixture.room.reacted(message, Reaction.PIN, ANA);

        assertThat(pins()).containsExactly("Pool is full");
        assertThat(count(Pinned.class)).isEqualTo(2);
    }

    @Test
    void what_was_redacted_stays_redacted() {
        long version = incident.state().version();
        incident.as(ANA).redact(incident.event(version), "a customer's name");
        fixture.room.edited(fixture.said(incident, BEN, "Pool of Zoe is full").withKey("C1:m1"), BEN);

        assertThat(pins()).noneMatch(text -> text.contains("Zoe"));
    }

    @Test
    void a_room_with_another_id_stays_the_incidents_room() {
        String old = fixture.channel(incident);
        fixture.room.moved(old, "C-new");

        assertThat(fixture.room.incidentOf("C-new")).contains(incident.id());
        assertThat(fixture.room.incidentOf(old)).contains(incident.id());
        assertThat(incident.state().connections().room("test").orElseThrow().channel())
                .isEqualTo("C-new");
        fixture.room.moved("C-elsewhere", "C-other");
        assertThat(fixture.room.incidentOf("C-other")).isEmpty();
    }
}
