package io.incidentops.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;
import io.incidentops.model.Actor;
import io.incidentops.model.Severity;
import io.incidentops.slack.blocks.BlockKit;
import io.incidentops.slack.web.WebhookChat;
import io.incidentops.testkit.slack.SlackMessage;
import io.incidentops.testkit.slack.SlackStandIn;
import io.incidentops.testkit.slack.SlackUser;
import io.incidentops.web.WebRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The whole adapter with its own threads, against the stand-in. */
class SlackTest {
    private static final Actor ANA = Actor.person("slack:U0ANA", "Ana");

    private static void until(BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static boolean told(SlackStandIn slack, String channel, String text) {
        return slack.channel(channel).messages().stream()
                .map(SlackMessage::text)
                .anyMatch(said -> said.contains(text));
    }

    private static Set<Long> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getId).collect(Collectors.toSet());
    }

    @Test
    void nothing_is_left_after_close() {
        try (SlackStandIn standIn = SlackStandIn.start()) {
            standIn.addUser(SlackUser.of("U0ANA", "Ana"));
            standIn.addChannel("incidents", "U0ANA");
            Set<Long> before = threads();
            Slack slack = Slack.builder()
                    .botToken(standIn.botToken())
                    .appToken(standIn.appToken())
                    .api(standIn.apiUri())
                    .build();
            try (IncidentOps ops = IncidentOps.builder()
                    .directory(slack.people())
                    .addExtension(slack)
                    .start()) {
                until(() -> standIn.sockets().connections() == 2);
                standIn.as("U0ANA")
                        .slash(
                                "/inc",
                                "declare Odd",
                                standIn.channel("incidents").id());
                until(() -> standIn.channels().stream()
                        .anyMatch(channel -> channel.name().equals("inc-1-odd")
                                && !channel.pinned().isEmpty()));
                assertThat(ops.health().problems()).isEmpty();
            }

            until(() -> standIn.sockets().connections() == 0);
            until(() -> Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> !before.contains(thread.getId()))
                    .map(Thread::getName)
                    .noneMatch(name -> name.startsWith("incidentops") || name.contains("OkHttp")));
        }
    }

    @Test
    void stakeholders_are_told_the_updates_and_the_end_alone() {
        try (SlackStandIn standIn = SlackStandIn.start()) {
            String channel = standIn.addChannel("status");
            Slack slack = Slack.builder()
                    .botToken(standIn.botToken())
                    .signingSecret("secret")
                    .api(standIn.apiUri())
                    .stakeholders(channel)
                    .build();
            try (IncidentOps ops = IncidentOps.builder().addExtension(slack).start()) {
                Incident incident = ops.as(ANA)
                        .declare(Declaration.of("Checkout answers 500").severity(Severity.SEV3));
                incident.note("the pool is empty");
                incident.update("A third of payments fail");
                incident.resolve("Rolled back");
                until(() -> told(standIn, "status", "Rolled back"));
            }

            assertThat(told(standIn, "status", "A third of payments fail")).isTrue();
            assertThat(told(standIn, "status", "the pool is empty")).isFalse();
        }
    }

    @Test
    void a_webhook_alone_tells_one_channel() {
        try (SlackStandIn standIn = SlackStandIn.start()) {
            String channel = standIn.addChannel("status");
            SlackWebhook webhook = new SlackWebhook(
                    WebhookChat.builder(standIn.webhook(channel).toString(), new BlockKit(actor -> null))
                            .origin(standIn.apiUri().resolve("/")));
            try (IncidentOps ops = IncidentOps.builder().addExtension(webhook).start()) {
                ops.as(ANA).declare(Declaration.of("Checkout answers 500"));
                until(() -> told(standIn, "status", "Checkout answers 500"));
            }
        }
    }

    @Test
    void what_is_missing_is_said_with_where_to_get_it() {
        assertThatThrownBy(() -> Slack.builder().build()).hasMessageContaining("botToken(...)");
        assertThatThrownBy(() -> Slack.builder().botToken("xoxb-1").build())
                .hasMessageContaining("signingSecret(...)")
                .hasMessageContaining("appToken(...)");
        assertThatThrownBy(() -> Slack.builder().botToken("xoxp-secret"))
                .hasMessageContaining("OAuth & Permissions")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Slack.builder().signingSecret(" ")).hasMessageContaining("Basic Information");
        assertThatThrownBy(() -> Slack.webhook("https://example.com/secret"))
                .hasMessageContaining("hooks.slack.com")
                .hasMessageNotContaining("secret");
    }

    @Test
    void before_the_library_starts_a_request_is_put_off() {
        Slack slack = Slack.builder()
                .botToken("xoxb-1-secret")
                .signingSecret("another secret")
                .build();

        assertThat(slack.requests()
                        .handle(new WebRequest("POST", "/slack", Map.<String, List<String>>of(), new byte[0]))
                        .status())
                .isEqualTo(503);
        assertThat(slack.toString()).isEqualTo("Slack[HTTP]");
        slack.close();
    }
}
