package io.incidentops.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class HmacTest {
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final byte[] BODY = bytes("text=žluťoučký kůň");

    @Test
    void judges_the_second_test_case_of_RFC_4231() {
        assertThat(Hmac.sha256(List.of("Jefe"))
                        .signed(
                                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                                bytes("what do ya want for nothing?")))
                .isTrue();
    }

    @Test
    void any_of_the_secrets_may_have_signed() throws Exception {
        Hmac hmac = Hmac.sha256(List.of("the old one", SECRET));

        assertThat(hmac.signed(signature("the old one"), BODY)).isTrue();
        assertThat(hmac.signed(signature(SECRET), BODY)).isTrue();
        assertThat(hmac.signed(signature("another"), BODY)).isFalse();
    }

    @Test
    void a_prefix_counts_as_far_as_it_is_said_to() throws Exception {
        byte[] prefix = bytes("text=and more");
        byte[] rest = bytes("žluťoučký kůň");
        Hmac hmac = Hmac.sha256(List.of(SECRET));

        assertThat(hmac.signed("v0=" + signature(SECRET), 3, prefix, 5, rest)).isTrue();
        assertThat(hmac.signed("v0=" + signature(SECRET), 3, prefix, 6, rest)).isFalse();
    }

    @Test
    void one_digit_changed_anywhere_is_no_signature() throws Exception {
        String signature = signature(SECRET);
        Hmac hmac = Hmac.sha256(List.of(SECRET));

        for (int i = 0; i < signature.length(); i++) {
            char other = signature.charAt(i) == '0' ? '1' : '0';
            assertThat(hmac.signed(signature.substring(0, i) + other + signature.substring(i + 1), BODY))
                    .isFalse();
        }
    }

    @Test
    void what_is_no_signature_is_none() throws Exception {
        Hmac hmac = Hmac.sha256(List.of(SECRET));

        assertThat(List.of("", "v0=", signature(SECRET).substring(1), signature(SECRET) + "0", "é".repeat(64)))
                .noneMatch(claim -> hmac.signed(claim, BODY));
        assertThat(hmac.signed(signature(SECRET).toUpperCase(java.util.Locale.ROOT), BODY))
                .isFalse();
    }

    @Test
    void threads_do_not_disturb_each_other() throws Exception {
        Hmac hmac = Hmac.sha256(List.of(SECRET, "another"));
        String good = signature(SECRET);
        String bad = signature("a third");

        assertThat(IntStream.range(0, 20_000)
                        .parallel()
                        .allMatch(i -> hmac.signed(good, BODY) && !hmac.signed(bad, BODY)))
                .isTrue();
    }

    @Test
    void it_needs_a_secret_and_never_prints_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> Hmac.sha256(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Hmac.sha256(List.of(SECRET, " ")));
        assertThat(Hmac.sha256(List.of(SECRET, "another"))).hasToString("Hmac[2 secrets]");
    }

    private static String signature(String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(BODY));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
