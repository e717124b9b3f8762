package io.incidentops.testkit;

import io.incidentops.Incident;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Phase;
import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import io.incidentops.work.Delivery;
import io.incidentops.work.DeliveryState;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Statements about an incident that a test makes; begin with {@link #assertThat}. Not thread-safe. */
public final class IncidentAssert extends AbstractAssert<IncidentAssert, Incident> {
    private IncidentAssert(Incident actual) {
        super(actual, IncidentAssert.class);
    }

    /**
     * Begins a statement.
     *
     * @param incident the incident
     * @return what can be stated of it
     */
    public static IncidentAssert assertThat(Incident incident) {
        return new IncidentAssert(incident);
    }

    /**
     * It is in a phase.
     *
     * @param phase the phase
     * @return this
     */
    public IncidentAssert isIn(Phase phase) {
        return check(state().phase() == phase, "to be %s, but it was %s", phase, state().phase());
    }

    /**
     * It has a severity.
     *
     * @param severity the severity
     * @return this
     */
    public IncidentAssert hasSeverity(Severity severity) {
        return check(
                state().severity().equals(severity),
                "to have severity %s, but it had %s",
                severity,
                state().severity());
    }

    /**
     * Somebody has command.
     *
     * @param person who
     * @return this
     */
    public IncidentAssert hasCommander(Actor person) {
        Optional<Actor> commander = state().commander();
        return check(
                commander.equals(Optional.of(person)),
                "to have %s as commander, but it had %s",
                person,
                commander.map(Actor::name).orElse("none"));
    }

    /**
     * Nobody has command.
     *
     * @return this
     */
    public IncidentAssert hasNoCommander() {
        return check(state().commander().isEmpty(), "to have no commander, but it had %s", state().commander());
    }

    /**
     * Exactly one person holds a role.
     *
     * @param role the role
     * @return this
     */
    public IncidentAssert hasExactlyOne(Role role) {
        int holders = state().people().holding(role).size();
        return check(holders == 1, "to have exactly one %s, but it had %s", role, holders);
    }

    /**
     * Something of a kind is recorded at least once.
     *
     * @param kind the kind of event
     * @return this
     */
    public IncidentAssert recorded(Class<? extends IncidentEvent> kind) {
        return check(count(kind) > 0, "to have recorded %s, but there were %s", kind.getSimpleName(), kinds());
    }

    /**
     * Something of a kind is recorded so often.
     *
     * @param times how often
     * @param kind the kind of event
     * @return this
     */
    public IncidentAssert recorded(int times, Class<? extends IncidentEvent> kind) {
        return check(
                count(kind) == times,
                "to have recorded %s %s times, but it was %s times",
                kind.getSimpleName(),
                times,
                count(kind));
    }

    /**
     * Nothing of a kind is recorded.
     *
     * @param kind the kind of event
     * @return this
     */
    public IncidentAssert didNotRecord(Class<? extends IncidentEvent> kind) {
        return recorded(0, kind);
    }

    /**
     * Somebody was paged, and the pager took it.
     *
     * @param target who
     * @return this
     */
    public IncidentAssert paged(PageTarget target) {
        return check(state().paging().paged(target), "to have paged %s, but it had %s", target, state().paging());
    }

    /**
     * Its deliveries of a kind, oldest first, came so far.
     *
     * @param kind the kind of effect
     * @param states how far each came
     * @return this
     */
    public IncidentAssert delivered(String kind, DeliveryState... states) {
        List<DeliveryState> found = actual.deliveries().stream()
                .filter(delivery -> delivery.effect().kind().equals(kind))
                .map(Delivery::state)
                .toList();
        return check(
                found.equals(List.of(states)),
                "deliveries of %s to be %s, but they were %s",
                kind,
                List.of(states),
                found);
    }

    private IncidentState state() {
        isNotNull();
        return actual.state();
    }

    private long count(Class<? extends IncidentEvent> kind) {
        return events().stream().filter(event -> kind.isInstance(event.event())).count();
    }

    private List<String> kinds() {
        return events().stream().map(event -> event.event().kind()).toList();
    }

    private List<RecordedEvent> events() {
        isNotNull();
        return actual.history().events();
    }

    private IncidentAssert check(boolean holds, String expectation, Object... arguments) {
        if (!holds) {
            failWithMessage("expected incident #" + actual.number() + " " + expectation, arguments);
        }
        return this;
    }
}
