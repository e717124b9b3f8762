package io.incidentops.pagerduty.sync;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;
import io.incidentops.command.ReportPage;
import io.incidentops.model.IncidentId;
import io.incidentops.model.PageTarget;
import io.incidentops.model.PagedTarget;
import io.incidentops.model.Source;
import io.incidentops.model.Text;
import io.incidentops.model.UnknownIncidentException;
import io.incidentops.pagerduty.pager.Library;
import io.incidentops.pagerduty.pager.Links;
import io.incidentops.pagerduty.pager.PageKeys;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.Search;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which incident of ours belongs to one of PagerDuty's, and a new one where none does. Thread-safe. */
final class Matching {
    private final Library library;
    private final Sync.Rules rules;
    private final @Nullable PagerDutyRest rest;

    Matching(Library library, Sync.Rules rules, @Nullable PagerDutyRest rest) {
        this.library = library;
        this.rules = rules;
        this.rest = rest;
    }

    /** Ours, by what was linked, by the key that we chose, or by the alarm's key. */
    Optional<Incident> find(Observation now) {
        Optional<Incident> linked = links().ours(now.id()).flatMap(this::incident);
        if (linked.isPresent()) {
            return linked;
        }
        String key = now.key();
        Optional<Incident> ours = key == null ? alerted(now.id()) : keyed(key);
        return ours.isPresent() ? ours : alarmed(now.id());
    }

    /** Ours, where only the id at PagerDuty is known; its key is asked for where nothing else tells. */
    Optional<Incident> find(String theirs) {
        Optional<Incident> linked = links().ours(theirs).flatMap(this::incident);
        Optional<Incident> known = linked.isPresent() ? linked : alarmed(theirs);
        if (known.isPresent() || rest == null) {
            return known;
        }
        String key = rest.incidents().get(theirs).key();
        Optional<Incident> ours = key == null ? alerted(theirs) : keyed(key);
        ours.ifPresent(found -> links().put(theirs, found.id()));
        return ours;
    }

    private Optional<Incident> keyed(String key) {
        return PageKeys.incident(key).flatMap(this::incident);
    }

    /** An incident may come without its key; the alerts that opened it have theirs. */
    private Optional<Incident> alerted(String theirs) {
        if (rest != null) {
            for (String key : rest.incidents().alertKeys(theirs)) {
                Optional<Incident> ours = keyed(key);
                if (ours.isPresent()) {
                    return ours;
                }
            }
        }
        return Optional.empty();
    }

    private Links links() {
        return new Links(library.ops().store());
    }

    private Optional<Incident> alarmed(String theirs) {
        return library.ops().search(Search.ALL.alarmKey(PageKeys.of(theirs)).limit(1)).incidents().stream()
                .map(IncidentOverview::id)
                .findFirst()
                .flatMap(this::incident);
    }

    private Optional<Incident> incident(IncidentId id) {
        try {
            return Optional.of(library.ops().incident(id));
        } catch (UnknownIncidentException e) {
            return Optional.empty();
        }
    }

    /** Opens an incident for one that began at PagerDuty; the same alarm never opens two. */
    Optional<Incident> declare(Observation now, IncidentOps acting, String key) {
        if (!rules.opens().test(new Sync.Begun(now.title(), now.high(), now.service(), now.priority()))) {
            return Optional.empty();
        }
        Instant present = library.ops().clock().instant();
        Incident incident = acting.from(Source.of(Sync.SYSTEM, now.id()))
                .at(now.at().isAfter(present) ? present : now.at())
                .withKey(key + "/declared")
                .alarm(declaration(now));
        return incident(incident.id());
    }

    private Declaration declaration(Observation now) {
        String title = Text.cleaned(now.title(), Text.TITLE, Text.Lines.ONE);
        Declaration declaration = Declaration.of(title.isBlank() ? Says.UNTITLED : title);
        PageTarget target = PageTarget.service("pagerduty");
        if (now.service() != null) {
            String service = rules.service().apply(now.service());
            declaration = declaration.service(service);
            target = PageTarget.service(service);
        }
        if (now.priority() != null) {
            declaration = rules.priorities()
                    .severity(now.priority().name())
                    .map(declaration::severity)
                    .orElse(declaration);
        }
        if (now.url() != null && now.url().startsWith("https://")) {
            declaration = declaration.link(Says.PAGE, now.url());
        }
        return declaration.pagedAs(PageKeys.of(now.id()), target, now.id());
    }

    /** Keeps that the two belong together, also in the record where the page is one of ours. */
    void link(Observation now, Incident ours) {
        links().put(now.id(), ours.id());
        String key = now.key();
        if (key != null) {
            ours.state()
                    .paging()
                    .page(key)
                    .filter(page -> !now.id().equals(page.reference()))
                    .ifPresent(page -> report(now, ours, page));
        }
    }

    private static void report(Observation now, Incident ours, PagedTarget page) {
        ours.from(Source.of(Sync.SYSTEM, now.id())).submit(new ReportPage(page.key(), page.target(), now.id()));
    }
}
