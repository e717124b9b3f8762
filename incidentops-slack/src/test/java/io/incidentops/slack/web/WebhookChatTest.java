package io.incidentops.slack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.port.Answer;
import io.incidentops.port.Button;
import io.incidentops.port.ChatPlatform.Post;
import io.incidentops.port.Message;
import io.incidentops.slack.blocks.BlockKit;
import io.incidentops.testkit.slack.SlackFault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookChatTest {
    @RegisterExtension
    private final Place place = new Place();

    private WebhookChat chat;

    @BeforeEach
    void make() {
        String url = place.slack.webhook("general").toString();
        chat = WebhookChat.builder(url, new BlockKit(actor -> null))
                .origin(place.slack.apiUri().resolve("/"))
                .clock(place.clock)
                .build();
    }

    @AfterEach
    void close() {
        chat.close();
    }

    private Answer post(String effect, Message message) {
        return chat.post(new Post(WebhookChat.CHANNEL, message, effect));
    }

    @Test
    void a_message_is_shown_with_its_buttons_written_out() {
        Message message = Message.titled("Payments fail").text("Look").buttons(Button.of("Take it", "/inc take"));

        assertThat(post("e1", message)).isEqualTo(Answer.accepted("e1"));

        assertThat(place.slack.channel("general").last().text()).contains("Payments fail", "Take it", "/inc take");
        assertThat(place.slack.channel("general").last().actions()).isEmpty();
    }

    @Test
    void it_takes_one_message_a_second() {
        post("e1", Message.of("one"));

        assertThat(post("e2", Message.of("two")))
                .isInstanceOfSatisfying(
                        Answer.Later.class, later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(1)));
        place.clock.advance(Duration.ofSeconds(1));
        assertThat(post("e2", Message.of("two"))).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void what_is_told_in_several_messages_goes_on_where_it_stopped() {
        Message large = Message.titled("Large");
        for (int i = 0; i < 120; i++) {
            large = large.text("line " + i + " ".repeat(20) + "x".repeat(200));
        }

        Answer answer = post("e1", large);
        int tries = 1;
        while (answer instanceof Answer.Later later && tries < 50) {
            place.clock.advance(later.after());
            answer = post("e1", large);
            tries++;
        }

        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        String all = place.slack.channel("general").messages().stream()
                .map(message -> message.text())
                .reduce("", String::concat);
        assertThat(all.split("line 0 ", -1)).hasSize(2);
        assertThat(all.split("line 119 ", -1)).hasSize(2);
    }

    @Test
    void failures_are_told_apart() {
        place.slack.faults().next(SlackFault.rateLimited(Duration.ofSeconds(9)));
        assertThat(post("e1", Message.of("x")))
                .isInstanceOfSatisfying(
                        Answer.Later.class, later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(9)));
        place.clock.advance(Duration.ofSeconds(9));
        place.slack.faults().next(SlackFault.RESET);
        assertThat(post("e1", Message.of("x"))).isInstanceOf(Answer.Unclear.class);
        place.clock.advance(Duration.ofSeconds(9));
        place.slack.faults().next(SlackFault.UNAVAILABLE);
        assertThat(post("e1", Message.of("x"))).isInstanceOf(Answer.Later.class);
        place.clock.advance(Duration.ofSeconds(9));
        assertThat(post("e1", Message.of("x"))).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void only_its_own_channel_and_nothing_but_posting() {
        assertThat(chat.post(new Post("C1", Message.of("x"), "e1"))).isInstanceOf(Answer.Rejected.class);
        assertThat(chat.features()).isEmpty();
        assertThat(chat.pin("C1", "1.1")).isInstanceOf(Answer.Rejected.class);
    }

    @Test
    void its_address_is_slacks_and_secret() {
        assertThatThrownBy(() -> WebhookChat.builder("https://evil.example/T1/secret", new BlockKit(actor -> null))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
        try (WebhookChat real = WebhookChat.builder(
                        "https://hooks.slack.com/services/T1/secret", new BlockKit(actor -> null))
                .build()) {
            assertThat(real.toString()).doesNotContain("secret");
        }
    }
}
