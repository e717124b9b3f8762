package io.incidentops.samples.slackbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.testkit.slack.ApiCall;
import io.incidentops.testkit.slack.SlackChannel;
import io.incidentops.testkit.slack.SlackFault;
import io.incidentops.testkit.slack.SlackMessage;
import io.incidentops.testkit.slack.SlackStandIn;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private PrintStream out() {
        return new PrintStream(told, true, StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "over Socket Mode: {0}")
    @ValueSource(booleans = {true, false})
    void an_incident_runs_from_declaration_to_resolution(boolean sockets) throws Exception {
        try (SlackStandIn slack = Story.workspace()) {
            Story.tell(slack, folder.resolve("incidents"), sockets, out());

            SlackChannel room = slack.channel("inc-1-checkout-answers-500");
            assertThat(room.isPrivate()).isFalse();
            assertThat(room.members()).contains(slack.botUser(), Story.ANA, Story.BEN);
            assertThat(room.topic()).contains("SEV1", "resolved", "commander: Ben");
            assertThat(room.bookmarks()).isNotEmpty();
            assertThat(room.pinned())
                    .singleElement()
                    .extracting(SlackMessage::text)
                    .asString()
                    .contains("resolved", "A third of payments fail", "checkout 4.12 was deployed", "Reopen");
            assertThat(room.messages())
                    .extracting(SlackMessage::text)
                    .anySatisfy(text -> assertThat(text).contains("Update").contains("A third of payments fail"))
                    .anySatisfy(text -> assertThat(text).contains("Resolved").contains("Rolled back to 4.11"));
            assertThat(slack.channel("incidents").last().text()).contains("Checkout answers 500", "resolved");
        }
    }

    @Test
    void every_act_has_one_answer_that_only_the_actor_sees() throws Exception {
        try (SlackStandIn slack = Story.workspace()) {
            Story.tell(slack, folder.resolve("incidents"), true, out());

            assertThat(slack.channel("incidents").ephemeral(Story.ANA))
                    .singleElement()
                    .extracting(SlackMessage::text)
                    .asString()
                    .contains("#1", "declared");
            assertThat(slack.channel("inc-1-checkout-answers-500").ephemeral(Story.ANA))
                    .extracting(SlackMessage::text)
                    .filteredOn(text -> text.contains("Timeline of #1"))
                    .hasSize(1);
            assertThat(slack.openView(Story.ANA)).isEmpty();
            assertThat(slack.openView(Story.BEN)).isEmpty();
        }
    }

    @Test
    void the_story_goes_well_also_where_slack_does_not() throws Exception {
        try (SlackStandIn slack = Story.workspace()) {
            slack.faults()
                    .on("conversations.create", 1, SlackFault.UNAVAILABLE)
                    .on("chat.postMessage", 1, SlackFault.FATAL_ERROR.afterDoingIt())
                    .on("pins.add", 1, SlackFault.RESET.afterDoingIt());

            Story.tell(slack, folder.resolve("incidents"), true, out());

            assertThat(slack.calls()).extracting(ApiCall::answer).anyMatch(answer -> answer.contains("after doing it"));
            assertThat(slack.channels()).extracting(SlackChannel::name).containsOnlyOnce("inc-1-checkout-answers-500");
            assertThat(slack.channel("incidents").messages()).hasSize(1);
            assertThat(slack.channel("inc-1-checkout-answers-500").pinned()).hasSize(1);
        }
    }

    @Test
    void what_it_prints_is_what_the_readme_shows() throws Exception {
        Story.tell(folder.resolve("incidents"), true, out());

        String readme = Files.readString(Path.of("README.md"));
        String shown = readme.substring(readme.indexOf("```\nAna types") + 4, readme.indexOf("\n```\n\n## In your"));
        assertThat(told.toString(StandardCharsets.UTF_8)).contains(shown).contains("Timeline of #1");
    }
}
