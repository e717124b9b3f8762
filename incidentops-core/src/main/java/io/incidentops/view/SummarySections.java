package io.incidentops.view;

import io.incidentops.model.ActionItem;
import io.incidentops.model.Entry;
import io.incidentops.model.EntryKind;
import io.incidentops.model.ImpactInterval;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Lifecycle;
import io.incidentops.model.PagedTarget;
import io.incidentops.model.Role;
import io.incidentops.model.RoleHolder;
import io.incidentops.model.RoleOffer;
import io.incidentops.phrases.NowPhrases;
import io.incidentops.phrases.StandingPhrases;
import io.incidentops.phrases.ViewPhrases;
import io.incidentops.phrases.Wording;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.port.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Answers each topic from the state. */
final class SummarySections {
    private static final int DECISIONS = 3;
    private static final int FINDINGS = 3;
    private static final int CHANGES = 3;
    private static final int ENDED = 5;

    private final IncidentState state;
    private final ResponsePolicy policy;
    private final Wording wording;
    private final Sources sources;

    SummarySections(IncidentState state, ResponsePolicy policy, Wording wording) {
        this.state = state;
        this.policy = policy;
        this.wording = wording;
        this.sources = new Sources(state);
    }

    Statement headline() {
        Lifecycle life = state.lifecycle();
        return sources.statement(
                StandingPhrases.headline(state, policy, wording),
                state.subject().title().mark(),
                state.subject().severity().mark(),
                life.status() == null ? null : life.status().mark());
    }

    List<Statement> since() {
        Lifecycle life = state.lifecycle();
        List<Statement> lines = new ArrayList<>();
        lines.add(sources.statement(
                StandingPhrases.since(state, wording),
                state.impact().intervals().stream()
                        .min(Comparator.comparing(ImpactInterval::began))
                        .map(ImpactInterval::mark)
                        .orElse(null),
                life.declared(),
                life.resolved(),
                life.closed()));
        if (life.resolution() != null) {
            lines.add(sources.statement(
                    StandingPhrases.resolution(life.resolution(), wording),
                    life.resolution().mark()));
        }
        return lines;
    }

    List<Statement> affected() {
        List<ImpactInterval> intervals = state.impact().intervals();
        if (!intervals.isEmpty()) {
            ImpactInterval interval = state.impact().current().orElse(intervals.get(intervals.size() - 1));
            return List.of(sources.statement(StandingPhrases.impact(interval, wording), interval.mark()));
        }
        if (state.subject().services().isEmpty()) {
            return List.of(Sources.unrecorded(ViewPhrases.NO_IMPACT));
        }
        String services = "; " + StandingPhrases.services(state.subject().services());
        return List.of(sources.statement(
                Line.of(ViewPhrases.NO_IMPACT + services), state.lifecycle().declared()));
    }

    List<Statement> known() {
        List<Statement> lines = new ArrayList<>();
        newest(1, EntryKind.UPDATE).forEach(lines::add);
        newest(DECISIONS, EntryKind.DECISION).forEach(lines::add);
        newest(FINDINGS, EntryKind.NOTE, EntryKind.EVIDENCE, EntryKind.PIN, EntryKind.FACT, EntryKind.ALARM)
                .forEach(lines::add);
        return lines.isEmpty() ? List.of(Sources.unrecorded(ViewPhrases.NOTHING_KNOWN)) : lines;
    }

    /** The newest entries of some kinds, newest first. */
    private Stream<Statement> newest(int limit, EntryKind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> state.knowledge().of(kind).last().stream())
                .sorted(Comparator.comparing((Entry entry) -> entry.mark().at())
                        .thenComparingLong(entry -> entry.mark().version())
                        .reversed())
                .limit(limit)
                .map(entry -> sources.statement(NowPhrases.entry(entry, wording), entry.mark()));
    }

    List<Statement> tried() {
        List<ActionItem> ended =
                state.work().actions().stream().filter(action -> !action.open()).toList();
        return Stream.concat(
                        newest(CHANGES, EntryKind.CHANGE),
                        ended.subList(Math.max(0, ended.size() - ENDED), ended.size()).stream()
                                .map(action -> sources.statement(
                                        NowPhrases.endedAction(action, wording), action.mark(), action.ended())))
                .toList();
    }

    List<Statement> doing() {
        List<Statement> lines = state.work().openActions().stream()
                .sorted(Comparator.comparing(ActionItem::due).thenComparingInt(ActionItem::number))
                .map(action ->
                        sources.statement(NowPhrases.openAction(action, wording), action.mark(), action.accepted()))
                .toList();
        return lines.isEmpty() && state.phase().open() ? List.of(Sources.unrecorded(ViewPhrases.NOBODY_WORKS)) : lines;
    }

    List<Statement> roles() {
        List<Statement> lines = new ArrayList<>();
        if (state.commander().isEmpty() && state.phase().open()) {
            lines.add(Sources.unrecorded(ViewPhrases.NO_COMMANDER));
        }
        state.people().holders().stream()
                .sorted(Comparator.comparing(holder -> !holder.role().equals(Role.COMMANDER)))
                .forEach(holder -> lines.add(holder(holder)));
        for (RoleOffer offer : state.people().offers()) {
            lines.add(sources.statement(NowPhrases.offer(offer, policy, wording), offer.mark()));
        }
        return lines;
    }

    private Statement holder(RoleHolder holder) {
        return sources.statement(NowPhrases.holder(holder, policy, wording), holder.mark());
    }

    List<Statement> pages() {
        List<Statement> lines = new ArrayList<>();
        for (PagedTarget page : state.paging().pages()) {
            if (page.progress() != PagedTarget.Progress.ACCEPTED) {
                lines.add(sources.statement(NowPhrases.page(page, wording), page.mark()));
            }
        }
        return lines;
    }
}
