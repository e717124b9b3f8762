package io.incidentops.samples.warroom;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line. Immutable.
 *
 * @param mode what to do
 * @param transcript the transcript to replay, or null for the one that comes with the sample
 * @param pace how long the replay takes, or null for the default
 * @param plain whether colours and frames are unwanted
 * @param out the folder for the papers, or null for the default
 * @param data the folder that keeps the incidents, or null where nothing is kept
 */
record Options(
        Mode mode,
        @Nullable Path transcript,
        @Nullable Duration pace,
        boolean plain,
        @Nullable Path out,
        @Nullable Path data) {
    private static final Path DATA = Path.of("war-room-data");

    static final String HELP = """
            War room: an incident from the alarm to its post-mortem, in a terminal.

              (nothing)        replays a real incident: GitLab.com, 31 January 2017
              --replay FILE    replays another transcript; samples/war-room/README.md describes the format
              --interactive    a room of your own; :help there tells more
              --pace SECONDS   how long a replay takes, 0 to 3600; by default 60 in a terminal, otherwise 0
              --out FOLDER     where timeline, post-mortem and record go; by default war-room-NUMBER here
              --data FOLDER    where incidents are kept; by default war-room-data here. Kill the program at any moment
                               and start it again: it goes on where it was, reminders and all
              --in-memory      keeps nothing
              --plain          without colours and frames
              --help           this
            """;

    /** What to do. */
    enum Mode {
        REPLAY,
        INTERACTIVE,
        HELP
    }

    /** The command line cannot be understood; the message says what is wrong with it. */
    static final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    /** @throws UsageException where there is something that it does not know */
    static Options parse(List<String> arguments) {
        Options options = new Options(Mode.REPLAY, null, null, false, null, DATA);
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            options = options.with(rest.remove(), rest);
        }
        if (options.mode == Mode.INTERACTIVE && (options.transcript != null || options.pace != null)) {
            throw new UsageException("--interactive replays nothing: leave out --replay and --pace");
        }
        return options;
    }

    private Options with(String option, Deque<String> rest) {
        return switch (option) {
            case "--help", "-h" -> new Options(Mode.HELP, transcript, pace, plain, out, data);
            case "--interactive" -> new Options(Mode.INTERACTIVE, transcript, pace, plain, out, data);
            case "--plain" -> new Options(mode, transcript, pace, true, out, data);
            case "--replay" -> new Options(mode, path(option, rest), pace, plain, out, data);
            case "--out" -> new Options(mode, transcript, pace, plain, path(option, rest), data);
            case "--data" -> new Options(mode, transcript, pace, plain, out, path(option, rest));
            case "--in-memory" -> new Options(mode, transcript, pace, plain, out, null);
            case "--pace" -> new Options(mode, transcript, seconds(value(option, rest)), plain, out, data);
            default -> throw new UsageException("there is no option '" + Safe.line(option) + "'");
        };
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new UsageException(option + " needs a value after it");
        }
        return rest.remove();
    }

    private static Path path(String option, Deque<String> rest) {
        String value = value(option, rest);
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new UsageException(option + " '" + Safe.line(value) + "' is no path: " + e.getReason());
        }
    }

    private static Duration seconds(String value) {
        try {
            int seconds = Integer.parseInt(value);
            if (seconds >= 0 && seconds <= 3600) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException e) {
            // the same advice
        }
        throw new UsageException("--pace '" + Safe.line(value) + "' is no number of seconds from 0 to 3600");
    }
}
