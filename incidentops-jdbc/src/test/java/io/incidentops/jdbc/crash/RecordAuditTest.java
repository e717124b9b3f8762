package io.incidentops.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.IncidentOps;
import io.incidentops.event.DeadlinePassed;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.store.CommandKey;
import io.incidentops.store.Committed;
import io.incidentops.store.MemoryStore;
import io.incidentops.testkit.DelegatingStore;
import io.incidentops.testkit.ManualClock;
import io.incidentops.work.Delivery;
import io.incidentops.work.DeliveryState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit finds nothing where nothing is wrong, and each thing that is. */
class RecordAuditTest {
    private static final int STEPS = 300;

    @TempDir
    private Path folder;

    private final ManualClock clock = ManualClock.at(Instant.parse("2026-01-01T10:00:00Z"));
    private final MemoryStore memory = new MemoryStore(clock);
    private Ledger ledger;
    private List<Entry> entries;

    @BeforeEach
    void run() {
        Path file = folder.resolve("ledger");
        ledger = Ledger.open(file, "only.0");
        IncidentOps ops = Node.builder(new Shared(), new Leases(Duration.ofMinutes(1)), ledger, Tripwire.none())
                .build();
        Workload workload = new Workload(ops, ledger, Deed.Mix.EVERYTHING);
        Random random = new Random(4);
        for (int i = 0; i < STEPS; i++) {
            workload.step("key-" + i, random);
            clock.advance(Duration.ofMillis(20));
            if (i % 10 == 0) {
                ops.runDue();
            }
        }
        for (int i = 0; i < 20; i++) {
            clock.advance(Duration.ofSeconds(1));
            ops.runDue();
        }
        entries = Ledger.read(file);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    /** The store in memory with the test's clock as its own. */
    private class Shared extends DelegatingStore {
        Shared() {
            super(memory);
        }

        @Override
        public Optional<InstantSource> clock() {
            return Optional.of(clock);
        }
    }

    @Test
    void finds_nothing_where_nothing_is_wrong() {
        assertThat(RecordAudit.problems(new Shared(), entries)).isEmpty();
        assertThat(entries.stream().map(Entry::kind))
                .contains(
                        Entry.Kind.ACKNOWLEDGED,
                        Entry.Kind.REFUSED,
                        Entry.Kind.CALLED,
                        Entry.Kind.WORKED,
                        Entry.Kind.FED,
                        Entry.Kind.CLAIMED);
        assertThat(memory.feed(0, Integer.MAX_VALUE))
                .anyMatch(next -> next.event().event() instanceof DeadlinePassed);
    }

    @Test
    void finds_an_acknowledged_command_that_is_lost() {
        Shared loses = new Shared() {
            @Override
            public List<Positioned> feed(long after, int limit) {
                int all = memory.feed(0, Integer.MAX_VALUE).size();
                List<Positioned> page = super.feed(after, limit);
                return page.stream().filter(next -> next.position() < all - 30).toList();
            }
        };

        assertThat(RecordAudit.problems(loses, entries)).anyMatch(problem -> problem.contains("lost it"));
    }

    @Test
    void finds_a_gap_in_the_positions() {
        Shared loses = new Shared() {
            @Override
            public List<Positioned> feed(long after, int limit) {
                List<Positioned> page = super.feed(after, limit);
                return page.stream().filter(next -> next.position() != 7).toList();
            }
        };

        assertThat(RecordAudit.problems(loses, entries)).contains("Position 7 is missing: 8 comes next.");
    }

    @Test
    void finds_a_command_that_was_recorded_twice() {
        Entry acknowledged = first(Entry.Kind.ACKNOWLEDGED);
        Shared doubles = new Shared() {
            @Override
            public List<Positioned> feed(long after, int limit) {
                return super.feed(after, limit).stream()
                        .map(next -> next.position() == 40 ? again(next) : next)
                        .toList();
            }

            private Positioned again(Positioned next) {
                RecordedEvent event = next.event();
                RecordedEvent again = new RecordedEvent(
                        event.incident(),
                        event.version(),
                        event.occurredAt(),
                        event.recordedAt(),
                        event.actor(),
                        io.incidentops.model.Source.of(Workload.SYSTEM, acknowledged.field(0)),
                        event.event(),
                        null);
                return new Positioned(next.position(), again);
            }
        };

        assertThat(RecordAudit.problems(doubles, entries)).anyMatch(problem -> problem.contains("more than once"));
    }

    @Test
    void finds_a_key_that_was_forgotten() {
        Shared forgets = new Shared() {
            @Override
            public Optional<Committed> committed(CommandKey key) {
                return Optional.empty();
            }
        };

        assertThat(RecordAudit.problems(forgets, entries)).anyMatch(problem -> problem.startsWith("The key of"));
    }

    @Test
    void finds_a_snapshot_that_does_not_follow() {
        Shared stale = new Shared() {
            @Override
            public Optional<IncidentState> load(IncidentId incident) {
                return memory.load(incident).map(state -> state.at(state.version() - 1, state.recordedAt()));
            }
        };

        assertThat(RecordAudit.problems(stale, entries)).anyMatch(problem -> problem.startsWith("The snapshot of"));
    }

    @Test
    void finds_an_effect_that_was_lost() {
        Shared loses = new Shared() {
            @Override
            public List<Delivery> deliveries(IncidentId incident) {
                return super.deliveries(incident)
                        .subList(1, super.deliveries(incident).size());
            }
        };

        assertThat(RecordAudit.problems(loses, entries))
                .anyMatch(problem -> problem.contains("but was never planned"))
                .anyMatch(problem -> problem.contains("but the store lost it"))
                .anyMatch(problem -> problem.contains("nothing in the record asks for it"));
    }

    @Test
    void finds_an_effect_that_ended_without_a_reason_or_not_at_all() {
        Shared silent = new Shared() {
            @Override
            public List<Delivery> deliveries(IncidentId incident) {
                return super.deliveries(incident).stream().map(this::silenced).toList();
            }

            private Delivery silenced(Delivery old) {
                DeliveryState state = old.state() == DeliveryState.ACCEPTED ? DeliveryState.SENT : old.state();
                return new Delivery(old.effect(), state, old.attempts(), old.due(), null, null, false);
            }
        };

        assertThat(RecordAudit.problems(silent, entries))
                .anyMatch(problem -> problem.endsWith("is SENT for ever."))
                .anyMatch(problem -> problem.endsWith("is SUPERSEDED without a reason."));
    }

    @Test
    void finds_an_effect_that_was_never_called() {
        assertThat(RecordAudit.problems(new Shared(), without(Entry.Kind.CALLED)))
                .anyMatch(problem -> problem.endsWith("is ACCEPTED, but was never called."));
    }

    @Test
    void finds_calls_out_of_order() {
        List<Entry> reversed = new ArrayList<>(entries);
        Collections.reverse(reversed);

        assertThat(RecordAudit.problems(new Shared(), reversed))
                .anyMatch(problem -> problem.endsWith("was called after a later one."))
                .anyMatch(problem -> problem.endsWith("not called in its turn."))
                .anyMatch(problem -> problem.startsWith("The durable feed"));
    }

    @Test
    void finds_an_inbound_request_that_was_never_worked() {
        assertThat(RecordAudit.problems(new Shared(), without(Entry.Kind.WORKED)))
                .anyMatch(problem -> problem.endsWith("was taken, but never worked."));
    }

    @Test
    void finds_a_deadline_that_was_handed_out_early() {
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(Entry.Kind.CLAIMED, "only.0", List.of("some deadline", "1000", "400")));

        assertThat(RecordAudit.problems(new Shared(), more))
                .contains("The deadline some deadline was handed out 600 ms before it was due.");
    }

    @Test
    void finds_a_deadline_that_passed_twice() {
        IncidentId incident = passed().incident();
        List<RecordedEvent> events = new ArrayList<>(memory.read(incident, 0, Integer.MAX_VALUE));
        events.add(passed());

        assertThat(DeadlineAudit.problems(new Shared(), incident, events))
                .anyMatch(problem -> problem.endsWith("passed 2 times."));
    }

    @Test
    void finds_a_deadline_that_never_passed() {
        clock.advance(Duration.ofDays(3));

        assertThat(RecordAudit.problems(new Shared(), entries))
                .anyMatch(problem -> problem.endsWith("and nothing happened."));
    }

    private RecordedEvent passed() {
        return memory.feed(0, Integer.MAX_VALUE).stream()
                .map(next -> next.event())
                .filter(event -> event.event() instanceof DeadlinePassed)
                .findFirst()
                .orElseThrow();
    }

    private Entry first(Entry.Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<Entry> without(Entry.Kind kind) {
        Predicate<Entry> kept = entry -> entry.kind() != kind;
        return entries.stream().filter(kept).toList();
    }
}
