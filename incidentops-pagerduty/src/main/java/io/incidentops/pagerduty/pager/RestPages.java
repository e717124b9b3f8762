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
        Optional<PagerDutyIncident> open = there(key).filter(there -> !there.resolved());
        open.filter(there -> there.escalationPolicy() != null)
                .ifPresent(there -> rest.incidents()
                        .escalate(
                                there.id(),
                                Objects.requireNonNull(there.escalationPolicy()).id()));
        return open.map(there -> Answer.accepted(there.id()));
    }

    /** What is acknowledged or over already is left alone: PagerDuty might open it again. */
    Answer acknowledge(String key, Actor by) {
        Optional<PagerDutyIncident> there = there(key);
        there.filter(incident -> !incident.acknowledged() && !incident.resolved())
                .ifPresent(incident -> acting(by).incidents().acknowledge(incident.id()));
        return told(there);
    }

    Answer resolve(String key, @Nullable Actor by) {
        Optional<PagerDutyIncident> there = there(key);
        there.filter(incident -> !incident.resolved())
                .ifPresent(incident -> acting(by).incidents().resolve(incident.id(), null));
        return told(there);
    }

    private Optional<PagerDutyIncident> there(String key) {
        Optional<String> theirs = PageKeys.theirs(key);
        return theirs.isPresent()
                ? theirs.map(rest.incidents()::get)
                : rest.incidents().byKey(key);
    }

    private PagerDutyRest acting(@Nullable Actor by) {
        return by == null ? rest : people.email(by).map(rest::as).orElse(rest);
    }

    private static Answer told(Optional<PagerDutyIncident> there) {
        return there.map(incident -> Answer.accepted(incident.id()))
                .orElseGet(() -> Answer.rejected("PagerDuty has no such page"));
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
