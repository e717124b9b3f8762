package io.incidentops.slack.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.model.Actor;
import io.incidentops.port.Answer;
import io.incidentops.port.ChatFeature;
import io.incidentops.port.ChatPlatform.Post;
import io.incidentops.port.ChatPlatform.RoomRequest;
import io.incidentops.port.Clearance;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.slack.blocks.BlockKit;
import io.incidentops.slack.web.Place;
import io.incidentops.slack.web.SlackIdentity;
import io.incidentops.testkit.slack.SlackBookmark;
import io.incidentops.testkit.slack.SlackChannel;
import io.incidentops.testkit.slack.SlackFault;
import io.incidentops.testkit.slack.SlackMessage;
import io.incidentops.testkit.slack.SlackUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoomTest {
    @RegisterExtension
    private final Place place = new Place();

    @TempDir
    private Path folder;

    private SlackChat chat;

    @BeforeEach
    void make() {
        place.slack.addUser(SlackUser.of("U0ANA00000", "Ana"));
        chat = builder().build();
    }

    private SlackChat.Builder builder() {
        return SlackChat.builder(place.paced(), new BlockKit(actor -> null)).clock(place.clock);
    }

    private static RoomRequest request(String name, String effect) {
        return new RoomRequest(name, Line.of("Payments fail"), false, effect);
    }

    private static String reference(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return ((Answer.Accepted) answer).reference();
    }

    /** As the dispatcher does: again when it is time. */
    private Answer until(Supplier<Answer> call) {
        Answer answer = call.get();
        for (int i = 0; i < 200 && answer instanceof Answer.Later later; i++) {
            place.clock.advance(later.after());
            answer = call.get();
        }
        return answer;
    }

    @Test
    void a_room_is_public_named_marked_and_titled() {
        SlackChannel room = place.slack.channel(reference(chat.openRoom(request("INC 42: Zahlung kaputt!", "e1"))));

        assertThat(room.name()).isEqualTo("inc-42-zahlung-kaputt");
        assertThat(room.isPrivate()).isFalse();
        assertThat(room.topic()).isEqualTo("Payments fail");
        assertThat(Marker.marks(room.purpose(), "e1")).isTrue();
        assertThat(place.calls("conversations.setTopic")).isEqualTo(1);
        assertThat(chat.topic(room.id(), Line.of("Payments fail"))).isInstanceOf(Answer.Accepted.class);
        assertThat(place.calls("conversations.setTopic")).isEqualTo(1);
    }

    @Test
    void a_restricted_room_is_private() {
        Answer answer = chat.openRoom(new RoomRequest("inc-43", Line.of("x"), true, "e1"));

        assertThat(place.slack.channel(reference(answer)).isPrivate()).isTrue();
    }

    @Test
    void a_message_is_found_again_in_a_channel_that_the_bot_was_not_in() {
        String lobby = place.slack.addChannel("incidents", "U0ANA00000");
        place.slack.faults().on("chat.postMessage", 1, SlackFault.FATAL_ERROR.afterDoingIt());
        Post post = new Post(lobby, Message.of("Declared"), "e1");
        assertThat(chat.post(post)).isInstanceOf(Answer.Unclear.class);

        Answer found = until(() -> chat.find(lobby, "e1"));

        assertThat(reference(found))
                .isEqualTo(place.slack.channel(lobby).messages().get(0).ts());
        assertThat(place.slack.channel(lobby).members()).contains(place.slack.botUser());
    }

    @Test
    void names_that_are_taken_have_followers_and_none_is_refused() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String effect = "e" + i;
            Answer answer = until(() -> chat.openRoom(request("inc-1", effect)));
            names.add(place.slack.channel(reference(answer)).name());
        }

        assertThat(names)
                .doesNotHaveDuplicates()
                .startsWith("inc-1", "inc-1-2", "inc-1-3")
                .allMatch(name -> name.startsWith("inc-1"));
        Answer odd = chat.openRoom(request("!!!", "e9"));
        assertThat(place.slack.channel(reference(odd)).name()).startsWith("incident-");
        Answer twice = chat.openRoom(request("x".repeat(300), "e10"));
        assertThat(place.slack.channel(reference(twice)).name()).hasSize(80);
    }

    @Test
    void limits_between_names_do_not_begin_anew() {
        SlackChat hurried = SlackChat.builder(place.web, new BlockKit(actor -> null))
                .clock(place.clock)
                .build();
        for (int i = 0; i < 8; i++) {
            String effect = "e" + i;
            assertThat(until(() -> hurried.openRoom(request("inc-1", effect)))).isInstanceOf(Answer.Accepted.class);
        }
        assertThat(place.slack.calls()).noneMatch(call -> call.answer().contains("ratelimited"));
    }

    @Test
    void a_room_is_found_although_its_answer_and_its_mark_were_lost() {
        place.slack.faults().on("conversations.create", 1, SlackFault.RESET.afterDoingIt());
        assertThat(chat.openRoom(request("inc-1", "e1"))).isInstanceOf(Answer.Unclear.class);

        String room = reference(chat.find("inc-1", "e1"));

        chat.post(new Post(room, Message.of("x"), "e2"));
        assertThat(Marker.marks(place.slack.channel(room).purpose(), "e1")).isTrue();
        assertThat(chat.find("inc-1", "e7")).isInstanceOf(Answer.Rejected.class);
        assertThat(place.slack.channels())
                .filteredOn(one -> one.name().startsWith("inc-"))
                .hasSize(1);
    }

    @Test
    void links_stand_at_the_top_of_a_room() {
        chat = builder()
                .addBookmark(new Bookmark("Runbooks", "https://example.com/runbooks"))
                .build();
        SlackIdentity.ask(place.web).ifPresent(chat::identity);
        String room = reference(chat.openRoom(request("inc-1", "e1")));
        String message = reference(chat.post(new Post(room, Message.of("status"), "e2")));
        assertThat(chat.pin(room, message)).isInstanceOf(Answer.Accepted.class);
        assertThat(chat.pin(room, message)).isInstanceOf(Answer.Accepted.class);

        assertThat(place.slack.channel(room).bookmarks())
                .extracting(SlackBookmark::title)
                .containsExactly("Runbooks", "Status");
        assertThat(chat.link(room).orElseThrow()).endsWith("/archives/" + room);
    }

    @Test
    void those_who_can_come_do() {
        String room = reference(chat.openRoom(request("inc-1", "e1")));
        Actor ana = Actor.person("slack:U0ANA00000", "Ana");
        Actor gone = Actor.person("slack:U0GONE0000", "Gone");

        assertThat(chat.invite(room, List.of(gone, ana))).isInstanceOf(Answer.Accepted.class);
        assertThat(place.slack.channel(room).members()).contains("U0ANA00000");
        assertThat(chat.invite(room, List.of(gone))).isInstanceOf(Answer.Rejected.class);
        assertThat(chat.invite(room, List.of(Actor.person("slack:" + place.slack.botUser(), "Bot"))))
                .isInstanceOf(Answer.Accepted.class);
        assertThat(chat.invite(room, List.of(Actor.person("unknown")))).isInstanceOf(Answer.Rejected.class);
    }

    @Test
    void many_are_invited_a_hundred_at_a_time() {
        List<Actor> many = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            String id = String.format("U%09d", i);
            place.slack.addUser(SlackUser.of(id, "Person " + i));
            many.add(Actor.person("slack:" + id, "Person " + i));
        }
        String room = reference(chat.openRoom(request("inc-1", "e1")));

        assertThat(chat.invite(room, many)).isInstanceOf(Answer.Accepted.class);
        assertThat(place.slack.channel(room).members()).hasSize(251);
        assertThat(place.calls("conversations.invite")).isEqualTo(3);
    }

    @Test
    void whoever_is_not_in_the_channel_is_not_whispered_to() {
        String room = reference(chat.openRoom(request("inc-1", "e1")));
        Actor ana = Actor.person("slack:U0ANA00000", "Ana");

        assertThat(chat.whisper(ana, new Post(room, Message.of("psst"), "e2"))).isInstanceOf(Answer.Rejected.class);
        chat.invite(room, List.of(ana));
        assertThat(chat.whisper(ana, new Post(room, Message.of("psst"), "e2"))).isInstanceOf(Answer.Accepted.class);
        assertThat(place.slack.channel(room).ephemeral("U0ANA00000")).hasSize(1);
    }

    @Test
    void a_message_in_several_is_told_once_although_answers_are_lost() {
        String room = reference(chat.openRoom(request("inc-1", "e1")));
        Message large = Message.titled("Large");
        for (int i = 0; i < 150; i++) {
            large = large.text("line " + i + " " + "x".repeat(200));
        }
        Post post = new Post(room, large, "e2");
        place.slack.faults().on("chat.postMessage", 1, SlackFault.NONE);
        place.slack.faults().on("chat.postMessage", 1, SlackFault.RESET.afterDoingIt());

        Answer answer = until(() -> chat.post(post));
        assertThat(answer).isInstanceOf(Answer.Unclear.class);
        assertThat(until(() -> chat.find(room, "e2"))).isInstanceOf(Answer.Rejected.class);
        SlackChat restarted = builder().build();
        String first = reference(until(() -> restarted.post(post)));

        List<SlackMessage> shown = place.slack.channel(room).messages().stream()
                .filter(message -> "e2".equals(message.metadata().get("effect")))
                .toList();
        assertThat(shown.size()).isGreaterThan(2);
        assertThat(shown).extracting(message -> message.metadata().get("part")).doesNotHaveDuplicates();
        assertThat(shown.get(0).ts()).isEqualTo(first);
        assertThat(until(() -> restarted.find(room, "e2"))).isEqualTo(Answer.accepted(first));
    }

    @Test
    void blocks_that_slack_does_not_take_are_sent_as_text() {
        String room = reference(chat.openRoom(request("inc-1", "e1")));
        place.slack.faults().on("chat.postMessage", 1, SlackFault.error("invalid_blocks"));

        Answer answer = until(() -> chat.post(new Post(room, Message.of("hello"), "e2")));

        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        assertThat(place.slack.channel(room).last().text()).contains("hello");
    }

    @Test
    void a_channel_that_the_bot_is_not_in_is_joined() {
        String lobby = place.slack.addChannel("lobby", "U0ANA00000");
        place.slack.faults().on("chat.postMessage", 1, SlackFault.error("not_in_channel"));

        assertThat(chat.post(new Post(lobby, Message.of("hello"), "e1"))).isInstanceOf(Answer.Accepted.class);
        assertThat(place.slack.channel(lobby).members()).contains(place.slack.botUser());
    }

    @Test
    void a_message_that_is_gone_or_too_old_is_refused() {
        String room = reference(chat.openRoom(request("inc-1", "e1")));

        assertThat(chat.update(room, "1.000001", Message.of("x"))).isInstanceOf(Answer.Rejected.class);
        place.slack.faults().on("chat.update", 1, SlackFault.error("edit_window_closed"));
        assertThat(chat.update(room, "1.000001", Message.of("x")))
                .isInstanceOfSatisfying(
                        Answer.Rejected.class,
                        rejected -> assertThat(rejected.reason()).contains("too old"));
    }

    @Test
    void a_room_is_archived_once_its_history_is_kept() throws IOException {
        chat = builder().history(HistorySink.folder(folder)).build();
        String room = reference(chat.openRoom(request("inc-1", "e1")));
        for (int i = 0; i < 230; i++) {
            chat.post(new Post(room, Message.of("note " + i), "n" + i));
        }
        SlackMessage last = place.slack.channel(room).last();
        place.slack.as("U0ANA00000").join(room);
        place.slack.as("U0ANA00000").reply(last, "an answer in a thread");
        place.slack.faults().on("conversations.history", 1, SlackFault.rateLimited(Duration.ofSeconds(20)));

        assertThat(until(() -> chat.archive(room))).isInstanceOf(Answer.Accepted.class);

        assertThat(place.slack.channel(room).isArchived()).isTrue();
        List<String> lines = Files.readAllLines(folder.resolve(room + ".jsonl"));
        assertThat(lines.get(0)).contains("incidentops-slack-history");
        for (int i = 0; i < 230; i++) {
            String note = "note " + i + "\"";
            assertThat(lines).filteredOn(line -> line.contains(note)).as(note).hasSize(1);
        }
        assertThat(lines)
                .filteredOn(line -> line.contains("an answer in a thread"))
                .hasSize(1);
        assertThat(folder.resolve(room + ".jsonl.part")).doesNotExist();
        assertThat(until(() -> chat.archive(room))).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void a_room_whose_history_cannot_be_read_stays() {
        chat = builder().history(HistorySink.folder(folder)).build();
        String room = reference(chat.openRoom(request("inc-1", "e1")));
        place.slack.faults().on("conversations.history", 1, SlackFault.error("missing_scope"));

        assertThat(chat.archive(room)).isInstanceOf(Answer.Rejected.class);
        assertThat(place.slack.channel(room).isArchived()).isFalse();
    }

    @Test
    void what_the_token_may_not_do_is_not_tried() {
        chat = builder()
                .scopes(() -> Optional.of(Set.of("chat:write", "channels:manage")))
                .build();

        assertThat(chat.features())
                .containsExactlyInAnyOrder(
                        ChatFeature.ROOMS,
                        ChatFeature.UPDATE,
                        ChatFeature.TOPIC,
                        ChatFeature.INVITE,
                        ChatFeature.WHISPER,
                        ChatFeature.ARCHIVE);
        assertThat(chat.pin("C1", "1.1")).isEqualTo(Answer.rejected("the Slack app lacks pins:write"));
        assertThat(place.slack.calls()).isEmpty();
    }

    @Test
    void channels_are_open_unless_they_are_told_not_to_be() {
        chat = builder().restrictedChannel("C1").build();

        assertThat(chat.clearance("C1")).isEqualTo(Clearance.RESTRICTED);
        assertThat(chat.clearance("C2")).isEqualTo(Clearance.OPEN);
        assertThat(builder().sandbox().build().clearance("C2")).isEqualTo(Clearance.SANDBOX);
    }
}
