package io.incidentops.samples.bridge;

import java.io.PrintStream;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What is printed: two voices with the time before them. Thread-safe. */
final class Paper {
    static final String HERE = "here";
    static final String THERE = "at PagerDuty";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final String INDENT = " ".repeat("HH:mm:ss  ".length() + THERE.length() + 2);

    private final PrintStream out;
    private final InstantSource clock;

    Paper(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /** What the story says itself. */
    synchronized void scene(String text) {
        out.println();
        out.println(text);
    }

    /** What is shown as it is. */
    synchronized void plain(String text) {
        text.lines().forEach(line -> out.println("    " + line));
    }

    /** What one side says; the lines after the first stand below it. */
    synchronized void says(String voice, String text) {
        String begin = String.format("%s  %-" + THERE.length() + "s  ", TIME.format(clock.instant()), voice);
        for (String line : text.lines().toList()) {
            out.println(begin + line);
            begin = INDENT;
        }
    }
}
