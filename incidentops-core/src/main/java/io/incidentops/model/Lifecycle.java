package io.incidentops.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the incident is in its life, and when it came there. Immutable.
 *
 * @param phase the phase
 * @param since the number of the event that began the phase
 * @param sinceRecorded when that event was recorded
 * @param status the name inside the phase, or null where none was set
 * @param declared the event that began it
 * @param acknowledged the event since when somebody works on it, or null
 * @param resolved the event since when it is resolved, or null
 * @param resolution how it was resolved, or null
 * @param closed the event that closed it, or null
 * @param reopened how often it was reopened
 * @param redirect where it carries on, or null unless it was merged
 */
public record Lifecycle(
        Phase phase,
        long since,
        Instant sinceRecorded,
        @Nullable Fact<Status> status,
        Mark declared,
        @Nullable Mark acknowledged,
        @Nullable Mark resolved,
        @Nullable Fact<String> resolution,
        @Nullable Mark closed,
        int reopened,
        @Nullable Redirect redirect) {

    /**
     * The beginning of every incident.
     *
     * @param declared the event that began it
     * @param recordedAt when it was recorded
     * @return the lifecycle
     */
    public static Lifecycle triggered(Mark declared, Instant recordedAt) {
        return new Lifecycle(
                Phase.TRIGGERED, declared.version(), recordedAt, null, declared, null, null, null, null, 0, null);
    }

    /**
     * Somebody works on it.
     *
     * @param mark the event
     * @param recordedAt when it was recorded
     * @return the new lifecycle
     */
    public Lifecycle acknowledged(Mark mark, Instant recordedAt) {
        return new Lifecycle(
                Phase.ACKNOWLEDGED,
                mark.version(),
                recordedAt,
                status,
                declared,
                mark,
                null,
                resolution,
                null,
                reopened,
                null);
    }

    /**
     * Nobody works on it after all.
     *
     * @param mark the event
     * @param recordedAt when it was recorded
     * @return the new lifecycle
     */
    public Lifecycle unacknowledged(Mark mark, Instant recordedAt) {
        return new Lifecycle(
                Phase.TRIGGERED,
                mark.version(),
                recordedAt,
                status,
                declared,
                null,
                null,
                resolution,
                null,
                reopened,
                null);
    }

    /**
     * Trouble is over.
     *
     * @param how how it was resolved
     * @param mark the event
     * @param recordedAt when it was recorded
     * @return the new lifecycle
     */
    public Lifecycle resolved(String how, Mark mark, Instant recordedAt) {
        return new Lifecycle(
                Phase.RESOLVED,
                mark.version(),
                recordedAt,
                null,
                declared,
                acknowledged,
                mark,
                new Fact<>(how, mark),
                null,
                reopened,
                null);
    }

    /**
     * It is not over after all.
     *
     * @param to acknowledged where a person said so, triggered where an alarm did
     * @param mark the event
     * @param recordedAt when it was recorded
     * @return the new lifecycle
     */
    public Lifecycle reopened(Phase to, Mark mark, Instant recordedAt) {
        Mark acknowledged = to == Phase.ACKNOWLEDGED ? mark : null;
        return new Lifecycle(
                to, mark.version(), recordedAt, null, declared, acknowledged, null, null, null, reopened + 1, null);
    }

    /**
     * It is finished.
     *
     * @param mark the event
     * @param recordedAt when it was recorded
     * @param redirect where it carries on, or null unless it was merged
     * @return the new lifecycle
     */
    public Lifecycle closed(Mark mark, Instant recordedAt, @Nullable Redirect redirect) {
        return new Lifecycle(
                Phase.CLOSED,
                mark.version(),
                recordedAt,
                null,
                declared,
                acknowledged,
                resolved,
                resolution,
                mark,
                reopened,
                redirect);
    }

    /**
     * With a name inside the phase.
     *
     * @param status the name with its event
     * @return the new lifecycle
     */
    public Lifecycle status(Fact<Status> status) {
        return new Lifecycle(
                phase,
                since,
                sinceRecorded,
                status,
                declared,
                acknowledged,
                resolved,
                resolution,
                closed,
                reopened,
                redirect);
    }

    /**
     * Without saying where it carries on, for whoever may not know.
     *
     * @return the new lifecycle
     */
    public Lifecycle withoutRedirect() {
        return new Lifecycle(
                phase,
                since,
                sinceRecorded,
                status,
                declared,
                acknowledged,
                resolved,
                resolution,
                closed,
                reopened,
                null);
    }

    Lifecycle amended(Amendment amendment) {
        return new Lifecycle(
                phase,
                since,
                sinceRecorded,
                status == null ? null : status.amended(amendment),
                declared.amended(amendment),
                acknowledged == null ? null : acknowledged.amended(amendment),
                resolved == null ? null : resolved.amended(amendment),
                resolution == null ? null : Fact.amendText(resolution, amendment),
                closed == null ? null : closed.amended(amendment),
                reopened,
                redirect);
    }
}
