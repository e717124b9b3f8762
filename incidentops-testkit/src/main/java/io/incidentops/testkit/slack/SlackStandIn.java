package io.incidentops.testkit.slack;

import io.incidentops.testkit.http.HttpCall;
import io.incidentops.testkit.http.HttpPort;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A stand-in for Slack on a port of this machine: it answers the Web API, incoming webhooks and response_urls, sends
 * events, commands and clicks to the app, over signed HTTP or Socket Mode, and shows what the app made of them. It
 * checks every call as Slack does, so that a test may look at its state alone.
 *
 * <ul>
 *   <li>The workspace starts with a channel {@code general} and the app's own user, {@link #botUser}.
 *   <li>The app has all scopes and gets all events of the channels that it is in, unless told otherwise.
 *   <li>Limits are enforced, unless told otherwise.
 *   <li>Triggers, response_urls, limits, tokens and repetitions run on the clock; an app's three seconds run on the
 *       clock and in real time, whichever ends first.
 * </ul>
 *
 * <p>It stands for one workspace and one app. Thread-safe.
 */
public final class SlackStandIn implements AutoCloseable {
    /** Sets a stand-in up. Not thread-safe. */
    public static final class Builder {
        private InstantSource clock = InstantSource.system();
        private String team = "T0STANDIN";
        private String domain = "stand-in";
        private String enterprise = "";
        private boolean orgInstall;
        private String botName = "incidentbot";
        private Set<String> scopes = Scopes.ALL;
        private Set<String> subscriptions = Set.of();
        private boolean limited = true;
        private Duration patience = Duration.ofSeconds(3);

        private Builder() {}

        /**
         * The clock by which limits, triggers, tokens and repetitions run; the system's by default.
         *
         * @param source the clock
         * @return this builder
         */
        public Builder clock(InstantSource source) {
            this.clock = Objects.requireNonNull(source, "source");
            return this;
        }

        /**
         * The workspace.
         *
         * @param id the id, such as {@code T1}
         * @param name the domain
         * @return this builder
         */
        public Builder team(String id, String name) {
            this.team = Objects.requireNonNull(id, "id");
            this.domain = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * The organisation that the workspace belongs to; none by default.
         *
         * @param id the id, such as {@code E1}
         * @return this builder
         */
        public Builder enterprise(String id) {
            this.enterprise = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * The app is installed for a whole organisation: interactions then name no workspace.
         *
         * @param id the organisation's id
         * @return this builder
         */
        public Builder orgInstall(String id) {
            this.orgInstall = true;
            return enterprise(id);
        }

        /**
         * What the app is called; {@code incidentbot} by default.
         *
         * @param name the name
         * @return this builder
         */
        public Builder botName(String name) {
            this.botName = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * The scopes that the app was granted; all by default. Calls that need another are refused.
         *
         * @param granted the scopes, at least one
         * @return this builder
         */
        public Builder scopes(String... granted) {
            this.scopes = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(granted)));
            return this;
        }

        /**
         * The events that the app subscribed to; all by default.
         *
         * @param types their names, such as {@code message.channels} or {@code reaction_added}
         * @return this builder
         */
        public Builder subscribe(String... types) {
            this.subscriptions = Set.copyOf(List.of(types));
            return this;
        }

        /**
         * Enforces no limits.
         *
         * @return this builder
         */
        public Builder withoutLimits() {
            this.limited = false;
            return this;
        }

        /**
         * How long an app may take in real time to acknowledge; three seconds by default. Shorter for tests of apps that
         * are too slow.
         *
         * @param time how long
         * @return this builder
         */
        public Builder patience(Duration time) {
            this.patience = Objects.requireNonNull(time, "time");
            return this;
        }

        /**
         * Opens the port.
         *
         * @return the stand-in
         * @throws java.io.UncheckedIOException where no port can be opened
         */
        public SlackStandIn start() {
            return new SlackStandIn(new Settings(
                    clock, team, domain, enterprise, orgInstall, botName, scopes, subscriptions, limited, patience));
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Not everything tells of its changes: connections and clocks do not. */
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final Stage stage;
    private final Api api;
    private final Hooks hooks;
    private final HttpPort port;

    private SlackStandIn(Settings settings) {
        this.stage = new Stage(settings);
        this.api = new Api(stage);
        this.hooks = new Hooks(stage);
        this.port = new HttpPort("slack", 0, this::serve);
        stage.address(port.address());
        addUser(SlackUser.of(Tokens.ADMIN, "Admin"));
        addChannel("general", Tokens.ADMIN);
        port.start();
        stage.courier.start();
    }

    /**
     * Sets a stand-in up.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A stand-in as it is by default.
     *
     * @return the stand-in
     */
    public static SlackStandIn start() {
        return builder().start();
    }

    private void serve(HttpCall call) throws IOException {
        if (call.path.startsWith("/api/")) {
            api.serve(call);
        } else if (call.path.startsWith("/link/")) {
            stage.sockets.serve(call);
        } else {
            hooks.serve(call);
        }
    }

    /**
     * Where the methods are, to be used instead of {@code https://slack.com/api/}.
     *
     * @return the address, ending in a slash
     */
    public URI apiUri() {
        return URI.create("http://" + stage.address() + "/api/");
    }

    /**
     * The app's token for the Web API.
     *
     * @return the token
     */
    public String botToken() {
        return Tokens.BOT;
    }

    /**
     * The token of an administrator, who may do what an app may not, such as unarchive a channel.
     *
     * @return the token
     */
    public String userToken() {
        return Tokens.USER;
    }

    /**
     * The app's token for Socket Mode.
     *
     * @return the token
     */
    public String appToken() {
        return Tokens.APP;
    }

    /**
     * The app's client id, for the rotation of tokens.
     *
     * @return the id
     */
    public String clientId() {
        return Tokens.CLIENT_ID;
    }

    /**
     * The app's client secret, for the rotation of tokens.
     *
     * @return the secret
     */
    public String clientSecret() {
        return Tokens.CLIENT_SECRET;
    }

    /**
     * Switches the rotation of tokens on: {@link #botToken} expires after twelve hours.
     *
     * @return the first refresh token
     */
    public String rotateTokens() {
        return workspace(stage.tokens::rotate);
    }

    /** Uninstalls the app: all its tokens are revoked. */
    public void revokeTokens() {
        workspace(() -> {
            stage.tokens.revoke();
            return true;
        });
    }

    /**
     * The user that the app is.
     *
     * @return the id
     */
    public String botUser() {
        return Workspace.BOT_USER;
    }

    /**
     * An incoming webhook.
     *
     * @param channel the id or name of the channel that it posts to
     * @return the address
     */
    public URI webhook(String channel) {
        return URI.create("http://" + stage.address() + workspace(() -> hooks.webhook(room(channel))));
    }

    /**
     * Sends events, commands and interactions to an app's request URL from now on. Without one, they go to the open
     * connections of Socket Mode.
     *
     * @param requestUrl where the app takes them
     * @param signingSecret the secret that they are signed with
     */
    public void deliverTo(URI requestUrl, String signingSecret) {
        stage.courier.deliverTo(new HttpSender(requestUrl, signingSecret));
    }

    /** Sends events, commands and interactions over Socket Mode from now on, as by default. */
    public void deliverOverSockets() {
        stage.courier.deliverTo(null);
    }

    /**
     * Adds a user, or replaces the one with the same id.
     *
     * @param user the user
     */
    public void addUser(SlackUser user) {
        workspace(() -> stage.workspace.users.put(user.id(), user));
    }

    /**
     * Adds a group of users.
     *
     * @param id the id, such as {@code S1}
     * @param handle what it is mentioned by, without an at sign
     * @param users the ids of its users
     */
    public void addUsergroup(String id, String handle, String... users) {
        workspace(() -> stage.workspace.usergroups.put(id, new Usergroup(id, handle, handle, List.of(users))));
    }

    /**
     * Adds a public channel that the app is not in.
     *
     * @param name the name
     * @param members the ids of users who are in it
     * @return the channel's id
     */
    public String addChannel(String name, String... members) {
        return add(name, Room.Kind.PUBLIC, members);
    }

    /**
     * Adds a private channel. The app knows nothing of it unless its own user is in it.
     *
     * @param name the name
     * @param members the ids of users who are in it
     * @return the channel's id
     */
    public String addPrivateChannel(String name, String... members) {
        return add(name, Room.Kind.PRIVATE, members);
    }

    private String add(String name, Room.Kind kind, String... members) {
        return workspace(() -> {
            Room room = stage.workspace.open(name, kind, Tokens.ADMIN);
            room.members.addAll(List.of(members));
            return room.id;
        });
    }

    /**
     * A person who acts.
     *
     * @param user the user's id
     * @return the person
     * @throws IllegalArgumentException where there is no such user
     */
    public Person as(String user) {
        if (!workspace(() -> stage.workspace.users.containsKey(user))) {
            throw new IllegalArgumentException("there is no user " + user + ": add them first");
        }
        return new Person(stage, user);
    }

    /**
     * A channel as it is now.
     *
     * @param idOrName its id or name
     * @return the channel
     * @throws IllegalArgumentException where there is none
     */
    public SlackChannel channel(String idOrName) {
        return workspace(() -> new SlackChannel(room(idOrName)));
    }

    /**
     * A channel as it is now, if there is one.
     *
     * @param idOrName its id or name
     * @return the channel, or nothing
     */
    public Optional<SlackChannel> find(String idOrName) {
        return workspace(() -> stage.workspace.find(idOrName).map(SlackChannel::new));
    }

    private Room room(String idOrName) {
        return stage.workspace
                .find(idOrName)
                .orElseThrow(() -> new IllegalArgumentException("there is no channel " + idOrName + ", only "
                        + stage.workspace.rooms.values().stream()
                                .map(room -> room.name)
                                .toList()));
    }

    /**
     * All channels as they are now, archived ones too; direct conversations are left out.
     *
     * @return the channels, in the order in which they were made
     */
    public List<SlackChannel> channels() {
        return workspace(() -> stage.workspace.rooms.values().stream()
                .filter(room -> room.kind != Room.Kind.DIRECT)
                .map(SlackChannel::new)
                .toList());
    }

    /**
     * The direct conversation of the app with a user as it is now.
     *
     * @param user the user's id
     * @return the conversation, empty of messages where there was none
     */
    public SlackChannel direct(String user) {
        return workspace(() -> new SlackChannel(stage.workspace.direct(user)));
    }

    /**
     * A message as it is now.
     *
     * @param message the message as it was
     * @return the message
     * @throws IllegalArgumentException where it was deleted
     */
    public SlackMessage now(SlackMessage message) {
        return workspace(() -> room(message.channel()).posts.stream()
                .filter(post -> post.ts.equals(message.ts()))
                .map(SlackMessage::new)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the message was deleted: " + message)));
    }

    /**
     * The modal that a user sees now; of several, the topmost.
     *
     * @param user the user's id
     * @return the modal, or nothing
     */
    public Optional<SlackView> openView(String user) {
        return workspace(() -> stage.workspace.windows.top(user))
                .map(window -> workspace(() -> new SlackView(window, stage.workspace.settings)));
    }

    /**
     * The home tab of a user.
     *
     * @param user the user's id
     * @return the home tab, or nothing where the app published none
     */
    public Optional<SlackView> home(String user) {
        return workspace(() -> stage.workspace.windows.home(user))
                .map(window -> workspace(() -> new SlackView(window, stage.workspace.settings)));
    }

    /**
     * The files that the app uploaded to the end.
     *
     * @return the files, in their order
     */
    public List<SlackFile> files() {
        return workspace(() -> stage.workspace.uploads.values().stream()
                .filter(upload -> upload.complete)
                .map(upload -> new SlackFile(upload.name, upload.title, upload.channel, text(upload)))
                .toList());
    }

    private static String text(Upload upload) {
        return upload.content == null ? "" : new String(upload.content, StandardCharsets.UTF_8);
    }

    /**
     * The calls that the app made, of the last 20,000.
     *
     * @return the calls, in their order
     */
    public List<ApiCall> calls() {
        return stage.calls();
    }

    /**
     * Which calls go wrong, and how.
     *
     * @return the script, to be continued
     */
    public SlackFaults faults() {
        return stage.faults;
    }

    /**
     * Which deliveries to the app go wrong, and how.
     *
     * @return the script, to be continued
     */
    public DeliveryFaults deliveries() {
        return stage.deliveryFaults;
    }

    /**
     * The connections of Socket Mode, and what befalls them.
     *
     * @return the script
     */
    public SocketMode sockets() {
        return new SocketMode(stage);
    }

    /**
     * Waits until the app was told all that is due by the clock, in particular after the clock was moved.
     *
     * @throws IllegalStateException where that takes longer than a minute
     */
    public void settle() {
        stage.courier.settle();
    }

    /**
     * Waits until something is to be seen: what an app does after it acknowledged. Looks again at every change, for ten
     * seconds of real time.
     *
     * @param what what is expected, in words for the error
     * @param look looks for it; must be quick and must not act
     * @param <T> what it is
     * @return what was seen
     * @throws IllegalStateException where it does not come; it says what the channels look like instead
     */
    public <T> T await(String what, Function<SlackStandIn, Optional<T>> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (stage.workspace) {
            Optional<T> seen = look.apply(this);
            while (seen.isEmpty()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new IllegalStateException("this did not come: " + what + "\n" + describe());
                }
                stage.workspace.awaitChange(left < GLANCE.toNanos() ? Duration.ofNanos(left) : GLANCE);
                seen = look.apply(this);
            }
            return seen.get();
        }
    }

    /**
     * What everybody sees: every channel with its topic, its messages and what single readers see, and open modals. For
     * people who look into a failed test.
     *
     * @return the text, of several lines
     */
    public String describe() {
        return workspace(() -> Description.of(stage.workspace));
    }

    private <T> T workspace(Supplier<T> work) {
        return stage.workspace.read(work);
    }

    /** Closes the port and all connections and ends all threads. */
    @Override
    public void close() {
        stage.courier.close();
        port.close();
    }
}
