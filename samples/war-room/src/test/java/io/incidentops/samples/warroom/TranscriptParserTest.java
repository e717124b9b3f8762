package io.incidentops.samples.warroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.port.Person;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptParserTest {
    private static final String HEAD = """
            title: Checkout answers 500
            date: 2026-03-02
            zone: Europe/Paris
            person ana: Ana Abel | Payments | Europe/Lisbon
            person ben: Ben Brook
            """;

    @Test
    void a_transcript_has_a_title_people_and_what_they_said() {
        Transcript transcript = TranscriptParser.parse(
                "it",
                "\uFEFF# by hand\r\n" + HEAD.replace("\n", "\r\n")
                        + "\r\n23:59 alarm: Errors: 30 %\r\n23:59:30 ana: /declare Checkout\r\n== 2026-03-03\r\n"
                        + "0:01 ben: On it\r\n00:01 ana: :pushpin:\r\n");

        assertThat(transcript.title()).isEqualTo("Checkout answers 500");
        assertThat(transcript.people()).extracting(Person::name).containsExactly("Ana Abel", "Ben Brook");
        assertThat(transcript.people().get(0).zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
        assertThat(transcript.utterances())
                .containsExactly(
                        new Utterance(8, Instant.parse("2026-03-02T22:59:00Z"), "alarm", "Errors: 30 %"),
                        new Utterance(9, Instant.parse("2026-03-02T22:59:30Z"), "ana", "/declare Checkout"),
                        new Utterance(11, Instant.parse("2026-03-02T23:01:00Z"), "ben", "On it"),
                        new Utterance(12, Instant.parse("2026-03-02T23:01:00Z"), "ana", ":pushpin:"));
        assertThat(transcript.utterances().get(1).command()).isTrue();
        assertThat(transcript.utterances().get(3).pin()).isTrue();
        assertThat(transcript.actor("alarm").isPerson()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "10:00 ana hello | 'HH:MM handle: text'",
                "10:00 bne: hello | nobody is called 'bne'; expected alarm or one of [ana, ben]",
                "25:00 ana: hello | '25:00' is no time of day; expected HH:MM",
                "10:60 ana: hello | '10:60' is no time of day; expected HH:MM",
                "10:00 ana: | 'ana' says nothing; expected a text",
                "10:00 ana: :pushpin: | pins what was said just before it",
                "== tomorrow | 'tomorrow' is no date; expected YYYY-MM-DD",
                "== 2026-03-01 | the day goes back from 2026-03-02 to 2026-03-01",
                "zone: Mars | 'Mars' is no time zone; expected UTC",
                "colour: red | there is no setting 'colour'; expected title, date or zone",
                "title: | 'title:' has no value",
                "person ana: Ana Other | 'ana' is there already; expected each person once",
                "person Ana: Ana | 'Ana' is no handle",
                "person alarm: Al Arm | 'alarm' is the monitoring and no person",
                "person dan: | 'dan' needs a name",
                "hello | 'hello' is no line of a transcript",
            })
    void a_broken_line_is_named_with_what_is_expected(String line, String problem) {
        assertThatThrownBy(() -> TranscriptParser.parse("my.transcript", HEAD + line + "\n11:00 ana: hello\n"))
                .isInstanceOf(TranscriptException.class)
                .hasMessageStartingWith("my.transcript, line 6: ")
                .hasMessageContaining(problem)
                .message()
                .hasLineCount(1);
    }

    @Test
    void time_does_not_go_back() {
        assertThatThrownBy(() -> TranscriptParser.parse("it", HEAD + "10:00 ana: one\n09:59 ben: two\n"))
                .hasMessageContaining("it, line 7: time goes back to 09:59")
                .hasMessageContaining("'== YYYY-MM-DD'");
    }

    @Test
    void all_problems_are_told_at_once() {
        assertThatThrownBy(() ->
                        TranscriptParser.parse("it", HEAD + "what\n10:00 eve: hi\n10:01 ana: fine\n99:00 ben: no\n"))
                .message()
                .hasLineCount(3)
                .contains("line 6", "line 7", "line 9");
    }

    @Test
    void words_need_a_day() {
        assertThatThrownBy(() -> TranscriptParser.parse("it", "title: It\nperson ana: Ana\n10:00 ana: hi\n"))
                .hasMessage(
                        "it, line 3: there is no day yet; expected a line 'date: YYYY-MM-DD' above the first words");
    }

    @Test
    void a_title_and_some_words_are_needed() {
        assertThatThrownBy(() -> TranscriptParser.parse("it", "")).hasMessageContaining("there is no title");
        assertThatThrownBy(() -> TranscriptParser.parse("it", "title: It\n"))
                .hasMessageContaining("nobody says anything");
    }

    @Test
    void a_message_about_a_line_carries_no_control_characters() {
        assertThatThrownBy(() -> TranscriptParser.parse("it", "\u001b[2Jboo\n"))
                .message()
                .doesNotContain("\u001b")
                .contains("boo");
    }

    @Test
    void the_bundled_transcript_is_one() throws Exception {
        Transcript bundled = Transcript.bundled();

        assertThat(bundled.title()).isEqualTo("GitLab.com database outage");
        assertThat(bundled.utterances().get(0).at()).isEqualTo(Instant.parse("2017-01-31T17:20:00Z"));
    }
}
