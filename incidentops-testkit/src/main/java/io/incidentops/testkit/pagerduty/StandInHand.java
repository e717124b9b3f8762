package io.incidentops.testkit.pagerduty;

import java.time.Duration;
import java.util.List;

/**
 * Somebody in PagerDuty's own app. Each method names an incident by its id or key and throws {@link IllegalArgumentException}
 * where there is none; what needs an open one throws {@link IllegalStateException} where it is resolved. Thread-safe.
 */
public final class StandInHand {
    private final Account account;
    private final People people;
    private final StandInUser user;

    StandInHand(Account account, People people, StandInUser user) {
        this.account = account;
        this.people = people;
        this.user = user;
    }

    /**
     * Opens an incident by hand.
     *
     * @param service what it happened to
     * @param title what is wrong
     * @return the incident's id
     */
    public String trigger(StandInService service, String title) {
        return people.trigger(service, title, user);
    }

    /**
     * Acknowledges an incident.
     *
     * @param incident the incident
     */
    public void acknowledge(String incident) {
        people.actOnOpen(incident, user, (ticket, agent) -> Lifecycle.acknowledge(account, ticket, agent));
    }

    /**
     * Resolves an incident.
     *
     * @param incident the incident
     * @param note what was done, which becomes a note of its own; possibly empty
     */
    public void resolve(String incident, String note) {
        people.actOnOpen(incident, user, (ticket, agent) -> Lifecycle.resolve(account, ticket, agent, note));
    }

    /**
     * Opens a resolved incident again.
     *
     * @param incident the incident
     * @throws IllegalStateException where it is open
     */
    public void reopen(String incident) {
        people.act(incident, user, (ticket, agent) -> {
            if (ticket.isOpen()) {
                throw new IllegalStateException("incident #" + ticket.number + " is open already");
            }
            Lifecycle.reopen(account, ticket, agent, List.of());
        });
    }

    /**
     * Writes a note.
     *
     * @param incident the incident
     * @param text the note
     */
    public void note(String incident, String text) {
        people.act(incident, user, (ticket, agent) -> Editing.note(account, ticket, agent, text));
    }

    /**
     * Sends a status update to those who follow an incident.
     *
     * @param incident the incident
     * @param text what it says
     */
    public void statusUpdate(String incident, String text) {
        people.act(incident, user, (ticket, agent) -> Editing.statusUpdate(account, ticket, agent, text));
    }

    /**
     * Gives an incident to people, who are reached at once.
     *
     * @param incident the incident
     * @param assignees who gets it, at least one
     */
    public void reassign(String incident, StandInUser... assignees) {
        List<StandInUser> users = List.of(assignees);
        if (users.isEmpty()) {
            throw new IllegalArgumentException("an incident is given to somebody: name at least one");
        }
        people.actOnOpen(incident, user, (ticket, agent) -> Assigning.toUsers(account, ticket, users, agent));
    }

    /**
     * Gives an incident to another escalation policy.
     *
     * @param incident the incident
     * @param policy the policy
     */
    public void delegate(String incident, StandInPolicy policy) {
        people.actOnOpen(incident, user, (ticket, agent) -> Assigning.toPolicy(account, ticket, policy, agent));
    }

    /**
     * Reaches a level of the incident's policy at once.
     *
     * @param incident the incident
     * @param level the level, from 1
     * @throws IllegalArgumentException where the policy has no such level
     */
    public void escalate(String incident, int level) {
        people.actOnOpen(incident, user, (ticket, agent) -> {
            if (level < 1 || level > ticket.policy.levels().size()) {
                throw new IllegalArgumentException("the policy has no level " + level + ", only 1 to "
                        + ticket.policy.levels().size());
            }
            Assigning.escalate(account, ticket, level, agent);
        });
    }

    /**
     * Sets the priority.
     *
     * @param incident the incident
     * @param name such as {@code P1}; empty for none
     * @throws IllegalArgumentException where there is no such priority
     */
    public void priority(String incident, String name) {
        Priority priority = name.isEmpty() ? null : people.priority(name);
        people.act(incident, user, (ticket, agent) -> Editing.priority(account, ticket, agent, priority));
    }

    /**
     * Sets the urgency.
     *
     * @param incident the incident
     * @param urgency {@code high} or {@code low}
     */
    public void urgency(String incident, String urgency) {
        people.actOnOpen(incident, user, (ticket, agent) -> Editing.urgency(account, ticket, agent, urgency));
    }

    /**
     * Changes the title.
     *
     * @param incident the incident
     * @param title the new one
     */
    public void title(String incident, String title) {
        people.act(incident, user, (ticket, agent) -> Editing.title(account, ticket, agent, title));
    }

    /**
     * Moves an incident to another service.
     *
     * @param incident the incident
     * @param service the service
     */
    public void service(String incident, StandInService service) {
        people.actOnOpen(incident, user, (ticket, agent) -> Editing.service(account, ticket, agent, service));
    }

    /**
     * Says where people confer.
     *
     * @param incident the incident
     * @param number whom to call, possibly empty
     * @param url where to click, possibly empty
     */
    public void conferenceBridge(String incident, String number, String url) {
        people.act(incident, user, (ticket, agent) -> Editing.bridge(account, ticket, agent, new Bridge(number, url)));
    }

    /**
     * Keeps an incident acknowledged for a while; then it is triggered again.
     *
     * @param incident the incident
     * @param time how long
     */
    public void snooze(String incident, Duration time) {
        people.actOnOpen(incident, user, (ticket, agent) -> Editing.snooze(account, ticket, agent, time));
    }

    /**
     * Merges an incident into another one, which gets its alerts.
     *
     * @param incident the incident that ends
     * @param into the id or key of the one that goes on
     */
    public void merge(String incident, String into) {
        people.act(incident, user, (ticket, agent) -> {
            Ticket target = people.find(into);
            if (ticket.equals(target) || !target.isOpen() || ticket.mergedInto != null) {
                throw new IllegalStateException("incident #" + ticket.number + " cannot be merged into #"
                        + target.number + ": that must be another one that is open, and this one not merged yet");
            }
            Lifecycle.merge(account, ticket, target, agent);
        });
    }

    /**
     * Asks somebody to help.
     *
     * @param incident the incident
     * @param helper who is asked and reached at once
     * @param message what they are told
     */
    public void ask(String incident, StandInUser helper, String message) {
        people.actOnOpen(
                incident,
                user,
                (ticket, agent) -> Editing.ask(
                        account,
                        ticket,
                        new Responder(helper, user, message, account.now(), Responder.State.PENDING, null)));
    }

    /**
     * Accepts a request to help.
     *
     * @param incident the incident
     * @throws IllegalArgumentException where this person was not asked
     */
    public void join(String incident) {
        people.answer(incident, user, Responder.State.JOINED);
    }

    /**
     * Declines a request to help.
     *
     * @param incident the incident
     * @throws IllegalArgumentException where this person was not asked
     */
    public void decline(String incident) {
        people.answer(incident, user, Responder.State.DECLINED);
    }
}
