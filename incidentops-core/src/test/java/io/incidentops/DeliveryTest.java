package io.incidentops;

import static io.incidentops.World.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.command.Declaration;
import io.incidentops.model.*;
import io.incidentops.policy.EffectKinds;
import io.incidentops.policy.Reaction;
import io.incidentops.port.Answer;
import io.incidentops.port.IncidentOpsObserver;
import io.incidentops.port.PagerFeature;
import io.incidentops.work.*;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryTest {
    private final World world = new World();

    @AfterEach
    void end() {
        world.close();
    }

    static List<Supplier<Answer>> failures() {
        return List.of(
                () -> Answer.later(Duration.ofSeconds(30), "rate limit"),
                () -> Answer.unclear("timeout"),
                () -> Answer.rejected("no such service"),
                () -> {
                    throw new IllegalStateException("broken adapter");
                },
                () -> null);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void declaring_succeeds_whatever_the_pager_does(Supplier<Answer> answer) {
        world.pager.answer = answer;

        Receipt receipt = world.ops
                .as(ANA)
                .submit(Declaration.of("Down").severity(Severity.SEV1))
                .orThrow();
        world.ops.runDue();

        assertThat(receipt.pending()).extracting(Effect::kind).containsExactly(EffectKinds.PAGE);
        assertThat(world.ops.incident(receipt.number()).state().phase()).isEqualTo(Phase.TRIGGERED);
        assertThat(world.pager.pages).hasSize(1);
    }

    @Test
    void a_page_for_what_was_resolved_meanwhile_never_leaves() {
        world.pager.answer = () -> Answer.later(Duration.ofMinutes(1), "down");
        Incident incident = world.incident(Severity.SEV4);
        world.ops.runDue();
        world.pager.calls.clear();
        incident.resolve("it was nothing");
        world.pager.answer = () -> Answer.accepted("ref");
        world.minutes(10);

        assertThat(world.pager.calls).noneMatch(call -> call.startsWith("page"));
        Delivery page = incident.deliveries().get(0);
        assertThat(page.state()).isEqualTo(DeliveryState.ABANDONED);
        assertThat(page.reason()).contains("resolved before the page left");
    }

    @Test
    void acknowledging_and_resolving_use_the_pages_key() {
        Incident incident = world.incident(Severity.SEV3);
        world.ops.runDue();
        String key = world.pager.pages.get(0).key();
        incident.acknowledge();
        world.ops.runDue();
        incident.resolve("over");
        world.ops.runDue();

        assertThat(world.pager.calls).containsExactly("page service:checkout", "acknowledge " + key, "resolve " + key);
        assertThat(incident.state().paging().page(key).orElseThrow().reference())
                .isEqualTo("ref");
    }

    @Test
    void an_unclear_page_is_looked_for_before_it_is_repeated() {
        world.pager.features.add(PagerFeature.FIND);
        world.pager.answer = () -> Answer.unclear("timeout");
        Incident incident = world.incident(Severity.SEV3);
        world.ops.runDue();
        world.pager.found = () -> Answer.accepted("it-was-there");
        world.minutes(1);

        assertThat(world.pager.pages).hasSize(1);
        assertThat(world.pager.calls).anyMatch(call -> call.startsWith("find"));
        assertThat(incident.state().paging().pages().get(0).reference()).isEqualTo("it-was-there");
    }

    @Test
    void an_unclear_page_that_is_not_there_is_sent_again() {
        world.pager.features.add(PagerFeature.FIND);
        world.pager.answer = () -> Answer.unclear("timeout");
        Incident incident = world.incident(Severity.SEV3);
        world.ops.runDue();
        world.pager.answer = () -> Answer.accepted("second");
        world.minutes(1);

        assertThat(world.pager.pages).hasSize(2);
        assertThat(incident.state().paging().pages().get(0).reference()).isEqualTo("second");
    }

    @Test
    void a_rejected_page_is_told_and_the_next_target_is_paged_all_the_same() {
        Supplier<Answer> first = () -> Answer.rejected("no such user");
        world.pager.answer = () -> world.pager.pages.size() == 1 ? first.get() : Answer.accepted("ref");
        Incident incident = world.incident(Severity.SEV1);
        world.ops.runDue();

        assertThat(world.pager.pages).hasSize(2);
        assertThat(incident.deliveries())
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.FAILED, DeliveryState.ACCEPTED);
        assertThat(world.kinds(incident)).contains("DeliveryFailed", "PageAccepted");
        assertThat(incident.state().paging().pages().get(0).progress()).isEqualTo(PagedTarget.Progress.FAILED);
    }

    @Test
    void what_fails_for_three_days_is_given_up() {
        world.pager.answer = () -> Answer.later(Duration.ZERO, "down");
        Incident incident = world.incident(Severity.SEV4);
        world.pass(Duration.ofDays(3).plusMinutes(10));

        Delivery page = incident.deliveries().get(0);
        assertThat(page.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(page.reason()).contains("given up after 3 days").contains("down");
    }

    private static final class Chat implements Extension, EffectHandler {
        final List<String> told = new ArrayList<>();
        Function<Effect, Answer> answer = effect -> Answer.accepted(null);

        @Override
        public List<Reaction> reactions() {
            return List.of((event, after, effects) -> {
                if (event.event() instanceof io.incidentops.event.Declared) {
                    effects.accept(Effect.of(event, "open", "chat", "room").neededByOthers());
                } else if (event.event() instanceof io.incidentops.event.NoteAdded note) {
                    effects.accept(Effect.of(event, "note", "chat", note.text()));
                }
            });
        }

        @Override
        public List<EffectHandler> handlers() {
            return List.of(this);
        }

        @Override
        public Set<String> kinds() {
            return Set.of("open", "note");
        }

        @Override
        public EffectResult deliver(EffectCall call) {
            told.add(call.effect().target());
            return EffectResult.of(answer.apply(call.effect()));
        }
    }

    @Test
    void a_needed_effect_holds_its_lane_until_it_is_retried_or_skipped() {
        Chat chat = new Chat();
        chat.answer = effect -> effect.kind().equals("open") ? Answer.rejected("no rights") : Answer.accepted(null);
        try (World held = new World(builder -> builder.addExtension(chat))) {
            Incident incident = held.incident(Severity.SEV3);
            incident.note("first");
            held.ops.runDue();

            assertThat(chat.told).containsExactly("room");
            assertThat(held.pager.pages).as("a page waits for no chat").hasSize(1);
            Health health = held.ops.health();
            assertThat(health.up()).isFalse();
            assertThat(health.problems().get(0))
                    .contains("open for room failed")
                    .contains("no rights");
            String id = health.holding().get(0).effect().id();

            assertThat(held.ops.retry(id)).isTrue();
            held.ops.runDue();
            assertThat(chat.told).containsExactly("room", "room");
            assertThat(held.ops.skip(id, "the room is not needed")).isTrue();
            held.ops.runDue();
            assertThat(chat.told).containsExactly("room", "room", "first");
            assertThat(held.ops.health().up()).isTrue();
            assertThat(held.ops.retry("nothing")).isFalse();
            assertThat(held.ops.skip("nothing", "no")).isFalse();
        }
    }

    @Test
    void a_lane_keeps_its_order_while_its_head_waits() {
        Chat chat = new Chat();
        int[] left = {3};
        chat.answer = effect -> effect.target().equals("first") && left[0]-- > 0
                ? Answer.later(Duration.ofSeconds(5), "slow down")
                : Answer.accepted(null);
        try (World slow = new World(builder -> builder.addExtension(chat))) {
            Incident incident = slow.incident(Severity.SEV3);
            incident.note("first");
            incident.note("second");
            slow.minutes(5);

            assertThat(chat.told).containsExactly("room", "first", "first", "first", "first", "second");
        }
    }

    @Test
    void an_effect_that_nothing_delivers_fails_and_says_so() {
        try (World bare = new World(builder -> builder.addExtension(new Extension() {
            @Override
            public List<Reaction> reactions() {
                return new Chat().reactions();
            }
        }))) {
            Incident incident = bare.incident(Severity.SEV3);
            bare.ops.runDue();

            assertThat(bare.kinds(incident)).contains("DeliveryFailed");
            assertThat(bare.ops.health().problems().get(0)).contains("nothing delivers open");
        }
    }

    @Test
    void an_observer_is_told_and_its_failures_harm_nobody() {
        List<String> seen = new ArrayList<>();
        IncidentOpsObserver observer = new IncidentOpsObserver() {
            @Override
            public void command(String command, String outcome, Duration took) {
                seen.add(command + " " + outcome);
                throw new IllegalStateException("broken");
            }

            @Override
            public void delivery(String kind, String outcome, Duration took) {
                seen.add(kind + " " + outcome);
                throw new IllegalStateException("broken");
            }

            @Override
            public void deadline(String name, String outcome, Duration late) {
                seen.add(name + " " + outcome);
                throw new IllegalStateException("broken");
            }
        };
        try (World watched = new World(builder -> builder.observer(observer))) {
            Incident incident = watched.incident(Severity.SEV3);
            incident.submit(new io.incidentops.command.Close(null));
            watched.minutes(15);

            assertThat(seen).contains("Declare done", "Close refused", "page accepted", "policy:acknowledge passed");
            assertThat(watched.pager.pages).hasSize(2);
        }
    }

    @Test
    void listeners_hear_after_the_commit_and_break_nothing() {
        List<String> heard = new ArrayList<>();
        try (World told = new World(builder -> builder.addListener((event, after) -> {
                    throw new AssertionError("broken");
                })
                .addListener((event, after) -> heard.add(event.event().kind() + " " + after.version())))) {
            Incident incident = told.incident(Severity.SEV4);

            assertThat(heard).hasSize(told.kinds(incident).size());
            assertThat(heard.get(0)).startsWith("incident.declared.v1");
        }
    }
}
