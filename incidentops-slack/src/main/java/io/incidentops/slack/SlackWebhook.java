package io.incidentops.slack;

import io.incidentops.Extension;
import io.incidentops.IncidentOps;
import io.incidentops.chatops.ChatOps;
import io.incidentops.policy.Reaction;
import io.incidentops.slack.web.WebhookChat;
import io.incidentops.web.client.LibraryClock;
import io.incidentops.work.EffectHandler;
import java.util.List;

/** Tells one channel through an incoming webhook. Thread-safe. */
final class SlackWebhook implements Extension {
    private final LibraryClock clock = new LibraryClock();
    private final WebhookChat chat;
    private final ChatOps chatOps;

    SlackWebhook(WebhookChat.Builder builder) {
        this.chat = builder.clock(clock).build();
        this.chatOps = ChatOps.on(chat).lobby(WebhookChat.CHANNEL).build();
    }

    @Override
    public List<Reaction> reactions() {
        return chatOps.reactions();
    }

    @Override
    public List<EffectHandler> handlers() {
        return chatOps.handlers();
    }

    @Override
    public void start(IncidentOps ops) {
        clock.follow(ops.clock());
        chatOps.start(ops);
    }

    @Override
    public void close() {
        chat.close();
    }

    @Override
    public String toString() {
        return "Slack[webhook]";
    }
}
