package io.incidentops.slack;

import io.incidentops.Extension;
import io.incidentops.IncidentOps;
import io.incidentops.chatops.ChatOps;
import io.incidentops.policy.Reaction;
import io.incidentops.port.Message;
import io.incidentops.port.PersonDirectory;
import io.incidentops.slack.blocks.BlockKit;
import io.incidentops.slack.people.SlackPeople;
import io.incidentops.slack.request.Identity;
import io.incidentops.slack.request.Payloads;
import io.incidentops.slack.request.SlackRequests;
import io.incidentops.slack.room.SlackChat;
import io.incidentops.slack.socket.SocketMode;
import io.incidentops.slack.talk.Talk;
import io.incidentops.slack.talk.TalkParts;
import io.incidentops.slack.web.Preflight;
import io.incidentops.slack.web.ResponsePost;
import io.incidentops.slack.web.RotatingTokens;
import io.incidentops.slack.web.SlackIdentity;
import io.incidentops.slack.web.SlackWeb;
import io.incidentops.slack.web.WebhookChat;
import io.incidentops.web.BoundedInbox;
import io.incidentops.web.WebHandler;
import io.incidentops.web.WebRequest;
import io.incidentops.web.WebResponse;
import io.incidentops.web.client.Background;
import io.incidentops.web.client.LibraryClock;
import io.incidentops.work.EffectHandler;
import io.incidentops.work.InboxRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs incidents in Slack: commands, a room for each incident, buttons, windows and reactions. Requests come in over HTTP,
 * through {@link #requests()}, or over Socket Mode, which needs no address that Slack can reach.
 *
 * <pre>{@code
 * Slack slack = Slack.builder().botToken(token).signingSecret(secret).lobby("C024BE91L").build();
 * IncidentOps ops = IncidentOps.builder().store(store).directory(slack.people()).addExtension(slack).start();
 * server.createContext("/slack", JdkServer.mount(slack.requests()));
 * }</pre>
 *
 * <p>Nothing of it blocks a command: where Slack is slow, limits us or is down, what is to be shown waits, and is shown in
 * order once Slack is back; {@link IncidentOps#health()} tells. A library has one; closing the library closes it. Thread-safe.
 */
public final class Slack implements Extension {
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final WebResponse NOT_YET = WebResponse.of(503);

    private final SlackSettings settings;
    private final LibraryClock clock;
    private final Background background = new Background("incidentops-slack-background");
    private final SlackWeb web;
    private final SlackPeople people;
    private final BlockKit blocks;
    private final SlackChat chat;
    private final ChatOps chatOps;
    private final List<Extension> telling;
    private final Talk talk;
    private final Preflight preflight;
    private volatile @Nullable Inbound inbound;

    /** What takes requests, from start to close. */
    private record Inbound(
            BoundedInbox inbox,
            SlackRequests requests,
            @Nullable SocketMode socket) {
        void close() {
            if (socket != null) {
                socket.close();
            }
            requests.close();
            inbox.close();
        }
    }

    Slack(SlackSettings settings) {
        this.settings = settings;
        this.clock = new LibraryClock();
        this.web = settings.web(clock);
        this.people = settings.people(web, background, clock);
        this.blocks = new BlockKit(actor -> people.id(actor).orElse(null));
        this.chat = settings.chat(web, blocks, people, clock);
        this.chatOps = settings.chatOps(chat);
        this.telling = settings.telling(chat, chatOps);
        this.talk = new Talk(new TalkParts(chatOps, web, web.responseUrls(), blocks), settings.talk(people));
        this.preflight = new Preflight(web, settings.needs(chat));
    }

    /**
     * Begins to configure.
     *
     * @return a builder that still needs a token
     */
    public static SlackBuilder builder() {
        return new SlackBuilder();
    }

    /**
     * Only tells one channel what happens, through an incoming webhook: no bot token, no commands and no rooms.
     *
     * @param url the webhook's address, which is a secret
     * @return the extension
     * @throws IllegalArgumentException where the address is not one of Slack's; it is not quoted
     */
    public static Extension webhook(String url) {
        return new SlackWebhook(WebhookChat.builder(url, new BlockKit(actor -> null)));
    }

    /**
     * Takes Slack's requests over HTTP: commands, events and interactions alike, at one address or at several. Mount it with
     * {@link io.incidentops.web.JdkServer} or {@link io.incidentops.web.HandlerServlet}. Until the library has started it
     * answers 503.
     *
     * @return the handler
     */
    public WebHandler requests() {
        return this::handle;
    }

    private WebResponse handle(WebRequest request) {
        Inbound open = inbound;
        return open == null ? NOT_YET : open.requests().handle(request);
    }

    /**
     * Who is who: the directory that was configured, and those whom Slack knows beside it. To be given to the library, so
     * that people are mentioned, invited and found by name.
     *
     * @return the directory
     */
    public PersonDirectory people() {
        return people;
    }

    /**
     * What answers people, for a bot that says more than incidents need.
     *
     * @return the commands and rooms
     */
    public ChatOps chatOps() {
        return chatOps;
    }

    @Override
    public List<Reaction> reactions() {
        return telling.stream().flatMap(part -> part.reactions().stream()).toList();
    }

    @Override
    public List<EffectHandler> handlers() {
        return telling.stream().flatMap(part -> part.handlers().stream()).toList();
    }

    @Override
    public Map<String, BiConsumer<InboxRequest, IncidentOps>> inbox() {
        return Payloads.inbox(talk);
    }

    @Override
    public void start(IncidentOps ops) {
        clock.follow(ops.clock());
        telling.forEach(part -> part.start(ops));
        if (settings.tokens() instanceof RotatingTokens rotating) {
            rotating.start(web, ops.store(), ops.clock(), background);
            background.every(LOOK, rotating::tick);
        }
        BoundedInbox inbox = BoundedInbox.of("slack", ops);
        SlackRequests requests = SlackRequests.builder()
                .signingSecrets(settings.signingSecrets())
                .clock(ops.clock())
                .inbox(inbox)
                .front(talk)
                .whisper(this::whisper)
                .identity(this::identity)
                .build();
        SocketMode socket = settings.socket(requests);
        inbound = new Inbound(inbox, requests, socket);
        background.execute(this::look);
        background.every(LOOK, () -> {
            if (preflight.identity().isEmpty()) {
                look();
            }
        });
        if (socket != null) {
            socket.start();
        }
    }

    private void look() {
        if (preflight.run()) {
            preflight.identity().ifPresent(known -> {
                people.identity(known);
                chat.identity(known);
            });
        }
    }

    private void whisper(String responseUrl, String text) {
        web.responseUrls().post(responseUrl, ResponsePost.ephemeral(blocks.whole(Message.of(text))));
    }

    private Identity identity() {
        SlackIdentity known = preflight.identity().orElse(null);
        return known == null ? Identity.UNKNOWN : new Identity(known.user(), known.bot());
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>(web.problems());
        problems.addAll(settings.tokens().problems());
        problems.addAll(preflight.problems());
        problems.addAll(talk.problems());
        Inbound open = inbound;
        if (open != null) {
            problems.addAll(open.inbox().problems());
            problems.addAll(open.requests().problems());
            if (open.socket() != null) {
                problems.addAll(open.socket().problems());
            }
        }
        return problems;
    }

    @Override
    public void close() {
        Inbound open = inbound;
        if (open != null) {
            open.close();
        }
        background.close();
        web.close();
    }

    @Override
    public String toString() {
        return "Slack[" + settings + "]";
    }
}
