package io.incidentops.jdbc;

import io.incidentops.json.RecordJson;
import io.incidentops.model.Urgency;
import io.incidentops.store.Changes;
import io.incidentops.work.Deadline;
import io.incidentops.work.Effect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The effects and deadlines that one commit plans. Confined to one thread. */
final class Plans {
    private static final String ROWS = """
            select n.id, n.type, ?, n.version, n.kind, n.target, n.lane, n.urgent, n.due, n.state, n.state = 'PLANNED',
                n.type = 1, false, 0, false, n.reason, n.body
            from unnest(cast(? as varchar array), cast(? as bigint array), cast(? as bigint array),
                cast(? as varchar array), cast(? as varchar array), cast(? as varchar array), cast(? as bigint array),
                cast(? as bigint array), cast(? as varchar array), cast(? as varchar array), cast(? as varchar array))
                with ordinality
                as n(id, type, version, kind, target, lane, urgent, due, state, reason, body, place)
            order by n.place""";

    private static final String COLUMNS = """
            (id, type, incident, version, kind, target, lane, urgent, due, state, waiting, ready, holding, attempts,
                unclear, reason, body)
            """;

    /** An effect that was planned before is left as it is; a deadline takes the place of the one with its name. */
    private static final String POSTGRES = "insert into incidentops_work " + COLUMNS + ROWS + """

            on conflict (id) do update set seq = excluded.seq, version = excluded.version, due = excluded.due,
                state = 'PLANNED', waiting = true, ready = true, attempts = 0, unclear = false, owner = null,
                lease_until = null, reason = null, reference = null, body = excluded.body
            where incidentops_work.type = 1""";

    private static final String H2 = "merge into incidentops_work w using ("
            + ROWS.replace("select n.id, n.type, ?,", "select n.id, n.type, cast(? as varchar) as incident,")
                    .replace("n.state = 'PLANNED',", "n.state = 'PLANNED' as waiting,")
                    .replace("n.type = 1, false, 0, false,", "n.type = 1 as ready,")
            + """
            ) n on w.id = n.id
            when matched and w.type = 1 then update set version = n.version, due = n.due,
                seq = default,
                state = 'PLANNED', waiting = true, ready = true, attempts = 0, unclear = false, owner = null,
                lease_until = null, reason = null, reference = null, body = n.body
            when not matched then insert
            """
            + COLUMNS
            + """
            values (n.id, n.type, n.incident, n.version, n.kind, n.target, n.lane, n.urgent, n.due, n.state, n.waiting,
                n.ready, false, 0, false, n.reason, n.body)""";

    private record Row(
            String id,
            int type,
            long version,
            String kind,
            String target,
            @Nullable String lane,
            int urgent,
            long due,
            @Nullable String reason,
            String body) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Set<String> lanes = new LinkedHashSet<>();

    Plans(Changes changes) {
        long now = Columns.millis(changes.now());
        List<Effect> effects = changes.effects();
        for (int i = 0; i < effects.size(); i++) {
            Effect effect = effects.get(i);
            lanes.add(effect.lane());
            rows.putIfAbsent(
                    effect.id(),
                    new Row(
                            effect.id(),
                            WorkType.EFFECT,
                            effect.version(),
                            effect.kind(),
                            effect.target(),
                            effect.lane(),
                            effect.urgency() == Urgency.HIGH ? 0 : 1,
                            now,
                            replaced(effect, effects.subList(i + 1, effects.size())),
                            RecordJson.write(effect)));
        }
        for (Deadline deadline : changes.deadlines()) {
            rows.put(deadline.id(), row(deadline));
        }
    }

    private static Row row(Deadline deadline) {
        return new Row(
                deadline.id(),
                WorkType.DEADLINE,
                deadline.version(),
                "",
                deadline.name(),
                null,
                1,
                Columns.millis(deadline.due()),
                null,
                RecordJson.write(deadline));
    }

    /** Why an effect is superseded already by a later one of the same commit, or null. */
    private static @Nullable String replaced(Effect effect, List<Effect> later) {
        String reason = null;
        for (Effect other : later) {
            boolean shows = other.kind().equals(effect.kind()) && other.target().equals(effect.target());
            if (reason == null && shows && other.replaces() && !other.id().equals(effect.id())) {
                reason = Endings.replacedBy(other.id());
            }
        }
        return reason;
    }

    /** The lanes in which something is planned. */
    Collection<String> lanes() {
        return lanes;
    }

    void write(Script script, Dialect dialect, String incident) {
        if (rows.isEmpty()) {
            return;
        }
        script.update(
                dialect.pick(H2, POSTGRES),
                incident,
                texts(Row::id),
                numbers(row -> (long) row.type),
                numbers(Row::version),
                texts(Row::kind),
                texts(Row::target),
                texts(Row::lane),
                numbers(row -> (long) row.urgent),
                numbers(Row::due),
                texts(row -> row.reason == null ? "PLANNED" : "SUPERSEDED"),
                texts(Row::reason),
                texts(Row::body));
    }

    private @Nullable String[] texts(Function<Row, @Nullable String> column) {
        List<@Nullable String> values = new ArrayList<>(rows.size());
        rows.values().forEach(row -> values.add(column.apply(row)));
        return values.toArray(new String[0]);
    }

    private Long[] numbers(Function<Row, Long> column) {
        return rows.values().stream().map(column).toArray(Long[]::new);
    }
}
