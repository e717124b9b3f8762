package io.incidentops.pagerduty.pager;

import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.PagedTarget;
import io.incidentops.model.Urgency;
import io.incidentops.pagerduty.rest.NewIncident;
import io.incidentops.pagerduty.rest.PagerDutyIncident;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.port.Answer;
import io.incidentops.port.Pager.PageCall;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages by the REST API. Each method throws what the API throws. Thread-safe. */
final class RestPages {
    private final PagerDutyRest rest;
    private final PagerDutyPeople people;
    private final @Nullable String pagingService;
    private final Function<IncidentId, Optional<IncidentState>> incidents;

    RestPages(
            PagerDutyRest rest,
            PagerDutyPeople people,
            @Nullable String pagingService,
            Function<IncidentId, Optional<IncidentState>> incidents) {
        this.rest = rest;
        this.people = people;
        this.pagingService = pagingService;
        this.incidents = incidents;
    }

    Answer page(Route route, PageCall page) {
        String service = route instanceof Route.Service own ? own.id() : Objects.requireNonNull(pagingService);
        NewIncident incident = NewIncident.of(service, Titles.of(page.number(), page.title()), page.key())
                .urgency(page.urgency() == Urgency.HIGH ? NewIncident.Urgency.HIGH : NewIncident.Urgency.LOW)
                .details(page.link() == null ? page.reason() : page.reason() + "\n" + page.link());
        if (route instanceof Route.Policy policy) {
            incident = incident.escalationPolicy(policy.id());
        } else if (route instanceof Route.User user) {
            incident = incident.assignedTo(user.id());
        }
        return Answer.accepted(rest.incidents().create(incident).id());
    }

    /** The name of a page at PagerDuty. */
    Optional<String> id(String key) {
        Optional<String> theirs = PageKeys.theirs(key);
        return theirs.isPresent() ? theirs : rest.incidents().byKey(key).map(PagerDutyIncident::id);
    }

    /** Has a page that is open ring anew, by assigning it to its policy again; nothing where there is none that is open. */
    Optional<Answer> ringAgain(String key) {
        Optional<PagerDutyIncident> open = id(key).map(rest.incidents()::get).filter(there -> !there.resolved());
        open.filter(there -> there.escalationPolicy() != null)
                .ifPresent(there -> rest.incidents()
                        .escalate(
                                there.id(),
                                Objects.requireNonNull(there.escalationPolicy()).id()));
        return open.map(there -> Answer.accepted(there.id()));
    }

    Answer acknowledge(String key, Actor by) {
        return each(key, (calls, id) -> calls.incidents().acknowledge(id), by);
    }

    Answer resolve(String key) {
        return each(key, (calls, id) -> calls.incidents().resolve(id, null), null);
    }

    private interface Call {
        void on(PagerDutyRest calls, String id);
    }

    private Answer each(String key, Call call, @Nullable Actor by) {
        Optional<String> id = id(key);
        if (id.isEmpty()) {
            return Answer.rejected("PagerDuty has no such page");
        }
        Optional<String> email = by == null ? Optional.empty() : people.email(by);
        call.on(email.map(rest::as).orElse(rest), id.get());
        return Answer.accepted(id.get());
    }

    /** Merges a page into the first one of another incident. */
    Answer merge(String key, IncidentId into) {
        Optional<String> id = id(key);
        Optional<String> other = incidents
                .apply(into)
                .flatMap(state -> state.paging().pages().stream()
                        .map(PagedTarget::reference)
                        .filter(Objects::nonNull)
                        .findFirst());
        if (id.isEmpty() || other.isEmpty() || other.equals(id)) {
            return Answer.rejected("the other incident has no page at PagerDuty");
        }
        rest.incidents().merge(other.get(), java.util.List.of(id.get()));
        return Answer.accepted(id.get());
    }
}
