package io.incidentops.rules;

import io.incidentops.event.IncidentEvent;
import io.incidentops.event.PageRequested;
import io.incidentops.model.IncidentState;
import io.incidentops.model.PageTarget;
import io.incidentops.model.PagedTarget;
import io.incidentops.model.Urgency;
import io.incidentops.phrases.Phrases;
import io.incidentops.policy.EffectKinds;
import io.incidentops.policy.SeverityDefinition;
import io.incidentops.work.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a severity pages. */
final class Paging {
    private Paging() {}

    static List<IncidentEvent> automatic(
            SeverityDefinition rules, Set<String> services, String reason, long version, Context context) {
        List<IncidentEvent> events = new ArrayList<>();
        if (context.paging()) {
            for (PageTarget target : targets(rules, services)) {
                events.add(request(target, reason, rules.urgency(), version + events.size() + 1, context));
            }
        }
        return events;
    }

    /** Those whom the severity pages, but for the one whose page itself is the alarm: it rings already. */
    static List<IncidentEvent> again(IncidentState state, @Nullable String alarmKey, int before, Context context) {
        List<IncidentEvent> events = new ArrayList<>();
        if (context.paging()) {
            SeverityDefinition rules = context.catalogue().rules(state.severity());
            Optional<PageTarget> rings = alarmKey == null
                    ? Optional.empty()
                    : state.paging().page(alarmKey).map(PagedTarget::target);
            for (PageTarget target : targets(rules, state.subject().services())) {
                if (!rings.equals(Optional.of(target))) {
                    long version = state.version() + before + events.size() + 1;
                    events.add(request(target, Phrases.ALARM_AGAIN, rules.urgency(), version, context));
                }
            }
        }
        return events;
    }

    /** Those whom the severity pages and nobody has paged yet; none where the pager reached people before we knew. */
    static List<IncidentEvent> missing(
            IncidentState state, SeverityDefinition rules, String reason, int before, Context context) {
        List<IncidentEvent> events = new ArrayList<>();
        if (context.paging() && !state.fromPager()) {
            for (PageTarget target : targets(rules, state.subject().services())) {
                if (!state.paging().paged(target)) {
                    long version = state.version() + before + events.size() + 1;
                    events.add(request(target, reason, rules.urgency(), version, context));
                }
            }
        }
        return events;
    }

    /** A page's key is the id of the effect that opens it. */
    static PageRequested request(PageTarget target, String reason, Urgency urgency, long version, Context context) {
        String key = Effect.id(context.incident(), version, EffectKinds.PAGE, target.toString());
        return new PageRequested(key, target, reason, urgency, false);
    }

    private static List<PageTarget> targets(SeverityDefinition rules, Set<String> services) {
        List<PageTarget> targets = new ArrayList<>(rules.pages());
        if (rules.pagesServices()) {
            services.stream().sorted().map(PageTarget::service).forEach(targets::add);
        }
        return targets;
    }
}
