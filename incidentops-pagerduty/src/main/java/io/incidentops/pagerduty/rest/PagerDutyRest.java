package io.incidentops.pagerduty.rest;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Region;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * PagerDuty's REST API. Each call is one attempt within a bounded time; one that is over a limit, ours or PagerDuty's, is not
 * made and says when to come again, so nothing here waits or repeats. What went wrong is a {@link PagerDutyException}: refused
 * for good, later, or unclear. Thread-safe.
 */
public final class PagerDutyRest implements AutoCloseable {
    private final Session session;

    private PagerDutyRest(Session session) {
        this.session = session;
    }

    /**
     * Begins to configure.
     *
     * @param credentials what PagerDuty knows the program by
     * @return a builder with the defaults
     */
    public static Builder builder(Credentials credentials) {
        return new Builder(Objects.requireNonNull(credentials, "credentials"));
    }

    /**
     * The same API in somebody's name, where PagerDuty asks for one.
     *
     * @param email the address of a user of the account
     * @return a view; closing it closes this
     * @throws IllegalArgumentException where it is no address; it is not quoted
     */
    public PagerDutyRest as(String email) {
        return new PagerDutyRest(new Session(session.calls(), address(email)));
    }

    private static String address(String email) {
        if (email.indexOf('@') < 1 || !email.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException(
                    "whoever acts at PagerDuty is named by the address of a user there, such as"
                            + " ana@ and a domain, without spaces: look it up in their profile");
        }
        return email;
    }

    /**
     * Incidents.
     *
     * @return the calls
     */
    public IncidentsApi incidents() {
        return new IncidentsApi(session);
    }

    /**
     * Notes of incidents.
     *
     * @return the calls
     */
    public NotesApi notes() {
        return new NotesApi(session);
    }

    /**
     * Asking more people to help.
     *
     * @return the calls
     */
    public RespondersApi responders() {
        return new RespondersApi(session);
    }

    /**
     * Updates for subscribers.
     *
     * @return the calls
     */
    public StatusUpdatesApi statusUpdates() {
        return new StatusUpdatesApi(session);
    }

    /**
     * The account's priorities, the highest first; none where it has not switched them on.
     *
     * @return the priorities, in pages
     * @throws PagerDutyException where iterating cannot get them
     */
    public Pages<Priority> priorities() {
        return session.pages(Ask.get("priorities"), "priorities", Priority::read);
    }

    /**
     * What happened.
     *
     * @return the calls
     */
    public LogEntriesApi logEntries() {
        return new LogEntriesApi(session);
    }

    /**
     * Services.
     *
     * @return the calls
     */
    public ServicesApi services() {
        return new ServicesApi(session);
    }

    /**
     * Escalation policies.
     *
     * @return the calls
     */
    public EscalationPoliciesApi escalationPolicies() {
        return new EscalationPoliciesApi(session);
    }

    /**
     * Schedules.
     *
     * @return the calls
     */
    public SchedulesApi schedules() {
        return new SchedulesApi(session);
    }

    /**
     * Who stands in for whom.
     *
     * @return the calls
     */
    public OverridesApi overrides() {
        return new OverridesApi(session);
    }

    /**
     * Who is on call.
     *
     * @return the calls
     */
    public OnCallsApi onCalls() {
        return new OnCallsApi(session);
    }

    /**
     * People.
     *
     * @return the calls
     */
    public UsersApi users() {
        return new UsersApi(session);
    }

    /**
     * Times of maintenance.
     *
     * @return the calls
     */
    public MaintenanceWindowsApi maintenanceWindows() {
        return new MaintenanceWindowsApi(session);
    }

    /**
     * Subscriptions to webhooks.
     *
     * @return the calls
     */
    public SubscriptionsApi webhookSubscriptions() {
        return new SubscriptionsApi(session);
    }

    /**
     * What the account's plan can do, such as {@code coordinated_responding}.
     *
     * @return the names of its abilities
     * @throws PagerDutyException where PagerDuty does not say
     */
    public Set<String> abilities() {
        Set<String> names = new LinkedHashSet<>();
        for (var each : new Fields(session.call(Ask.get("abilities"))).node().path("abilities")) {
            names.add(each.asText());
        }
        return Set.copyOf(names);
    }

    /**
     * Any other call.
     *
     * @return the calls
     */
    public RawApi raw() {
        return new RawApi(session);
    }

    /**
     * What a person should look at: a token that is not accepted, scopes that are missing, no answer.
     *
     * @return the problems in words and without secrets, none where all is well
     */
    public List<String> problems() {
        return session.calls().problems();
    }

    /** Cuts off what is under way, and ends threads and connections. May be called twice. */
    @Override
    public void close() {
        session.calls().close();
    }

    @Override
    public String toString() {
        return "PagerDutyRest";
    }

    /** Configures a {@link PagerDutyRest}. Not thread-safe. */
    public static final class Builder {
        private final Credentials credentials;
        private URI base = Region.US.rest();
        private boolean standIn;
        private @Nullable String from;
        private InstantSource clock = InstantSource.system();
        private double share = 1;
        private Duration limit = Duration.ofSeconds(10);

        private Builder(Credentials credentials) {
            this.credentials = credentials;
        }

        /**
         * Where the account lives; the United States unless told otherwise.
         *
         * @param region the region
         * @return this builder
         */
        public Builder region(Region region) {
            this.base = region.rest();
            this.standIn = false;
            return this;
        }

        /**
         * Another address, such as a stand-in's; tokens of an app are fetched there too.
         *
         * @param base its base
         * @return this builder
         */
        public Builder base(URI base) {
            this.base = Objects.requireNonNull(base, "base");
            this.standIn = true;
            return this;
        }

        /**
         * In whose name calls are made where PagerDuty asks for one.
         *
         * @param email the address of a user of the account
         * @return this builder
         * @throws IllegalArgumentException where it is no address; it is not quoted
         */
        public Builder from(String email) {
            this.from = address(email);
            return this;
        }

        /**
         * The one clock, by which limits are counted.
         *
         * @param clock the clock
         * @return this builder
         */
        public Builder clock(InstantSource clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * How much of PagerDuty's limits is ours; all of it unless told otherwise.
         *
         * @param share more than 0 and at most 1, such as 0.5 where two nodes share a token
         * @return this builder
         * @throws IllegalArgumentException where it is not
         */
        public Builder share(double share) {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("a share is more than 0 and at most 1, but was " + share);
            }
            this.share = share;
            return this;
        }

        /**
         * How long one call may take; ten seconds unless told otherwise.
         *
         * @param limit the longest, at least 100 ms
         * @return this builder
         * @throws IllegalArgumentException where it is shorter
         */
        public Builder limit(Duration limit) {
            if (limit.toMillis() < 100) {
                throw new IllegalArgumentException("a call needs at least 100 ms, but was given " + limit);
            }
            this.limit = limit;
            return this;
        }

        /**
         * Builds it. It calls nobody yet.
         *
         * @return the API, to be closed
         */
        public PagerDutyRest build() {
            Credentials known = standIn ? Authorization.at(credentials, base) : credentials;
            return new PagerDutyRest(new Session(new RestCalls(base, known, clock, share, limit), from));
        }
    }
}
