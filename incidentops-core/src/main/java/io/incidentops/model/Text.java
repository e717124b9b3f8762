package io.incidentops.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules for text that people type: how long, and which characters would deceive a reader. */
public final class Text {
    /** What stands where text was redacted. */
    public static final String REDACTED = "[redacted]";

    /** Longest title, in Unicode code points. */
    public static final int TITLE = 200;

    /** Longest text of a note, an update or an action, in Unicode code points. */
    public static final int BODY = 10_000;

    /** Longest reason, in Unicode code points. */
    public static final int REASON = 1_000;

    /** Longest address, in Unicode code points. */
    public static final int LINK = 2_000;

    /** Whether a text may have several lines. */
    public enum Lines {
        /** One line only. */
        ONE,
        /** Line feeds and tabs are welcome. */
        MANY
    }

    private Text() {}

    /**
     * Says what is wrong with a text, and where.
     *
     * @param what the text's name for the message, such as {@code title}
     * @param value the text
     * @param limit the greatest number of Unicode code points
     * @param lines whether it may have several lines
     * @return the problem in words, or nothing where the text is fine
     */
    public static Optional<String> problem(String what, String value, int limit, Lines lines) {
        if (value.isBlank()) {
            return Optional.of("the " + what + " is empty: say it in a few words");
        }
        if (value.length() > limit && value.codePointCount(0, value.length()) > limit) {
            return Optional.of("the " + what + " has " + value.codePointCount(0, value.length()) + " characters, and "
                    + limit + " is the most: shorten it, and put the rest in a note or behind a link");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c >= 0x7f) {
                String name = forbidden(value, i, lines);
                if (name != null) {
                    return Optional.of("the " + what + " has a " + name + " at character "
                            + (value.codePointCount(0, i) + 1) + ": remove it, it can hide or reorder text");
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable String forbidden(String value, int index, Lines lines) {
        char c = value.charAt(index);
        if (lines == Lines.MANY && (c == '\n' || c == '\t' || c == '\r')) {
            return null;
        }
        if (c < ' ' || (c >= 0x7f && c < 0xa0)) {
            return c == '\n' || c == '\r' ? "line break" : String.format("control character (U+%04X)", (int) c);
        }
        if ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)) {
            return String.format("writing-direction override (U+%04X)", (int) c);
        }
        if (c == 0x2028 || c == 0x2029) {
            return lines == Lines.MANY ? null : "line break";
        }
        return brokenSurrogate(value, index) ? String.format("broken character (U+%04X)", (int) c) : null;
    }

    private static boolean brokenSurrogate(String value, int index) {
        char c = value.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == value.length() || !Character.isLowSurrogate(value.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(value.charAt(index - 1)));
    }

    /**
     * Cuts a text to a number of code points, with an ellipsis where something was cut.
     *
     * @param value the text
     * @param limit the greatest number of code points of the answer
     * @return the text or its beginning
     */
    public static String shorten(String value, int limit) {
        if (value.length() <= limit || value.codePointCount(0, value.length()) <= limit) {
            return value;
        }
        return value.substring(0, value.offsetByCodePoints(0, limit - 1)).stripTrailing() + "…";
    }

    /**
     * A text that another system sent, made fit to be recorded: what would deceive a reader becomes a space, and what is too
     * long is cut.
     *
     * @param value the text
     * @param limit the greatest number of code points of the answer
     * @param lines whether it may have several lines
     * @return the text, blank where nothing readable is left
     */
    public static String cleaned(String value, int limit, Lines lines) {
        StringBuilder clean = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            clean.append(forbidden(value, i, lines) == null ? value.charAt(i) : ' ');
        }
        return shorten(clean.toString().strip(), limit);
    }
}
