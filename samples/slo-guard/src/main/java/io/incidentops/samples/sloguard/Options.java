package io.incidentops.samples.sloguard;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for. Immutable.
 *
 * @param what what to do
 * @param file what to replay, or null for what comes with the program
 * @param folder where to write
 */
record Options(What what, @Nullable Path file, Path folder) {
    private static final Path FOLDER = Path.of("target", "slo-guard");

    /** What it can do. */
    enum What {
        EVENING,
        REPLAY,
        HELP
    }

    /** @throws IllegalArgumentException where they cannot be understood */
    static Options of(List<String> arguments) {
        What what = What.EVENING;
        Path file = null;
        Path folder = FOLDER;
        Iterator<String> rest = arguments.iterator();
        String next = rest.hasNext() ? rest.next() : null;
        while (next != null) {
            String value = null;
            switch (next) {
                case "--help" -> what = What.HELP;
                case "--replay" -> {
                    what = What.REPLAY;
                    value = rest.hasNext() ? rest.next() : null;
                    if (value != null && !value.startsWith("--")) {
                        file = Path.of(value);
                        value = null;
                    }
                }
                case "--to" -> {
                    if (!rest.hasNext()) {
                        throw new IllegalArgumentException("--to needs a folder after it");
                    }
                    folder = Path.of(rest.next());
                }
                default -> throw new IllegalArgumentException("there is no option '" + next + "'");
            }
            next = value != null ? value : rest.hasNext() ? rest.next() : null;
        }
        return new Options(what, file, folder);
    }
}
