package io.incidentops.pagerduty.pager;

import io.incidentops.model.PageTarget;
import io.incidentops.model.Urgency;
import io.incidentops.pagerduty.events.PagerDutyEvents;
import io.incidentops.pagerduty.events.TriggerEvent;
import io.incidentops.port.Answer;
import io.incidentops.port.Pager.PageCall;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pages by the Events API. To acknowledge or resolve what an integration does not know does no harm there. Thread-safe. */
final class EventPages {
    private final PagerDutyEvents events;
    private final Set<String> integrations;

    /**
     * Pages.
     *
     * @param integrations all keys that pages may have gone through
     */
    EventPages(PagerDutyEvents events, Collection<String> integrations) {
        this.events = events;
        this.integrations = Set.copyOf(integrations);
    }

    Answer page(Route.Integration route, PageCall page) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("incident", "#" + page.number());
        details.put("why", page.reason());
        details.put("paged", page.target().toString());
        TriggerEvent event = TriggerEvent.of(
                        route.routingKey(), page.key(), Titles.of(page.number(), page.title()), "incidentops")
                .severity(
                        page.urgency() == Urgency.HIGH ? TriggerEvent.Severity.CRITICAL : TriggerEvent.Severity.WARNING)
                .details(details);
        return events.trigger(page.link() == null ? event : event.link(page.link(), "Where it is handled"));
    }

    Answer acknowledge(Ways ways, String key) {
        return each(ways, key, routingKey -> events.acknowledge(routingKey, key));
    }

    Answer resolve(Ways ways, String key) {
        return each(ways, key, routingKey -> events.resolve(routingKey, key));
    }

    /** Whether a page may have gone through an integration. */
    boolean reaches(Ways ways, String key) {
        return !through(ways, key).isEmpty();
    }

    private interface Call {
        Answer to(String routingKey);
    }

    private Answer each(Ways ways, String key, Call call) {
        Answer answer = Answer.rejected("the page went through no integration that is known");
        for (String routingKey : through(ways, key)) {
            answer = call.to(routingKey);
            if (!(answer instanceof Answer.Accepted)) {
                return answer;
            }
        }
        return answer;
    }

    /** The integration that the key's target has, or all where the key does not tell. */
    private Collection<String> through(Ways ways, String key) {
        PageTarget target = PageKeys.target(key).orElse(null);
        if (target == null) {
            return integrations;
        }
        Route route = ways.named(target).orElse(null);
        return route instanceof Route.Integration integration ? List.of(integration.routingKey()) : List.of();
    }
}
