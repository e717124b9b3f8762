package io.incidentops.samples.warroom;

import java.time.Instant;

/**
 * Something that somebody said in a transcript. Immutable.
 *
 * @param line its line in the file, from 1
 * @param at when they said it
 * @param handle who said it: a person's handle, or {@link Transcript#ALARM}
 * @param text what they said
 */
record Utterance(int line, Instant at, String handle, String text) {
    private static final String PUSHPIN = ":pushpin:";

    boolean command() {
        return text.startsWith("/");
    }

    /** Whether it is no words but a reaction to what was said before it. */
    boolean pin() {
        return text.equals(PUSHPIN);
    }
}
