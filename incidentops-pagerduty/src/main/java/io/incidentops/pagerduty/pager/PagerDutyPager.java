package io.incidentops.pagerduty.pager;

import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.pagerduty.rest.PagerDutyException;
import io.incidentops.port.Answer;
import io.incidentops.port.Clearance;
import io.incidentops.port.OnCall;
import io.incidentops.port.Pager;
import io.incidentops.port.PagerFeature;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The pager port on PagerDuty: pages go through a service's integration by the Events API, or by the REST API to a service, a
 * policy or a person. The page's key is the dedup key of the one and the incident key of the other, so the same page reaches
 * nobody twice. Thread-safe.
 */
public final class PagerDutyPager implements Pager {
    private final String name;
    private final Clearance clearance;
    private final Ways ways;
    private final EventPages events;
    private final @Nullable RestPages rest;
    private final @Nullable Duty duty;
    private final @Nullable Pager drills;

    PagerDutyPager(
            Ways ways, EventPages events, @Nullable RestPages rest, @Nullable Duty duty, @Nullable Pager drills) {
        this.name = "pagerduty";
        this.clearance = Clearance.RESTRICTED;
        this.ways = ways;
        this.events = events;
        this.rest = rest;
        this.duty = duty;
        this.drills = drills;
    }

    /** One for drills, which knows a single way. */
    PagerDutyPager(Route only, EventPages events, @Nullable RestPages rest) {
        this.name = "pagerduty-drills";
        this.clearance = Clearance.SANDBOX;
        this.ways = Ways.only(only);
        this.events = events;
        this.rest = rest;
        this.duty = null;
        this.drills = null;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<PagerFeature> features() {
        return rest == null
                ? Set.of(PagerFeature.ESCALATES)
                : duty == null
                        ? Set.of(PagerFeature.ESCALATES, PagerFeature.FIND)
                        : Set.of(PagerFeature.ESCALATES, PagerFeature.FIND, PagerFeature.ON_CALL);
    }

    @Override
    public Clearance clearance() {
        return clearance;
    }

    @Override
    public Optional<Pager> forDrills() {
        return Optional.ofNullable(drills);
    }

    @Override
    public Answer page(PageCall page) {
        return answered(() -> {
            Way way = ways.to(page.target());
            Route route = way.route().orElse(null);
            if (route == null) {
                return Answer.rejected(way.problem());
            }
            if (rest != null && page.escalation()) {
                Optional<Answer> rung = rest.ringAgain(page.key(), route);
                if (rung.isPresent()) {
                    return rung.get();
                }
            }
            if (route instanceof Route.Integration integration) {
                return named(events.page(integration, page), page.key());
            }
            return rest == null
                    ? Answer.rejected("a page to " + page.target() + " needs a REST token: give one with"
                            + " PagerDuty.builder().apiToken(...), or name an integration as its route")
                    : rest.page(route, page);
        });
    }

    /** The name of the incident that an accepted event opened, where PagerDuty has it already. */
    private Answer named(Answer answer, String key) {
        if (rest == null || !(answer instanceof Answer.Accepted)) {
            return answer;
        }
        try {
            return Answer.accepted(rest.openId(key).orElse(null));
        } catch (PagerDutyException e) {
            return answer;
        }
    }

    @Override
    public Answer acknowledge(String key, Actor by) {
        return told(key, known -> known.acknowledge(key, by), () -> events.acknowledge(ways, key));
    }

    @Override
    public Answer resolve(String key) {
        return told(key, known -> known.resolve(key, null), () -> events.resolve(ways, key));
    }

    @Override
    public Answer resolve(String key, Actor by) {
        return told(key, known -> known.resolve(key, by), () -> events.resolve(ways, key));
    }

    @Override
    public Answer merge(String key, IncidentId into) {
        if (rest != null && !clearance.sandbox()) {
            Answer merged = answered(() -> rest.merge(key, into));
            if (!(merged instanceof Answer.Rejected)) {
                return merged;
            }
        }
        return resolve(key);
    }

    /** By REST, which knows who it is; by an event where there is no REST, it does not answer, or knows no such page. */
    private Answer told(String key, java.util.function.Function<RestPages, Answer> byRest, Supplier<Answer> byEvent) {
        if (rest == null) {
            return answered(byEvent);
        }
        Answer answer = answered(() -> byRest.apply(rest));
        if (answer instanceof Answer.Accepted || PageKeys.theirs(key).isPresent() || !events.reaches(ways, key)) {
            return answer;
        }
        return answered(byEvent);
    }

    @Override
    public Answer find(String key) {
        return rest == null
                ? Pager.super.find(key)
                : answered(() -> rest.id(key)
                        .map(Answer::accepted)
                        .orElseGet(() -> Answer.rejected("PagerDuty has no such page")));
    }

    @Override
    public List<OnCall> onCall() {
        return duty == null ? List.of() : duty.now();
    }

    private static Answer answered(Supplier<Answer> call) {
        try {
            return call.get();
        } catch (PagerDutyException e) {
            return e.answer();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
