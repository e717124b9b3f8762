package io.incidentops.pagerduty.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** PagerDuty's words stay readable, and nobody's address, number or key is in them. */
class WordsTest {
    @Test
    void addresses_numbers_and_keys_are_left_out() {
        assertThat(Words.safe("No user ana.lopez@example.com")).isEqualTo("No user [address]");
        assertThat(Words.safe("Call +1 (415) 555-0100 now")).isEqualTo("Call [number] now");
        assertThat(Words.safe("Key u+sesame-Open-0123456789 is bad")).isEqualTo("Key [key] is bad");
        assertThat(Words.safe("routing_key=a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6")).isEqualTo("routing_key=[key]");
        assertThat(Words.safe("Token token=y_NbAkKc66ryYTWUXYEu")).isEqualTo("Token token=[key]");
        assertThat(Words.safe("pdus+_0XBPWQQ_dfd8b9f5-d4a6-4f5c-a5a1-0123456789ab"))
                .isEqualTo("[key]");
    }

    @Test
    void ordinary_words_stay() {
        String said = "Account does not have the abilities: coordinated_responding, operations_response_mobility";
        assertThat(Words.safe(said)).isEqualTo(said);
        assertThat(Words.safe("Open incident with matching dedup key already exists on this service"))
                .endsWith("on this service");
        assertThat(Words.safe("Id PT4KHLK, code 2001")).isEqualTo("Id PT4KHLK, code 2001");
    }

    @Test
    void it_is_one_short_line_without_tricks() {
        assertThat(Words.safe("one\nERROR two\u202e")).isEqualTo("one ERROR two");
        assertThat(Words.safe("x ".repeat(10_000))).hasSizeLessThanOrEqualTo(300);
        assertThat(Words.safe("x".repeat(1 << 20) + "@")).hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void a_text_is_cut_however_its_length_is_counted() {
        assertThat(Words.cut("short", 10)).isEqualTo("short");
        assertThat(Words.cut("x".repeat(11), 10)).isEqualTo("x".repeat(9) + "…");
        assertThat(Words.cut("😀".repeat(100), 10)).isEqualTo("😀😀😀😀…");
        assertThat(Words.cut("x😀".repeat(100), 10)).hasSizeBetween(8, 10).endsWith("…");
    }

    @Test
    void a_list_is_short_and_of_texts_alone() {
        byte[] list = ("[1,null,{},\"a b\"" + ",\"c\"".repeat(50) + "]").getBytes(StandardCharsets.UTF_8);
        assertThat(Words.safe(Connection.read(list))).hasSize(10).startsWith("a b", "c");
        assertThat(Words.safe(Connection.read(new byte[0]))).isEmpty();
        assertThat(Words.safe(Connection.read("{\"a\":\"b\"}".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("b");
    }
}
