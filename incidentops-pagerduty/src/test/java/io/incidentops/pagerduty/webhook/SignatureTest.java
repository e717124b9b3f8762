package io.incidentops.pagerduty.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.web.WebRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static final byte[] BODY = "{\"event\":{\"id\":\"žluťoučký kůň\"}}".getBytes(StandardCharsets.UTF_8);
    private static final String RIGHT = Sender.hmac(Sender.SECRET, BODY);
    private static final String WRONG = Sender.hmac("another", BODY);

    private final Signature signature = new Signature(List.of(Sender.SECRET));

    @Test
    void every_recorded_vector_is_judged_right() {
        Map<String, Boolean> expected = new TreeMap<>();
        Map<String, Boolean> judged = new TreeMap<>();
        for (JsonNode vector : Cases.json("signature-vectors.json").path("vectors")) {
            String name = vector.path("name").asText();
            byte[] body = Base64.getDecoder().decode(vector.path("body_base64").asText());
            WebRequest request = Sender.request(body, vector.path("header").asText(), null);
            Signature judge = new Signature(List.of(vector.path("secret").asText()));
            expected.put(name, vector.path("valid").asBoolean());
            judged.put(name, judge.refusal(request) == null);
        }

        assertThat(judged).isEqualTo(expected).hasSizeGreaterThan(3);
    }

    @Test
    void while_a_secret_is_replaced_both_count_on_either_side() {
        Signature both = new Signature(List.of("the next one", Sender.SECRET));

        assertThat(both.refusal(Sender.signed(BODY))).isNull();
        assertThat(both.refusal(claim("v1=" + Sender.hmac("the next one", BODY))))
                .isNull();
        assertThat(both.refusal(claim("v1=" + WRONG))).isEqualTo(Refusal.FORGED);
        assertThat(signature.refusal(claim("v1=" + WRONG + ",v1=" + RIGHT))).isNull();
        assertThat(signature.refusal(claim("v1=" + RIGHT + ",v1=" + WRONG))).isNull();
        assertThat(signature.refusal(claim("v1=" + WRONG + ", v1=" + RIGHT))).isNull();
    }

    @Test
    void entries_of_other_versions_are_passed_over() {
        assertThat(signature.refusal(claim("v2=" + WRONG + ",v1=" + RIGHT + ",v3=x")))
                .isNull();
        assertThat(signature.refusal(claim("v0=x,".repeat(100) + "v1=" + RIGHT)))
                .isNull();
        assertThat(signature.refusal(claim("v2=" + RIGHT))).isEqualTo(Refusal.UNSIGNED);
    }

    @Test
    void a_list_over_several_lines_counts_as_one() {
        assertThat(signature.refusal(new WebRequest(
                        "POST", "/", Map.of(Signature.HEADER, List.of("v1=" + WRONG, "v1=" + RIGHT)), BODY)))
                .isNull();
    }

    @Test
    void a_long_list_is_not_tried_for_ever() {
        assertThat(signature.refusal(claim(("v1=" + WRONG + ',').repeat(7) + "v1=" + RIGHT)))
                .isNull();
        assertThat(signature.refusal(claim(("v1=" + WRONG + ',').repeat(8) + "v1=" + RIGHT)))
                .isEqualTo(Refusal.FORGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1", "=", ",", ",,", "v1:", "V1=", "1="})
    void a_signature_bears_its_version(String claim) {
        assertThat(signature.refusal(claim(claim))).isEqualTo(Refusal.UNSIGNED);
        assertThat(signature.refusal(claim(claim + RIGHT))).isEqualTo(Refusal.UNSIGNED);
    }

    @Test
    void a_signature_has_64_lower_case_digits() {
        for (String claim : List.of("", RIGHT.substring(1), RIGHT + '0', ' ' + RIGHT, RIGHT.toUpperCase(Locale.ROOT))) {
            assertThat(signature.refusal(claim("v1=" + claim))).isEqualTo(Refusal.FORGED);
        }
        assertThat(signature.refusal(new WebRequest("POST", "/", Map.of(), BODY)))
                .isEqualTo(Refusal.UNSIGNED);
        assertThat(signature.refusal(new WebRequest("POST", "/", Map.of(Signature.HEADER, List.of()), BODY)))
                .isEqualTo(Refusal.UNSIGNED);
    }

    @Test
    void a_changed_body_is_found_whichever_byte_was_changed() {
        for (int i = 0; i < BODY.length; i++) {
            byte[] changed = BODY.clone();
            changed[i] ^= 1;

            assertThat(signature.refusal(Sender.request(changed, "v1=" + RIGHT, null)))
                    .isEqualTo(Refusal.FORGED);
        }
    }

    @Test
    void without_a_secret_or_with_a_blank_one_nothing_is_built() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Signature(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Signature(List.of(Sender.SECRET, " ")));
    }

    private static WebRequest claim(String signature) {
        return Sender.request(BODY, signature, null);
    }
}
