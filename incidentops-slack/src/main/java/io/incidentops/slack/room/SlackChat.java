package io.incidentops.slack.room;

import io.incidentops.model.Actor;
import io.incidentops.port.Answer;
import io.incidentops.port.ChatFeature;
import io.incidentops.port.ChatPlatform;
import io.incidentops.port.Clearance;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.slack.blocks.Renderer;
import io.incidentops.slack.web.ScopeNeed;
import io.incidentops.slack.web.SlackApi;
import io.incidentops.slack.web.SlackCall;
import io.incidentops.slack.web.SlackIdentity;
import io.incidentops.slack.web.SlackReply;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Slack as a chat platform. Each method makes as few calls as it can, mostly one, and repeats none. What is as wanted
 * already (a name that is taken, somebody who is there, a message that is pinned, a channel that is archived) is a normal
 * outcome. Defaults:
 *
 * <ul>
 *   <li>every feature, less those for which Slack said that the token lacks a permission;
 *   <li>rooms are public channels, and private ones for restricted incidents;
 *   <li>every channel is open, so that it is told of no restricted incident and no drill, but for the rooms of restricted
 *       ones;
 *   <li>a room is archived without its history being kept elsewhere.
 * </ul>
 *
 * <p>Thread-safe.
 */
public final class SlackChat implements ChatPlatform {
    /** The platform's name, by which persons have their Slack ids in a directory. */
    public static final String NAME = "slack";

    private static final int TOPIC = 250;

    private final SlackApi api;
    private final Renderer renderer;
    private final Set<ChatFeature> wanted;
    private final Supplier<Optional<Set<String>>> scopes;
    private final Function<Actor, Answer> users;
    private final Set<String> restricted;
    private final boolean sandbox;
    private final List<Bookmark> bookmarks;
    private final Workspace workspace;
    private final Posting posting;
    private final Lookup lookup;
    private final RoomOpener opener;
    private final Inviting inviting;
    private final Extras extras;
    private final @Nullable HistoryExport history;
    private final Remembered<String> topics = new Remembered<>(1_000);

    private SlackChat(Builder builder) {
        api = builder.api;
        renderer = builder.renderer;
        wanted = Set.copyOf(builder.features);
        scopes = builder.scopes;
        users = builder.users;
        restricted = Set.copyOf(builder.restricted);
        sandbox = builder.sandbox;
        bookmarks = List.copyOf(builder.bookmarks);
        workspace = new Workspace(api, builder.team);
        lookup = new Lookup(api, builder.clock);
        posting = new Posting(api, renderer, lookup);
        opener = new RoomOpener(api, workspace);
        inviting = new Inviting(api, users);
        extras = new Extras(api);
        history = builder.sink == null ? null : new HistoryExport(api, builder.sink, builder.clock);
    }

    /**
     * Begins to configure.
     *
     * @param api calls Slack
     * @param renderer renders messages
     * @return a builder with the defaults
     */
    public static Builder builder(SlackApi api, Renderer renderer) {
        return new Builder(Objects.requireNonNull(api, "api"), Objects.requireNonNull(renderer, "renderer"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<ChatFeature> features() {
        Set<ChatFeature> features = EnumSet.noneOf(ChatFeature.class);
        for (ChatFeature feature : wanted) {
            if (can(feature)) {
                features.add(feature);
            }
        }
        return features;
    }

    /** A feature of which one permission is missing still works in part, but without the first it does not at all. */
    private boolean can(ChatFeature feature) {
        Optional<Set<String>> granted = scopes.get();
        return wanted.contains(feature)
                && (granted.isEmpty() || ScopeNeed.of(feature).get(0).met(granted.get()));
    }

    private Answer unless(ChatFeature feature) {
        return Answer.rejected(
                wanted.contains(feature)
                        ? "the Slack app lacks "
                                + ScopeNeed.of(feature).get(0).anyOf().get(0)
                        : NAME + " does not support " + feature);
    }

    /**
     * What the features that are wanted need of the bot's token.
     *
     * @return the needs, for a manifest and for {@link io.incidentops.slack.web.Preflight}
     */
    public List<ScopeNeed> needs() {
        Set<ScopeNeed> needs = new LinkedHashSet<>(ScopeNeed.posting());
        wanted.stream().sorted().map(ScopeNeed::of).forEach(needs::addAll);
        if (wanted.contains(ChatFeature.PIN)) {
            needs.add(ScopeNeed.of("showing links at the top of a room", "bookmarks:write"));
        }
        return List.copyOf(needs);
    }

    /**
     * Takes who the bot is, as a preflight learned it, so that links are the workspace's own.
     *
     * @param identity the identity
     */
    public void identity(SlackIdentity identity) {
        workspace.know(identity);
    }

    @Override
    public Clearance clearance(String channel) {
        if (sandbox) {
            return Clearance.SANDBOX;
        }
        return restricted.contains(channel) ? Clearance.RESTRICTED : Clearance.OPEN;
    }

    @Override
    public Optional<String> link(String channel) {
        return Optional.of(workspace.link(channel));
    }

    @Override
    public Answer post(Post post) {
        Answer answer = posting.post(post, can(ChatFeature.FIND) ? Lookup.Use.ALLOWED : Lookup.Use.IMPOSSIBLE);
        return then(post.channel(), answer);
    }

    @Override
    public Answer openRoom(RoomRequest room) {
        if (!can(ChatFeature.ROOMS)) {
            return unless(ChatFeature.ROOMS);
        }
        Answer answer = opener.open(room);
        if (answer instanceof Answer.Accepted accepted && accepted.reference() != null) {
            furnish(accepted.reference(), room);
        }
        return answer;
    }

    /** The mark comes first, since the room is found by it; where the topic cannot be set now, its own effect will. */
    private void furnish(String channel, RoomRequest room) {
        List<SlackCall> calls = new ArrayList<>();
        calls.add(opener.purpose(channel, room.effect()));
        for (Bookmark bookmark : bookmarks) {
            calls.add(bookmark(channel, bookmark.title(), bookmark.url()));
        }
        extras.add(channel, calls);
        extras.next(channel);
        if (can(ChatFeature.TOPIC)) {
            topic(channel, room.topic());
        }
    }

    private static SlackCall bookmark(String channel, String title, String url) {
        return SlackCall.of("bookmarks.add")
                .with("channel_id", channel)
                .with("title", title)
                .with("type", "link")
                .with("link", url);
    }

    @Override
    public Answer update(String channel, String message, Message content) {
        if (!can(ChatFeature.UPDATE)) {
            return unless(ChatFeature.UPDATE);
        }
        return then(channel, posting.update(channel, message, content));
    }

    /** Where a call that mattered went well, there is time for one that does not. */
    private Answer then(String channel, Answer answer) {
        if (answer instanceof Answer.Accepted) {
            extras.next(channel);
        }
        return answer;
    }

    @Override
    public Answer topic(String channel, Line topic) {
        if (!can(ChatFeature.TOPIC)) {
            return unless(ChatFeature.TOPIC);
        }
        String text = renderer.plain(topic, TOPIC);
        // Slack tells everyone in the channel of each change.
        if (text.equals(topics.get(channel))) {
            return Answer.accepted(null);
        }
        SlackReply reply = api.call(topicCall(channel, text));
        if (Said.ok(reply)) {
            topics.put(channel, text);
        }
        return then(channel, Said.answer(reply, "set the topic of " + channel, null));
    }

    private static SlackCall topicCall(String channel, String text) {
        return SlackCall.of("conversations.setTopic").with("channel", channel).with("topic", text);
    }

    @Override
    public Answer pin(String channel, String message) {
        if (!can(ChatFeature.PIN)) {
            return unless(ChatFeature.PIN);
        }
        SlackReply reply =
                api.call(SlackCall.of("pins.add").with("channel", channel).with("timestamp", message));
        if (Said.error(reply).equals("already_pinned")) {
            return Answer.accepted(null);
        }
        String link = workspace.link(channel, message);
        if (Said.ok(reply) && link != null) {
            extras.add(channel, List.of(bookmark(channel, "Status", link)));
        }
        return then(channel, Said.answer(reply, "pin a message in " + channel, null));
    }

    @Override
    public Answer invite(String channel, List<Actor> people) {
        return can(ChatFeature.INVITE) ? inviting.invite(channel, people) : unless(ChatFeature.INVITE);
    }

    @Override
    public Answer whisper(Actor to, Post post) {
        if (!can(ChatFeature.WHISPER)) {
            return unless(ChatFeature.WHISPER);
        }
        Answer user = users.apply(to);
        return user instanceof Answer.Accepted known && known.reference() != null
                ? posting.whisper(known.reference(), post)
                : user;
    }

    @Override
    public Answer archive(String channel) {
        if (!can(ChatFeature.ARCHIVE)) {
            return unless(ChatFeature.ARCHIVE);
        }
        if (history != null) {
            Answer told = history.export(channel);
            if (!(told instanceof Answer.Accepted)) {
                return told;
            }
        }
        SlackReply reply = api.call(SlackCall.of("conversations.archive").with("channel", channel));
        return Said.error(reply).equals("already_archived")
                ? Answer.accepted(null)
                : Said.answer(reply, "archive " + channel, null);
    }

    /** {@inheritDoc} A channel's id is in capitals, and a room's name never is. */
    @Override
    public Answer find(String channel, String effect) {
        if (!can(ChatFeature.FIND)) {
            return unless(ChatFeature.FIND);
        }
        if (channel.matches("[CGD][A-Z0-9]+")) {
            return lookup.find(channel, effect);
        }
        Answer found = opener.find(channel, effect);
        if (found instanceof Answer.Accepted accepted && accepted.reference() != null) {
            extras.add(accepted.reference(), List.of(opener.purpose(accepted.reference(), effect)));
        }
        return found;
    }

    @Override
    public String toString() {
        return "SlackChat" + features();
    }

    /** Configures a {@link SlackChat}. Not thread-safe. */
    public static final class Builder {
        private final SlackApi api;
        private final Renderer renderer;
        private Set<ChatFeature> features = EnumSet.allOf(ChatFeature.class);
        private Supplier<Optional<Set<String>>> scopes = Optional::empty;
        private Function<Actor, Answer> users = Builder::own;
        private final Set<String> restricted = new HashSet<>();
        private final List<Bookmark> bookmarks = new ArrayList<>();
        private boolean sandbox;
        private @Nullable String team;
        private @Nullable HistorySink sink;
        private InstantSource clock = InstantSource.system();

        private Builder(SlackApi api, Renderer renderer) {
            this.api = api;
            this.renderer = renderer;
        }

        private static Answer own(Actor actor) {
            String prefix = NAME + ":";
            return actor.id().startsWith(prefix)
                    ? Answer.accepted(actor.id().substring(prefix.length()))
                    : Answer.rejected("nobody knows the Slack user of " + actor.name());
        }

        /**
         * With these features alone.
         *
         * @param features the features
         * @return this builder
         */
        public Builder features(Set<ChatFeature> features) {
            this.features = Set.copyOf(features);
            return this;
        }

        /**
         * With what the token may do, so that a feature whose permission is missing is not used.
         *
         * @param scopes answers the scopes from memory, nothing while they are not known, such as
         *     {@link io.incidentops.slack.web.SlackWeb#scopes}
         * @return this builder
         */
        public Builder scopes(Supplier<Optional<Set<String>>> scopes) {
            this.scopes = Objects.requireNonNull(scopes, "scopes");
            return this;
        }

        /**
         * With who is who in Slack; by default only those whose id is {@code slack:} and their Slack id.
         *
         * @param users accepts somebody with their Slack id, rejects who has none, within a bounded time, such as {@link
         *     io.incidentops.slack.people.SlackPeople#user}
         * @return this builder
         */
        public Builder users(Function<Actor, Answer> users) {
            this.users = Objects.requireNonNull(users, "users");
            return this;
        }

        /**
         * In which workspace rooms are opened, where the app is installed for a whole organisation.
         *
         * @param team the workspace's id
         * @return this builder
         */
        public Builder team(String team) {
            this.team = Objects.requireNonNull(team, "team");
            return this;
        }

        /**
         * Allows a channel to be told of restricted incidents, because only those see it who may know of all of them.
         *
         * @param channel the channel's id
         * @return this builder
         */
        public Builder restrictedChannel(String channel) {
            restricted.add(Objects.requireNonNull(channel, "channel"));
            return this;
        }

        /**
         * Makes it a sandbox: a workspace for exercises, which may be told of drills.
         *
         * @return this builder
         */
        public Builder sandbox() {
            sandbox = true;
            return this;
        }

        /**
         * Shows a link at the top of every room.
         *
         * @param bookmark the link
         * @return this builder
         */
        public Builder addBookmark(Bookmark bookmark) {
            bookmarks.add(Objects.requireNonNull(bookmark, "bookmark"));
            return this;
        }

        /**
         * Keeps what a room said before it is archived. A room whose history cannot be read is not archived.
         *
         * @param sink takes the history
         * @return this builder
         */
        public Builder history(HistorySink sink) {
            this.sink = Objects.requireNonNull(sink, "sink");
            return this;
        }

        /**
         * The one clock.
         *
         * @param clock the clock
         * @return this builder
         */
        public Builder clock(InstantSource clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Builds it. It calls nobody.
         *
         * @return the platform
         */
        public SlackChat build() {
            return new SlackChat(this);
        }
    }
}
