package io.incidentops.slack.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.Incident;
import io.incidentops.chatops.ChatOps;
import io.incidentops.command.Declaration;
import io.incidentops.slack.blocks.BlockKit;
import io.incidentops.slack.web.Place;
import io.incidentops.slack.web.SlackTokens;
import io.incidentops.slack.web.SlackWeb;
import io.incidentops.testkit.IncidentOpsHarness;
import io.incidentops.testkit.slack.ApiCall;
import io.incidentops.testkit.slack.SlackChannel;
import io.incidentops.testkit.slack.SlackFault;
import io.incidentops.testkit.slack.SlackMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten minutes of a busy incident in which hardly anything of Slack's works. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutageTest {
    private static final List<SlackFault> FAULTS = List.of(
            SlackFault.rateLimited(Duration.ofSeconds(7)),
            SlackFault.RATE_LIMITED,
            SlackFault.SERVER_ERROR,
            SlackFault.SERVER_ERROR.afterDoingIt(),
            SlackFault.UNAVAILABLE,
            SlackFault.RESET,
            SlackFault.RESET.afterDoingIt(),
            SlackFault.SILENT.afterDoingIt(),
            SlackFault.FATAL_ERROR,
            SlackFault.FATAL_ERROR.afterDoingIt(),
            SlackFault.INTERNAL_ERROR.afterDoingIt(),
            SlackFault.MALFORMED.afterDoingIt(),
            SlackFault.NONE);

    private static final int MINUTES = 10;
    private static final int STEP = 5;

    @RegisterExtension
    private final Place place = new Place();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothing_is_lost_or_doubled_and_no_command_waits(long seed) {
        Random random = new Random(seed);
        SlackWeb web = place.builder(SlackTokens.of(place.slack::botToken))
                .limit(Duration.ofMillis(150))
                .interactiveLimit(Duration.ofMillis(150))
                .build();
        SlackChat chat = SlackChat.builder(web, new BlockKit(actor -> null))
                .clock(place.clock)
                .build();
        String lobby = place.slack.addChannel("lobby", place.slack.botUser());
        List<Long> took = new ArrayList<>();
        try (IncidentOpsHarness harness = IncidentOpsHarness.on(
                place.clock,
                builder -> builder.random(random::nextLong)
                        .addExtension(ChatOps.on(chat).lobby(lobby).build()))) {
            Incident incident = null;
            int updates = 0;
            for (int second = 0; second < MINUTES * 60; second += STEP) {
                SlackFault fault = FAULTS.get(random.nextInt(FAULTS.size()));
                place.slack.faults().clear().when(method -> random.nextInt(10) > 0, Long.MAX_VALUE, fault);
                long began = System.nanoTime();
                if (incident == null) {
                    incident = harness.ops().declare(Declaration.of("Checkout answers 500"));
                } else {
                    incident.update("update number " + ++updates + ".");
                }
                took.add(System.nanoTime() - began);
                harness.advance(Duration.ofSeconds(STEP));
            }
            place.slack.faults().clear();
            int before = place.slack.calls().size();
            harness.advance(Duration.ofMinutes(20));

            List<SlackChannel> rooms = place.slack.channels().stream()
                    .filter(channel -> channel.name().startsWith("inc-"))
                    .toList();
            assertThat(rooms).hasSize(1);
            List<String> told = rooms.get(0).messages().stream()
                    .map(SlackMessage::text)
                    .filter(text -> text.contains("update number "))
                    .map(text -> text.replaceAll("(?s).*?(update number [0-9]+\\.).*", "$1"))
                    .toList();
            List<String> posts = told.stream().distinct().toList();
            List<String> wanted = new ArrayList<>();
            for (int i = 1; i <= updates; i++) {
                wanted.add("update number " + i + ".");
            }
            assertThat(posts).containsAll(wanted);
            effectsAreShownOnce(rooms.get(0), wanted);
            effectsAreShownOnce(place.slack.channel(lobby), List.of());
            assertThat(place.slack.calls().subList(before, place.slack.calls().size()))
                    .extracting(ApiCall::answer)
                    .doesNotContain("ratelimited");
            assertThat(harness.ops().health().waiting()).isZero();
            assertThat(rooms.get(0).pinned()).hasSize(1);
            assertThat(rooms.get(0).pinned().get(0).text()).contains("update number " + updates + ".");
        }
        web.close();
        assertThat(troubled()).isGreaterThan(50);
        took.sort(null);
        assertThat(Duration.ofNanos(took.get(took.size() * 99 / 100 - 1))).isLessThan(Duration.ofMillis(50));
    }

    /** How many calls went wrong, so that the test proves something. */
    private long troubled() {
        return place.slack.calls().stream()
                .filter(call -> !call.answer().equals("ok"))
                .count();
    }

    /** Each effect once, and posts in the order of their updates. */
    private static void effectsAreShownOnce(SlackChannel channel, List<String> wanted) {
        List<String> parts = new ArrayList<>();
        List<String> order = new ArrayList<>();
        for (SlackMessage message : channel.messages()) {
            String effect = message.metadata().getOrDefault("effect", "");
            if (!effect.isEmpty()) {
                parts.add(effect + "#" + message.metadata().get("part"));
            }
            if (effect.contains("/chat.post/")) {
                wanted.stream().filter(text -> message.text().contains(text)).forEach(order::add);
            }
        }
        assertThat(parts).doesNotHaveDuplicates();
        assertThat(order).containsExactlyElementsOf(wanted);
    }
}
