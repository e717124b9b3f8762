package io.incidentops.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.UnknownEvent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EventCodecPropertyTest {
    private static final String DAMAGE = "{}[]\",:0-e\u0000\ud800nft\\";

    @Provide
    Arbitrary<RecordedEvent> events() {
        return Events.recorded();
    }

    @Provide
    Arbitrary<String> hostile() {
        return Events.HOSTILE;
    }

    @Property(tries = 1000)
    void what_is_written_is_read_again(@ForAll("events") RecordedEvent event) {
        String line = EventCodec.write(event);

        RecordedEvent read = EventCodec.read(line);

        assertThat(read).isEqualTo(event);
        // names of actors take no part in equality
        assertThat(EventCodec.write(read)).isEqualTo(line);
        assertThat(line).doesNotContain("\n", "\r");
        assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(line);
    }

    @Provide
    Arbitrary<String> names() {
        return Events.NAME;
    }

    @Property(tries = 1000)
    void unknown_fields_survive_at_every_level(
            @ForAll("events") RecordedEvent event, @ForAll("names") String text, @ForAll Random random) {
        ObjectNode line = tree(EventCodec.write(event));
        for (ObjectNode object : objects(line)) {
            if (random.nextBoolean()) {
                object.set("x " + text, UnknownJson.value(random, text));
                object.putNull("y");
            }
        }

        RecordedEvent read = EventCodec.read(line.toString());

        assertThat(read.event()).isEqualTo(event.event());
        assertThat(tree(EventCodec.write(read))).isEqualTo(line);
    }

    @Property(tries = 500)
    void unknown_kinds_survive(@ForAll("events") RecordedEvent event, @ForAll("hostile") String text) {
        ObjectNode line = tree(EventCodec.write(event));
        line.put("kind", "note.sung.v9").put("x", text);
        line.withObjectProperty("data").put("text", text).put("melody", new BigDecimal("1.50"));

        RecordedEvent read = EventCodec.read(line.toString());

        assertThat(read.event()).isInstanceOf(UnknownEvent.class);
        assertThat(read.event().text()).isEqualTo(text);
        assertThat(tree(EventCodec.write(read))).isEqualTo(line);
        assertThat(EventCodec.read(EventCodec.write(read))).isEqualTo(read);
    }

    @Property(tries = 1500)
    void damaged_lines_fail_in_the_documented_way_only(@ForAll("events") RecordedEvent event, @ForAll Random random) {
        StringBuilder line = new StringBuilder(EventCodec.write(event));
        for (int i = random.nextInt(3); i >= 0 && !line.isEmpty(); i--) {
            damage(line, random);
        }
        try {
            EventCodec.write(EventCodec.read(line.toString()));
        } catch (EventFormatException e) {
            assertThat(e)
                    .hasMessageNotContainingAny("fasterxml", "Feature", "JsonNode")
                    .hasNoCause();
        } catch (RuntimeException e) {
            fail("on " + line, e);
        }
    }

    private static void damage(StringBuilder line, Random random) {
        int at = random.nextInt(line.length());
        switch (random.nextInt(4)) {
            case 0 -> line.setLength(at + 1);
            case 1 -> line.deleteCharAt(at);
            case 2 -> line.setCharAt(at, DAMAGE.charAt(random.nextInt(DAMAGE.length())));
            default -> line.insert(at, line.substring(at / 2, at));
        }
    }

    private static ObjectNode tree(String line) {
        return Json.object(line, new Reading(0, "the line"));
    }

    /** The objects that may have fields which this release does not know: all but a fact's data. */
    private static List<ObjectNode> objects(ObjectNode line) {
        JsonNode fact = line.path("data").path("data");
        List<ObjectNode> found = new ArrayList<>();
        List<JsonNode> open = new ArrayList<>(List.of(line));
        while (!open.isEmpty()) {
            JsonNode node = open.remove(0);
            if (node != fact) {
                node.forEach(open::add);
                if (node instanceof ObjectNode object) {
                    found.add(object);
                }
            }
        }
        return found;
    }
}
