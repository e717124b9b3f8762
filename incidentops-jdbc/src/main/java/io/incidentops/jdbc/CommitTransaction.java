package io.incidentops.jdbc;

import io.incidentops.event.RecordedEvent;
import io.incidentops.event.RoleAssigned;
import io.incidentops.json.EventCodec;
import io.incidentops.model.Actor;
import io.incidentops.model.RoleHolder;
import io.incidentops.store.Changes;
import io.incidentops.store.CommitResult;
import io.incidentops.store.Committed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One commit on one connection: everything in one script, the position last, since all writers wait for each other there.
 * Confined to one thread.
 */
final class CommitTransaction {
    private static final String HELD_POSTGRES = """
            insert into incidentops_held (number, person)
            select ?, n.person from unnest(cast(? as varchar array)) as n(person) order by n.person
            on conflict do nothing""";

    private static final String HELD_H2 = """
            merge into incidentops_held (number, person) key (number, person)
            select cast(? as bigint), n.person from unnest(cast(? as varchar array)) as n(person)""";

    private final Changes changes;
    private final Dialect dialect;
    private final Script script;
    private final List<Integer> mustChange = new ArrayList<>();
    private long position;

    CommitTransaction(Changes changes, Dialect dialect) {
        this.changes = changes;
        this.dialect = dialect;
        this.script = new Script(dialect);
    }

    /** Answers nothing where something stands against it, and then the transaction must not be committed. */
    Optional<CommitResult> run(Connection connection) throws SQLException {
        Committed committed = new Committed(
                changes.incident(), changes.expected() + 1, changes.state().version());
        if (changes.key() != null) {
            mustChange.add(CommandKeys.take(script, dialect, changes.key(), committed));
        }
        mustChange.add(IncidentRows.write(script, changes.state(), changes.expected()));
        work();
        held();
        Redactions redactions = Redactions.of(connection, changes);
        redactions.write(script);
        events(redactions.of(changes.events()));
        long[] counts = script.run(connection);
        for (int must : mustChange) {
            if (counts[must] != 1) {
                return Optional.empty();
            }
        }
        return Optional.of(new CommitResult.Done(committed, position));
    }

    private void work() {
        Set<String> lanes = new LinkedHashSet<>();
        if (changes.settled() != null) {
            mustChange.add(Settlements.write(script, changes.settled(), changes.now()));
            lanes.addAll(Settlements.lanes(changes.settled()));
        }
        new Endings(changes).write(script, changes);
        Plans plans = new Plans(changes);
        plans.write(script, dialect, changes.incident().value());
        lanes.addAll(plans.lanes());
        if (!lanes.isEmpty()) {
            Lanes.advance(script, changes.incident(), lanes);
        }
    }

    /** Remembers who declared it and who ever held a role in it. */
    private void held() {
        Set<Actor> people = new LinkedHashSet<>();
        for (RecordedEvent event : changes.events()) {
            if (event.event() instanceof RoleAssigned assigned) {
                people.add(assigned.to());
            }
        }
        if (changes.expected() == 0) {
            people.add(changes.state().lifecycle().declared().by());
            changes.state().people().holders().stream().map(RoleHolder::person).forEach(people::add);
        }
        if (!people.isEmpty()) {
            String[] names = people.stream().map(Columns::actor).toArray(String[]::new);
            script.update(dialect.pick(HELD_H2, HELD_POSTGRES), changes.state().number(), names);
        }
    }

    private void events(List<RecordedEvent> events) {
        Long[] times =
                events.stream().map(event -> Columns.millis(event.recordedAt())).toArray(Long[]::new);
        String[] bodies = events.stream().map(EventCodec::write).toArray(String[]::new);
        EventAppend.write(script, dialect, changes.incident(), changes.expected(), times, bodies, this::position);
    }

    private void position(long last) {
        position = Math.max(position, last);
    }
}
