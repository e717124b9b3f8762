package io.incidentops.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {
    @Test
    void the_payload_is_cut_out_as_it_came() throws IOException {
        String payload = "{ \"text\" : \"ä😀 \\\" }\", \"list\":[1, {\"a\":null}] }";

        Envelope envelope = envelope("{\"envelope_id\":\"e1\", \"payload\": " + payload
                + " ,\"type\":\"events_api\",\"accepts_response_payload\":true,\"retry_attempt\":2,"
                + "\"retry_reason\":\"http_timeout\",\"new_field\":{\"type\":\"hello\"}}");

        assertThat(envelope).isEqualTo(new Envelope("e1", "events_api", payload, true, 2, "http_timeout"));
    }

    @Test
    void the_payload_of_a_long_frame_is_cut_out_too() throws IOException {
        String payload = "{\"text\":\"" + "x😀".repeat(100_000) + "\"}";

        Envelope envelope = envelope("{\"payload\":" + payload + ",\"type\":\"interactive\",\"envelope_id\":\"e1\"}");

        assertThat(envelope.payload()).isEqualTo(payload);
        assertThat(envelope.type()).isEqualTo("interactive");
    }

    @Test
    void a_payload_cannot_pass_for_a_frame() throws IOException {
        Frame frame = FrameReader.read(
                "{\"type\":\"interactive\",\"payload\":{\"type\":\"disconnect\",\"reason\":\"link_disabled\"},"
                        + "\"envelope_id\":\"e1\"}");

        assertThat(frame).isInstanceOf(Frame.Request.class);
    }

    @Test
    void hello_and_disconnect_are_read() throws IOException {
        assertThat(FrameReader.read("{\"type\":\"hello\",\"num_connections\":3}"))
                .isEqualTo(new Frame.Hello(3));
        assertThat(FrameReader.read("{\"type\":\"hello\"}")).isEqualTo(new Frame.Hello(0));
        assertThat(FrameReader.read("{\"type\":\"disconnect\",\"reason\":\"warning\"}"))
                .isEqualTo(new Frame.Disconnect("warning"));
        assertThat(FrameReader.read("{\"type\":\"goodbye\"}")).isEqualTo(new Frame.Unknown());
    }

    @Test
    void fields_of_another_kind_count_as_absent() throws IOException {
        Envelope envelope = envelope("{\"envelope_id\":\"e1\",\"type\":{\"a\":[1]},\"payload\":[1,[2]],"
                + "\"accepts_response_payload\":[true],\"retry_attempt\":{\"n\":1},\"retry_reason\":null}");

        assertThat(envelope).isEqualTo(new Envelope("e1", "", "{}", false, 0, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "7", "[]", "{", "{\"type\"", "{\"type\":", "hello", "{\"a\":1", "\u0000"})
    void what_is_no_object_is_refused(String text) {
        assertThatThrownBy(() -> FrameReader.read(text)).isInstanceOf(IOException.class);
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThatThrownBy(() -> FrameReader.read("{\"payload\":" + "{\"a\":".repeat(100_000)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void what_people_wrote_is_not_printed() throws IOException {
        assertThat(envelope("{\"envelope_id\":\"e1\",\"type\":\"t\",\"payload\":{\"text\":\"secret\"}}"))
                .hasToString("Envelope[t e1]");
    }

    private static Envelope envelope(String text) throws IOException {
        return ((Frame.Request) FrameReader.read(text)).envelope();
    }
}
