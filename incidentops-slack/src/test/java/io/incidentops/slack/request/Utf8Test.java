package io.incidentops.slack.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
    @Test
    void agrees_with_the_JDKs_decoder_on_every_character_and_on_chance() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point += point < 0x3000 ? 1 : 37) {
            byte[] bytes = ("12345678" + Character.toString(point) + 'x').getBytes(StandardCharsets.UTF_8);
            assertThat(Utf8.valid(bytes, 0, bytes.length)).isEqualTo(decodes(bytes));
        }
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(6)];
            random.nextBytes(bytes);
            bytes[0] |= (byte) 0xC0;
            assertThat(Utf8.valid(bytes, 0, bytes.length)).isEqualTo(decodes(bytes));
        }
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
