package io.incidentops.jdbc;

import io.incidentops.store.Changes;
import io.incidentops.work.Effect;
import java.util.ArrayList;
import java.util.List;

/** What a commit ends before its time: deadlines that are promised no longer, and views that a newer one replaces. */
final class Endings {
    private static final String END = """
            update incidentops_work set state = 'SUPERSEDED', waiting = false, ready = false, due = ?,
                owner = null, lease_until = null,
                reason = (select min(n.reason)
                    from unnest(cast(? as varchar array), cast(? as varchar array), cast(? as varchar array))
                        as n(kind, target, reason)
                    where n.kind = incidentops_work.kind and n.target = incidentops_work.target)
            where incident = ? and waiting and (type = 1 or state = 'PLANNED') and exists (select 1
                from unnest(cast(? as varchar array), cast(? as varchar array), cast(? as varchar array))
                    as n(kind, target, id)
                where n.kind = incidentops_work.kind and n.target = incidentops_work.target
                    and not exists (select 1 from incidentops_work earlier where earlier.id = n.id))""";

    private final List<String> kinds = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    Endings(Changes changes) {
        for (String name : changes.cancelled()) {
            add("", name, "", "no longer promised");
        }
        for (Effect effect : changes.effects()) {
            if (effect.replaces()) {
                add(effect.kind(), effect.target(), effect.id(), replacedBy(effect.id()));
            }
        }
    }

    private void add(String kind, String target, String id, String reason) {
        kinds.add(kind);
        targets.add(target);
        ids.add(id);
        reasons.add(reason);
    }

    static String replacedBy(String id) {
        return "replaced by " + id;
    }

    void write(Script script, Changes changes) {
        if (kinds.isEmpty()) {
            return;
        }
        String[] kind = kinds.toArray(String[]::new);
        String[] target = targets.toArray(String[]::new);
        script.update(
                END,
                Columns.millis(changes.now()),
                kind,
                target,
                reasons.toArray(String[]::new),
                changes.incident().value(),
                kind,
                target,
                ids.toArray(String[]::new));
    }
}
