package io.incidentops.testkit.pagerduty;

import java.util.List;

/**
 * A team. Immutable.
 *
 * @param id PagerDuty's id for it
 * @param name how people call it
 * @param members who is in it
 */
public record StandInTeam(String id, String name, List<StandInUser> members) {
    /** Copies the list. */
    public StandInTeam {
        members = List.copyOf(members);
    }

    @Override
    public String toString() {
        return id;
    }
}
