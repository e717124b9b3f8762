package io.incidentops.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.model.Actor;
import io.incidentops.port.Answer;
import io.incidentops.port.ChatFeature;
import io.incidentops.port.ChatPlatform;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.testkit.Fixtures;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ChatPlatform} must do. Extend it in the tests of a platform, against a stand-in of its server. No test
 * is skipped: where a feature is not flagged, the call must be rejected.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ChatPlatformContract {
    private static final Actor BEN = Fixtures.BEN;

    private ChatPlatform chat;
    private String channel;

    /** For the tests of a platform. */
    @SuppressWarnings("NullAway.Init") // made before each test
    protected ChatPlatformContract() {}

    /**
     * Makes a platform that shows nothing yet. Called once for each test, before the other methods.
     *
     * @return the platform
     */
    protected abstract ChatPlatform platform();

    /**
     * A channel of the platform that can be written to.
     *
     * @return the channel's id
     */
    protected abstract String channel();

    /**
     * What a message reads like for people now: all of its text, nothing of the platform's markup.
     *
     * @param channel the channel's id
     * @param message the message's id
     * @return the text, possibly shortened where it is too large for the platform
     */
    protected abstract String rendered(String channel, String message);

    /**
     * What the platform makes of a message beside showing it: every mention, call and link that somebody would be reached
     * by or could follow.
     *
     * @param channel the channel's id
     * @param message the message's id
     * @return them, in whatever form
     */
    protected abstract List<String> live(String channel, String message);

    /**
     * How many messages a channel shows.
     *
     * @param channel the channel's id
     * @return the number
     */
    protected abstract int shown(String channel);

    /** Makes the platform do the next call, but lose the answer. */
    protected abstract void loseNextAnswer();

    @BeforeEach
    void make_a_platform() {
        chat = platform();
        channel = channel();
    }

    private ChatPlatform.Post post(String effect, Message message) {
        return new ChatPlatform.Post(channel, message, effect);
    }

    private String posted(String effect, Message message) {
        return reference(chat.post(post(effect, message)));
    }

    private static String reference(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return Objects.requireNonNull(((Answer.Accepted) answer).reference(), "reference");
    }

    /** Whether a feature is there; where it is not, checks that the call is refused as it must be. */
    private boolean supported(ChatFeature feature, Answer answer) {
        if (!chat.features().contains(feature)) {
            assertThat(answer).isInstanceOf(Answer.Rejected.class);
            return false;
        }
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        return true;
    }

    @Test
    void its_name_is_short_and_in_lower_case() {
        assertThat(chat.name()).matches("[a-z0-9_.-]{1,64}");
    }

    @Test
    void its_clearance_is_known_for_any_channel() {
        assertThat(chat.clearance(channel)).isNotNull();
        assertThat(chat.clearance("there-is-no-such-channel")).isNotNull();
    }

    @Test
    void a_message_is_shown() {
        String id = posted("e1", Message.titled("Payments fail").text("Rolling back"));

        assertThat(rendered(channel, id)).contains("Payments fail").contains("Rolling back");
        assertThat(shown(channel)).isEqualTo(1);
    }

    @Test
    void every_part_of_a_message_is_shown() {
        String id = posted("e1", ChatSamples.everything());

        String text = rendered(channel, id);
        for (String word : ChatSamples.WORDS) {
            assertThat(text).contains(word);
        }
    }

    @Test
    void two_messages_have_two_ids() {
        assertThat(posted("e1", Message.of("one"))).isNotEqualTo(posted("e2", Message.of("two")));
        assertThat(shown(channel)).isEqualTo(2);
    }

    @Test
    void what_people_wrote_is_shown_as_they_wrote_it_and_reaches_nobody() {
        for (String hostile : ChatSamples.HOSTILE) {
            Message message = ChatSamples.quoting(hostile);

            String id = posted("hostile " + hostile.hashCode(), message);

            assertThat(rendered(channel, id)).as(hostile).contains(hostile);
            assertThat(live(channel, id)).as(hostile).isEmpty();
        }
    }

    @Test
    void a_large_message_is_split_or_shortened_but_taken() {
        for (Message large : ChatSamples.large()) {
            String id = posted("large " + large.hashCode(), large);

            assertThat(rendered(channel, id)).contains("Large");
        }
    }

    @Test
    void an_empty_message_is_taken_or_rejected_but_does_not_throw() {
        assertThat(chat.post(post("e1", new Message(null, List.of()))))
                .isInstanceOfAny(Answer.Accepted.class, Answer.Rejected.class);
    }

    @Test
    void a_message_to_a_channel_that_does_not_exist_is_rejected() {
        Answer answer = chat.post(new ChatPlatform.Post("there-is-no-such-channel", Message.of("x"), "e1"));

        assertThat(answer).isInstanceOf(Answer.Rejected.class);
    }

    @Test
    void a_message_can_be_changed() {
        String id = posted("e1", Message.of("before"));

        Answer answer = chat.update(channel, id, Message.of("after"));

        boolean changed = supported(ChatFeature.UPDATE, answer);
        assertThat(rendered(channel, id)).contains(changed ? "after" : "before");
        assertThat(shown(channel)).isEqualTo(1);
        if (changed) {
            assertThat(reference(answer)).isEqualTo(id);
            assertThat(rendered(channel, id)).doesNotContain("before");
        }
    }

    @Test
    void a_large_change_is_taken_too() {
        String id = posted("e1", Message.of("before"));

        for (Message large : ChatSamples.large()) {
            supported(ChatFeature.UPDATE, chat.update(channel, id, large));
        }
    }

    @Test
    void a_message_whose_answer_was_lost_is_found_by_its_effect() {
        loseNextAnswer();
        Answer lost = chat.post(post("a/1/post/C1", Message.of("x")));

        assertThat(lost).isInstanceOf(Answer.Unclear.class);
        Answer found = chat.find(channel, "a/1/post/C1");
        if (supported(ChatFeature.FIND, found)) {
            assertThat(rendered(channel, reference(found))).contains("x");
        }
        assertThat(shown(channel)).isEqualTo(1);
    }

    @Test
    void what_was_never_posted_is_certainly_not_there() {
        String id = posted("a/1/post/C1", Message.of("x"));

        assertThat(chat.find(channel, "a/2/post/C1")).isInstanceOf(Answer.Rejected.class);
        Answer found = chat.find(channel, "a/1/post/C1");
        if (supported(ChatFeature.FIND, found)) {
            assertThat(reference(found)).isEqualTo(id);
        }
    }

    @Test
    void a_room_is_opened_and_can_be_written_to() {
        Answer answer = chat.openRoom(ChatSamples.room("inc-1", "e1"));

        if (supported(ChatFeature.ROOMS, answer)) {
            String room = reference(answer);
            Answer posted = chat.post(new ChatPlatform.Post(room, Message.of("first"), "e2"));
            assertThat(rendered(room, reference(posted))).contains("first");
        }
    }

    @Test
    void a_room_name_that_is_taken_is_no_failure() {
        Answer first = chat.openRoom(ChatSamples.room("inc-1", "e1"));
        Answer second = chat.openRoom(ChatSamples.room("inc-1", "e2"));

        if (supported(ChatFeature.ROOMS, first) && supported(ChatFeature.ROOMS, second)) {
            assertThat(reference(first)).isNotEqualTo(reference(second));
        }
    }

    @Test
    void a_room_whose_answer_was_lost_is_found_by_name_and_effect() {
        loseNextAnswer();
        Answer lost = chat.openRoom(ChatSamples.room("inc-1", "a/1/open/room"));

        assertThat(lost).isInstanceOfAny(Answer.Unclear.class, Answer.Rejected.class);
        Answer found = chat.find("inc-1", "a/1/open/room");
        if (chat.features().containsAll(Set.of(ChatFeature.ROOMS, ChatFeature.FIND))) {
            assertThat(lost).isInstanceOf(Answer.Unclear.class);
            assertThat(chat.post(new ChatPlatform.Post(reference(found), Message.of("x"), "e2")))
                    .isInstanceOf(Answer.Accepted.class);
        } else {
            assertThat(found).isInstanceOf(Answer.Rejected.class);
        }
    }

    @Test
    void a_topic_is_set_however_long_it_is() {
        supported(ChatFeature.TOPIC, chat.topic(channel, Line.of("SEV1: payments fail")));
        supported(ChatFeature.TOPIC, chat.topic(channel, Line.of("long ".repeat(2_000))));
    }

    @Test
    void pinning_twice_is_as_good_as_once() {
        String id = posted("e1", Message.of("x"));

        supported(ChatFeature.PIN, chat.pin(channel, id));
        supported(ChatFeature.PIN, chat.pin(channel, id));
    }

    @Test
    void inviting_twice_is_as_good_as_once() {
        supported(ChatFeature.INVITE, chat.invite(channel, List.of(BEN)));
        supported(ChatFeature.INVITE, chat.invite(channel, List.of(BEN, Fixtures.ANA)));
    }

    @Test
    void a_whisper_is_not_shown_to_everyone() {
        supported(ChatFeature.WHISPER, chat.whisper(BEN, post("e1", Message.of("for you"))));

        assertThat(shown(channel)).isZero();
    }

    @Test
    void archiving_twice_is_as_good_as_once() {
        supported(ChatFeature.ARCHIVE, chat.archive(channel));
        supported(ChatFeature.ARCHIVE, chat.archive(channel));
    }
}
