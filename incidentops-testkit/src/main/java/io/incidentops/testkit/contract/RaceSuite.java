package io.incidentops.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.model.IncidentState;
import io.incidentops.store.CommitResult;
import io.incidentops.store.EventLog.Positioned;
import io.incidentops.work.Claim;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.Effect;
import io.incidentops.work.InboxRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many write at once: each race has one winner, and nothing is lost, doubled or out of order. */
abstract class RaceSuite extends StoreSuite {
    private static final int THREADS = 8;

    /** Runs a task in several threads that start together, and answers what they answered. */
    private static <T> List<T> together(IntFunction<Callable<T>> task) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Callable<T> mine = task.apply(i);
                running.add(threads.submit(() -> {
                    start.await();
                    return mine.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> each : running) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void commits_on_one_version_leave_exactly_one_winner() throws Exception {
        for (int round = 0; round < 20; round++) {
            IncidentState state = declare("a" + round);

            List<CommitResult> results = together(i -> () -> store.commit(
                    Draft.note(state, START, "by " + i).effect("post").changes()));

            assertThat(results.stream().filter(CommitResult.Done.class::isInstance))
                    .hasSize(1);
            assertThat(results.stream().filter(new CommitResult.Conflict(2)::equals))
                    .hasSize(THREADS - 1);
            assertThat(store.read(state.id(), 0, 100)).hasSize(2);
            assertThat(store.deliveries(state.id())).hasSize(1);
        }
    }

    @Test
    void commits_with_one_key_leave_exactly_one_winner() throws Exception {
        for (int round = 0; round < 20; round++) {
            String key = "key" + round;

            List<CommitResult> results = together(i -> () -> store.commit(
                    declaration("i" + key + "-" + i).key("declare", key).changes()));

            assertThat(results.stream().filter(CommitResult.Done.class::isInstance))
                    .hasSize(1);
            assertThat(results.stream().filter(CommitResult.KeyTaken.class::isInstance))
                    .hasSize(THREADS - 1);
        }
        assertThat(store.feed(0, 1_000)).hasSize(20);
    }

    @Test
    void positions_have_no_gaps_and_a_reader_misses_nothing() throws Exception {
        int each = 50;
        together(i -> () -> {
            if (i == 0) {
                return follow((THREADS - 1) * each);
            }
            IncidentState state = declare("w" + i);
            for (int n = 1; n < each; n++) {
                state = note(state, "note " + n);
            }
            return List.of();
        });

        List<Positioned> feed = store.feed(0, 10_000);
        assertThat(feed).hasSize((THREADS - 1) * each);
        Map<String, Long> versions = new HashMap<>();
        for (int i = 0; i < feed.size(); i++) {
            assertThat(feed.get(i).position()).isEqualTo(i + 1L);
            long version = versions.merge(feed.get(i).event().incident().value(), 1L, Long::sum);
            assertThat(feed.get(i).event().version()).isEqualTo(version);
        }
    }

    /** Reads the feed while others write, as an integration does, and checks that it sees every position once. */
    private List<Positioned> follow(int expected) {
        List<Positioned> seen = new ArrayList<>();
        while (seen.size() < expected) {
            seen.addAll(store.feed(seen.size(), 10));
            Thread.onSpinWait();
        }
        for (int i = 0; i < expected; i++) {
            assertThat(seen.get(i).position()).isEqualTo(i + 1L);
        }
        return seen;
    }

    @Test
    void numbers_are_unique_across_threads() throws Exception {
        List<List<Long>> numbers = together(i ->
                () -> IntStream.range(0, 200).mapToObj(n -> store.nextNumber()).toList());

        Set<Long> unique = new HashSet<>();
        numbers.forEach(unique::addAll);
        assertThat(unique).hasSize(THREADS * 200);
    }

    @Test
    void work_is_claimed_once_and_lanes_keep_their_order() throws Exception {
        int incidents = 20;
        int each = 5;
        for (int i = 0; i < incidents; i++) {
            IncidentState state = commit(declaration("i" + i).effect("post"));
            for (int n = 1; n < each; n++) {
                state = commit(Draft.note(state, START, "x").effect("post"));
            }
        }
        Map<String, List<Long>> done = new ConcurrentHashMap<>();

        together(i -> () -> {
            for (List<Claim> claims = work("node" + i); remaining(); claims = work("node" + i)) {
                for (Claim claim : claims) {
                    Effect effect = (Effect) claim.work();
                    done.computeIfAbsent(effect.incident().value(), absent -> new ArrayList<>())
                            .add(effect.version());
                    assertThat(store.settle(accepted(claim))).isTrue();
                }
            }
            return i;
        });

        assertThat(done).hasSize(incidents);
        assertThat(done.values()).allMatch(List.of(1L, 2L, 3L, 4L, 5L)::equals);
    }

    private List<Claim> work(String owner) {
        return store.claim(owner, DUE, LEASE, 3);
    }

    private boolean remaining() {
        return store.status().effects() > 0;
    }

    @Test
    void a_request_that_comes_to_all_at_once_is_kept_once() throws Exception {
        for (int round = 0; round < 20; round++) {
            InboxRequest request = new InboxRequest("r" + round, "chat", new byte[] {1}, START);

            List<Boolean> kept = together(i -> () -> store.receive(request));

            assertThat(kept.stream().filter(each -> each)).hasSize(1);
        }
        assertThat(claim()).hasSize(20);
    }

    @Test
    void a_claim_is_settled_by_one() throws Exception {
        commit(declaration("a").effect("post"));
        Claim claim = claimOne();

        List<Boolean> counted = together(i -> () -> store.settle(accepted(claim)));

        assertThat(counted.stream().filter(each -> each)).hasSize(1);
        assertThat(stateOf("a", "a/1/post/C1")).isEqualTo(DeliveryState.ACCEPTED);
    }

    @Test
    void a_value_is_written_by_one() throws Exception {
        for (int round = 0; round < 20; round++) {
            long version = round;

            List<Boolean> written = together(i -> () -> store.put("k", "by " + i, version));

            assertThat(written.stream().filter(each -> each)).hasSize(1);
        }
    }
}
