package io.incidentops.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.incidentops.event.IncidentEvent;
import io.incidentops.event.NoteAdded;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentId;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class IncidentFileTest {
    @Test
    void what_is_written_is_read_again() throws IOException {
        List<RecordedEvent> events = new ArrayList<>();
        for (Class<? extends IncidentEvent> type : Kit.types().toList()) {
            events.add(Kit.recorded(events.size() + 1, Samples.full(type).event()));
        }

        assertThat(read(write(events))).isEqualTo(events);
    }

    @Test
    void the_file_is_a_header_the_events_and_a_checksum() throws IOException {
        List<RecordedEvent> events = Kit.notes(2);

        assertThat(write(events).split("\n", -1))
                .containsExactly(
                        "{\"format\":\"incidentops.incident.v1\",\"incident\":\"i-2017-01-31\",\"events\":2}",
                        EventCodec.write(events.get(0)),
                        EventCodec.write(events.get(1)),
                        "{\"end\":\"incidentops.incident.v1\","
                                + "\"sha256\":\"b3b8167c1451f401c809f767711b7eafcfa86e317bb561c8d61a8d05695d95e9\"}",
                        "");
    }

    @Test
    void windows_line_ends_and_byte_order_mark_do_no_harm() throws IOException {
        String file = "\ufeff" + write(Kit.notes(3)).replace("\n", "\r\n") + "\r\n";

        assertThat(read(file)).isEqualTo(Kit.notes(3));
    }

    @Test
    void lines_are_found_whatever_the_reader_gives() throws IOException {
        StringReader slow = new StringReader(write(Kit.notes(20)));
        Reader oneByOne = new Reader() {
            @Override
            public int read(char[] buffer, int from, int length) throws IOException {
                return slow.read(buffer, from, 1);
            }

            @Override
            public void close() {}
        };

        assertThat(IncidentFile.read(oneByOne)).isEqualTo(Kit.notes(20));
    }

    @Test
    void a_file_cut_off_anywhere_is_noticed_and_loses_nothing_before() throws IOException {
        String file = write(Kit.notes(3));
        int header = file.indexOf('\n') + 1;

        for (int cut = 0; cut < file.length() - 1; cut++) {
            String part = file.substring(0, cut);
            int whole = (int) part.chars().filter(c -> c == '\n').count() - 1;
            boolean lineComplete = file.charAt(cut) == '\n' && cut > header;
            int expected = Math.max(0, lineComplete ? whole + 1 : whole);
            assertThatExceptionOfType(IncidentFileException.class)
                    .isThrownBy(() -> read(part))
                    .satisfies(e -> assertThat(e.readable()).isEqualTo(Kit.notes(Math.min(expected, 3))));
        }
    }

    @Test
    void a_cut_file_says_how_much_is_readable() throws IOException {
        String file = write(Kit.notes(3));
        String cut = file.substring(0, file.indexOf("note 2"));

        refused(cut, 3, "line 3: the line is no JSON", "(1 of 3 events before it are readable)");
        refused(file.substring(0, file.indexOf("{\"end")), 4, "the file ends here, without its last line", "3 of 3");
        refused("", 1, "the file is empty");
    }

    @Test
    void a_lost_line_is_noticed() throws IOException {
        List<String> lines = lines(3);
        lines.remove(2);

        refused(join(lines), 3, "version is 3, but 2 must follow 1", "1 of 3");
    }

    @Test
    void lost_last_events_are_noticed() throws IOException {
        List<String> lines = lines(3);
        lines.remove(3);

        refused(join(lines), 4, "ends here with 2 events, but its header says 3");
    }

    @Test
    void a_changed_word_is_noticed() throws IOException {
        refused(
                write(Kit.notes(3)).replace("note 2", "note two"),
                5,
                "sha256 is not that of the event lines",
                "3 of 3");
    }

    @Test
    void swapped_and_foreign_lines_are_noticed() throws IOException {
        List<String> swapped = lines(3);
        Collections.swap(swapped, 1, 2);
        List<String> empty = lines(3);
        empty.add(2, "");

        refused(join(swapped), 2, "version is 2, but the first event must have 1", "0 of 3");
        refused(join(empty), 3, "the line is no JSON", "1 of 3");
        refused(write(Kit.notes(3)) + "{}\n", 6, "something follows");
        refused(EventCodec.write(Kit.notes(1).get(0)), 1, "format is missing");
        refused(
                write(Kit.notes(1)).replace("\"format\":\"incidentops.incident.v1\"", "\"format\":\"x.v2\""),
                1,
                "format is \"x.v2\", but this release reads incidentops.incident.v1");
        refused(write(Kit.notes(1)).replaceFirst("i-2017-01-31", "i-2"), 2, "but the header says i-2");
    }

    @Test
    void an_endless_line_is_refused_early() {
        Reader endless = new Reader() {
            @Override
            public int read(char[] buffer, int from, int length) {
                Arrays.fill(buffer, from, from + length, 'x');
                return length;
            }

            @Override
            public void close() {}
        };

        assertThatExceptionOfType(IncidentFileException.class)
                .isThrownBy(() -> IncidentFile.read(endless))
                .withMessageContaining("line 1: is longer than");
    }

    @Test
    void only_the_whole_of_one_incident_can_be_written() {
        List<RecordedEvent> notes = Kit.notes(3);
        RecordedEvent second = notes.get(1);
        RecordedEvent other = new RecordedEvent(
                IncidentId.of("other"), 2, Kit.NOON, Kit.NOON.plusSeconds(9), Kit.ANA, second.source(), note(), null);
        RecordedEvent early =
                new RecordedEvent(second.incident(), 2, Kit.NOON, Kit.NOON, Kit.ANA, second.source(), note(), null);

        cannotBeWritten(List.of(), "there are none");
        cannotBeWritten(notes.subList(1, 3), "event at index 0: version is 2, but the first event must have 1");
        cannotBeWritten(List.of(notes.get(0), notes.get(2)), "event at index 1: version is 3");
        cannotBeWritten(List.of(notes.get(0), other), "all events must be of i-2017-01-31");
        cannotBeWritten(List.of(notes.get(0), early), "recordedAt is 2017-01-31T12:00:00Z, but the event before");
    }

    private static NoteAdded note() {
        return new NoteAdded("note");
    }

    private static void cannotBeWritten(List<RecordedEvent> events, String message) {
        StringBuilder out = new StringBuilder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> IncidentFile.write(events, out))
                .withMessageContaining(message);
        assertThat(out).isEmpty();
    }

    private static void refused(String file, long line, String... messages) {
        Consumer<IncidentFileException> names = e -> assertThat(e.line()).hasValue(line);

        assertThatExceptionOfType(IncidentFileException.class)
                .isThrownBy(() -> read(file))
                .satisfies(names)
                .extracting(Throwable::getMessage)
                .asString()
                .contains(messages);
    }

    private static String write(List<RecordedEvent> events) throws IOException {
        StringBuilder out = new StringBuilder();
        IncidentFile.write(events, out);
        return out.toString();
    }

    private static List<RecordedEvent> read(String file) throws IOException {
        return IncidentFile.read(new StringReader(file));
    }

    private static List<String> lines(int events) throws IOException {
        return new ArrayList<>(write(Kit.notes(events)).lines().toList());
    }

    private static String join(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
