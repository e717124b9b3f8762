package io.incidentops.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Urgency;
import io.incidentops.work.Effect;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
    @Test
    void an_effect_comes_back_as_it_was() {
        RecordedEvent event = Samples.full(io.incidentops.event.NoteAdded.class);
        Effect effect = Effect.of(event, "chat.post", "chat", "room")
                .urgent()
                .replacing()
                .data(Map.of("text", "half a \ud83d character, \"quotes\" and ümlauts"));

        Effect read = RecordJson.read(RecordJson.write(effect), Effect.class);

        assertThat(read).isEqualTo(effect);
        assertThat(read.data()).isEqualTo(effect.data());
        assertThat(read.urgency()).isEqualTo(Urgency.HIGH);
    }

    @Test
    void fields_of_another_release_are_ignored() {
        Effect effect = Effect.of(Samples.full(io.incidentops.event.NoteAdded.class), "chat.post", "chat", "room");
        String newer = RecordJson.write(effect).replaceFirst("\\{", "{\"colour\":\"red\",");

        assertThat(RecordJson.read(newer, Effect.class)).isEqualTo(effect);
    }

    @Test
    void what_is_no_such_record_is_refused_with_the_field() {
        assertThatThrownBy(() -> RecordJson.read("{\"version\":\"x\"}", IncidentState.class))
                .isInstanceOf(EventFormatException.class)
                .hasMessage("number is missing: it must be long");
        assertThatThrownBy(() -> RecordJson.read("[1", Effect.class))
                .isInstanceOf(EventFormatException.class)
                .hasMessageContaining("Effect is no JSON");
    }
}
