package io.incidentops.testkit.pagerduty;

import io.incidentops.testkit.http.HttpPort;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A stand-in for PagerDuty on a port of this machine: it takes events and REST calls, pages people as a policy says, and sends
 * signed webhooks. It checks every call as PagerDuty does, so that a test may look at its state alone.
 *
 * <ul>
 *   <li>The account starts empty, with the priorities P1 to P5. Nobody's phone rings: {@link #notified} tells of it.
 *   <li>Escalations and webhooks wait for {@link #runDue} and {@link #deliver}, unless it is {@linkplain
 *       StandInBuilder#ticking ticking}.
 *   <li>Limits are enforced as documented: 120 events and 960 calls a minute.
 * </ul>
 *
 * <p>It stands for one account. Thread-safe.
 */
public final class PagerDutyStandIn implements AutoCloseable {
    private final Account account;
    private final WebhookFaults webhookFaults = new WebhookFaults();
    private final Tokens tokens;
    private final Api api;
    private final Deadlines deadlines;
    private final People people;
    private final HttpPort port;
    private final Ticking ticking = new Ticking(this::settle);

    PagerDutyStandIn(Settings settings) {
        this.account = new Account(settings.clock(), new Courier(settings.clock(), settings.patience(), webhookFaults));
        this.tokens = new Tokens(account);
        this.api = new Api(account, tokens, settings);
        this.deadlines = new Deadlines(account);
        this.people = new People(account);
        this.port = new HttpPort("pagerduty", settings.port(), api::serve);
        port.start();
        if (settings.ticking()) {
            ticking.start();
        }
    }

    /**
     * Sets a stand-in up.
     *
     * @return the builder
     */
    public static StandInBuilder builder() {
        return new StandInBuilder();
    }

    /**
     * Where the REST API, the Events API ({@code /v2/enqueue}) and tokens ({@code /oauth/token}) are.
     *
     * @return the address, without a slash at its end
     */
    public URI url() {
        return URI.create("http://" + port.address());
    }

    /**
     * The account's token, which may do everything.
     *
     * @return the token
     */
    public String token() {
        return account.locked(tokens::token);
    }

    /**
     * How programs come in, and what they may do then.
     *
     * @return the door
     */
    public StandInAccess access() {
        return new StandInAccess(account, tokens);
    }

    /**
     * Adds somebody.
     *
     * @param name what people call them
     * @param email their address
     * @return the user
     */
    public StandInUser user(String name, String email) {
        return account.locked(() -> account.addUser(name, email));
    }

    /**
     * Adds a team.
     *
     * @param name what people call it
     * @param members who is in it
     * @return the team
     */
    public StandInTeam team(String name, StandInUser... members) {
        return account.locked(() -> account.addTeam(name, List.of(members)));
    }

    /**
     * Begins a schedule, which {@code add()} ends.
     *
     * @param name what people call it
     * @return its draft
     */
    public StandInSchedule.Draft schedule(String name) {
        return new StandInSchedule.Draft(account, Objects.requireNonNull(name, "name"));
    }

    /**
     * Begins an escalation policy.
     *
     * @param name what people call it
     * @return its draft, which {@code add()} ends
     */
    public StandInPolicy.Draft policy(String name) {
        return new StandInPolicy.Draft(account, Objects.requireNonNull(name, "name"));
    }

    /**
     * Adds a service with an integration of the Events API.
     *
     * @param name what people call it
     * @param policy how people are reached about it
     * @return the service
     */
    public StandInService service(String name, StandInPolicy policy) {
        return account.locked(() -> account.addService(name, policy));
    }

    /**
     * Sends a webhook for everything that happens, from now on.
     *
     * @param target where to, over HTTP or HTTPS
     * @param secret what they are signed with
     * @return the subscription's id
     * @throws IllegalArgumentException where the target is of another kind
     */
    public String webhook(URI target, String secret) {
        if (!Subscription.reaches(target)) {
            throw new IllegalArgumentException("webhooks go over HTTP, to an address such as http://127.0.0.1:8080/pd");
        }
        return account.locked(() -> {
            Subscription made = Subscription.toAll(account.ids.next("P"), target, secret);
            account.subscriptions.put(made.id, made);
            return made.id;
        });
    }

    /**
     * Changes how long it takes by the clock until an accepted event takes effect.
     *
     * @param time how long, from now on
     */
    public void eventDelay(Duration time) {
        api.eventDelay(time);
    }

    /**
     * All incidents as they are now.
     *
     * @return the incidents, the first first
     */
    public List<StandInIncident> incidents() {
        return account.locked(
                () -> account.tickets.values().stream().map(StandInIncident::of).toList());
    }

    /**
     * An incident as it is now.
     *
     * @param idOrKey its id or key; of several with the same key, the latest
     * @return the incident
     * @throws IllegalArgumentException where there is none
     */
    public StandInIncident incident(String idOrKey) {
        return account.locked(() -> StandInIncident.of(people.find(idOrKey)));
    }

    /**
     * The same where there may be none.
     *
     * @param idOrKey its id or key
     * @return the incident, or nothing
     */
    public Optional<StandInIncident> find(String idOrKey) {
        return account.locked(() -> people.search(idOrKey).map(StandInIncident::of));
    }

    /**
     * Who was reached, in order.
     *
     * @return each time that somebody was
     */
    public List<StandInNotification> notified() {
        return account.locked(() -> List.copyOf(account.notified));
    }

    /**
     * All that somebody can do in PagerDuty's own app.
     *
     * @param user who acts
     * @return their hand
     */
    public StandInHand as(StandInUser user) {
        return new StandInHand(account, people, user);
    }

    /**
     * Somebody acknowledges an incident in PagerDuty's own app. For more that people do there, see {@link #as}.
     *
     * @param incident its id or key
     * @param user who
     */
    public void acknowledge(String incident, StandInUser user) {
        as(user).acknowledge(incident);
    }

    /**
     * Somebody resolves an incident in PagerDuty's own app.
     *
     * @param incident its id or key
     * @param user who
     */
    public void resolve(String incident, StandInUser user) {
        as(user).resolve(incident, "");
    }

    /**
     * Somebody writes a note in PagerDuty's own app.
     *
     * @param incident the incident's id or key
     * @param user who
     * @param text the note
     */
    public void note(String incident, StandInUser user, String text) {
        as(user).note(incident, text);
    }

    /**
     * Somebody opens an incident by hand in PagerDuty's own app.
     *
     * @param service what it happened to
     * @param title what is wrong
     * @param user who
     * @return the incident's id
     */
    public String trigger(StandInService service, String title, StandInUser user) {
        return as(user).trigger(service, title);
    }

    /**
     * Somebody gives an incident to others in PagerDuty's own app.
     *
     * @param incident its id or key
     * @param user who gives it
     * @param assignees who gets it, at least one
     */
    public void reassign(String incident, StandInUser user, StandInUser... assignees) {
        as(user).reassign(incident, assignees);
    }

    /**
     * Somebody sets an incident's priority in PagerDuty's own app.
     *
     * @param incident its id or key
     * @param priority such as {@code P1}; empty for none
     * @param user who
     */
    public void priority(String incident, String priority, StandInUser user) {
        as(user).priority(incident, priority);
    }

    /**
     * The script by which calls go wrong.
     *
     * @return the script
     */
    public PagerDutyFaults faults() {
        return api.faults();
    }

    /**
     * The script by which webhooks go wrong.
     *
     * @return the script
     */
    public WebhookFaults webhookFaults() {
        return webhookFaults;
    }

    /**
     * All calls so far, in order.
     *
     * @return the calls
     */
    public List<StandInCall> calls() {
        return api.calls();
    }

    /**
     * Escalates what is due by the clock, ends acknowledgements that ran out and lets delayed events take effect, in the
     * order in which that fell due and dated then.
     *
     * @return how much was due
     */
    public int runDue() {
        return deadlines.run();
    }

    /**
     * Sends the webhooks that are due, in the caller's thread.
     *
     * @return how many requests were made
     */
    public int deliver() {
        return account.courier.deliver();
    }

    /** Does all that is due: {@link #runDue}, then {@link #deliver}. */
    public void settle() {
        runDue();
        deliver();
    }

    /**
     * When something is due next, to which a test may turn its clock.
     *
     * @return the time, possibly past, or nothing where all is quiet
     */
    public Optional<Instant> nextDue() {
        return deadlines.due();
    }

    /** Closes the port and ends all threads. What waits is not sent. */
    @Override
    public void close() {
        ticking.close();
        port.close();
    }
}
