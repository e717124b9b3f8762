package io.incidentops.samples.sloguard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service that measures itself: an outage opens an incident, and the report says what is left of the budget and what the outage
 * costs. With {@code --replay} the same over what was recorded.
 */
public final class SloGuard {
    private static final String RECORDING = "friday.csv";
    private static final String HELP = """
            SLO guard: a service that measures itself, and knows what an outage costs.

              (nothing)         a month, and an evening with an outage, over real HTTP
              --replay          the same over a recording that comes with it
              --replay FILE     over a file with a line 'time,good,bad' for each minute or
                                hour, such as 2026-03-06T18:00:00Z,1180,2
              --to FOLDER       where the report is written, by default target/slo-guard
              --help            this""";

    private SloGuard() {}

    /**
     * Runs it. Ends the process only where the arguments or the recording cannot be understood, or a file cannot be written.
     *
     * @param arguments the options, as {@code --help} tells them
     * @throws InterruptedException where it is interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            run(Options.of(List.of(arguments)), out);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "; --help tells what there is.");
            System.exit(2);
        } catch (IOException e) {
            System.err.println("It stopped: " + e.getClass().getSimpleName() + " " + e.getMessage());
            System.exit(1);
        }
    }

    static void run(Options options, PrintStream out) throws IOException, InterruptedException {
        Screen screen = new Screen(out);
        switch (options.what()) {
            case HELP -> out.println(HELP);
            case EVENING -> new Evening(screen).run(options.folder());
            case REPLAY -> new Replay(screen).run(recording(options.file()), options.folder());
        }
    }

    private static Recording recording(@Nullable Path file) throws IOException {
        if (file != null) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                return Recording.read(file.toString(), lines);
            }
        }
        InputStream bundled = SloGuard.class.getResourceAsStream(RECORDING);
        if (bundled == null) {
            throw new IOException(RECORDING + " is missing from the program");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(bundled, StandardCharsets.UTF_8))) {
            return Recording.read(RECORDING, lines);
        }
    }
}
