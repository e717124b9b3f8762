package io.incidentops.testkit.pagerduty;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of an incident's history. Immutable.
 *
 * @param id PagerDuty's id for it
 * @param type what happened, such as {@code acknowledge_log_entry}
 * @param at when
 * @param by the person who did it, nothing where it was no person
 */
public record StandInLogEntry(String id, String type, Instant at, Optional<StandInUser> by) {
    static StandInLogEntry of(LogEntry entry) {
        return new StandInLogEntry(
                entry.id(),
                entry.type(),
                entry.at(),
                Optional.ofNullable(entry.agent().user()));
    }
}
