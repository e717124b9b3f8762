package io.incidentops.json;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a file, none longer than an event may be, whichever way they end. Confined to one thread. */
final class Lines {
    private final Reader in;
    private final char[] buffer = new char[8192];
    private int next;
    private int end;
    private long number;

    Lines(Reader in) {
        this.in = in;
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /** The next line without its end, or null after the last. */
    @Nullable String next() throws IOException {
        if (!fill()) {
            return null;
        }
        number++;
        StringBuilder line = new StringBuilder();
        do {
            int stop = lineFeed();
            line.append(buffer, next, stop - next);
            checkLength(line);
            next = stop;
            if (stop < end) {
                next++;
                break;
            }
        } while (fill());
        return trimmed(line);
    }

    private int lineFeed() {
        int stop = next;
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    private boolean fill() throws IOException {
        while (next >= end) {
            end = in.read(buffer);
            next = 0;
            if (end < 0) {
                end = 0;
                return false;
            }
        }
        return true;
    }

    private void checkLength(StringBuilder line) {
        if (line.length() > Json.MAX_CHARS) {
            throw new EventFormatException(
                    "line " + number + ": is longer than " + Json.MAX_CHARS + " characters: this is no incident file",
                    null,
                    number);
        }
    }

    /** Without what Windows adds: a carriage return at the end of a line, a mark at the beginning of the file. */
    private String trimmed(StringBuilder line) {
        int from = number == 1 && line.length() > 0 && line.charAt(0) == '\ufeff' ? 1 : 0;
        int to = line.length();
        return line.substring(from, to > from && line.charAt(to - 1) == '\r' ? to - 1 : to);
    }
}
