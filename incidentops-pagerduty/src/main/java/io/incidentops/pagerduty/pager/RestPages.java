package io.incidentops.pagerduty.pager;

import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.PagedTarget;
import io.incidentops.model.Urgency;
import io.incidentops.pagerduty.rest.IncidentChange;
import io.incidentops.pagerduty.rest.NewIncident;
import io.incidentops.pagerduty.rest.PagerDutyIncident;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.port.Answer;
import io.incidentops.port.Pager.PageCall;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages by the REST API. Each method throws what the API throws. Thread-safe. */
final class RestPages {
    private final PagerDutyRest rest;
    private final PagerDutyPeople people;
    private final @Nullable String pagingService;
    private final Function<IncidentId, Optional<IncidentState>> incidents;
    private final Consumer<PagerDutyIncident> told;

    RestPages(
            PagerDutyRest rest,
            PagerDutyPeople people,
            @Nullable String pagingService,
            Function<IncidentId, Optional<IncidentState>> incidents,
            Consumer<PagerDutyIncident> told) {
        this.rest = rest;
        this.people = people;
        this.pagingService = pagingService;
        this.incidents = incidents;
        this.told = told;
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

    /** The name of a page that is open. */
    Optional<String> openId(String key) {
        return there(key).filter(there -> !there.resolved()).map(PagerDutyIncident::id);
    }

    /**
     * Has a page ring anew that is there already: by assigning it to its people again, or, where PagerDuty opened it and it is
     * over there, by opening it again. Nothing where a new one is to be opened.
     */
    Optional<Answer> ringAgain(String key, Route route) {
        Optional<PagerDutyIncident> there = there(key);
        if (there.filter(PagerDutyIncident::resolved).isPresent()) {
            return PageKeys.theirs(key).map(id -> kept(rest.incidents().reopen(id)));
        }
        return there.map(open -> kept(rest.incidents().update(open.id(), anew(open, route))));
    }

    private static IncidentChange anew(PagerDutyIncident open, Route route) {
        if (route instanceof Route.User user) {
            return IncidentChange.assignedTo(List.of(user.id()));
        }
        if (route instanceof Route.Policy policy) {
            return IncidentChange.escalationPolicy(policy.id());
        }
        return open.escalationPolicy() == null
                ? IncidentChange.escalationLevel(1)
                : IncidentChange.escalationPolicy(open.escalationPolicy().id());
    }

    private Answer kept(PagerDutyIncident changed) {
        told.accept(changed);
        return Answer.accepted(changed.id());
    }

    /** What is acknowledged or over already is left alone: PagerDuty might open it again. */
    Answer acknowledge(String key, Actor by) {
        Optional<PagerDutyIncident> there = there(key);
        there.filter(incident -> !incident.acknowledged() && !incident.resolved())
                .ifPresent(incident -> told.accept(
                        people.acting(rest, by, calls -> calls.incidents().acknowledge(incident.id()))));
        return told(there);
    }

    Answer resolve(String key, @Nullable Actor by) {
        Optional<PagerDutyIncident> there = there(key);
        there.filter(incident -> !incident.resolved())
                .ifPresent(incident -> told.accept(
                        people.acting(rest, by, calls -> calls.incidents().resolve(incident.id(), null))));
        return told(there);
    }

    private Optional<PagerDutyIncident> there(String key) {
        Optional<String> theirs = PageKeys.theirs(key);
        return theirs.isPresent()
                ? theirs.map(rest.incidents()::get)
                : rest.incidents().byKey(key);
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
        rest.incidents().merge(other.get(), List.of(id.get()));
        return Answer.accepted(id.get());
    }
}
