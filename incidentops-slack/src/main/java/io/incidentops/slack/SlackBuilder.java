package io.incidentops.slack;

import io.incidentops.chatops.ChatOps;
import io.incidentops.chatops.CommandBook;
import io.incidentops.chatops.Reaction;
import io.incidentops.model.IncidentState;
import io.incidentops.port.PersonDirectory;
import io.incidentops.slack.room.Bookmark;
import io.incidentops.slack.room.HistorySink;
import io.incidentops.slack.room.SlackChat;
import io.incidentops.slack.talk.TalkSettings;
import io.incidentops.slack.web.RotatingTokens;
import io.incidentops.slack.web.SlackTokens;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Configures {@link Slack}. A bot token is needed, and a way in: {@link #signingSecret} for requests over HTTP,
 * {@link #appToken} for Socket Mode, or both. Not thread-safe.
 */
public final class SlackBuilder {
    private static final URI SLACK = URI.create("https://slack.com/api/");

    final List<String> signingSecrets = new ArrayList<>();
    final List<Consumer<SlackChat.Builder>> chat = new ArrayList<>();
    final List<Consumer<ChatOps.Builder>> rooms = new ArrayList<>();

    @Nullable SlackTokens tokens;

    @Nullable String appToken;

    int connections = 2;
    int elsewhere;

    @Nullable URI api;

    @Nullable String team;

    double share = 1;
    PersonDirectory directory = PersonDirectory.of(List.of());
    CommandBook commands = CommandBook.standard();
    TalkSettings talk = TalkSettings.STANDARD;

    @Nullable Predicate<String> admitted;

    @Nullable String stakeholders;

    SlackBuilder() {}

    /**
     * The bot's token, which begins with {@code xoxb-}.
     *
     * @param token the token
     * @return this builder
     * @throws IllegalArgumentException where it is a token of another kind; it is not quoted
     */
    public SlackBuilder botToken(String token) {
        if (!token.startsWith("xoxb-")) {
            throw new IllegalArgumentException(
                    "a bot token begins with xoxb-: take the Bot User OAuth Token from the app's"
                            + " OAuth & Permissions page");
        }
        return botToken(() -> token);
    }

    /**
     * The bot's token, asked for at each call, so that it can be exchanged while the program runs.
     *
     * @param token answers the token from memory
     * @return this builder
     */
    public SlackBuilder botToken(Supplier<String> token) {
        this.tokens = SlackTokens.of(token);
        return this;
    }

    /**
     * A bot token that Slack replaces every twelve hours. The nodes share it through the store, encrypted, and one of them at
     * a time gets the next.
     *
     * @param clientId the app's client id
     * @param clientSecret the app's client secret
     * @param first the refresh token of the installation ({@code xoxe-...}), or a bot token that does not rotate yet
     * @return this builder
     */
    public SlackBuilder rotatingToken(String clientId, String clientSecret, String first) {
        this.tokens = new RotatingTokens(clientId, clientSecret, first);
        return this;
    }

    /**
     * The app's signing secret, by which Slack's requests over HTTP are known. Called again while a secret is replaced: each
     * of them is good.
     *
     * @param secret the secret
     * @return this builder
     * @throws IllegalArgumentException where it is blank
     */
    public SlackBuilder signingSecret(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException(
                    "the signing secret is blank: take it from the app's Basic Information page");
        }
        signingSecrets.add(secret);
        return this;
    }

    /**
     * Socket Mode: requests come over connections that this program opens, so that Slack need not reach it.
     *
     * @param token an app-level token with the scope {@code connections:write}, which begins with {@code xapp-}
     * @return this builder
     */
    public SlackBuilder appToken(String token) {
        this.appToken = Objects.requireNonNull(token, "token");
        return this;
    }

    /**
     * How many connections Socket Mode keeps open; 2 by default.
     *
     * @param number 1 to 5
     * @return this builder
     */
    public SlackBuilder connections(int number) {
        this.connections = number;
        return this;
    }

    /**
     * How many connections of Socket Mode the other nodes keep open; none by default. Where Slack counts more than are
     * known, health says so, since what goes to a connection that nobody reads is lost.
     *
     * @param number 0 or more, such as 2 where there is one more node
     * @return this builder
     */
    public SlackBuilder connectionsElsewhere(int number) {
        this.elsewhere = number;
        return this;
    }

    /**
     * The channel in which new incidents are announced.
     *
     * @param channel its id, such as {@code C024BE91L}
     * @return this builder
     */
    public SlackBuilder lobby(String channel) {
        Objects.requireNonNull(channel, "channel");
        rooms.add(room -> room.lobby(channel));
        return this;
    }

    /**
     * The channel of those who do not work on incidents but have to know: updates, and when trouble begins to be major,
     * passes and ends.
     *
     * @param channel its id
     * @return this builder
     */
    public SlackBuilder stakeholders(String channel) {
        this.stakeholders = Objects.requireNonNull(channel, "channel");
        return this;
    }

    /**
     * Without rooms: all is told in the lobby.
     *
     * @return this builder
     */
    public SlackBuilder withoutRooms() {
        rooms.add(ChatOps.Builder::withoutRooms);
        return this;
    }

    /**
     * With other names of rooms than {@code inc-42-checkout-answers-500}.
     *
     * @param name names the room of an incident, such as {@link io.incidentops.chatops.room.RoomNames#template}
     * @return this builder
     */
    public SlackBuilder roomName(Function<IncidentState, String> name) {
        Objects.requireNonNull(name, "name");
        rooms.add(room -> room.roomName(name));
        return this;
    }

    /**
     * Shows a link at the top of every room, such as to the runbooks.
     *
     * @param title its title
     * @param url its address
     * @return this builder
     */
    public SlackBuilder bookmark(String title, String url) {
        Bookmark bookmark = new Bookmark(title, url);
        chat.add(platform -> platform.addBookmark(bookmark));
        return this;
    }

    /**
     * Keeps what a room said in a file before it is archived.
     *
     * @param folder where the files lie, one for each room
     * @return this builder
     */
    public SlackBuilder keepHistory(Path folder) {
        HistorySink sink = HistorySink.folder(folder);
        chat.add(platform -> platform.history(sink));
        return this;
    }

    /**
     * Allows a channel to be told of restricted incidents, because only those see it who may know of all of them.
     *
     * @param channel the channel's id
     * @return this builder
     */
    public SlackBuilder restrictedChannel(String channel) {
        Objects.requireNonNull(channel, "channel");
        chat.add(platform -> platform.restrictedChannel(channel));
        return this;
    }

    /**
     * Makes it a sandbox: a workspace for exercises, the only kind that drills reach.
     *
     * @return this builder
     */
    public SlackBuilder sandbox() {
        chat.add(SlackChat.Builder::sandbox);
        return this;
    }

    /**
     * The slash command; {@code /inc} by default.
     *
     * @param name its name, with the slash
     * @return this builder
     * @throws IllegalArgumentException where it has no slash
     */
    public SlackBuilder command(String name) {
        talk = talk.command(name);
        return this;
    }

    /**
     * Other commands than the standard ones.
     *
     * @param book the commands; their prefix becomes the slash command
     * @return this builder
     */
    public SlackBuilder commands(CommandBook book) {
        this.commands = Objects.requireNonNull(book, "book");
        return this;
    }

    /**
     * What emoji on a message in a room ask for; by default {@code :pushpin:} pins it to the timeline, {@code :scales:} marks
     * a decision, {@code :clipboard:} a task.
     *
     * @param emoji what each asks for, by its name without colons
     * @return this builder
     */
    public SlackBuilder reactions(Map<String, Reaction> emoji) {
        talk = talk.reactions(emoji);
        return this;
    }

    /**
     * The emoji that declare an incident from a message elsewhere; {@code :rotating_light:} by default.
     *
     * @param emoji their names without colons, possibly none
     * @return this builder
     */
    public SlackBuilder declaringEmoji(Set<String> emoji) {
        talk = talk.declaring(emoji);
        return this;
    }

    /**
     * Who may use the app at all; by default the workspace's own people, but neither guests nor those of other
     * organisations. What each of them may do is the policy's.
     *
     * @param users whether a Slack user may, by their id
     * @return this builder
     */
    public SlackBuilder admit(Predicate<String> users) {
        this.admitted = Objects.requireNonNull(users, "users");
        return this;
    }

    /**
     * The host's own directory of people, which comes before what Slack knows.
     *
     * @param people the directory
     * @return this builder
     */
    public SlackBuilder directory(PersonDirectory people) {
        this.directory = Objects.requireNonNull(people, "people");
        return this;
    }

    /**
     * The workspace in which rooms are opened, where the app is installed for a whole organisation.
     *
     * @param id the workspace's id, such as {@code T024BE7LD}
     * @return this builder
     */
    public SlackBuilder team(String id) {
        this.team = Objects.requireNonNull(id, "id");
        chat.add(platform -> platform.team(id));
        return this;
    }

    /**
     * How much of Slack's limits this node takes; all by default. With two nodes in one workspace a half keeps them from
     * being limited.
     *
     * @param part more than 0 and at most 1
     * @return this builder
     * @throws IllegalArgumentException where it is not
     */
    public SlackBuilder share(double part) {
        if (!(part > 0 && part <= 1)) {
            throw new IllegalArgumentException("a share is more than 0 and at most 1, but was " + part);
        }
        this.share = part;
        return this;
    }

    /**
     * Another place of the Web API, such as {@code https://slack-gov.com/api/} or a stand-in. Answers to commands may then go
     * there, too.
     *
     * @param url the address
     * @return this builder
     */
    public SlackBuilder api(URI url) {
        this.api = url.equals(SLACK) ? null : url;
        return this;
    }

    /**
     * Builds it, to be added to one library. It calls nobody yet.
     *
     * @return the extension
     * @throws IllegalStateException where there is no token, or no way in
     */
    public Slack build() {
        if (tokens == null) {
            throw new IllegalStateException("Slack needs a bot token: botToken(...) or rotatingToken(...)");
        }
        if (signingSecrets.isEmpty() && appToken == null) {
            throw new IllegalStateException(
                    "nothing could come in from Slack: name signingSecret(...) for requests over"
                            + " HTTP, or appToken(...) for Socket Mode");
        }
        return new Slack(new SlackSettings(this));
    }
}
