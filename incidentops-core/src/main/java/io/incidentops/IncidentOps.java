package io.incidentops;

import io.incidentops.command.Command;
import io.incidentops.command.Declaration;
import io.incidentops.command.Declare;
import io.incidentops.command.Join;
import io.incidentops.command.Link;
import io.incidentops.command.Merge;
import io.incidentops.command.ReceiveAlarm;
import io.incidentops.engine.CommandEngine;
import io.incidentops.engine.Handled;
import io.incidentops.engine.OnCallCache;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Phase;
import io.incidentops.model.Relation;
import io.incidentops.model.Source;
import io.incidentops.model.UnknownIncidentException;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.port.OnCall;
import io.incidentops.port.Pager;
import io.incidentops.port.PersonDirectory;
import io.incidentops.store.CommandKey;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.KeyValue;
import io.incidentops.store.Search;
import io.incidentops.store.SearchResult;
import io.incidentops.view.CatchUp;
import io.incidentops.view.History;
import io.incidentops.view.Summary;
import io.incidentops.work.InboxRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The one entry point: declares incidents, finds them, and keeps the promises made in them.
 *
 * <pre>{@code
 * try (IncidentOps ops = IncidentOps.inMemory()) {
 *     Incident incident = ops.declare(Declaration.of("Checkout answers 500").service("checkout"));
 *     System.out.println(incident.summary().toText());
 * }
 * }</pre>
 *
 * <p>A handle acts as the program itself, which sees everything and may do everything, until {@link #as} names somebody.
 * Commands return after their commit; what is to be told outside is delivered after that. Thread-safe.
 */
public final class IncidentOps implements AutoCloseable {
    private static final int SIMILAR = 5;

    private final Shared shared;
    private final Caller caller;

    IncidentOps(Shared shared, Caller caller) {
        this.shared = shared;
        this.caller = caller;
    }

    /**
     * Starts with a store in memory, the standard policy, and neither chat nor pager: for tests and first steps.
     *
     * @return the running library, to be closed
     */
    public static IncidentOps inMemory() {
        return builder().start();
    }

    /**
     * Begins to configure.
     *
     * @return a builder with the defaults
     */
    public static IncidentOpsBuilder builder() {
        return new IncidentOpsBuilder();
    }

    /**
     * Raises an incident. This cannot fail because chat or pager is down.
     *
     * @param declaration all that is known already
     * @return the incident, with the same actor
     * @throws CommandRefusedException where the declaration is not valid, with the reason
     * @throws io.incidentops.store.StorageException where the store failed
     */
    public Incident declare(Declaration declaration) {
        return incident(submit(declaration).orThrow());
    }

    /**
     * Raises an incident, or joins an open one where the declaration asks for that.
     *
     * @param declaration all that is known already
     * @return the receipt, which names open incidents of the same services and what is pending; or the refusal
     * @throws io.incidentops.store.StorageException where the store failed
     */
    public Outcome submit(Declaration declaration) {
        Declaration.LinkTo related = declaration.origin().related();
        if (related != null) {
            try {
                number(related.id(), declaration.visibility().restricted(), caller.actor());
            } catch (CommandRefusedException e) {
                return new Outcome.Refused(e.reason(), e.possible());
            }
        }
        List<IncidentOverview> similar = similar(declaration);
        if (declaration.joinOpen() && !similar.isEmpty() && !declaredBefore()) {
            return join(declaration, similar);
        }
        Handled handled = shared.timed("Declare", () -> engine().declare(caller.submission(new Declare(declaration))));
        return shared.outcome(
                handled,
                receipt -> new Receipt(
                        receipt.incident(),
                        receipt.number(),
                        receipt.ref(),
                        receipt.events(),
                        receipt.pending(),
                        similar,
                        receipt.pending().isEmpty() ? List.of() : onCall(),
                        receipt.repeated(),
                        false));
    }

    /** Whether this very request declared an incident already; its repetition is answered with that one. */
    private boolean declaredBefore() {
        return caller.key() != null
                && store().committed(new CommandKey(CommandKey.DECLARE, caller.key()))
                        .isPresent();
    }

    private List<IncidentOverview> similar(Declaration declaration) {
        return declaration.services().isEmpty()
                ? List.of()
                : search(Search.OPEN.services(declaration.services()).limit(SIMILAR))
                        .incidents();
    }

    private Outcome join(Declaration declaration, List<IncidentOverview> similar) {
        Incident open = new Incident(this, similar.get(0).id(), caller);
        Outcome outcome = open.submit(
                caller.actor().isPerson()
                        ? new Join(caller.actor(), null, "reports: " + declaration.title())
                        : new ReceiveAlarm(
                                declaration.title(), declaration.origin().alarmKey()));
        return outcome instanceof Outcome.Done done
                ? new Outcome.Done(new Receipt(
                        done.receipt().incident(),
                        done.receipt().number(),
                        done.receipt().ref(),
                        done.receipt().events(),
                        done.receipt().pending(),
                        similar,
                        List.of(),
                        done.receipt().repeated(),
                        true))
                : outcome;
    }

    /**
     * Tells of an alarm that has a key. One that rings again finds its incident: it is recorded there, reopens a resolved
     * one, and declares a linked one where the incident is closed.
     *
     * @param declaration what to declare where nothing is open, with its alarm key
     * @return the incident that now holds the alarm
     * @throws IllegalArgumentException where the declaration has no alarm key
     * @throws CommandRefusedException where the declaration is not valid
     */
    public Incident alarm(Declaration declaration) {
        String key = declaration.origin().alarmKey();
        if (key == null) {
            throw new IllegalArgumentException("an alarm has a key: add alarmKey(...) to the declaration");
        }
        Optional<KeyValue.Value> declared =
                caller.key() == null ? Optional.empty() : store().get(declaredBy(caller.key()));
        if (declared.isPresent()) {
            return incident(IncidentId.of(declared.get().value()));
        }
        Optional<IncidentOverview> last =
                search(Search.ALL.alarmKey(key).limit(1)).incidents().stream().findFirst();
        if (last.isEmpty()) {
            return rung(declaration, 0);
        }
        if (last.get().phase() == Phase.CLOSED && !toldBefore(last.get().id())) {
            return rung(
                    declaration.relatedTo(
                            Relation.FOLLOWS, last.get().id(), last.get().number()),
                    last.get().number());
        }
        Incident incident = new Incident(this, last.get().id(), caller);
        incident.submit(new ReceiveAlarm(declaration.title(), key)).orThrow();
        return incident(last.get().id());
    }

    private boolean toldBefore(IncidentId id) {
        return caller.key() != null
                && store().committed(new CommandKey(id.value(), caller.key())).isPresent();
    }

    /** Declares once, however many nodes hear the same alarm at once; what comes second is recorded there. */
    private Incident rung(Declaration declaration, long after) {
        Outcome outcome = withKey("alarm/" + declaration.origin().alarmKey() + "/" + after)
                .submit(declaration);
        if (outcome instanceof Outcome.Refused) {
            return declare(declaration);
        }
        Receipt receipt = outcome.orThrow();
        if (receipt.repeated()) {
            new Incident(this, receipt.incident(), caller)
                    .submit(new ReceiveAlarm(
                            declaration.title(), declaration.origin().alarmKey()))
                    .orThrow();
        } else if (caller.key() != null) {
            store().put(declaredBy(caller.key()), receipt.incident().value(), 0);
        }
        return incident(receipt);
    }

    /** Where it is kept that a request declared an incident, since the declaration itself has the alarm's key. */
    private static String declaredBy(String key) {
        return "alarm/" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The incident with an id.
     *
     * @param id its identity
     * @return its handle, with the same actor
     * @throws UnknownIncidentException where there is none that the actor may know of
     */
    public Incident incident(IncidentId id) {
        engine().read(id, caller.actor());
        return new Incident(this, id, new Caller(caller.actor(), null, caller.source(), null));
    }

    /**
     * The incident with a number.
     *
     * @param number the number that people type
     * @return its handle, with the same actor
     * @throws UnknownIncidentException where there is none that the actor may know of
     */
    public Incident incident(long number) {
        Optional<IncidentId> id = store().byNumber(number);
        try {
            return incident(id.orElseThrow(() -> new UnknownIncidentException("#" + number)));
        } catch (UnknownIncidentException e) {
            throw new UnknownIncidentException("#" + number);
        }
    }

    private Incident incident(Receipt receipt) {
        return new Incident(this, receipt.incident(), new Caller(caller.actor(), null, caller.source(), null));
    }

    /**
     * Finds incidents; what the actor may not know of is left out.
     *
     * @param search which
     * @return a page of them, newest first
     */
    public SearchResult search(Search search) {
        boolean all = caller.actor().equals(shared.program());
        return store().search(all ? search : search.visibleTo(caller.actor()));
    }

    /**
     * The same library, with somebody acting.
     *
     * @param actor who acts and who sees
     * @return their handle; closing it closes the library
     */
    public IncidentOps as(Actor actor) {
        return new IncidentOps(shared, caller.as(actor));
    }

    /**
     * The same library, for what happened at another time.
     *
     * @param occurredAt when it happened, not in the future
     * @return a handle whose declarations are dated so
     */
    public IncidentOps at(Instant occurredAt) {
        return new IncidentOps(shared, caller.at(occurredAt));
    }

    /**
     * The same library, for commands that come from another system.
     *
     * @param source where they come from
     * @return a handle whose commands say so
     */
    public IncidentOps from(Source source) {
        return new IncidentOps(shared, caller.from(source));
    }

    /**
     * The same library, for one declaration that may be repeated: repeated, it returns what it recorded the first time.
     *
     * @param key the request's own id, 1 to 255 characters
     * @return a handle for that declaration
     */
    public IncidentOps withKey(String key) {
        return new IncidentOps(shared, caller.withKey(key));
    }

    /**
     * Who acts through this handle.
     *
     * @return the actor
     */
    public Actor actor() {
        return caller.actor();
    }

    /**
     * How the machinery is. Calls neither chat nor pager.
     *
     * @return the health
     */
    public Health health() {
        return shared.health();
    }

    /**
     * Plans a failed delivery again.
     *
     * @param effect its id
     * @return whether there is such a delivery and it had failed
     */
    public boolean retry(String effect) {
        boolean planned = store().retry(effect, clock().instant());
        shared.machine().dispatcher().runSoon();
        return planned;
    }

    /**
     * Gives up a delivery that waits or holds up others.
     *
     * @param effect its id
     * @param reason why
     * @return whether there is such a delivery and it was waiting or holding
     */
    public boolean skip(String effect, String reason) {
        boolean skipped = store().skip(effect, reason, clock().instant());
        shared.machine().dispatcher().runSoon();
        return skipped;
    }

    /**
     * Keeps an inbound request, so that its sender can be told that it arrived; it is worked soon after.
     *
     * @param request the request
     * @return whether it is new; false where its key was kept before
     * @throws io.incidentops.store.StorageException where it could not be kept: tell the sender to repeat it
     */
    public boolean receive(InboxRequest request) {
        shared.open("receive()");
        boolean fresh = store().receive(request);
        shared.machine().dispatcher().runSoon();
        return fresh;
    }

    /**
     * Does all that is due now, in the caller's thread: for programs that keep their own threads, and for tests. One that
     * was started needs no such call.
     *
     * @return how much was done
     */
    public int runDue() {
        shared.open("runDue()");
        return shared.machine().dispatcher().runDue();
    }

    /**
     * When the next work is due.
     *
     * @return the time, possibly in the past, or nothing where there is none
     */
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(shared.machine().dispatcher().nextDue());
    }

    /**
     * Who is on call, as the pager last said.
     *
     * @return the people, none where there is no pager or it never said
     */
    public List<OnCall> onCall() {
        return shared.machine().onCall().map(OnCallCache.Answered::people).orElse(List.of());
    }

    /**
     * When the pager last said who is on call.
     *
     * @return the time, or nothing where there is no pager or it never said
     */
    public Optional<Instant> onCallAsOf() {
        return shared.machine().onCall().map(OnCallCache.Answered::asOf);
    }

    /**
     * The policy.
     *
     * @return how incidents are run
     */
    public ResponsePolicy policy() {
        return shared.policy();
    }

    /**
     * The person directory.
     *
     * @return who people are
     */
    public PersonDirectory directory() {
        return shared.directory();
    }

    /**
     * The pager.
     *
     * @return the pager, or nothing where there is none
     */
    public Optional<Pager> pager() {
        return Optional.ofNullable(shared.pager());
    }

    /**
     * The one clock.
     *
     * @return the engine's clock
     */
    public InstantSource clock() {
        return shared.clock();
    }

    /**
     * Adds an incident from elsewhere, such as a file that {@link io.incidentops.json.IncidentFile} read. It keeps its id,
     * gets a number of this store, and plans no delivery; its promises stand.
     *
     * @param events all its events in order
     * @return the incident, with the same actor
     * @throws CommandRefusedException where an incident with this id exists already
     * @throws IllegalArgumentException where the events are not a whole incident
     */
    public Incident importIncident(List<RecordedEvent> events) {
        return incident(shared.importing(events));
    }

    /**
     * The store, for modules that look into it.
     *
     * @return the store; it shows restricted incidents too
     */
    public IncidentStore store() {
        return shared.store();
    }

    /** Stops claiming, waits for deliveries under way for a few seconds, closes the extensions and then the store. */
    @Override
    public void close() {
        shared.close();
    }

    CommandEngine engine() {
        return shared.machine().commands();
    }

    Outcome submit(IncidentId id, Caller by, Command command) {
        Command checked;
        try {
            checked = named(id, by, command);
        } catch (CommandRefusedException e) {
            return new Outcome.Refused(e.reason(), e.possible());
        }
        Handled handled = shared.timed(command.name(), () -> engine().handle(id, by.submission(checked)));
        return shared.outcome(handled, receipt -> receipt);
    }

    /** A command that names another incident, with that one's number. */
    private Command named(IncidentId id, Caller by, Command command) {
        if (command instanceof Merge merge) {
            long number = number(merge.into(), restricted(id, by), by.actor());
            if (engine().read(merge.into(), by.actor()).phase() == Phase.CLOSED) {
                throw new CommandRefusedException(
                        "#" + number + " is closed, so it cannot carry on: merge into an open one", List.of());
            }
            return new Merge(merge.into(), number, merge.reason());
        }
        return command instanceof Link link
                ? new Link(link.relation(), link.other(), number(link.other(), restricted(id, by), by.actor()))
                : command;
    }

    private boolean restricted(IncidentId id, Caller by) {
        return engine().read(id, by.actor()).visibility().restricted();
    }

    History history(IncidentId id, Actor reader) {
        IncidentState state = engine().read(id, reader);
        return History.of(engine().veil(reader).over(store().read(id, 0, (int) state.version())));
    }

    Summary summary(IncidentState state) {
        return Summary.of(state, policy(), clock().instant());
    }

    CatchUp catchUp(IncidentState state) {
        return CatchUp.of(state, policy(), clock().instant());
    }

    /** A restricted incident is not named in one that more people may know of. */
    private long number(IncidentId other, boolean restricted, Actor reader) {
        IncidentState state = engine().read(other, reader);
        if (state.visibility().restricted() != restricted) {
            throw new CommandRefusedException(
                    "one of the two is restricted and the other is not: restrict both, or open both, first", List.of());
        }
        return state.number();
    }
}
