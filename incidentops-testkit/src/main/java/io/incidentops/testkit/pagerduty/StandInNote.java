package io.incidentops.testkit.pagerduty;

import java.time.Instant;
import java.util.Optional;

/**
 * A note on an incident. Immutable.
 *
 * @param by who wrote it, nothing where it was no person
 * @param content what it says
 * @param at when
 */
public record StandInNote(Optional<StandInUser> by, String content, Instant at) {
    static StandInNote of(Note note) {
        return new StandInNote(Optional.ofNullable(note.by()), note.content(), note.at());
    }

    /** Names neither the person nor the text. */
    @Override
    public String toString() {
        return "note at " + at;
    }
}
