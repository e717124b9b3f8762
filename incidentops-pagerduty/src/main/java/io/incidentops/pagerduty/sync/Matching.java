package io.incidentops.pagerduty.sync;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;
import io.incidentops.command.ReportPage;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.PageTarget;
import io.incidentops.model.PagedTarget;
import io.incidentops.model.Relation;
import io.incidentops.model.Severity;
import io.incidentops.model.Source;
import io.incidentops.model.Text;
import io.incidentops.model.UnknownIncidentException;
import io.incidentops.pagerduty.pager.Library;
import io.incidentops.pagerduty.pager.Links;
import io.incidentops.pagerduty.pager.Ours;
import io.incidentops.pagerduty.pager.PageKeys;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import java.time.Instant;
import java.util.List;
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
        Optional<Incident> known = ours().of(now.id(), now.key()).flatMap(this::incident);
        return known.isPresent() || now.key() != null ? known : alerted(now.id());
    }

    /** Ours, where only the id at PagerDuty is known; its key is asked for where nothing else tells. */
    Optional<Incident> find(String theirs) {
        Optional<Incident> known = ours().of(theirs, null).flatMap(this::incident);
        if (known.isPresent() || rest == null) {
            return known;
        }
        String key = rest.incidents().get(theirs).key();
        Optional<Incident> found =
                key == null ? alerted(theirs) : ours().keyed(key).flatMap(this::incident);
        found.ifPresent(incident -> links().put(theirs, incident.id()));
        return found;
    }

    private Ours ours() {
        return new Ours(library);
    }

    /** An incident may come without its key; the alerts that opened it have theirs. */
    private Optional<Incident> alerted(String theirs) {
        if (rest != null) {
            for (String key : rest.incidents().alertKeys(theirs)) {
                Optional<Incident> ours = ours().keyed(key).flatMap(this::incident);
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

    private Optional<Incident> incident(IncidentId id) {
        try {
            return Optional.of(library.ops().incident(id));
        } catch (UnknownIncidentException e) {
            return Optional.empty();
        }
    }

    /**
     * Opens an incident for one that began at PagerDuty, or that goes on after ours was closed; the same alarm never opens two.
     *
     * @param before ours that was closed, which the new one follows and is no more open than
     */
    Optional<Incident> declare(Observation now, IncidentOps acting, Optional<IncidentState> before, String key) {
        if (before.isEmpty()
                && !rules.opens().test(new Sync.Begun(now.title(), now.high(), now.service(), now.priority()))) {
            return Optional.empty();
        }
        Instant present = library.ops().clock().instant();
        Declaration declaration =
                before.map(state -> following(declaration(now), state)).orElseGet(() -> declaration(now));
        boolean restricted =
                before.filter(state -> state.visibility().restricted()).isPresent();
        // whoever reopened it there need not be one whom the restricted one is shared with
        Incident incident = (restricted ? library.ops() : acting)
                .from(Source.of(Sync.SYSTEM, now.id()))
                .at(now.at().isAfter(present) ? present : now.at())
                .withKey(key + "/declared")
                .alarm(declaration);
        return incident(incident.id());
    }

    private static Declaration following(Declaration declaration, IncidentState before) {
        Declaration same = declaration.relatedTo(Relation.FOLLOWS, before.id(), before.number());
        if (before.visibility().restricted()) {
            same = same.restrictedTo(List.copyOf(before.visibility().sharedWith()));
        }
        return before.visibility().drill() ? same.asDrill() : same;
    }

    private Declaration declaration(Observation now) {
        String title = Text.cleaned(now.title(), Text.TITLE, Text.Lines.ONE);
        Declaration declaration = Declaration.of(title.isBlank() ? Says.UNTITLED : title);
        PageTarget target = PageTarget.service(Sync.SYSTEM);
        if (now.service() != null) {
            String service = rules.service().apply(now.service());
            declaration = declaration.service(service);
            target = PageTarget.service(service);
        }
        if (now.url() != null && now.url().startsWith("https://")) {
            declaration = declaration.link(Says.PAGE, now.url());
        }
        return severity(now)
                .map(declaration::severity)
                .orElse(declaration)
                .pagedAs(PageKeys.of(now.id()), target, now.id());
    }

    /** The severity of its priority, where the catalogue has it. */
    private Optional<Severity> severity(Observation now) {
        return Optional.ofNullable(now.priority())
                .flatMap(priority -> rules.priorities().severity(priority.name()))
                .filter(library.ops().policy().catalogue()::knows);
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
