package io.incidentops.samples.sloguard;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * What was counted, a line {@code time,good,bad} for each minute or hour, such as {@code 2026-03-06T18:00:00Z,1180,2}. Immutable.
 *
 * @param lines the lines, the oldest first
 */
record Recording(List<Line> lines) {
    private static final String HEADER = "time,good,bad";
    private static final int MOST = 90 * 1_440;
    private static final Duration LONGEST = Duration.ofDays(90);

    /**
     * A line.
     *
     * @param time when it began
     * @param good how many were good
     * @param bad how many were bad
     */
    record Line(Instant time, long good, long bad) {}

    Recording {
        lines = List.copyOf(lines);
    }

    /**
     * Reads one.
     *
     * @param name what to call it where a line is wrong
     * @throws IllegalArgumentException where it is no recording; says in which line, and why
     */
    static Recording read(String name, BufferedReader text) throws IOException {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            number++;
            if (line.isBlank() || (number == 1 && line.equals(HEADER))) {
                continue;
            }
            Line read = line(name + ", line " + number, line);
            check(name + ", line " + number, lines, read);
            lines.add(read);
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException(name + " has no line: write " + HEADER + " for each minute or hour");
        }
        return new Recording(lines);
    }

    private static Line line(String where, String line) {
        String[] parts = line.split(",", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(where + ": '" + line + "' is not " + HEADER);
        }
        try {
            return new Line(Instant.parse(parts[0].strip()), count(parts[1]), count(parts[2]));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    where + ": '" + parts[0] + "' is no time: write such as 2026-03-06T18:00:00Z", e);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(where + ": '" + line + "' needs two whole numbers from 0 on", e);
        }
    }

    private static long count(String text) {
        long count = Long.parseLong(text.strip());
        if (count < 0 || count > 1_000_000_000_000L) {
            throw new NumberFormatException(text);
        }
        return count;
    }

    private static void check(String where, List<Line> before, Line line) {
        if (before.size() == MOST) {
            throw new IllegalArgumentException(where + ": more than " + MOST + " lines, a minute each for ninety days");
        }
        if (before.isEmpty()) {
            return;
        }
        Instant last = before.get(before.size() - 1).time();
        if (!line.time().isAfter(last)) {
            throw new IllegalArgumentException(where + ": " + line.time() + " does not come after " + last);
        }
        if (Duration.between(before.get(0).time(), line.time()).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(where + ": more than ninety days after the first line");
        }
    }
}
