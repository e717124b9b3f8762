package io.incidentops.slo.openslo;

import static io.incidentops.slo.openslo.ProblemsTest.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are meant to cost: each is refused by a limit that the error names. The time limits are for hangs alone. */
class HostileTextTest {
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
    private static final Duration HANGS = Duration.ofSeconds(20);

    private static String only(String text) {
        List<OpenSloProblem> problems = Assertions.assertTimeoutPreemptively(HANGS, () -> problems(text));
        assertThat(problems).hasSize(1);
        return problems.get(0).toString();
    }

    private static String filled(String piece, int length) {
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "a: &a [*a, ", "\"", "? ", "---\n", "!!x ", "é", "\0"})
    void ten_megabytes_are_refused_by_their_size(String piece) {
        assertThat(only(filled(piece, TEN_MEGABYTES)))
                .contains("the text has more than 1048576 characters: split it into several files");
    }

    @Test
    void files_and_readers_of_ten_megabytes_are_refused_by_their_size(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("big.yaml"), filled("a: [", TEN_MEGABYTES));
        Endless endless = new Endless();

        OpenSloException refused = catchThrowableOfType(
                OpenSloException.class,
                () -> OpenSlo.reader().add("endless", endless).read(file));

        assertThat(refused)
                .hasMessageContaining("endless: the text has more than 1048576 characters")
                .hasMessageContaining("big.yaml: has more than 1048576 bytes");
        assertThat(endless.read).isLessThan(2_000_000);
    }

    private static final class Endless extends Reader {
        private long read;

        @Override
        public int read(char[] buffer, int from, int length) {
            java.util.Arrays.fill(buffer, from, from + length, '-');
            read += length;
            return length;
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void deep_nesting_is_refused(String piece) {
        assertThat(only(filled(piece, 1_000_000))).contains("more than 50 levels deep: write it flatter");
    }

    @Test
    void a_billion_laughs_are_refused() {
        StringBuilder text = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 11; i++) {
            String alias = "*a" + (i - 1);
            text.append(
                    "a" + i + ": &a" + i + " [" + String.join(", ", java.util.Collections.nCopies(9, alias)) + "]\n");
        }

        assertThat(only(text.toString())).contains("more than 100000 values, with what aliases repeat: split the file");
    }

    @Test
    void many_aliases_are_refused() {
        assertThat(only("a: &a 1\nb: [" + "*a, ".repeat(101) + "]")).contains("more than 100 aliases: write out");
    }

    @Test
    void an_alias_of_itself_is_refused() {
        assertThat(only("a: &a [*a]")).contains("the alias *'a' stands within what it repeats: take it out");
    }

    @Test
    void aliases_that_repeat_little_are_read() {
        String text = ProblemsTest.SLO
                .replaceFirst("spec:(\\s+)query: good", "spec: &q$1query: good")
                .replaceFirst("spec:\\s+query: total", "spec: *q");
        assertThat(text).contains("*q");

        assertThat(OpenSlo.read("web.yaml", text).slos()).hasSize(1);
    }

    @Test
    void a_huge_text_is_refused() {
        assertThat(only("a: " + "x".repeat(100_000))).contains("a text of more than 65536 characters");
    }

    @Test
    void many_values_are_refused() {
        assertThat(only("- 1\n".repeat(200_000))).contains("more than 100000 values");
    }

    @Test
    void many_malformed_documents_are_refused() {
        List<OpenSloProblem> problems =
                Assertions.assertTimeoutPreemptively(HANGS, () -> problems("--- ]\n".repeat(170_000)));

        assertThat(problems).hasSize(21);
        assertThat(problems).anySatisfy(problem -> assertThat(problem.message()).contains("20 malformed documents"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D",
                "a: \uD83D",
                "\"\\uD83D\"",
                "a: \"\\uDE00\"",
                "%YAML 9.9\n---\na",
                "%TAG ! x\n",
                "a: !<",
                "&",
                "*",
                "\u0000",
                "a: \u0007"
            })
    void broken_texts_are_refused_as_text(String text) {
        assertThat(problems(text)).isNotEmpty();
    }

    @Test
    void a_character_of_two_halves_is_read_wherever_a_buffer_may_end() {
        for (int before = 1_000; before < 1_050; before++) {
            String text = ProblemsTest.SLO.replace("kind: SLO", "kind: SLO #" + "x".repeat(before) + "\uD83D\uDE92");

            assertThat(OpenSlo.read("web.yaml", text).slos()).hasSize(1);
        }
    }

    /** Whatever a definition is made of by mistake, it is read or refused, and never fails otherwise. */
    @Property(tries = 2_000)
    void a_definition_with_one_mistake_is_read_or_refused(
            @ForAll @IntRange(max = 700) int at, @ForAll @IntRange(max = 30) int cut, @ForAll String put) {
        String slo = ProblemsTest.SLO;
        int from = Math.min(at, slo.length());
        String text = slo.substring(0, from) + put + slo.substring(Math.min(from + cut, slo.length()));
        try {
            assertThat(OpenSlo.read("web.yaml", text)).isNotNull();
        } catch (OpenSloException refused) {
            assertThat(refused.problems()).isNotEmpty();
            assertThat(refused.getMessage()).hasSizeLessThan(20_000);
        }
    }
}
