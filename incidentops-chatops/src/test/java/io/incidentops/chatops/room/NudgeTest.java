package io.incidentops.chatops.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NudgeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "can someone restart the cache",
                "Could anybody please restart the cache?",
                "Hi all. Can somebody else restart the cache, thanks",
                "someone should restart the cache",
                "Somebody needs to restart the cache!",
                "who can restart the cache?",
                "who could please restart the cache",
                "would any one restart the cache?",
                "is anyone able to restart the cache?",
                "is there anybody who can restart the cache?",
                "we need someone to restart the cache",
                "WILL SOMEBODY RESTART THE CACHE"
            })
    void asks_everyone(String said) {
        assertThat(Nudge.work(said)).isNotNull().startsWithIgnoringCase("restart the cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@ben can you restart the cache?",
                "someone restarted the cache",
                "> can someone restart the cache?",
                "the bot says `can someone restart the cache`",
                "He asked \"can someone restart the cache\" an hour ago",
                "```\ncan someone restart the cache\n```",
                "who can say",
                "somebody should have known",
                "does anyone know why?",
                "I can, someone told me",
                "ich weiss nicht",
                ""
            })
    void asks_nobody(String said) {
        assertThat(Nudge.work(said)).isNull();
    }

    @Test
    void takes_no_time_for_hostile_text() {
        assertThat(Nudge.work("can someone ".repeat(300))).isNotNull();
        assertThat(Nudge.work("\"".repeat(100_000))).isNull();
    }
}
