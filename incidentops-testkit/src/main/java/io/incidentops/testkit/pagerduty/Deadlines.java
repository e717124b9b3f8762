package io.incidentops.testkit.pagerduty;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What time brings about: escalations, acknowledgements that run out, events that arrive late. */
final class Deadlines {
    private final Account account;

    Deadlines(Account account) {
        this.account = account;
    }

    /** Does all that is due, in the order in which it fell due and as of then; answers how much it was. */
    int run() {
        return account.locked(() -> {
            int done = 0;
            Instant now = account.clock.instant();
            for (Instant due = next(); due != null && !due.isAfter(now); due = next()) {
                Instant time = due;
                account.at(time, () -> one(time));
                done++;
            }
            return done;
        });
    }

    /** When something is due next, be it a webhook. */
    Optional<Instant> due() {
        Optional<Instant> here = account.locked(() -> Optional.ofNullable(next()));
        return Stream.of(here, account.courier.nextDue())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private @Nullable Instant next() {
        Stream<Instant> tickets = account.tickets.values().stream()
                .flatMap(ticket -> Stream.of(
                                Optional.ofNullable(ticket.escalatesAt), Optional.ofNullable(ticket.unacknowledgesAt))
                        .flatMap(Optional::stream));
        return Stream.concat(account.later.keySet().stream(), tickets)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private void one(Instant due) {
        if (account.later.containsKey(due)) {
            Objects.requireNonNull(account.later.remove(due)).forEach(Runnable::run);
            return;
        }
        for (Ticket ticket : account.tickets.values()) {
            if (due.equals(ticket.unacknowledgesAt)) {
                Lifecycle.unacknowledge(account, ticket, Agent.time(ticket.service));
                return;
            }
            if (due.equals(ticket.escalatesAt)) {
                Assigning.timedOut(account, ticket);
                return;
            }
        }
    }
}
