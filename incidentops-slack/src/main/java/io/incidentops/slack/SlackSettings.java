package io.incidentops.slack;

import io.incidentops.Extension;
import io.incidentops.chatops.ChatOps;
import io.incidentops.chatops.Stakeholders;
import io.incidentops.slack.blocks.Renderer;
import io.incidentops.slack.people.SlackPeople;
import io.incidentops.slack.people.Standing;
import io.incidentops.slack.request.SlackRequests;
import io.incidentops.slack.room.SlackChat;
import io.incidentops.slack.socket.SocketMode;
import io.incidentops.slack.talk.TalkSettings;
import io.incidentops.slack.web.ScopeNeed;
import io.incidentops.slack.web.SlackTokens;
import io.incidentops.slack.web.SlackWeb;
import io.incidentops.web.client.Background;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What was configured, made into parts. Prints no secret. */
final class SlackSettings {
    private final SlackBuilder builder;
    private final SlackTokens tokens;
    private final List<String> signingSecrets;

    SlackSettings(SlackBuilder builder) {
        this.builder = builder;
        this.tokens = Objects.requireNonNull(builder.tokens);
        this.signingSecrets = List.copyOf(builder.signingSecrets);
    }

    SlackTokens tokens() {
        return tokens;
    }

    List<String> signingSecrets() {
        return signingSecrets;
    }

    SlackWeb web(InstantSource clock) {
        SlackWeb.Builder web = SlackWeb.builder(tokens).clock(clock).share(builder.share);
        if (builder.api != null) {
            web.base(builder.api).responseOrigin(builder.api.resolve("/"));
        }
        return web.build();
    }

    SlackPeople people(SlackWeb web, Background background, InstantSource clock) {
        SlackPeople.Builder people = SlackPeople.builder(web, background)
                .directory(builder.directory)
                .clock(clock);
        if (builder.team != null) {
            people.workspace(builder.team);
        }
        return people.build();
    }

    SlackChat chat(SlackWeb web, Renderer renderer, SlackPeople people, InstantSource clock) {
        SlackChat.Builder chat = SlackChat.builder(web, renderer)
                .scopes(web::scopes)
                .users(people::user)
                .clock(clock);
        builder.chat.forEach(setting -> setting.accept(chat));
        return chat.build();
    }

    ChatOps chatOps(SlackChat chat) {
        ChatOps.Builder room = ChatOps.on(chat).commands(builder.commands.prefix(builder.talk.command() + " "));
        builder.rooms.forEach(setting -> setting.accept(room));
        return room.build();
    }

    /** The parts that tell people, which share the platform. */
    List<Extension> telling(SlackChat chat, ChatOps chatOps) {
        return builder.stakeholders == null
                ? List.of(chatOps)
                : List.of(chatOps, Stakeholders.on(chat, builder.stakeholders));
    }

    /** Guests and people of other organisations may use it only where the host says so. */
    TalkSettings talk(SlackPeople people) {
        Predicate<String> admitted = builder.admitted;
        return builder.talk.standing(user -> {
            Standing known = people.standing(user); // also has them looked up, so that they have a name
            if (admitted == null) {
                return known;
            }
            return admitted.test(user) ? Standing.MEMBER : Standing.EXTERNAL;
        });
    }

    List<ScopeNeed> needs(SlackChat chat) {
        return chat.needs();
    }

    @Nullable SocketMode socket(SlackRequests requests) {
        if (builder.appToken == null) {
            return null;
        }
        SocketMode.Builder socket = SocketMode.builder(builder.appToken, requests)
                .connections(builder.connections)
                .elsewhere(builder.elsewhere);
        if (builder.api != null) {
            socket.apiUrl(builder.api.toString());
        }
        return socket.build();
    }

    @Override
    public String toString() {
        return builder.appToken == null ? "HTTP" : "Socket Mode";
    }
}
