package io.incidentops.jdbc;

import io.incidentops.model.IncidentId;
import java.util.Collection;

/**
 * Gives a lane's turn to the first effect that waits in it. Whoever changes what waits in a lane holds the incident's
 * row, so that of two who change it at once the second sees what the first did.
 */
final class Lanes {
    private static final String LOCK_POSTGRES =
            "select 1 from incidentops_incident where incident = ? for no key update";

    private static final String LOCK_H2 = "select 1 from incidentops_incident where incident = ? for update";

    /** Ready is what may be claimed: at most one of a lane, and none while one is sent or holds the lane. */
    private static final String ADVANCE = """
            update incidentops_work set ready = true where state = 'PLANNED' and not ready and id in (
                select (select first.id from incidentops_work first
                    where first.incident = ? and first.lane = l.lane and first.waiting
                    order by first.version, first.seq limit 1)
                from unnest(cast(? as varchar array)) as l(lane)
                where not exists (select 1 from incidentops_work busy
                    where busy.incident = ? and busy.lane = l.lane and busy.waiting
                        and (busy.ready or busy.state = 'SENT' or busy.holding)))""";

    private static final String RECALL = """
            update incidentops_work set ready = false
            where incident = ? and lane = ? and waiting and ready and state = 'PLANNED'""";

    private Lanes() {}

    static void lock(Script script, Dialect dialect, IncidentId incident) {
        script.query(row -> {}, dialect.pick(LOCK_H2, LOCK_POSTGRES), incident.value());
    }

    static void advance(Script script, IncidentId incident, Collection<String> lanes) {
        script.update(ADVANCE, incident.value(), lanes.toArray(String[]::new), incident.value());
    }

    /** Takes the turn back from what was not begun, for the one that comes before it. */
    static void recall(Script script, IncidentId incident, String lane) {
        script.update(RECALL, incident.value(), lane);
    }
}
