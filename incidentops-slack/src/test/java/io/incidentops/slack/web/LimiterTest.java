package io.incidentops.slack.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LimiterTest {
    private static final List<String> METHODS = List.of(
            "chat.postMessage",
            "chat.update",
            "conversations.create",
            "conversations.invite",
            "chat.postEphemeral",
            "nobody.knows");

    private final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");

    private static SlackCall call(String method, String channel) {
        return SlackCall.of(method).with("channel", channel).with("ts", "1." + channel);
    }

    private Duration admit(Limiter limiter, SlackCall call) {
        return limiter.admit(Method.of(call.method()), "T1", call);
    }

    /** Calls come in bursts and in trickles, and whoever is told to come later does so to the millisecond. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whoever_calls_however_often_no_limit_is_passed(long seed) {
        Random random = new Random(seed);
        double share = random.nextBoolean() ? 1 : 0.5;
        Limiter limiter = new Limiter(clock, share);
        Map<String, Deque<Instant>> minutes = new HashMap<>();
        Map<String, Instant> last = new HashMap<>();
        record Coming(Instant at, SlackCall call) {}
        PriorityQueue<Coming> coming = new PriorityQueue<>((a, b) -> a.at().compareTo(b.at()));
        for (int i = 0; i < 2_000; i++) {
            Instant at = clock.instant().plusMillis(random.nextInt(random.nextBoolean() ? 200 : 600_000));
            String channel = "C" + random.nextInt(3);
            coming.add(new Coming(at, call(METHODS.get(random.nextInt(METHODS.size())), channel)));
        }

        for (int steps = 0; steps < 200_000 && !coming.isEmpty(); steps++) {
            Coming next = coming.poll();
            clock.set(next.at().isAfter(clock.instant()) ? next.at() : clock.instant());
            Duration wait = admit(limiter, next.call());
            if (!wait.isZero()) {
                coming.add(new Coming(clock.instant().plus(wait), next.call()));
                continue;
            }
            Instant now = clock.instant();
            Method method = Method.of(next.call().method());
            Deque<Instant> minute = minutes.computeIfAbsent(method.name(), name -> new ArrayDeque<>());
            minute.add(now);
            while (minute.getFirst().isBefore(now.minusSeconds(60).plusMillis(1))) {
                minute.removeFirst();
            }
            assertThat(minute.size()).as(method.name()).isLessThanOrEqualTo((int)
                    Math.max(1, method.perMinute() * share));
            if (method.name().equals("chat.postMessage") || method.name().equals("chat.update")) {
                Instant before = last.put(method.name() + next.call().channel(), now);
                if (before != null) {
                    assertThat(Duration.between(before, now))
                            .isGreaterThanOrEqualTo(Duration.ofMillis((long) (998 / share)));
                }
            }
        }
    }

    @Test
    void a_channel_takes_one_message_a_second_and_another_is_not_concerned() {
        Limiter limiter = new Limiter(clock, 1);

        assertThat(admit(limiter, call("chat.postMessage", "C1"))).isZero();
        assertThat(admit(limiter, call("chat.postMessage", "C1"))).isEqualTo(Duration.ofSeconds(1));
        assertThat(admit(limiter, call("chat.postMessage", "C2"))).isZero();

        clock.advance(Duration.ofSeconds(1));
        assertThat(admit(limiter, call("chat.postMessage", "C1"))).isZero();
    }

    @Test
    void those_who_wait_are_told_one_time_each_and_all_are_served_by_then() {
        Limiter limiter = new Limiter(clock, 1);
        assertThat(admit(limiter, call("chat.postMessage", "C1"))).isZero();
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            waits.add(admit(limiter, call("chat.postMessage", "C1")));
        }

        assertThat(waits).doesNotHaveDuplicates();
        Instant began = clock.instant();
        for (Duration wait : waits) {
            clock.set(began.plus(wait));
            assertThat(admit(limiter, call("chat.postMessage", "C1")))
                    .as(wait.toString())
                    .isZero();
        }
    }

    @Test
    void an_hour_of_steady_work_uses_most_of_what_slack_allows() {
        Limiter limiter = new Limiter(clock, 1);
        int done = 0;
        Instant end = clock.instant().plus(Duration.ofHours(1));
        while (clock.instant().isBefore(end)) {
            Duration wait = admit(limiter, call("conversations.setTopic", "C1"));
            if (wait.isZero()) {
                done++;
            } else {
                clock.advance(wait);
            }
        }

        assertThat(done).isBetween(60 * 15, 60 * 20);
    }

    @Test
    void who_waits_at_a_screen_has_a_larger_reserve() {
        Limiter limiter = new Limiter(clock, 1);
        int whispers = 0;
        while (admit(limiter, call("chat.postEphemeral", "C1")).isZero()) {
            whispers++;
        }
        int looks = 0;
        while (admit(limiter, call("users.info", "C1")).isZero()) {
            looks++;
        }

        assertThat(whispers).isEqualTo(50);
        assertThat(looks).isEqualTo(25);
    }

    @Test
    void what_slack_says_counts_for_its_method_and_workspace_alone() {
        Limiter limiter = new Limiter(clock, 1);
        Method update = Method.of("chat.update");
        limiter.pause(update, "T1", Duration.ofSeconds(40));

        assertThat(limiter.admit(update, "T1", call("chat.update", "C1"))).isEqualTo(Duration.ofSeconds(40));
        assertThat(limiter.admit(update, "T2", call("chat.update", "C1"))).isZero();
        assertThat(admit(limiter, call("chat.postMessage", "C1"))).isZero();
        assertThat(limiter.pauses(Duration.ofSeconds(10))).containsExactly("chat.update for 40 s");

        clock.advance(Duration.ofSeconds(40));
        assertThat(limiter.admit(update, "T1", call("chat.update", "C1"))).isZero();
        assertThat(limiter.pauses(Duration.ZERO)).isEmpty();
    }

    @Test
    void a_message_is_changed_once_a_second() {
        Limiter limiter = new Limiter(clock, 1);

        assertThat(admit(limiter, call("chat.update", "C1"))).isZero();
        assertThat(admit(limiter, call("chat.update", "C1"))).isEqualTo(Duration.ofSeconds(1));
        assertThat(admit(limiter, call("chat.update", "C2"))).isZero();
    }
}
