package io.incidentops.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.incidentops.event.FactRecorded;
import io.incidentops.event.ImpactRecorded;
import io.incidentops.event.NoteAdded;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.UnknownEvent;
import io.incidentops.model.Text;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {
    private static final String LINE = "{\"incident\":\"i-1\",\"version\":3,\"kind\":\"page.requested.v1\","
            + "\"occurredAt\":\"2017-01-31T17:20:00Z\",\"recordedAt\":\"2017-01-31T17:20:00.5Z\","
            + "\"actor\":{\"kind\":\"person\",\"id\":\"ana\",\"name\":\"Ana\"},\"source\":{\"system\":\"api\"},"
            + "\"data\":{\"key\":\"k\",\"target\":{\"kind\":\"team\",\"id\":\"db\"},\"reason\":\"r\","
            + "\"urgency\":\"high\",\"escalation\":false}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "version":3,                     |                                | version is missing: it must be long
            "version":3                      | "version":3.0                  | version is 3.0, but must be a whole number
            "version":3                      | "version":0                    | version is 0
            "version":3                      | "version":"3"                  | version is "3", but must be a whole number
            "version":3                      | "version":99999999999999999999 | version is 99999999999999999999
            "i-1"                            | "i 1"                          | incident is "i 1", but must be an incident id
            2017-01-31T17:20:00Z             | 2017-02-31T17:20:00Z           | occurredAt is "2017-02-31T17:20:00Z", but must be an instant
            2017-01-31T17:20:00.5Z           | yesterday                      | recordedAt is "yesterday", but must be an instant
            "person"                         | "ghost"                        | actor.kind is "ghost", but must be one of person, program, engine
            "Ana"                            | ""                             | actor holds a value that is not allowed: the actor name is empty
            "Ana"                            | null                           | actor.name is missing: it must be text
            "high"                           | "mid"                          | data.urgency is "mid", but must be one of high, low
            "target":{"kind":"team","id":"db"} | "target":[1]                 | data.target is a list, but must be an object with kind, id
            "escalation":false               | "escalation":0                 | data.escalation is 0, but must be true or false
            "reason":"r",                    |                                | data.reason is missing: it must be text
            "reason":"r"                     | "reason":"r","reason":"s"      | the line is no JSON
            "page.requested.v1"              | " "                            | kind is empty
            "data":{                         | "date":{                       | data is missing
            "data":{                         | "data":7,"date":{              | data must be an object
            """)
    void a_bad_field_is_named(String good, String bad, String message) {
        String line = LINE.replace(good, bad == null ? "" : bad);

        assertThatExceptionOfType(EventFormatException.class)
                .isThrownBy(() -> EventCodec.read(line))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "7", "[]", "{", "{}}", "{} {}", "\ufeff{}", "{'a':1}", "{\"a\":NaN}"})
    void what_is_no_object_is_refused(String line) {
        assertThatExceptionOfType(EventFormatException.class)
                .isThrownBy(() -> EventCodec.read(line))
                .withMessageStartingWith("the line is no JSON")
                .satisfies(e -> assertThat(e.path()).isEmpty());
    }

    @Test
    void the_field_and_the_line_at_fault_can_be_asked_for() {
        assertThatExceptionOfType(EventFormatException.class)
                .isThrownBy(() -> EventCodec.read(LINE.replace("\"db\"", "5"), 12))
                .withMessage("line 12: data.target.id is 5, but must be a text")
                .satisfies(e -> {
                    assertThat(e.path()).contains("data.target.id");
                    assertThat(e.line()).hasValue(12);
                });
    }

    @Test
    void deep_nesting_is_refused() {
        String deep = LINE.replace("\"version\"", "\"x\":" + "[".repeat(5000) + "]".repeat(5000) + ",\"version\"");

        assertThatExceptionOfType(EventFormatException.class).isThrownBy(() -> EventCodec.read(deep));
    }

    @Test
    void what_is_too_long_is_neither_written_nor_read() {
        String huge = "x".repeat(EventCodec.MAX_CHARS);

        assertThatExceptionOfType(EventFormatException.class)
                .isThrownBy(() -> EventCodec.write(Kit.recorded(1, new NoteAdded(huge))))
                .withMessageContaining("put large texts elsewhere");
        assertThatExceptionOfType(EventFormatException.class)
                .isThrownBy(() -> EventCodec.read(LINE.replace("\"r\"", "\"" + huge + "\"")))
                .withMessageContaining("is the most");
    }

    @Test
    void a_known_event_takes_its_unknown_fields_along_and_no_known_ones() {
        String line = LINE.replace("\"Ana\"", "\"Ana\",\"email\":\"a@example.com\"")
                .replace("\"db\"", "\"db\",\"level\":2")
                .replace("\"version\"", "\"shard\":1.50,\"version\"");

        RecordedEvent read = EventCodec.read(line);

        assertThat(read.unknown())
                .isEqualTo("{\"actor\":{\"email\":\"a@example.com\"},\"data\":{\"target\":{\"level\":2}},"
                        + "\"shard\":1.50}");
        assertThat(EventCodec.read(EventCodec.write(read))).isEqualTo(read);
    }

    @Test
    void unknown_fields_never_replace_known_ones() {
        RecordedEvent event = withUnknown("{\"version\":9,\"actor\":{\"id\":\"eve\"},\"data\":{\"text\":\"no\"}}");

        assertThat(EventCodec.write(event)).isEqualTo(EventCodec.write(Kit.recorded(1, new NoteAdded("yes"))));
    }

    @Test
    void unknown_fields_that_are_no_object_cannot_be_written() {
        assertThatExceptionOfType(EventFormatException.class)
                .isThrownBy(() -> EventCodec.write(withUnknown("[1]")))
                .withMessageContaining("the text of the unknown fields is no JSON object");
    }

    @Test
    void an_unknown_kind_is_written_as_it_came() {
        String line = LINE.replace("page.requested.v1", "page.sung.v2").replace("\"r\"", "1.50,\"text\":\"la\"");

        RecordedEvent read = EventCodec.read(line);

        assertThat(read.event()).isInstanceOf(UnknownEvent.class);
        assertThat(read.event().text()).isEqualTo("la");
        assertThat(EventCodec.write(read)).isEqualTo(line.replace("00.5Z", "00.500Z"));
    }

    @Test
    void a_redacted_event_of_an_unknown_kind_stays_redacted() {
        RecordedEvent event = Kit.recorded(1, new UnknownEvent("note.sung.v2", "secret", "{\"text\":\"secret\"}"));

        RecordedEvent read = EventCodec.read(EventCodec.write(event.redacted()));

        assertThat(read.event().text()).isEqualTo(Text.REDACTED);
        assertThat(EventCodec.write(read)).doesNotContain("secret");
    }

    @Test
    void half_characters_survive_in_texts_and_are_refused_in_names() {
        RecordedEvent value = Kit.recorded(1, new FactRecorded("a.b", "\ud83d and \udc00", Map.of("k", "\udfff")));
        RecordedEvent name = Kit.recorded(1, new FactRecorded("a.b", "text", Map.of("\ud800", "v")));

        assertThat(EventCodec.write(value)).contains("\\ud83d and \\udc00", "\\udfff");
        assertThat(EventCodec.read(EventCodec.write(value))).isEqualTo(value);
        assertThatExceptionOfType(EventFormatException.class)
                .isThrownBy(() -> EventCodec.write(name))
                .withMessageContaining("the event " + name.ref() + " as JSON is no JSON");
    }

    @Test
    void a_number_that_is_none_cannot_be_written() {
        ImpactRecorded impact = new ImpactRecorded(Kit.NOON, null, Set.of(), Double.NaN, "text");

        assertThatExceptionOfType(EventFormatException.class)
                .isThrownBy(() -> EventCodec.write(Kit.recorded(1, impact)))
                .withMessageContaining("NaN cannot be written");
    }

    private static RecordedEvent withUnknown(String unknown) {
        RecordedEvent event = Kit.recorded(1, new NoteAdded("yes"));
        return new RecordedEvent(
                event.incident(),
                event.version(),
                event.occurredAt(),
                event.recordedAt(),
                event.actor(),
                event.source(),
                event.event(),
                unknown);
    }
}
