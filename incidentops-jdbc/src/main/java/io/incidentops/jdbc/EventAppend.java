package io.incidentops.jdbc;

import io.incidentops.model.IncidentId;
import java.util.function.LongConsumer;

/**
 * Adds events to the record. The counter row gives the positions: whoever has it holds it until the end of the
 * transaction, so that positions have no gaps and become visible in their order.
 */
final class EventAppend {
    private static final String POSTGRES = """
            with counter as (update incidentops_position set last = last + ? where id = 1 returning last)
            insert into incidentops_event (incident, version, global_position, recorded_at, body)
            select ?, ? + n.place, counter.last - ? + n.place, n.recorded_at, n.body
            from counter, unnest(cast(? as bigint array), cast(? as varchar array)) with ordinality
                as n(recorded_at, body, place)
            order by n.place
            returning global_position""";

    private static final String H2 = """
            select global_position from final table (
                insert into incidentops_event (incident, version, global_position, recorded_at, body)
                select cast(? as varchar), cast(? as bigint) + n.place, counter.last - cast(? as bigint) + n.place,
                    n.recorded_at, n.body
                from final table (update incidentops_position set last = last + ? where id = 1) counter,
                    unnest(cast(? as bigint array), cast(? as varchar array)) with ordinality
                    as n(recorded_at, body, place)
                order by n.place)""";

    private EventAppend() {}

    static void write(
            Script script,
            Dialect dialect,
            IncidentId incident,
            long expected,
            Long[] times,
            String[] bodies,
            LongConsumer position) {
        long count = bodies.length;
        Script.Reader reader = row -> position.accept(row.getLong(1));
        if (dialect == Dialect.POSTGRES) {
            script.query(reader, POSTGRES, count, incident.value(), expected, count, times, bodies);
        } else {
            script.query(reader, H2, incident.value(), expected, count, count, times, bodies);
        }
    }
}
