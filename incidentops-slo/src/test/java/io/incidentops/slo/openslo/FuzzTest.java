package io.incidentops.slo.openslo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The fuzz target on its seeds, and on seeds changed by chance; {@code mvn -Pfuzz} runs it under Jazzer for as long as one likes.
 * {@code -Dincidentops.seed} repeats a run.
 */
@Timeout(120)
class FuzzTest {
    private static final long SEED = Long.getLong("incidentops.seed", 4);
    private static final List<String> WORDS = List.of(
            ":", "-", "\n", "  ", "&a ", "*a", "|", ">", "#", "'", "\"", "~", "---\n", "{", "]", "1e9", "-1", "\0",
            "é");
    private static final int CHANGES = 150;

    @Test
    void whatever_a_text_is_it_is_read_and_written_as_it_was_or_refused() {
        Random random = new Random(SEED);
        List<byte[]> seeds = FuzzSeeds.texts();
        assertThat(FuzzSeeds.own())
                .hasSize(4)
                .allSatisfy(own -> assertThat(OpenSlo.read("own", own).slos()).isNotEmpty());
        for (byte[] seed : seeds) {
            FuzzOpenSlo.fuzzerTestOneInput(seed);
            String text = new String(seed, StandardCharsets.UTF_8);
            for (int i = 0; i < CHANGES; i++) {
                String changed = changed(text, random);
                try {
                    FuzzOpenSlo.fuzzerTestOneInput(changed.getBytes(StandardCharsets.UTF_8));
                } catch (RuntimeException | Error e) {
                    throw new AssertionError("seed " + SEED + ": " + changed, e);
                }
            }
        }
    }

    /** One to three pieces cut out, put elsewhere, or replaced by a word. */
    private static String changed(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int from = random.nextInt(changed.length());
            int to = Math.min(changed.length(), from + random.nextInt(20));
            String piece = changed.substring(from, to);
            switch (random.nextInt(3)) {
                case 0 -> changed.replace(from, to, WORDS.get(random.nextInt(WORDS.size())));
                case 1 -> changed.insert(random.nextInt(changed.length()), piece);
                default -> changed.deleteCharAt(from);
            }
        }
        return changed.toString();
    }
}
