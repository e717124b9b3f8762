package io.incidentops;

import static io.incidentops.World.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.command.Declaration;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.*;
import io.incidentops.port.OnCall;
import io.incidentops.port.PagerFeature;
import io.incidentops.store.MemoryStore;
import io.incidentops.work.InboxRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FeedAndInboxTest {
    private final ManualClock clock = new ManualClock(START);
    private final MemoryStore store = new MemoryStore(clock);

    private IncidentOps node(Consumer<RecordedEvent> consumer) {
        return IncidentOps.builder()
                .clock(clock)
                .store(store)
                .addFeed("numbers", consumer)
                .build();
    }

    @Test
    void a_feed_hands_out_each_event_in_order_and_goes_on_where_it_failed() {
        List<String> seen = new ArrayList<>();
        boolean[] broken = {false};
        try (IncidentOps ops = node(event -> {
            seen.add(event.ref().toString());
            if (broken[0] && event.version() == 2) {
                throw new IllegalStateException("down");
            }
        })) {
            Incident incident = ops.declare(Declaration.of("Slow").severity(Severity.SEV4));
            broken[0] = true;
            incident.note("one");
            incident.note("two");
            ops.runDue();
            ops.runDue();
            assertThat(seen).as("it waits before it tries again").hasSize(2);
            broken[0] = false;
            clock.advance(Duration.ofMinutes(1));
            ops.runDue();

            assertThat(seen.stream().distinct())
                    .containsExactlyElementsOf(ops.store().read(incident.id(), 0, 100).stream()
                            .map(event -> event.ref().toString())
                            .toList());
            assertThat(seen).hasSize(4);
            ops.runDue();
            assertThat(seen).hasSize(4);
        }
    }

    @Test
    void two_nodes_do_not_hand_out_at_once_and_one_takes_over_from_the_other() {
        List<String> one = new ArrayList<>();
        List<String> two = new ArrayList<>();
        IncidentOps second = node(event -> two.add(event.ref().toString()));
        try (IncidentOps first = node(event -> {
            one.add(event.ref().toString());
            second.runDue();
        })) {
            Incident incident = first.declare(Declaration.of("Slow").severity(Severity.SEV4));
            for (int i = 0; i < 250; i++) {
                incident.note("note " + i);
            }
            first.runDue();
            assertThat(one).hasSize(251).doesNotHaveDuplicates();
            assertThat(two).isEmpty();

            incident.note("last");
            second.runDue();
            assertThat(two).isEmpty();
            clock.advance(Duration.ofSeconds(31));
            second.runDue();
            assertThat(two).hasSize(1);
        }
        second.close();
    }

    @Test
    void one_name_has_one_consumer() {
        assertThatThrownBy(() -> IncidentOps.builder().addFeed("a", event -> {}).addFeed("a", event -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choose another name");
    }

    private record Hook(BiConsumer<InboxRequest, IncidentOps> work) implements Extension {
        @Override
        public Map<String, BiConsumer<InboxRequest, IncidentOps>> inbox() {
            return Map.of("hook", work);
        }
    }

    private InboxRequest request(String key) {
        return new InboxRequest(key, "hook", "5xx".getBytes(java.nio.charset.StandardCharsets.UTF_8), clock.instant());
    }

    private World world(BiConsumer<InboxRequest, IncidentOps> work) {
        return new World(builder -> builder.addExtension(new Hook(work)));
    }

    @Test
    void a_request_is_received_once_and_its_commands_count_once() {
        int[] tries = {0};
        try (World world = world((request, ops) -> {
            ops.withKey(request.key()).declare(Declaration.of("from a hook").severity(Severity.SEV5));
            if (tries[0]++ < 2) {
                throw new IllegalStateException("crashed after the command");
            }
        })) {
            assertThat(world.ops.receive(request("r1"))).isTrue();
            assertThat(world.ops.receive(request("r1"))).isFalse();
            world.minutes(5);

            assertThat(tries[0]).isEqualTo(3);
            assertThat(world.ops.search(io.incidentops.store.Search.ALL).incidents())
                    .hasSize(1);
            assertThat(world.ops.receive(request("r1"))).isFalse();
        }
    }

    @Test
    void a_request_that_always_fails_is_given_up_after_ten_tries() {
        int[] tries = {0};
        try (World world = world((request, ops) -> {
            tries[0]++;
            throw new IllegalStateException("broken");
        })) {
            world.ops.receive(request("r1"));
            world.pass(Duration.ofHours(2));

            assertThat(tries[0]).isEqualTo(10);
            assertThat(world.store.status().inbox()).isZero();
        }
    }

    @Test
    void on_call_names_are_kept_for_when_the_pager_is_down() {
        OnCall ben = new OnCall(PageTarget.service("checkout"), BEN, "+49 30 1", START.plusSeconds(3600));
        World world = new World();
        world.pager.features.add(PagerFeature.ON_CALL);
        world.pager.onCall = () -> List.of(ben);
        world.ops.runDue();
        world.pager.onCall = () -> {
            throw new IllegalStateException("down");
        };
        world.minutes(6);

        Receipt receipt = world.ops
                .as(ANA)
                .submit(Declaration.of("Down").severity(Severity.SEV1))
                .orThrow();
        assertThat(receipt.onCall()).containsExactly(ben);
        assertThat(world.ops.onCallAsOf()).contains(START);
        FakePager silent = new FakePager();
        try (IncidentOps restarted = IncidentOps.builder()
                .clock(world.clock)
                .store(world.store)
                .pager(silent)
                .build()) {
            assertThat(restarted.onCall()).containsExactly(ben);
            assertThat(restarted.onCall().get(0).person().name()).isEqualTo("Ben");
        }
        assertThat(ben.toString()).doesNotContain("+49");
    }

    @Test
    void an_incident_can_be_carried_to_another_store() {
        try (World from = new World();
                World to = new World()) {
            to.incident(Severity.SEV5);
            Incident incident = from.commanded(Severity.SEV3);
            incident.assign(BEN, "Roll back", Duration.ofMinutes(15));
            from.ops.runDue();

            Incident there = to.ops.importIncident(incident.history().events());

            assertThat(there.number()).isEqualTo(2);
            assertThat(there.state().commander()).contains(ANA);
            assertThat(there.history().events())
                    .hasSameSizeAs(incident.history().events());
            assertThatThrownBy(() -> to.ops.importIncident(incident.history().events()))
                    .hasMessageContaining("here already");
            to.minutes(15);
            assertThat(to.passed(there, "action:" + actionOf(there))).isEqualTo(1);
            assertThat(to.pager.pages)
                    .as("what was paged there is not paged here")
                    .isEmpty();
        }
    }

    private static long actionOf(Incident incident) {
        return incident.state().work().actions().get(0).mark().version();
    }
}
