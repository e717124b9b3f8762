package io.incidentops.slack.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlackTextTest {
    private static String read(String text) {
        return SlackText.read(text, user -> "@" + user);
    }

    @Test
    void reads_slacks_own_marks_as_their_writer_meant_them() {
        assertThat(read("<@U1|ana> in <#C1|general> and <#C2>")).isEqualTo("@U1 in #general and #C2");
        assertThat(read("<https://x.example/?a=1&amp;b=2|here> <mailto:a@b.example|a@b.example>"))
                .isEqualTo("https://x.example/?a=1&b=2 a@b.example");
        assertThat(read("<!here> <!subteam^S1|@team> <!subteam^S1> <!date^1^{time}|10:04>"))
                .isEqualTo("@here @team @group 10:04");
    }

    @Test
    void reads_nothing_twice() {
        assertThat(read("&amp;lt;!channel&amp;gt; &lt;@U1&gt; a < b")).isEqualTo("&lt;!channel&gt; <@U1> a < b");
    }

    @Test
    void takes_the_mention_of_the_bot_away() {
        assertThat(SlackText.afterMention(" <@UBOT>: declare x <@U1>")).isEqualTo("declare x <@U1>");
        assertThat(SlackText.afterMention("declare x")).isEqualTo("declare x");
    }

    @Test
    void reads_time_stamps_and_believes_none_that_has_yet_to_come() {
        Instant now = Instant.parse("2026-03-02T10:00:00Z");

        assertThat(Stamps.moment("1772445500.000100", now)).isEqualTo("2026-03-02T09:58:20.000100Z");
        assertThat(Stamps.moment("1872445500.000100", now)).isNull();
        assertThat(Stamps.moment("", now)).isNull();
        assertThat(Stamps.moment("99999999999999.1", now)).isNull();
    }
}
