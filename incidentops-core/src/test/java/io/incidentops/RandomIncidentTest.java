package io.incidentops;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.command.*;
import io.incidentops.event.*;
import io.incidentops.model.*;
import io.incidentops.policy.Promise;
import io.incidentops.rules.Evolver;
import io.incidentops.store.MemoryStore;
import io.incidentops.view.History;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever several people do in whatever order, while time goes by, some things are always so. */
class RandomIncidentTest {
    private static final Pattern MARK = Pattern.compile("MK\\d+[a-z]");
    private static final Map<Class<?>, Integer> ACCEPTED = new HashMap<>();
    private static long tried;

    record Step(long seed, int minutes) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> minutes = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(14, Arbitraries.integers().between(0, 2)),
                net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(3, 30)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(31, 6_000)));
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.longs().withDistribution(RandomDistribution.uniform()), minutes)
                .as(Step::new)
                .list()
                .ofMaxSize(100)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    @Property(tries = 150)
    void the_record_is_the_truth(@ForAll("steps") List<Step> steps) {
        play(steps);
    }

    /** The same plays each time, so that whether they cover every command does not depend on luck. */
    @Property(tries = 150, seed = "20170131", edgeCases = EdgeCasesMode.NONE)
    void the_record_is_the_truth_in_known_plays(@ForAll("steps") List<Step> steps) {
        play(steps);
    }

    private static void play(List<Step> steps) {
        try (Run run = new Run()) {
            for (Step step : steps) {
                run.step(step);
            }
            run.redactedTextIsNowhere();
        }
    }

    @AfterContainer
    static void the_runs_covered_every_command() {
        Set<String> missing = new HashSet<>();
        Arrays.stream(Command.class.getPermittedSubclasses())
                .filter(kind -> kind != Declare.class && !ACCEPTED.containsKey(kind))
                .forEach(kind -> missing.add(kind.getSimpleName()));
        long accepted = ACCEPTED.values().stream().mapToLong(Integer::longValue).sum();
        assertThat(missing).as("commands that were never accepted").isEmpty();
        assertThat(accepted * 2).as("accepted of %d", tried).isGreaterThanOrEqualTo(tried);
    }

    private static final class Run implements AutoCloseable {
        private int mark;
        private final ManualClock clock = new ManualClock(World.START);
        private final LedgerStore store = new LedgerStore(new MemoryStore(clock));
        private final FakePager pager = new FakePager();
        private final IncidentOps ops = IncidentOps.builder()
                .clock(clock)
                .store(store)
                .pager(pager)
                .random(() -> 7L * clock.millis() + mark++ * 1_000_003L)
                .build();
        private final Map<Instant, String> views = new HashMap<>();
        private final Set<String> redacted = new HashSet<>();
        private int steps;
        private final Set<IncidentId> all = new HashSet<>();
        private Incident incident = declare();
        private Incident other = declare();

        private Incident declare() {
            Incident declared = ops.as(World.ANA)
                    .declare(Declaration.of("Checkout answers 500 MK" + mark++ + "x")
                            .description("more words MK" + mark++ + "d")
                            .service("checkout")
                            .severity(
                                    mark % 3 == 0 ? Severity.UNKNOWN : mark % 3 == 1 ? Severity.SEV1 : Severity.SEV3));
            Incident whole = ops.incident(declared.id());
            all.add(whole.id());
            return whole;
        }

        void step(Step step) {
            clock.advance(Duration.ofMinutes(step.minutes()).plusMillis(1));
            advanced(incident.state(), ops::runDue);
            if (incident.state().phase() == Phase.CLOSED && step.seed() % 2 == 0) {
                views.clear();
                incident = declare();
            }
            clock.advance(Duration.ofMillis(1));
            IncidentState before = incident.state();
            views.put(clock.instant(), view(incident.history(), clock.instant()));
            clock.advance(Duration.ofMillis(1));
            if (other.state().phase() == Phase.CLOSED) {
                other = declare();
            }
            Play.Turn turn = new Play(step.seed(), mark++, before, other.state(), clock.instant()).next();
            List<RecordedEvent> recorded = store.read(incident.id(), 0, Integer.MAX_VALUE);
            advanced(before, () -> submit(turn));
            if (incident.state().version() > before.version() && turn.command() instanceof Redact) {
                views.clear();
                remember(recorded);
                redactedTextIsNowhere();
            }
            if (steps++ % 5 == 0) {
                earlierViewsStay();
            }
        }

        private void submit(Play.Turn turn) {
            tried++;
            try {
                Outcome outcome = incident.as(turn.actor()).submit(turn.command());
                if (outcome instanceof Outcome.Done) {
                    ACCEPTED.merge(turn.command().getClass(), 1, Integer::sum);
                } else {
                    assertThat(((Outcome.Refused) outcome).reason()).isNotBlank();
                }
            } catch (UnknownIncidentException e) {
                assertThat(store.load(incident.id()).orElseThrow().visibility().visibleTo(turn.actor()))
                        .isFalse();
            }
        }

        private void advanced(IncidentState before, Runnable work) {
            work.run();
            List<RecordedEvent> events = store.read(incident.id(), before.version(), Integer.MAX_VALUE);
            IncidentState state = before;
            for (RecordedEvent event : events) {
                IncidentState after = Evolver.apply(state, event);
                oneCommander(state, after);
                assertThat(after.recordedAt()).isAfterOrEqualTo(state.recordedAt());
                state = after;
            }
            replayIsTheLiveState();
            deadlinesAreThePromises();
        }

        private void replayIsTheLiveState() {
            for (IncidentId id : List.of(incident.id(), other.id())) {
                assertThat(Evolver.replay(store.read(id, 0, Integer.MAX_VALUE)))
                        .isEqualTo(store.load(id).orElseThrow());
            }
        }

        private void oneCommander(IncidentState before, IncidentState after) {
            assertThat(after.people().holding(Role.COMMANDER)).hasSizeLessThanOrEqualTo(1);
            if (before.phase().open()
                    && after.phase().open()
                    && before.commander().isPresent()) {
                assertThat(after.commander()).isPresent();
            }
        }

        private void deadlinesAreThePromises() {
            IncidentState state = store.load(incident.id()).orElseThrow();
            Map<String, Instant> alive = store.alive(incident.id());
            Map<String, Instant> promised = new HashMap<>();
            for (Promise promise : ops.policy().owed(state)) {
                assertThat(promised.put(promise.name(), promise.due()))
                        .as(promise.name())
                        .isNull();
            }
            assertThat(alive.keySet()).isEqualTo(promised.keySet());
            alive.forEach((name, due) ->
                    assertThat(due).as("%s comes no later than promised", name).isBeforeOrEqualTo(promised.get(name)));
        }

        private void earlierViewsStay() {
            History history = incident.history();
            if (views.size() > 6) {
                views.keySet().remove(views.keySet().iterator().next());
            }
            views.forEach((at, view) -> assertThat(view(history, at)).isEqualTo(view));
        }

        private static String view(History history, Instant at) {
            History known = history.knownAt(at);
            return known.state().orElseThrow() + "\n" + known.timeline().toText();
        }

        /** What the redaction that was just recorded erased. */
        private void remember(List<RecordedEvent> before) {
            List<RecordedEvent> now = store.read(incident.id(), 0, Integer.MAX_VALUE);
            Redacted redaction = (Redacted) now.get(now.size() - 1).event();
            List<Long> targets = new ArrayList<>(redaction.targets());
            for (RecordedEvent event : before) {
                if (targets.contains(event.version())) {
                    Matcher matcher = MARK.matcher(event.event().toString());
                    while (matcher.find()) {
                        redacted.add(matcher.group());
                    }
                }
            }
        }

        private void redactedTextIsNowhere() {
            if (redacted.isEmpty()) {
                return;
            }
            StringBuilder everything = new StringBuilder();
            for (IncidentId id : all) {
                Incident each = ops.incident(id);
                everything
                        .append(store.read(id, 0, Integer.MAX_VALUE))
                        .append(each.state())
                        .append(each.summary().toText())
                        .append(each.catchUp().toText())
                        .append(each.history().timeline().toText())
                        .append(each.history().timeline().toMarkdown())
                        .append(each.deliveries());
            }
            everything.append(store.feed(0, Integer.MAX_VALUE));
            Set<String> found = new HashSet<>();
            Matcher matcher = MARK.matcher(everything);
            while (matcher.find()) {
                found.add(matcher.group());
            }
            found.retainAll(redacted);
            assertThat(found).isEmpty();
        }

        @Override
        public void close() {
            ops.close();
        }
    }
}
