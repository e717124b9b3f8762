package io.incidentops.testkit.pagerduty;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What people do in PagerDuty's own app. */
final class People {
    private final Account account;

    People(Account account) {
        this.account = account;
    }

    Ticket find(String idOrKey) {
        return search(idOrKey)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no incident with the id or key " + idOrKey + " among " + account.tickets.size()));
    }

    /** The one of that id, or the latest of that key. */
    Optional<Ticket> search(String idOrKey) {
        return account.tickets.values().stream()
                .filter(ticket -> ticket.id.equals(idOrKey) || ticket.key.equals(idOrKey))
                .reduce((earlier, later) -> later);
    }

    void act(String idOrKey, StandInUser user, BiConsumer<Ticket, Agent> deed) {
        account.locking(() -> deed.accept(find(idOrKey), Agent.clicking(user)));
    }

    /** The same, for what is possible with an open incident alone. */
    void actOnOpen(String idOrKey, StandInUser user, BiConsumer<Ticket, Agent> deed) {
        act(idOrKey, user, (ticket, agent) -> {
            if (!ticket.isOpen()) {
                throw new IllegalStateException(
                        "incident #" + ticket.number + " is resolved: PagerDuty's app offers this no more");
            }
            deed.accept(ticket, agent);
        });
    }

    String trigger(StandInService service, String title, StandInUser user) {
        return account.locked(() -> {
            Ticket ticket = new Ticket(account, service, account.ids.key("incident"), title);
            Lifecycle.open(account, ticket, Agent.clicking(user), List.of());
            return ticket.id;
        });
    }

    Priority priority(String name) {
        return account.priorities.stream()
                .filter(priority -> priority.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no priority " + name + ", only P1 to P5"));
    }

    /** Somebody who was asked to help says whether they do. */
    void answer(String idOrKey, StandInUser user, Responder.State state) {
        act(idOrKey, user, (ticket, agent) -> {
            Responder asked = ticket.responders.stream()
                    .filter(each -> each.user().equals(user))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException(user + " was not asked to help with #" + ticket.number));
            Editing.answer(account, ticket, asked, state);
        });
    }
}
