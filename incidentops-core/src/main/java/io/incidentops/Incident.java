package io.incidentops;

import io.incidentops.command.AcceptAction;
import io.incidentops.command.AcceptRole;
import io.incidentops.command.Acknowledge;
import io.incidentops.command.AddEntry;
import io.incidentops.command.AddTask;
import io.incidentops.command.Assign;
import io.incidentops.command.AssignItem;
import io.incidentops.command.AssignPostmortem;
import io.incidentops.command.CancelDeadline;
import io.incidentops.command.ChangeSeverity;
import io.incidentops.command.ChangeStatus;
import io.incidentops.command.Close;
import io.incidentops.command.Command;
import io.incidentops.command.CompletePostmortem;
import io.incidentops.command.Correct;
import io.incidentops.command.DeclineRole;
import io.incidentops.command.DropAction;
import io.incidentops.command.ExtendAction;
import io.incidentops.command.FinishAction;
import io.incidentops.command.FinishTask;
import io.incidentops.command.Join;
import io.incidentops.command.Link;
import io.incidentops.command.MakeMajor;
import io.incidentops.command.Merge;
import io.incidentops.command.Mitigate;
import io.incidentops.command.OfferRole;
import io.incidentops.command.OpenChecklist;
import io.incidentops.command.Page;
import io.incidentops.command.PlanDeadline;
import io.incidentops.command.PostUpdate;
import io.incidentops.command.ReceiveAlarm;
import io.incidentops.command.RecordFact;
import io.incidentops.command.RecordImpact;
import io.incidentops.command.Redact;
import io.incidentops.command.ReleaseRole;
import io.incidentops.command.Reopen;
import io.incidentops.command.Resolve;
import io.incidentops.command.Restrict;
import io.incidentops.command.Retract;
import io.incidentops.command.Share;
import io.incidentops.command.TakeCommand;
import io.incidentops.command.TakeRole;
import io.incidentops.command.TickItem;
import io.incidentops.command.Unacknowledge;
import io.incidentops.command.Unrestrict;
import io.incidentops.command.Unshare;
import io.incidentops.command.WaivePostmortem;
import io.incidentops.command.WithdrawOffer;
import io.incidentops.model.Actor;
import io.incidentops.model.Audience;
import io.incidentops.model.EntryKind;
import io.incidentops.model.EventRef;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.LostRaceException;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Relation;
import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import io.incidentops.model.Source;
import io.incidentops.model.Status;
import io.incidentops.model.UnknownIncidentException;
import io.incidentops.model.Urgency;
import io.incidentops.view.CatchUp;
import io.incidentops.view.History;
import io.incidentops.view.Summary;
import io.incidentops.work.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A live handle on one incident, with somebody acting. Each command method decides, commits and returns; delivery goes on
 * after it. All of them throw {@link CommandRefusedException} where the step is not possible now,
 * {@link UnknownIncidentException} where the actor may not know of the incident,
 * {@link io.incidentops.store.StorageException} where the store failed and {@link LostRaceException} where others were
 * faster each time. Thread-safe.
 */
public final class Incident {
    private final IncidentOps ops;
    private final IncidentId id;
    private final Caller caller;

    Incident(IncidentOps ops, IncidentId id, Caller caller) {
        this.ops = ops;
        this.id = id;
        this.caller = caller;
    }

    /**
     * Its identity.
     *
     * @return the opaque id
     */
    public IncidentId id() {
        return id;
    }

    /**
     * The number that people see and type.
     *
     * @return the number, unique in its store
     */
    public long number() {
        return state().number();
    }

    /**
     * The current facts.
     *
     * @return the state at its last event
     * @throws UnknownIncidentException where the actor may not know of it
     */
    public IncidentState state() {
        return ops.engine().veil(caller.actor()).over(ops.engine().read(id, caller.actor()));
    }

    /**
     * The same incident, with somebody else acting.
     *
     * @param actor who acts and who sees
     * @return their handle
     */
    public Incident as(Actor actor) {
        return new Incident(ops, id, caller.as(actor));
    }

    /**
     * The same incident, for what happened at another time.
     *
     * @param occurredAt when it happened, not in the future
     * @return a handle whose commands are dated so
     */
    public Incident at(Instant occurredAt) {
        return new Incident(ops, id, caller.at(occurredAt));
    }

    /**
     * The same incident, for commands that come from another system.
     *
     * @param source where they come from
     * @return a handle whose commands say so
     */
    public Incident from(Source source) {
        return new Incident(ops, id, caller.from(source));
    }

    /**
     * The same incident, for one command that may be repeated: repeated, it returns what it recorded the first time.
     *
     * @param key the request's own id, 1 to 255 characters
     * @return a handle for that command
     */
    public Incident withKey(String key) {
        return new Incident(ops, id, caller.withKey(key));
    }

    /**
     * Submits a command as a value.
     *
     * @param command the command
     * @return what became of it
     */
    public Outcome submit(Command command) {
        return ops.submit(id, caller, command);
    }

    private Receipt run(Command command) {
        return submit(command).orThrow();
    }

    private long own(EventRef ref) {
        if (!ref.incident().equals(id)) {
            throw new IllegalArgumentException(ref + " belongs to another incident, not to " + id);
        }
        return ref.version();
    }

    /**
     * Names one of its events by the number that the timeline shows.
     *
     * @param version the event's number
     * @return the reference
     */
    public EventRef event(long version) {
        return new EventRef(id, version);
    }

    /**
     * The record.
     *
     * @return all of it, as it stands now
     * @throws UnknownIncidentException where the actor may not know of it
     */
    public History history() {
        return ops.history(id, caller.actor());
    }

    /**
     * How things stand.
     *
     * @return the current summary
     * @throws UnknownIncidentException where the actor may not know of it
     */
    public Summary summary() {
        return ops.summary(state());
    }

    /**
     * What somebody needs who joins now.
     *
     * @return the catch-up
     * @throws UnknownIncidentException where the actor may not know of it
     */
    public CatchUp catchUp() {
        return ops.catchUp(state());
    }

    /**
     * What was and is to be told outside.
     *
     * @return each effect and how far it came, oldest first
     * @throws UnknownIncidentException where the actor may not know of it
     */
    public List<Delivery> deliveries() {
        return ops.store().deliveries(state().id());
    }

    /**
     * Lets another incident carry on in the place of this one.
     *
     * @param into the incident that carries on
     * @param reason why
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt mergeInto(Incident into, String reason) {
        return run(new Merge(into.id, into.number(), reason));
    }

    /**
     * Says that another incident has something to do with this one.
     *
     * @param relation how they relate
     * @param other the other incident
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt linkTo(Relation relation, Incident other) {
        return run(new Link(relation, other.id, other.number()));
    }

    /**
     * Says that somebody works on it.
     *
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt acknowledge() {
        return run(new Acknowledge());
    }

    /**
     * Says that nobody works on it after all.
     *
     * @param reason why
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt unacknowledge(String reason) {
        return run(new Unacknowledge(reason));
    }

    /**
     * Takes command while nobody has it, or over from a commander who was silent for too long; acknowledges too.
     *
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt takeCommand() {
        return run(new TakeCommand(null));
    }

    /**
     * Takes command with a reason, while nobody has it, or over from a commander who was silent for too long.
     *
     * @param reason why
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt takeCommand(String reason) {
        return run(new TakeCommand(reason));
    }

    /**
     * Takes a role that is free.
     *
     * @param role the role
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt take(Role role) {
        return run(new TakeRole(role));
    }

    /**
     * Offers a role to somebody; whoever holds it holds it until they accept.
     *
     * @param role the role
     * @param to to whom
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt offer(Role role, Actor to) {
        return run(new OfferRole(role, to));
    }

    /**
     * Offers command to somebody; the commander has it until they accept.
     *
     * @param to to whom
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt handOver(Actor to) {
        return run(new OfferRole(Role.COMMANDER, to));
    }

    /**
     * Accepts a role that was offered.
     *
     * @param role the role
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt accept(Role role) {
        return run(new AcceptRole(role));
    }

    /**
     * Declines a role that was offered.
     *
     * @param role the role
     * @param reason why
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt decline(Role role, String reason) {
        return run(new DeclineRole(role, reason));
    }

    /**
     * Takes an offer back.
     *
     * @param role the role
     * @param to to whom it was offered
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt withdraw(Role role, Actor to) {
        return run(new WithdrawOffer(role, to));
    }

    /**
     * Gives up a role; a commander hands over instead, until the incident is resolved.
     *
     * @param role the role
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt release(Role role) {
        return run(new ReleaseRole(role, null));
    }

    /**
     * Sets the severity. Anyone may raise it or set the first; lowering is the commander's.
     *
     * @param severity the severity
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt severity(Severity severity) {
        return run(new ChangeSeverity(severity, null));
    }

    /**
     * Sets the severity with a reason. Anyone may raise it or set the first; lowering is the commander's.
     *
     * @param severity the severity
     * @param reason why
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt severity(Severity severity, String reason) {
        return run(new ChangeSeverity(severity, reason));
    }

    /**
     * Handles it as a major incident whatever its severity.
     *
     * @param reason why it needs coordination
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt makeMajor(String reason) {
        return run(new MakeMajor(reason));
    }

    /**
     * Sets the name inside the phase.
     *
     * @param status the status
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt status(Status status) {
        return run(new ChangeStatus(status, null));
    }

    /**
     * Says that customers are affected from now on, or from {@link #at} on.
     *
     * @param text the impact in words
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt impact(String text) {
        return run(new RecordImpact(null, null, Set.of(), null, text));
    }

    /**
     * Records when and how customers are or were affected.
     *
     * @param impact all that is known
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt impact(RecordImpact impact) {
        return run(impact);
    }

    /**
     * Says that customers are no longer affected; the incident goes on.
     *
     * @param how what ended the impact
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt mitigate(String how) {
        return run(new Mitigate(how));
    }

    /**
     * Says that trouble is over.
     *
     * @param how how it was resolved
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt resolve(String how) {
        return run(new Resolve(how));
    }

    /**
     * Says that it is not over after all.
     *
     * @param reason why
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt reopen(String reason) {
        return run(new Reopen(reason));
    }

    /**
     * Tells of a new alarm, which reopens a resolved incident.
     *
     * @param text what it says
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt alarm(String text) {
        return run(new ReceiveAlarm(text, null));
    }

    /**
     * Closes it; its post-mortem, where one is owed, comes first.
     *
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt close() {
        return run(new Close(null));
    }

    /**
     * Writes down an observation.
     *
     * @param text the text
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt note(String text) {
        return run(AddEntry.note(text));
    }

    /**
     * Writes down what was decided, and why.
     *
     * @param text the text
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt decision(String text) {
        return run(AddEntry.decision(text));
    }

    /**
     * Pins a message to the timeline.
     *
     * @param text the message
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt pin(String text) {
        return run(new AddEntry(EntryKind.PIN, text, null));
    }

    /**
     * Pins a message with its address to the timeline.
     *
     * @param text the message
     * @param link its address
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt pin(String text, String link) {
        return run(new AddEntry(EntryKind.PIN, text, link));
    }

    /**
     * Writes down a deployment, a switched flag or a changed configuration.
     *
     * @param text the text
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt change(String text) {
        return run(new AddEntry(EntryKind.CHANGE, text, null));
    }

    /**
     * Writes down a deployment, a switched flag or a changed configuration, with its address.
     *
     * @param text the text
     * @param link its address
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt change(String text, String link) {
        return run(new AddEntry(EntryKind.CHANGE, text, link));
    }

    /**
     * Adds what proves a statement.
     *
     * @param text the text
     * @param link its address
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt evidence(String text, String link) {
        return run(new AddEntry(EntryKind.EVIDENCE, text, link));
    }

    /**
     * Adds an address worth keeping.
     *
     * @param text what is found there
     * @param link the address
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt link(String text, String link) {
        return run(new AddEntry(EntryKind.LINK, text, link));
    }

    /**
     * Records a namespaced fact of a module or of your own.
     *
     * @param type its type, such as {@code deploy.finished}
     * @param text the fact in words
     * @param data more about it, for programs
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt fact(String type, String text, Map<String, String> data) {
        return run(new RecordFact(type, text, data));
    }

    /**
     * Tells everyone how things stand, and begins the next interval of the cadence.
     *
     * @param text the update
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt update(String text) {
        return run(new PostUpdate(text, Audience.INTERNAL));
    }

    /**
     * Tells an audience how things stand, and begins the next interval of the cadence.
     *
     * @param text the update
     * @param audience for whom it is meant
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt update(String text, Audience audience) {
        return run(new PostUpdate(text, audience));
    }

    /**
     * Gives a named person work with a time-box.
     *
     * @param to who does it
     * @param text what is to be done
     * @param timebox how long they have
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt assign(Actor to, String text, Duration timebox) {
        return run(new Assign(to, text, timebox));
    }

    /**
     * Says yes to an action.
     *
     * @param action the action
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt accept(EventRef action) {
        return run(new AcceptAction(own(action)));
    }

    /**
     * Gives an action more time, from now.
     *
     * @param action the action
     * @param timebox how much, from now
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt extend(EventRef action, Duration timebox) {
        return run(new ExtendAction(own(action), timebox, null));
    }

    /**
     * Says that an action is done.
     *
     * @param action the action
     * @param result how it went
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt done(EventRef action, String result) {
        return run(new FinishAction(own(action), result));
    }

    /**
     * Gives an action up, or says no to it.
     *
     * @param action the action
     * @param reason why
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt drop(EventRef action, String reason) {
        return run(new DropAction(own(action), reason));
    }

    /**
     * Writes down something to do after the incident.
     *
     * @param text what is to be done
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt task(String text) {
        return run(new AddTask(text, null, null));
    }

    /**
     * Writes down something to do after the incident, with owner and due time.
     *
     * @param text what is to be done
     * @param owner who owns it
     * @param due when it is due
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt task(String text, Actor owner, Instant due) {
        return run(new AddTask(text, owner, due));
    }

    /**
     * Says that a task is done.
     *
     * @param task the task
     * @param result how it went
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt finish(EventRef task, String result) {
        return run(new FinishTask(own(task), result));
    }

    /**
     * Opens a checklist.
     *
     * @param name its name
     * @param items its points, in order
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt checklist(String name, List<String> items) {
        return run(new OpenChecklist(name, items));
    }

    /**
     * Ticks a point of a checklist.
     *
     * @param checklist the checklist's name
     * @param item the point's number, from 1
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt tick(String checklist, int item) {
        return run(new TickItem(checklist, item));
    }

    /**
     * Gives a point of a checklist to somebody.
     *
     * @param checklist the checklist's name
     * @param item the point's number, from 1
     * @param to who takes care of it
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt assign(String checklist, int item, Actor to) {
        return run(new AssignItem(checklist, item, to));
    }

    /**
     * Corrects the text of an earlier event.
     *
     * @param event the event
     * @param text the right text
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt correctText(EventRef event, String text) {
        return run(new Correct(own(event), text, null, null, null));
    }

    /**
     * Corrects the time of an earlier event.
     *
     * @param event the event
     * @param at when it really happened
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt correctTime(EventRef event, Instant at) {
        return run(new Correct(own(event), null, at, null, null));
    }

    /**
     * Corrects who did what an earlier event says.
     *
     * @param event the event
     * @param by who really did it
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt correctAuthor(EventRef event, Actor by) {
        return run(new Correct(own(event), null, null, by, null));
    }

    /**
     * Takes back an earlier note, decision, pin, link, change, evidence, update, fact or task.
     *
     * @param event the event
     * @param reason why
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt retract(EventRef event, String reason) {
        return run(new Retract(own(event), reason));
    }

    /**
     * Erases the text of an earlier event everywhere, and keeps who, when and why.
     *
     * @param event the event
     * @param reason why; without the text itself
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt redact(EventRef event, String reason) {
        return run(new Redact(own(event), reason));
    }

    /**
     * Shares a restricted incident.
     *
     * @param with with whom
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt share(Actor with) {
        return run(new Share(List.of(with)));
    }

    /**
     * Shares a restricted incident no longer with somebody.
     *
     * @param with with whom
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt unshare(Actor with) {
        return run(new Unshare(with));
    }

    /**
     * Restricts it to those who hold roles, whoever declared it, the actor, and some more.
     *
     * @param sharedWith the others, possibly nobody
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt restrict(List<Actor> sharedWith) {
        return run(new Restrict(sharedWith));
    }

    /**
     * Opens a restricted incident to everyone.
     *
     * @param reason why
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt unrestrict(String reason) {
        return run(new Unrestrict(reason));
    }

    /**
     * Gives the post-mortem its one owner.
     *
     * @param owner who
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt postmortemBy(Actor owner) {
        return run(new AssignPostmortem(owner));
    }

    /**
     * Says that the post-mortem was published.
     *
     * @param link where it is
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt postmortemDone(String link) {
        return run(new CompletePostmortem(link));
    }

    /**
     * Says that no post-mortem will be written.
     *
     * @param reason why
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt waivePostmortem(String reason) {
        return run(new WaivePostmortem(reason));
    }

    /**
     * Plans a named deadline; one of the same name is replaced. When it comes, the record says so, and reactions answer.
     *
     * @param name its name, without a colon
     * @param due when it is due
     * @param text what it is for
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt deadline(String name, Instant due, String text) {
        return run(new PlanDeadline(name, due, text));
    }

    /**
     * Takes a planned deadline back.
     *
     * @param name its name
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt cancelDeadline(String name) {
        return run(new CancelDeadline(name));
    }

    /**
     * Pages somebody now.
     *
     * @param target who
     * @param reason why
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt page(PageTarget target, String reason) {
        return run(new Page(target, reason, Urgency.HIGH));
    }

    /**
     * Introduces somebody who joined.
     *
     * @param person who
     * @param team their team
     * @param purpose as what they joined
     * @return what was recorded
     * @throws CommandRefusedException where it is not possible, with what is
     */
    public Receipt join(Actor person, String team, String purpose) {
        return run(new Join(person, team, purpose));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Incident incident && id.equals(incident.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The id only: a restricted incident tells nothing by its handle. */
    @Override
    public String toString() {
        return "Incident[" + id + "]";
    }
}
