package io.incidentops.samples.warroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    @Test
    void without_options_the_bundled_incident_is_replayed() {
        assertThat(Options.parse(List.of()))
                .isEqualTo(new Options(Options.Mode.REPLAY, null, null, false, null, Path.of("war-room-data")));
    }

    @Test
    void options_add_up() {
        assertThat(Options.parse(List.of("--plain", "--pace", "0", "--replay", "a.transcript", "--out", "papers")))
                .isEqualTo(new Options(
                        Options.Mode.REPLAY,
                        Path.of("a.transcript"),
                        Duration.ZERO,
                        true,
                        Path.of("papers"),
                        Path.of("war-room-data")));
        assertThat(Options.parse(List.of("--data", "d")).data()).isEqualTo(Path.of("d"));
        assertThat(Options.parse(List.of("--in-memory")).data()).isNull();
        assertThat(Options.parse(List.of("--interactive")).mode()).isEqualTo(Options.Mode.INTERACTIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--fast | there is no option '--fast'",
                "--pace | --pace needs a value after it",
                "--pace soon | --pace 'soon' is no number of seconds from 0 to 3600",
                "--pace -1 | --pace '-1' is no number of seconds from 0 to 3600",
                "--replay | --replay needs a value after it",
                "--interactive --pace 3 | --interactive replays nothing",
            })
    void what_it_does_not_know_is_explained(String line, String problem) {
        assertThatThrownBy(() -> Options.parse(List.of(line.split(" "))))
                .isInstanceOf(Options.UsageException.class)
                .hasMessageContaining(problem);
    }
}
