package io.incidentops.slack.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.IncidentOps;
import io.incidentops.slack.Slack;
import io.incidentops.testkit.slack.SlackChannel;
import io.incidentops.testkit.slack.SlackStandIn;
import io.incidentops.testkit.slack.SlackUser;
import java.util.Optional;

/** What the guide on testing shows: its text is taken from between the marks. */
final class StandInExample {
    private StandInExample() {}

    static void run() {
        // example:begin
        try (SlackStandIn slack = SlackStandIn.start()) {
            slack.addUser(SlackUser.of("U1", "Ana"));
            slack.addChannel("incidents", "U1", slack.botUser());
            Slack bot = Slack.builder()
                    .botToken(slack.botToken())
                    .appToken(slack.appToken())
                    .api(slack.apiUri())
                    .build();
            try (IncidentOps ops = IncidentOps.builder()
                    .directory(bot.people())
                    .addExtension(bot)
                    .start()) {
                slack.await(
                        "Socket Mode",
                        it -> Optional.of(it.sockets().connections()).filter(number -> number > 0));

                slack.as("U1").slash("/inc", "declare Checkout answers 500 sev:1", "incidents");

                SlackChannel room = slack.await(
                        "its room",
                        it -> it.find("inc-1-checkout-answers-500")
                                .filter(each -> !each.pinned().isEmpty()));
                assertThat(room.topic()).contains("SEV1");
                assertThat(room.members()).contains("U1");
                assertThat(ops.health().problems()).isEmpty();
            }
        }
        // example:end
    }
}
