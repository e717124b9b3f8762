package io.incidentops.rules;

import io.incidentops.command.Declaration;
import io.incidentops.event.ChecklistOpened;
import io.incidentops.event.Declared;
import io.incidentops.event.ImpactRecorded;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.IncidentLinked;
import io.incidentops.event.LinkAdded;
import io.incidentops.event.MadeMajor;
import io.incidentops.event.PageAccepted;
import io.incidentops.model.Actor;
import io.incidentops.model.Limits;
import io.incidentops.model.SeverityLevel;
import io.incidentops.model.Visibility;
import io.incidentops.phrases.Phrases;
import io.incidentops.policy.ChecklistDefinition;
import io.incidentops.policy.SeverityDefinition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Raises an incident with all that is known already. */
final class Declaring {
    private Declaring() {}

    static List<IncidentEvent> decide(Declaration declaration, Context context) {
        check(declaration, context);
        SeverityLevel level = context.catalogue().level(declaration.severity());
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new Declared(
                context.number(),
                declaration.title(),
                declaration.description(),
                level,
                declaration.services(),
                visibility(declaration, context.actor()),
                declaration.origin().alarmKey()));
        known(declaration, context, events);
        boolean major = level.major() || declaration.major() != null;
        events.addAll(checklists(ChecklistDefinition.Moment.START, major, context));
        if (declaration.origin().paged() == null) {
            SeverityDefinition rules = context.catalogue().rules(declaration.severity());
            events.addAll(
                    Paging.automatic(rules, declaration.services(), Phrases.DECLARED_SEVERITY, events.size(), context));
        }
        return events;
    }

    private static void known(Declaration declaration, Context context, List<IncidentEvent> events) {
        if (declaration.major() != null) {
            events.add(new MadeMajor(declaration.major()));
        }
        if (declaration.impact().began() != null || declaration.impact().fraction() != null) {
            Instant began = declaration.impact().began() == null
                    ? context.occurredAt()
                    : declaration.impact().began();
            events.add(new ImpactRecorded(
                    began,
                    null,
                    declaration.services(),
                    declaration.impact().fraction(),
                    Phrases.IMPACT_AT_DECLARATION));
        }
        for (Declaration.Link link : declaration.links()) {
            events.add(new LinkAdded(link.text(), link.link()));
        }
        Declaration.LinkTo related = declaration.origin().related();
        if (related != null) {
            events.add(new IncidentLinked(related.relation(), related.id(), related.number()));
        }
        Declaration.Paged paged = declaration.origin().paged();
        if (paged != null) {
            events.add(new PageAccepted(paged.key(), paged.target(), paged.reference()));
        }
    }

    private static Visibility visibility(Declaration declaration, Actor actor) {
        Set<Actor> shared = new HashSet<>(declaration.visibility().sharedWith());
        if (declaration.visibility().restricted()) {
            shared.add(actor);
        }
        return new Visibility(
                declaration.visibility().restricted(),
                shared,
                declaration.visibility().drill());
    }

    private static void check(Declaration declaration, Context context) {
        Checks.title(declaration.title());
        if (declaration.description() != null) {
            Checks.text("description", declaration.description());
        }
        SeverityRules.known(declaration.severity(), context);
        services(declaration.services());
        Checks.past("beginning of the impact", declaration.impact().began(), context);
        fraction(declaration.impact().fraction());
        Checks.reason(declaration.major());
        if (declaration.origin().alarmKey() != null) {
            Checks.name("alarm key", declaration.origin().alarmKey());
        }
        Checks.room(declaration.visibility().sharedWith().size(), Limits.SHARED, "shares");
        Checks.room(declaration.links().size(), Limits.LINKS, "links");
        for (Declaration.Link link : declaration.links()) {
            Checks.text("link's text", link.text());
            Checks.link(link.link());
        }
    }

    static void services(Set<String> services) {
        Refusal.unless(
                services.size() <= Limits.SERVICES,
                "an incident concerns at most " + Limits.SERVICES + " services, but these are " + services.size());
        services.forEach(service -> Checks.name("service", service));
    }

    static void fraction(@Nullable Double fraction) {
        Refusal.unless(
                fraction == null || (fraction > 0 && fraction <= 1),
                "the fraction of the impact is above 0 and up to 1, such as 0.3, but was " + fraction);
    }

    /** Opens the checklists of a moment. */
    static List<IncidentEvent> checklists(ChecklistDefinition.Moment moment, boolean major, Context context) {
        List<IncidentEvent> events = new ArrayList<>();
        for (ChecklistDefinition definition : context.catalogue().checklists()) {
            if (definition.moment() == moment && (major || !definition.majorOnly())) {
                events.add(new ChecklistOpened(definition.name(), definition.items()));
            }
        }
        return events;
    }
}
