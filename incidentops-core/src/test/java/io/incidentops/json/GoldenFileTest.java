package io.incidentops.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.RecordedEvent;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden files are the promise that what was written once can be read for ever: a file that is checked in never
 * changes. Where one is missing, the test fails and proposes it under {@code target/golden}: check it and copy it to
 * {@code src/test/resources/io/incidentops/json/golden}.
 */
class GoldenFileTest {
    static Stream<Class<? extends IncidentEvent>> types() {
        return Kit.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_kind_of_event_is_found_by_its_name(Class<? extends IncidentEvent> type) {
        String name = Samples.full(type).event().kind();

        assertThat(Kinds.BY_NAME.get(name)).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void writing_gives_the_golden_text_and_reading_gives_the_event(Class<? extends IncidentEvent> type)
            throws IOException {
        RecordedEvent full = Samples.full(type);
        RecordedEvent minimal = Samples.minimal(type);

        verify(full.event().kind() + ".json", full);
        verify(full.event().kind() + ".min.json", minimal);
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_full_file_has_every_field_and_the_other_only_what_must_stand(Class<? extends IncidentEvent> type) {
        List<RecordComponent> all = List.of(type.getRecordComponents());

        assertThat(data(Samples.full(type)).fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        all.stream().map(RecordComponent::getName).toList());
        assertThat(data(Samples.minimal(type)).fieldNames())
                .toIterable()
                .containsExactlyElementsOf(all.stream()
                        .filter(component -> !WireFormatDocument.optional(component))
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_field_that_must_stand_is_missed_by_its_name(Class<? extends IncidentEvent> type) {
        RecordedEvent event = Samples.minimal(type);
        for (String field : (Iterable<String>) data(event)::fieldNames) {
            ObjectNode line = Json.object(EventCodec.write(event), new Reading(0, "the line"));
            ((ObjectNode) line.get("data")).remove(field);

            assertThatThrownBy(() -> EventCodec.read(line.toString()))
                    .isInstanceOf(EventFormatException.class)
                    .hasMessageStartingWith("data." + field + " is missing: it must be ");
        }
    }

    private static JsonNode data(RecordedEvent event) {
        return Json.object(EventCodec.write(event), new Reading(0, "the line")).get("data");
    }

    private static void verify(String file, RecordedEvent event) throws IOException {
        String written = EventCodec.write(event) + "\n";
        try (InputStream in = GoldenFileTest.class.getResourceAsStream("golden/" + file)) {
            if (in == null) {
                propose(file, written);
            }
            String golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(written).as(file).isEqualTo(golden);
            assertThat(EventCodec.read(golden)).as(file).isEqualTo(event);
        }
    }

    private static void propose(String file, String text) throws IOException {
        Path proposal = Path.of("target", "golden", file);
        Files.createDirectories(proposal.getParent());
        Files.writeString(proposal, text);
        fail("the golden file %s is missing; check and copy the proposal %s, which reads%n%s", file, proposal, text);
    }
}
