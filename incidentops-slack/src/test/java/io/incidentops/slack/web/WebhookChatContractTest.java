package io.incidentops.slack.web;

import io.incidentops.port.Answer;
import io.incidentops.port.ChatFeature;
import io.incidentops.port.ChatPlatform;
import io.incidentops.slack.blocks.BlockKit;
import io.incidentops.testkit.contract.ChatPlatformContract;
import io.incidentops.testkit.slack.SlackFault;
import io.incidentops.testkit.slack.SlackMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebhookChatContractTest extends ChatPlatformContract {
    private static final Pattern LIVE = Pattern.compile("<[!@#][^>]*>|<(https?|mailto):[^>]*>");

    @RegisterExtension
    final Place place = new Place();

    private WebhookChat chat;
    private final Map<String, Integer> first = new HashMap<>();

    @AfterEach
    void close() {
        chat.close();
    }

    @Override
    protected ChatPlatform platform() {
        chat = WebhookChat.builder(place.slack.webhook("general").toString(), new BlockKit(actor -> null))
                .origin(place.slack.apiUri().resolve("/"))
                .clock(place.clock)
                .build();
        return new ChatPlatform() {
            @Override
            public String name() {
                return chat.name();
            }

            @Override
            public Set<ChatFeature> features() {
                return chat.features();
            }

            /** As the dispatcher does: again when it is time. */
            @Override
            public Answer post(Post post) {
                place.clock.advance(Duration.ofSeconds(5));
                first.putIfAbsent(post.effect(), messages().size());
                Answer answer = chat.post(post);
                for (int i = 0; i < 100 && answer instanceof Answer.Later later; i++) {
                    place.clock.advance(later.after());
                    answer = chat.post(post);
                }
                return answer;
            }
        };
    }

    private List<SlackMessage> messages() {
        return place.slack.channel("general").messages();
    }

    private List<SlackMessage> parts(String message) {
        return messages().subList(first.getOrDefault(message, 0), messages().size());
    }

    @Override
    protected String channel() {
        return WebhookChat.CHANNEL;
    }

    @Override
    protected String rendered(String channel, String message) {
        return String.join("\n", parts(message).stream().map(SlackMessage::text).toList())
                .replace("\u200b", "");
    }

    @Override
    protected List<String> live(String channel, String message) {
        List<String> live = new ArrayList<>();
        for (SlackMessage part : parts(message)) {
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
        return messages().size();
    }

    @Override
    protected void loseNextAnswer() {
        place.slack.faults().next(SlackFault.RESET.afterDoingIt());
    }
}
