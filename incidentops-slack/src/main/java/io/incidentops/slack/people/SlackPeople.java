package io.incidentops.slack.people;

import io.incidentops.model.Actor;
import io.incidentops.port.Answer;
import io.incidentops.port.Person;
import io.incidentops.port.PersonDirectory;
import io.incidentops.slack.web.SlackApi;
import io.incidentops.slack.web.SlackCall;
import io.incidentops.slack.web.SlackIdentity;
import io.incidentops.slack.web.SlackReply;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Who people are, as Slack and the host's own directory say. Whom the host's directory knows by their Slack id has its id
 * there; everyone else is {@code slack:} and their Slack id, which never changes and is granted nothing by accident: rights,
 * admins and those a restricted incident is shared with are named by id. Whom the host's directory knows by their e-mail
 * address alone keeps the Slack id and gets what the directory knows: their id at the pager, and their team. Teams come from
 * Slack's user groups otherwise.
 *
 * <p>As a {@link PersonDirectory} it answers from memory, so that no command waits: whoever is not known yet goes by the name
 * that Slack sent, and is looked up in the background. Only {@link #user} and {@link #standing} ask Slack, once, within a
 * bounded time. Thread-safe.
 */
public final class SlackPeople implements PersonDirectory {
    private static final String PLATFORM = "slack";
    private static final String PREFIX = PLATFORM + ":";

    private final SlackApi api;
    private final PersonDirectory own;
    private final Executor background;
    private final UserCache cache;
    private final Teams teams;
    private volatile @Nullable String workspace;

    private SlackPeople(Builder builder) {
        api = builder.api;
        own = builder.directory;
        background = builder.background;
        workspace = builder.workspace;
        cache = new UserCache(builder.clock, builder.life, builder.most);
        teams = new Teams(api, builder.clock, workspace);
    }

    /**
     * Begins to configure.
     *
     * @param api calls Slack
     * @param background runs look-ups that nobody waits for
     * @return a builder with the defaults
     */
    public static Builder builder(SlackApi api, Executor background) {
        return new Builder(Objects.requireNonNull(api, "api"), Objects.requireNonNull(background, "background"));
    }

    /**
     * Takes which workspace this is, as a preflight learned it.
     *
     * @param identity who the bot is there
     */
    public void identity(SlackIdentity identity) {
        if (identity.team() != null && workspace == null) {
            workspace = identity.team();
        }
    }

    @Override
    public Collection<Person> people() {
        Map<String, Person> all = new LinkedHashMap<>();
        own.people().stream().map(this::linked).forEach(person -> all.put(person.id(), person));
        for (SlackUser user : cache.all()) {
            if (user.standing() != Standing.GONE && user.standing() != Standing.BOT) {
                Person person = person(user);
                all.put(person.id(), person);
            }
        }
        return new ArrayList<>(all.values());
    }

    @Override
    public Optional<Person> byId(String id) {
        return id.startsWith(PREFIX)
                ? byChatId(PLATFORM, id.substring(PREFIX.length()))
                : own.byId(id).map(this::linked);
    }

    @Override
    public Optional<Person> byChatId(String platform, String chatId) {
        Optional<Person> known = own.byChatId(platform, chatId);
        if (known.isPresent() || !platform.equals(PLATFORM)) {
            return known;
        }
        return Optional.ofNullable(known(chatId))
                .filter(user -> user.standing() != Standing.GONE)
                .map(this::person);
    }

    @Override
    public Optional<Person> byPagerId(String pagerId) {
        return own.byPagerId(pagerId).map(this::linked);
    }

    @Override
    public Optional<Person> byEmail(String email) {
        Optional<Person> known = own.byEmail(email).map(this::linked);
        return known.isPresent()
                ? known
                : Optional.ofNullable(cache.byEmail(email)).map(this::person);
    }

    /**
     * The Slack id of somebody, from memory.
     *
     * @param actor who
     * @return their Slack id, or nothing where it is not known yet
     */
    public Optional<String> id(Actor actor) {
        if (actor.id().startsWith(PREFIX)) {
            return Optional.of(actor.id().substring(PREFIX.length()));
        }
        Optional<Person> person = own.byId(actor.id());
        Optional<String> told = person.map(known -> known.chatIds().get(PLATFORM));
        return told.isPresent()
                ? told
                : person.map(Person::email).map(cache::byEmail).map(SlackUser::id);
    }

    /**
     * The Slack id of somebody; asks Slack by their e-mail address where it is not known. Not to be called within a command.
     *
     * @param actor who
     * @return accepted with their Slack id, rejected where they have none, otherwise as Slack answered
     */
    public Answer user(Actor actor) {
        Optional<String> known = id(actor);
        if (known.isPresent()) {
            return Answer.accepted(known.get());
        }
        String email = own.byId(actor.id()).map(Person::email).orElse(null);
        if (email == null) {
            return Answer.rejected("nobody knows the Slack user of " + actor.name()
                    + ": add their Slack id or e-mail address to the directory");
        }
        SlackReply reply = api.call(SlackCall.of("users.lookupByEmail").with("email", email));
        if (reply instanceof SlackReply.Ok ok) {
            SlackUser user = SlackUser.of(ok.body().path("user"), workspace);
            cache.put(user);
            return Answer.accepted(user.id());
        }
        if (reply instanceof SlackReply.Later later) {
            return Answer.later(later.after(), later.reason());
        }
        return reply instanceof SlackReply.Unclear unclear
                ? Answer.unclear(unclear.reason())
                : Answer.rejected("Slack does not know the e-mail address of " + actor.name());
    }

    /**
     * How somebody belongs; asks Slack where that is not known. Not to be called while somebody waits for an answer within
     * three seconds.
     *
     * @param user their Slack id
     * @return how they belong; {@link Standing#UNKNOWN} where Slack does not say now
     */
    public Standing standing(String user) {
        if (cache.stale(user) && !own.byChatId(PLATFORM, user).isPresent()) {
            look(user);
        }
        SlackUser known = cache.get(user);
        if (known != null) {
            return known.standing();
        }
        return own.byChatId(PLATFORM, user).isPresent() ? Standing.MEMBER : Standing.UNKNOWN;
    }

    /**
     * The members of a user group, from memory.
     *
     * @param group its handle, with or without {@code @}, or its id
     * @return their Slack ids, none where the group is not known
     */
    public Collection<String> members(String group) {
        groups();
        return teams.members(group);
    }

    /**
     * Takes that somebody changed, as an event of Slack's told.
     *
     * @param user the user as Slack sent it
     */
    public void changed(com.fasterxml.jackson.databind.JsonNode user) {
        if (!user.path("id").asText("").isEmpty()) {
            cache.put(SlackUser.of(user, workspace));
        }
    }

    /** Whoever is known, and a look-up in the background where that is nobody, or too long ago. */
    private @Nullable SlackUser known(String id) {
        groups();
        if (cache.stale(id) && cache.ask(id)) {
            background.execute(() -> {
                try {
                    look(id);
                } finally {
                    cache.answered(id);
                }
            });
        }
        return cache.get(id);
    }

    private void groups() {
        String all = "groups";
        if (teams.stale() && cache.ask(all)) {
            background.execute(() -> {
                try {
                    teams.read();
                } finally {
                    cache.answered(all);
                }
            });
        }
    }

    private void look(String id) {
        SlackReply reply = api.call(SlackCall.of("users.info").with("user", id));
        if (reply instanceof SlackReply.Ok ok) {
            cache.put(SlackUser.of(ok.body().path("user"), workspace));
        } else if (reply instanceof SlackReply.Refused refused
                && refused.error().startsWith("user_not_")) {
            cache.put(SlackUser.gone(id));
        }
    }

    /** A user of Slack's, with what the host's directory knows of them. */
    private Person person(SlackUser user) {
        Optional<Person> byId = own.byChatId(PLATFORM, user.id());
        if (byId.isPresent()) {
            return byId.get();
        }
        Optional<Person> same = user.email() == null || user.standing() == Standing.EXTERNAL
                ? Optional.empty()
                : own.byEmail(user.email()).filter(person -> !person.chatIds().containsKey(PLATFORM));
        String team = same.map(Person::team).orElse(teams.of(user.id()));
        String name = user.standing() == Standing.EXTERNAL ? user.name() + " (external)" : user.name();
        return new Person(
                PREFIX + user.id(),
                name,
                Map.of(PLATFORM, user.id()),
                same.map(Person::pagerId).orElse(null),
                user.email(),
                team,
                user.zone());
    }

    /** Whom the directory knows by their address alone, as whom they are in Slack. */
    private Person linked(Person person) {
        if (person.chatIds().containsKey(PLATFORM) || person.email() == null) {
            return person;
        }
        SlackUser user = cache.byEmail(person.email());
        return user == null || user.standing() == Standing.EXTERNAL ? person : person(user);
    }

    /** Configures {@link SlackPeople}. Not thread-safe. */
    public static final class Builder {
        private final SlackApi api;
        private final Executor background;
        private PersonDirectory directory = PersonDirectory.of(List.of());
        private InstantSource clock = InstantSource.system();
        private Duration life = Duration.ofHours(1);
        private int most = 10_000;
        private @Nullable String workspace;

        private Builder(SlackApi api, Executor background) {
            this.api = api;
            this.background = background;
        }

        /**
         * With the host's own directory, which comes first.
         *
         * @param directory the directory
         * @return this builder
         */
        public Builder directory(PersonDirectory directory) {
            this.directory = Objects.requireNonNull(directory, "directory");
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
         * How long somebody is not looked up again; an hour by default.
         *
         * @param life how long
         * @return this builder
         */
        public Builder keep(Duration life) {
            this.life = Objects.requireNonNull(life, "life");
            return this;
        }

        /**
         * How many are remembered; ten thousand by default.
         *
         * @param most how many, at least 1
         * @return this builder
         * @throws IllegalArgumentException where it is less
         */
        public Builder most(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("at least one is remembered, but was " + most);
            }
            this.most = most;
            return this;
        }

        /**
         * The workspace, by which those of others are recognised.
         *
         * @param workspace the workspace's id
         * @return this builder
         */
        public Builder workspace(String workspace) {
            this.workspace = Objects.requireNonNull(workspace, "workspace");
            return this;
        }

        /**
         * Builds it. It calls nobody yet.
         *
         * @return the people
         */
        public SlackPeople build() {
            return new SlackPeople(this);
        }
    }
}
