package io.incidentops.slack.room;

import io.incidentops.model.Actor;
import io.incidentops.port.Answer;
import io.incidentops.port.ChatPlatform;
import io.incidentops.slack.blocks.BlockKit;
import io.incidentops.slack.web.Place;
import io.incidentops.testkit.contract.ChatPlatformContract;
import io.incidentops.testkit.slack.SlackFault;
import io.incidentops.testkit.slack.SlackMessage;
import io.incidentops.testkit.slack.SlackUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;

class SlackChatContractTest extends ChatPlatformContract {
    private static final Pattern LIVE = Pattern.compile(
            "<[!@#][^>]*>|<(https?|mailto):[^>]*>|\"type\":\"(link|user|channel|" + "usergroup|broadcast)\"");

    @RegisterExtension
    final Place place = new Place();

    private String channel;

    private static String id(Actor actor) {
        return "U0" + actor.id().toUpperCase(Locale.ROOT) + "00000";
    }

    @Override
    protected ChatPlatform platform() {
        place.slack.addUser(SlackUser.of("U0ANA00000", "Ana"));
        place.slack.addUser(SlackUser.of("U0BEN00000", "Ben"));
        channel = place.slack.addChannel("payments", place.slack.botUser(), "U0BEN00000");
        return SlackChat.builder(place.paced(), new BlockKit(SlackChatContractTest::id))
                .users(actor -> Answer.accepted(id(actor)))
                .clock(place.clock)
                .build();
    }

    @Override
    protected String channel() {
        return channel;
    }

    /** The message and those that go on with it. */
    private List<SlackMessage> parts(String channel, String message) {
        List<SlackMessage> all = place.slack.channel(channel).messages();
        String effect = all.stream()
                .filter(one -> one.ts().equals(message))
                .map(one -> one.metadata().getOrDefault("effect", ""))
                .findFirst()
                .orElseThrow();
        return all.stream()
                .filter(one -> one.ts().equals(message)
                        || (!effect.isEmpty() && effect.equals(one.metadata().get("effect"))))
                .toList();
    }

    @Override
    protected String rendered(String channel, String message) {
        String text = String.join(
                "\n", parts(channel, message).stream().map(SlackMessage::text).toList());
        // Zero-width, so that people read what was written, and Slack calls nobody.
        return text.replace("\u200b", "");
    }

    @Override
    protected List<String> live(String channel, String message) {
        List<String> live = new ArrayList<>();
        for (SlackMessage part : parts(channel, message)) {
            live.addAll(part.mentions());
            Matcher found = LIVE.matcher(part.json());
            while (found.find()) {
                live.add(found.group());
            }
        }
        return live;
    }

    @Override
    protected int shown(String channel) {
        return (int) place.slack.channel(channel).messages().stream()
                .filter(message -> !message.metadata().isEmpty())
                .count();
    }

    @Override
    protected void loseNextAnswer() {
        place.slack.faults().next(SlackFault.RESET.afterDoingIt());
    }
}
