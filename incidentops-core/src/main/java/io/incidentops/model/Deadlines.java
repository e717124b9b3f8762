package io.incidentops.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The deadlines that users planned, and the promises that went by. Immutable.
 *
 * @param planned what users planned and has not come
 * @param passed what went by and still means something
 */
public record Deadlines(List<PlannedDeadline> planned, List<PassedDeadline> passed) {
    /** None. */
    public static final Deadlines NONE = new Deadlines(List.of(), List.of());

    /** Copies the lists. */
    public Deadlines {
        planned = List.copyOf(planned);
        passed = List.copyOf(passed);
    }

    /**
     * The deadline that a user planned under a name.
     *
     * @param name its name
     * @return the deadline, or nothing
     */
    public Optional<PlannedDeadline> planned(String name) {
        return planned.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /**
     * How often and when a promise went by.
     *
     * @param name the promise's name
     * @return what is known, or nothing where it never did
     */
    public Optional<PassedDeadline> passed(String name) {
        for (PassedDeadline each : passed) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * With a deadline, in the place of an earlier one of its name.
     *
     * @param deadline the deadline
     * @return the new deadlines
     */
    public Deadlines plus(PlannedDeadline deadline) {
        return new Deadlines(Lists.plus(without(deadline.name()).planned, deadline), passed);
    }

    /**
     * Without a planned deadline.
     *
     * @param name its name
     * @return the new deadlines
     */
    public Deadlines without(String name) {
        return new Deadlines(Lists.without(planned, each -> each.name().equals(name)), passed);
    }

    /**
     * With a promise that went by once more.
     *
     * @param name the promise's name
     * @param mark the event
     * @return the new deadlines
     */
    public Deadlines passed(String name, Mark mark) {
        int count = passed(name).map(PassedDeadline::count).orElse(0) + 1;
        List<PassedDeadline> others = Lists.without(passed, each -> each.name().equals(name));
        return new Deadlines(planned, Lists.plus(others, new PassedDeadline(name, count, mark)));
    }

    /**
     * Without the memory of promises that mean nothing any more.
     *
     * @param names the names to forget
     * @return the new deadlines
     */
    public Deadlines forget(Set<String> names) {
        List<PassedDeadline> left = Lists.without(passed, each -> names.contains(each.name()));
        return left.equals(passed) ? this : new Deadlines(planned, left);
    }

    Deadlines amended(Amendment amendment) {
        List<PlannedDeadline> changed = Lists.map(planned, each -> amended(each, amendment));
        return changed.equals(planned) ? this : new Deadlines(changed, passed);
    }

    private static PlannedDeadline amended(PlannedDeadline deadline, Amendment amendment) {
        if (deadline.mark().version() != amendment.target() || deadline.text() == null) {
            return deadline;
        }
        String text = amendment.text() == null ? deadline.text() : amendment.text();
        return new PlannedDeadline(
                deadline.name(), deadline.due(), text, deadline.mark().amended(amendment));
    }
}
