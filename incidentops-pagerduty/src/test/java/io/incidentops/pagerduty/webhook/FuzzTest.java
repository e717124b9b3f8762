package io.incidentops.pagerduty.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The fuzz targets on their seeds, and on seeds changed by chance; {@code mvn -Pfuzz} runs them under Jazzer for as long as
 * one likes. {@code -Dincidentops.seed} repeats a run.
 */
@Timeout(120)
class FuzzTest {
    private static final long SEED = Long.getLong("incidentops.seed", 4);
    private static final String WORDS = "\"{}[]:,=1\\\u0000\u00ff";

    @Test
    void the_verifier_takes_what_is_signed_and_nothing_else() {
        feed(FuzzVerifier::fuzzerTestOneInput, FuzzVerifier::seed, 30);
    }

    @Test
    void whatever_is_signed_is_kept_and_read() {
        feed(FuzzWebhook::fuzzerTestOneInput, UnaryOperator.identity(), 100);
    }

    private static void feed(Consumer<byte[]> target, UnaryOperator<byte[]> shape, int changes) {
        Random random = new Random(SEED);
        List<byte[]> bodies = FuzzSeeds.bodies();
        assertThat(bodies).hasSizeGreaterThan(4);
        for (byte[] body : bodies) {
            byte[] seed = shape.apply(body);
            target.accept(seed);
            for (int i = 0; i < changes; i++) {
                byte[] changed = changed(seed, random);
                try {
                    target.accept(changed);
                } catch (RuntimeException | Error e) {
                    throw new AssertionError(
                            "seed " + SEED + ": " + new String(changed, StandardCharsets.ISO_8859_1), e);
                }
            }
        }
    }

    /** A few bytes replaced, a piece cut out, or a piece doubled. */
    private static byte[] changed(byte[] seed, Random random) {
        byte[] changed = seed.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            changed[random.nextInt(changed.length)] = random.nextBoolean()
                    ? (byte) WORDS.charAt(random.nextInt(WORDS.length()))
                    : (byte) random.nextInt(256);
        }
        int from = random.nextInt(changed.length);
        int to = from + random.nextInt(changed.length - from);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOfRange(changed, 0, Math.max(1, to));
            case 1 -> joined(Arrays.copyOfRange(changed, 0, from + 1), Arrays.copyOfRange(changed, to, changed.length));
            case 2 -> joined(Arrays.copyOfRange(changed, 0, to + 1), Arrays.copyOfRange(changed, from, changed.length));
            default -> changed;
        };
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
