package io.incidentops.slack.talk;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.Incident;
import io.incidentops.model.Actor;
import io.incidentops.model.EntryKind;
import io.incidentops.slack.request.Incoming;
import io.incidentops.store.Search;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens in Slack: reactions, edits, people who join, channels that change. */
class EventsTest {
    private static final String TS = "1772445500.000100";
    private final TalkFixture fixture = new TalkFixture();
    private final FakeSlack slack = fixture.slack;
    private final Incident incident = fixture.declared();
    private final String room = fixture.room(incident);

    @AfterEach
    void close() {
        fixture.close();
    }

    private void message(String text, String reactions) {
        slack.answers(
                        "conversations.history",
                        FakeSlack.ok("{\"messages\":[{\"ts\":\"" + TS + "\",\"user\":\"U2\",\"text\":\"" + text
                                + "\",\"reactions\":[" + reactions + "]}]}"))
                .answers("chat.getPermalink", FakeSlack.ok("{\"permalink\":\"https://x.slack.com/p1\"}"));
    }

    private Incoming.Event reaction(String type, String user, String channel, String emoji) {
        return fixture.event(
                type,
                user,
                channel,
                "{\"reaction\":\"" + emoji + "\",\"item\":{\"type\":\"message\",\"channel\":\"" + channel
                        + "\",\"ts\":\"" + TS + "\"}}");
    }

    private List<String> entries(EntryKind kind) {
        return incident.state().knowledge().of(kind).last().stream()
                .map(entry -> entry.text())
                .toList();
    }

    private Actor lastActor() {
        var events = incident.history().events();
        return events.get(events.size() - 1).actor();
    }

    @Test
    void a_reaction_pins_the_message_once_with_its_author_and_address() {
        message("Pool of <@U3> is &gt; full", "");
        fixture.take(reaction("reaction_added", "U1", room, "pushpin::skin-tone-2"));
        fixture.take(reaction("reaction_added", "U2", room, "pushpin"));

        assertThat(entries(EntryKind.PIN)).containsExactly("Ben: Pool of @Chen Li is > full");
        assertThat(incident.state().knowledge().of(EntryKind.PIN).last().get(0).link())
                .isEqualTo("https://x.slack.com/p1");
        assertThat(slack.said("chat.postEphemeral")).contains("Pinned to the timeline of #1.", "once before already");
        assertThat(slack.calls("conversations.history").get(0).arguments())
                .containsEntry("latest", TS)
                .containsEntry("limit", 1);
    }

    @Test
    void a_reply_in_a_thread_is_found_there() {
        slack.answers("conversations.history", FakeSlack.ok("{\"messages\":[{\"ts\":\"1.0\",\"text\":\"before\"}]}"))
                .answers(
                        "conversations.replies",
                        FakeSlack.ok("{\"messages\":[{\"ts\":\"1.0\",\"text\":\"parent\"},{\"ts\":\"" + TS
                                + "\",\"user\":\"U1\",\"text\":\"the reply\"}]}"));
        fixture.take(reaction("reaction_added", "U1", room, "clipboard"));

        assertThat(incident.state().work().tasks().get(0).text()).isEqualTo("the reply");
    }

    @Test
    void other_emoji_and_other_channels_mean_nothing() {
        message("hello", "");
        fixture.take(reaction("reaction_added", "U1", room, "smile"));
        fixture.take(reaction("reaction_added", "U1", "C9", "pushpin"));
        fixture.take(reaction("reaction_added", "U1", room, "rotating_light"));

        assertThat(slack.calls).isEmpty();
    }

    @Test
    void a_siren_elsewhere_declares_an_incident_once() {
        message("Nobody can pay", "");
        fixture.take(reaction("reaction_added", "U1", "C9", "rotating_light"));
        fixture.take(reaction("reaction_added", "U2", "C9", "rotating_light"));

        assertThat(fixture.ops().search(Search.ALL).incidents()).hasSize(2);
        assertThat(fixture.ops().incident(2).state().title()).isEqualTo("Nobody can pay");
        assertThat(slack.said("chat.postEphemeral")).contains("#2 declared");
    }

    @Test
    void a_reaction_taken_back_is_retracted_when_it_was_the_last_one() {
        message("Pool is full", "{\"name\":\"pushpin\",\"count\":1,\"users\":[\"U2\"]}");
        fixture.take(reaction("reaction_added", "U1", room, "pushpin"));
        fixture.take(reaction("reaction_removed", "U1", room, "pushpin"));
        assertThat(entries(EntryKind.PIN)).hasSize(1);

        message("Pool is full", "");
        fixture.take(reaction("reaction_removed", "U2", room, "pushpin"));
        assertThat(entries(EntryKind.PIN)).isEmpty();
        assertThat(lastActor()).isEqualTo(TalkFixture.BEN);

        fixture.take(reaction("reaction_added", "U1", room, "pushpin"));
        assertThat(entries(EntryKind.PIN)).hasSize(1);
    }

    @Test
    void edits_and_deletions_follow() {
        message("Pool is full", "");
        fixture.take(reaction("reaction_added", "U1", room, "pushpin"));
        String edited = "{\"subtype\":\"message_changed\",\"channel\":\"" + room + "\",\"message\":{\"ts\":\"" + TS
                + "\",\"user\":\"U2\",\"text\":\"Pool of cart is full\",\"edited\":{\"user\":\"U2\"}},"
                + "\"previous_message\":{\"text\":\"Pool is full\"}}";
        fixture.take(fixture.event("message", null, room, edited));

        assertThat(entries(EntryKind.PIN)).containsExactly("Ben: Pool of cart is full");
        assertThat(lastActor()).isEqualTo(TalkFixture.BEN);
        fixture.take(fixture.event(
                "message",
                null,
                room,
                "{\"subtype\":\"message_deleted\",\"channel\":\"" + room + "\",\"deleted_ts\":\"" + TS + "\"}"));
        assertThat(entries(EntryKind.PIN)).isEmpty();
        assertThat(lastActor()).isEqualTo(Actor.program("slack"));
    }

    @Test
    void a_deleted_beginning_of_a_thread_is_retracted() {
        message("Pool is full", "");
        fixture.take(reaction("reaction_added", "U1", room, "pushpin"));
        fixture.take(fixture.event(
                "message",
                null,
                room,
                "{\"subtype\":\"message_changed\",\"channel\":\"" + room
                        + "\",\"message\":{\"subtype\":\"tombstone\",\"ts\":\"" + TS + "\"}}"));

        assertThat(entries(EntryKind.PIN)).isEmpty();
    }

    @Test
    void a_message_that_cannot_be_read_is_said_so() {
        slack.answers("conversations.history", FakeSlack.refused("not_in_channel"))
                .answers("conversations.replies", FakeSlack.refused("not_in_channel"));
        fixture.take(reaction("reaction_added", "U1", room, "pushpin"));

        assertThat(slack.said("chat.postEphemeral")).contains("cannot be read");
    }

    @Test
    void the_shortcut_on_a_message_pins_it() {
        fixture.take(new Incoming.MessageShortcut(
                fixture.origin("U1", room),
                ShortcutIds.PIN,
                TalkFixture.json("{\"ts\":\"" + TS + "\",\"user\":\"U2\",\"text\":\"Pool is full\"}"),
                "https://hooks.slack.com/x",
                "t"));

        assertThat(entries(EntryKind.PIN)).containsExactly("Ben: Pool is full");
        assertThat(slack.answered()).contains("Pinned");
    }

    @Test
    void whoever_joins_is_told_alone_how_things_stand() {
        fixture.take(fixture.event("member_joined_channel", "U3", room, "{}"));
        fixture.take(fixture.event("member_joined_channel", "U3", "C9", "{}"));

        assertThat(slack.said("chat.postEphemeral"))
                .contains("#1 Checkout answers 500", "The others see you as Chen Li");
        assertThat(slack.only("chat.postEphemeral").arguments()).containsEntry("user", "U3");
    }

    @Test
    void whoever_asks_everyone_is_nudged_in_a_thread() {
        fixture.take(fixture.event(
                "message", "U1", room, "{\"text\":\"can someone restart the cache?\",\"ts\":\"" + TS + "\"}"));

        assertThat(slack.only("chat.postMessage").arguments()).containsEntry("thread_ts", TS);
        assertThat(slack.only("chat.postMessage").channel()).isEqualTo(room);
    }

    @Test
    void the_record_tells_what_becomes_of_the_room() {
        Incoming.Event archived = fixture.event("channel_archive", "U2", room, "{}");
        fixture.take(archived);
        fixture.take(archived);
        fixture.take(fixture.event(
                "channel_id_changed", null, "C77", "{\"old_channel_id\":\"" + room + "\",\"new_channel_id\":\"C77\"}"));

        assertThat(entries(EntryKind.NOTE)).containsExactly("archived this incident's channel in Slack");
        assertThat(fixture.chatops.incidentOf("C77")).contains(incident.id());
        assertThat(fixture.room(incident)).isEqualTo("C77");
    }

    @Test
    void a_removed_app_is_a_problem() {
        assertThat(fixture.talk.problems()).isEmpty();
        fixture.take(fixture.event("tokens_revoked", null, null, "{}"));

        assertThat(fixture.talk.problems()).singleElement().asString().contains("revoked");
    }

    @Test
    void the_home_shows_open_incidents_and_ones_own_part() {
        incident.takeCommand();
        fixture.take(fixture.event("app_home_opened", "U1", "D1", "{\"tab\":\"home\"}"));
        String view = slack.view("views.publish").toString();

        assertThat(view).contains("\"type\":\"home\"", "#1", "Checkout answers 500", "you are", "/inc declare ...");
        assertThat(slack.only("views.publish").arguments()).containsEntry("user_id", "U1");
    }
}
