package io.incidentops.slack.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.store.MemoryStore;
import io.incidentops.testkit.slack.SlackFault;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RotatingTokensTest {
    private static final Executor AT_ONCE = Runnable::run;

    @RegisterExtension
    private final Place place = new Place();

    private final MemoryStore store = new MemoryStore(place.clock);

    private RotatingTokens tokens(String first) {
        return new RotatingTokens(place.slack.clientId(), place.slack.clientSecret(), first);
    }

    /** A node of its own, with its own connections, on the shared store. */
    private SlackWeb node(RotatingTokens tokens) {
        SlackWeb web = place.builder(tokens).build();
        tokens.start(web, store, place.clock, AT_ONCE);
        return web;
    }

    private SlackReply call(SlackWeb web) {
        return web.call(SlackCall.of("auth.test"));
    }

    @Test
    void the_first_tokens_are_got_and_renewed_ahead_of_their_end() {
        RotatingTokens tokens = tokens(place.slack.rotateTokens());
        try (SlackWeb web = node(tokens)) {
            String first = tokens.token();
            assertThat(call(web)).isInstanceOf(SlackReply.Ok.class);

            place.clock.advance(Duration.ofHours(9));
            assertThat(tokens.token()).isEqualTo(first);
            place.clock.advance(Duration.ofHours(1));
            assertThat(tokens.token()).isNotEqualTo(first);
            for (int i = 0; i < 20; i++) {
                place.clock.advance(Duration.ofHours(7));
                assertThat(call(web)).isInstanceOf(SlackReply.Ok.class);
            }
            assertThat(tokens.problems()).isEmpty();
        }
    }

    @Test
    void two_nodes_share_the_tokens_and_renew_them_once() {
        String first = place.slack.rotateTokens();
        RotatingTokens one = tokens(first);
        RotatingTokens other = tokens(first);
        try (SlackWeb a = node(one);
                SlackWeb b = node(other)) {
            assertThat(other.token()).isEqualTo(one.token());
            place.clock.advance(Duration.ofHours(10));
            assertThat(one.token()).isEqualTo(other.token());
            assertThat(call(a)).isInstanceOf(SlackReply.Ok.class);
            assertThat(call(b)).isInstanceOf(SlackReply.Ok.class);
            assertThat(place.calls("oauth.v2.access")).isEqualTo(2);
        }
    }

    @Test
    void a_restarted_node_uses_the_tokens_that_are_kept() {
        String first = place.slack.rotateTokens();
        RotatingTokens before = tokens(first);
        node(before).close();
        RotatingTokens after = tokens(first);
        try (SlackWeb web = node(after)) {
            assertThat(after.token()).isEqualTo(before.token());
            assertThat(call(web)).isInstanceOf(SlackReply.Ok.class);
            assertThat(place.calls("oauth.v2.access")).isEqualTo(1);
        }
    }

    @Test
    void slack_that_does_not_answer_is_asked_again_while_the_old_token_is_good() {
        RotatingTokens tokens = tokens(place.slack.rotateTokens());
        try (SlackWeb web = node(tokens)) {
            String first = tokens.token();
            place.clock.advance(Duration.ofHours(10));
            place.slack.faults().on("oauth.v2.access", 2, SlackFault.UNAVAILABLE);
            assertThat(tokens.token()).isEqualTo(first);
            place.clock.advance(Duration.ofSeconds(11));
            assertThat(tokens.token()).isEqualTo(first);
            place.clock.advance(Duration.ofSeconds(11));
            assertThat(tokens.token()).isNotEqualTo(first);
            assertThat(call(web)).isInstanceOf(SlackReply.Ok.class);
        }
    }

    @Test
    void a_refresh_token_that_is_not_taken_shows_and_is_quoted_nowhere() {
        place.slack.rotateTokens();
        RotatingTokens tokens = tokens("xoxe-1-wrong");
        try (SlackWeb web = node(tokens)) {
            assertThatThrownBy(tokens::token).isInstanceOf(IllegalStateException.class);
            assertThat(call(web)).isInstanceOf(SlackReply.Later.class);
            assertThat(web.problems()).singleElement().asString().contains("install the app again");
            assertThat(web.problems().toString() + tokens + call(web)).doesNotContain("xoxe-1-wrong");
        }
    }

    @Test
    void what_is_kept_cannot_be_read_without_the_client_secret() {
        Seal seal = new Seal("secret");
        String sealed = seal.close("xoxb-token");

        assertThat(sealed).doesNotContain("xoxb");
        assertThat(seal.open(sealed)).isEqualTo("xoxb-token");
        assertThat(seal.close("xoxb-token")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> new Seal("other").open(sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("xoxb");
    }
}
