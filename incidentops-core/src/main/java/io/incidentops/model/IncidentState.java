package io.incidentops.model;

import java.time.Instant;
import java.util.Optional;

/**
 * An incident at one version: its current facts, each with the event that set it, and bounded lists. It has no timeline,
 * so a command costs the same on the ten-thousandth event as on the tenth. Immutable.
 *
 * @param id the identity
 * @param number the number that people see and type, unique in its store
 * @param version the number of the last event
 * @param recordedAt when the last event was recorded
 * @param subject what it is about
 * @param lifecycle where it is in its life
 * @param people who holds which role
 * @param work actions, tasks and checklists
 * @param knowledge what was written down lately
 * @param impact when and how customers were affected
 * @param visibility who may know of it
 * @param paging its pages
 * @param deadlines planned deadlines and promises that went by
 * @param connections linked incidents and rooms
 * @param postmortem how far the post-mortem is
 */
public record IncidentState(
        IncidentId id,
        long number,
        long version,
        Instant recordedAt,
        Subject subject,
        Lifecycle lifecycle,
        People people,
        Work work,
        Knowledge knowledge,
        Impact impact,
        Visibility visibility,
        Paging paging,
        Deadlines deadlines,
        Connections connections,
        Postmortem postmortem) {

    /**
     * The phase.
     *
     * @return where it is in its life
     */
    public Phase phase() {
        return lifecycle.phase();
    }

    /**
     * The title.
     *
     * @return what happens, in a few words
     */
    public String title() {
        return subject.title().value();
    }

    /**
     * The severity.
     *
     * @return how bad it is, possibly {@link Severity#UNKNOWN}
     */
    public Severity severity() {
        return level().severity();
    }

    /**
     * The severity with its rank.
     *
     * @return the level as it was when it was set
     */
    public SeverityLevel level() {
        return subject.severity().value();
    }

    /**
     * Whether the rules of a major incident hold: by severity, or because it was made one, and until it is closed.
     *
     * @return whether it is a major incident
     */
    public boolean major() {
        return phase() != Phase.CLOSED && everMajor();
    }

    /**
     * Whether it is or was a major incident, closed or not.
     *
     * @return whether its severity is a major one or it was made one
     */
    public boolean everMajor() {
        return level().major() || subject.promoted() != null;
    }

    /**
     * Whether a pager reached people before the incident was known here, so that it is never paged back there.
     *
     * @return whether it was declared because of a page
     */
    public boolean fromPager() {
        return subject.alarmKey() != null && paging.page(subject.alarmKey()).isPresent();
    }

    /**
     * The commander.
     *
     * @return who commands, or nothing where nobody does
     */
    public Optional<Actor> commander() {
        return people.commander().map(RoleHolder::person);
    }

    /**
     * Names one of its events.
     *
     * @param version the event's number
     * @return the reference
     */
    public EventRef ref(long version) {
        return new EventRef(id, version);
    }

    /**
     * This state after one more event, before what the event says is applied.
     *
     * @param version the event's number
     * @param recordedAt when it was recorded
     * @return the new state
     */
    public IncidentState at(long version, Instant recordedAt) {
        return new IncidentState(
                id,
                number,
                version,
                recordedAt,
                subject,
                lifecycle,
                people,
                work,
                knowledge,
                impact,
                visibility,
                paging,
                deadlines,
                connections,
                postmortem);
    }

    /**
     * This state after a correction or redaction of an earlier event.
     *
     * @param amendment what changes
     * @return the new state
     */
    public IncidentState amended(Amendment amendment) {
        return new IncidentState(
                id,
                number,
                version,
                recordedAt,
                subject.amended(amendment),
                lifecycle.amended(amendment),
                people.amended(amendment),
                work.amended(amendment),
                knowledge.amended(amendment),
                impact.amended(amendment),
                visibility,
                paging,
                deadlines.amended(amendment),
                connections,
                postmortem.amended(amendment));
    }

    /**
     * With another subject.
     *
     * @param subject what it is about
     * @return the new state
     */
    public IncidentState with(Subject subject) {
        return new IncidentState(
                id,
                number,
                version,
                recordedAt,
                subject,
                lifecycle,
                people,
                work,
                knowledge,
                impact,
                visibility,
                paging,
                deadlines,
                connections,
                postmortem);
    }

    /**
     * With another lifecycle.
     *
     * @param lifecycle where it is in its life
     * @return the new state
     */
    public IncidentState with(Lifecycle lifecycle) {
        return new IncidentState(
                id,
                number,
                version,
                recordedAt,
                subject,
                lifecycle,
                people,
                work,
                knowledge,
                impact,
                visibility,
                paging,
                deadlines,
                connections,
                postmortem);
    }

    /**
     * With another people.
     *
     * @param people who holds which role
     * @return the new state
     */
    public IncidentState with(People people) {
        return new IncidentState(
                id,
                number,
                version,
                recordedAt,
                subject,
                lifecycle,
                people,
                work,
                knowledge,
                impact,
                visibility,
                paging,
                deadlines,
                connections,
                postmortem);
    }

    /**
     * With another work.
     *
     * @param work actions, tasks and checklists
     * @return the new state
     */
    public IncidentState with(Work work) {
        return new IncidentState(
                id,
                number,
                version,
                recordedAt,
                subject,
                lifecycle,
                people,
                work,
                knowledge,
                impact,
                visibility,
                paging,
                deadlines,
                connections,
                postmortem);
    }

    /**
     * With another knowledge.
     *
     * @param knowledge what was written down lately
     * @return the new state
     */
    public IncidentState with(Knowledge knowledge) {
        return new IncidentState(
                id,
                number,
                version,
                recordedAt,
                subject,
                lifecycle,
                people,
                work,
                knowledge,
                impact,
                visibility,
                paging,
                deadlines,
                connections,
                postmortem);
    }

    /**
     * With another impact.
     *
     * @param impact when and how customers were affected
     * @return the new state
     */
    public IncidentState with(Impact impact) {
        return new IncidentState(
                id,
                number,
                version,
                recordedAt,
                subject,
                lifecycle,
                people,
                work,
                knowledge,
                impact,
                visibility,
                paging,
                deadlines,
                connections,
                postmortem);
    }

    /**
     * With another visibility.
     *
     * @param visibility who may know of it
     * @return the new state
     */
    public IncidentState with(Visibility visibility) {
        return new IncidentState(
                id,
                number,
                version,
                recordedAt,
                subject,
                lifecycle,
                people,
                work,
                knowledge,
                impact,
                visibility,
                paging,
                deadlines,
                connections,
                postmortem);
    }

    /**
     * With another paging.
     *
     * @param paging its pages
     * @return the new state
     */
    public IncidentState with(Paging paging) {
        return new IncidentState(
                id,
                number,
                version,
                recordedAt,
                subject,
                lifecycle,
                people,
                work,
                knowledge,
                impact,
                visibility,
                paging,
                deadlines,
                connections,
                postmortem);
    }

    /**
     * With another deadlines.
     *
     * @param deadlines planned deadlines and promises that went by
     * @return the new state
     */
    public IncidentState with(Deadlines deadlines) {
        return new IncidentState(
                id,
                number,
                version,
                recordedAt,
                subject,
                lifecycle,
                people,
                work,
                knowledge,
                impact,
                visibility,
                paging,
                deadlines,
                connections,
                postmortem);
    }

    /**
     * With another connections.
     *
     * @param connections linked incidents and rooms
     * @return the new state
     */
    public IncidentState with(Connections connections) {
        return new IncidentState(
                id,
                number,
                version,
                recordedAt,
                subject,
                lifecycle,
                people,
                work,
                knowledge,
                impact,
                visibility,
                paging,
                deadlines,
                connections,
                postmortem);
    }

    /**
     * With another postmortem.
     *
     * @param postmortem how far the post-mortem is
     * @return the new state
     */
    public IncidentState with(Postmortem postmortem) {
        return new IncidentState(
                id,
                number,
                version,
                recordedAt,
                subject,
                lifecycle,
                people,
                work,
                knowledge,
                impact,
                visibility,
                paging,
                deadlines,
                connections,
                postmortem);
    }
}
