package io.incidentops.samples.warroom;

import io.incidentops.store.StorageException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An incident from the alarm to its post-mortem, in a terminal: the replay of a real one, or one of your own. {@code
 * --help} tells the options.
 */
public final class WarRoom {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private WarRoom() {}

    /**
     * Runs it. Ends the process only where something went wrong: with 2 where the command line or the transcript must be
     * mended, and with 1 where a file cannot be read or written.
     *
     * @param arguments the options, as {@code --help} tells them
     */
    public static void main(String[] arguments) {
        int status = run(List.of(arguments), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(List<String> arguments, PrintStream stdout, PrintStream stderr) {
        PrintStream out = new PrintStream(stdout, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(stderr, true, StandardCharsets.UTF_8);
        try {
            Options options = Options.parse(arguments);
            if (options.mode() == Options.Mode.HELP) {
                out.print(Options.HELP);
                return 0;
            }
            try (Place place = options.plain() ? Place.plain(out) : Place.terminalOr(out)) {
                new Evening(options, place).run();
            }
            return 0;
        } catch (Options.UsageException e) {
            err.println(e.getMessage() + "; --help tells what there is.");
            return MISUSED;
        } catch (TranscriptException e) {
            err.println("Nothing was replayed. To mend:");
            err.println(e.getMessage());
            return MISUSED;
        } catch (StorageException e) {
            err.println("It stopped: " + e.getMessage());
            return FAILED;
        } catch (IOException e) {
            err.println("It stopped: " + e);
            return FAILED;
        }
    }
}
