package io.incidentops.phrases;

import io.incidentops.model.ActionItem;
import io.incidentops.model.Entry;
import io.incidentops.model.EntryKind;
import io.incidentops.model.PagedTarget;
import io.incidentops.model.PlannedDeadline;
import io.incidentops.model.Role;
import io.incidentops.model.RoleHolder;
import io.incidentops.model.RoleOffer;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.policy.RoleDefinition;
import io.incidentops.port.Line;
import io.incidentops.port.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lines about what is known, done and promised at present. */
public final class NowPhrases {
    private NowPhrases() {}

    /**
     * Something that was written down.
     *
     * @param entry the entry
     * @param wording how to word it
     * @return the line
     */
    public static Line entry(Entry entry, Wording wording) {
        List<Object> parts = new ArrayList<>();
        parts.add(entry.kind() == EntryKind.LINK ? "" : label(entry.kind()) + " ");
        if (entry.kind() != EntryKind.LINK) {
            parts.addAll(List.of(
                    wording.time(entry.mark().at()), " by ", entry.mark().by(), ": "));
        }
        parts.add(wording.cut(entry.text()));
        if (entry.link() != null) {
            parts.addAll(List.of(" ", new Span.Link(entry.link(), entry.link())));
        }
        return Line.join(parts.toArray());
    }

    private static String label(EntryKind kind) {
        if (kind == EntryKind.PIN) {
            return "pinned";
        }
        return kind == EntryKind.UPDATE ? "last update" : kind.key();
    }

    /**
     * An action that is to be done.
     *
     * @param action the action
     * @param wording how to word it
     * @return the line
     */
    public static Line openAction(ActionItem action, Wording wording) {
        List<Object> parts = new ArrayList<>(List.of(
                "A" + action.number() + " ",
                action.owner(),
                ": " + wording.cut(action.text()) + ", until ",
                wording.time(action.due())));
        if (wording.past(action.due())) {
            parts.add(" (" + Wording.lasting(action.due(), wording.now()) + " over)");
        }
        if (action.accepted() == null) {
            parts.add(", not yet accepted");
        }
        return Line.join(parts.toArray());
    }

    /**
     * An action that ended.
     *
     * @param action the action
     * @param wording how to word it
     * @return the line
     */
    public static Line endedAction(ActionItem action, Wording wording) {
        String outcome = action.outcome() == null ? "" : ": " + wording.cut(action.outcome());
        return Line.join(
                "A" + action.number() + " ",
                action.owner(),
                ": " + wording.cut(action.text()) + (action.dropped() ? "; dropped" : "; done") + outcome);
    }

    /**
     * Who holds a role.
     *
     * @param holder who
     * @param policy what roles are called
     * @param wording how to word it
     * @return the line
     */
    public static Line holder(RoleHolder holder, ResponsePolicy policy, Wording wording) {
        return Line.join(
                role(holder.role(), policy) + ": ",
                holder.person(),
                " (since ",
                wording.time(holder.mark().at()),
                ")");
    }

    /**
     * A role that was offered.
     *
     * @param offer the offer
     * @param policy what roles are called
     * @param wording how to word it
     * @return the line
     */
    public static Line offer(RoleOffer offer, ResponsePolicy policy, Wording wording) {
        return Line.join(
                role(offer.role(), policy) + ": offered to ",
                offer.to(),
                ", not yet accepted, lapses ",
                wording.time(offer.expiresAt()));
    }

    private static String role(Role role, ResponsePolicy policy) {
        return policy.catalogue().role(role).map(RoleDefinition::name).orElse(role.key());
    }

    /**
     * A page that nobody can rely on.
     *
     * @param page a page that is pending or failed
     * @param wording how to word it
     * @return the line
     */
    public static Line page(PagedTarget page, Wording wording) {
        String progress = page.progress() == PagedTarget.Progress.FAILED
                ? " was not possible; asked for "
                : " is still on its way; asked for ";
        return Line.join(
                "page to " + Words.target(page.target()) + progress,
                wording.time(page.mark().at()));
    }

    /**
     * Something that is owed.
     *
     * @param what the promise in words
     * @param due by when
     * @param wording how to word it
     * @return the line
     */
    public static Line promise(String what, Instant due, Wording wording) {
        return wording.past(due)
                ? Line.join(
                        wording.cut(what) + " was due ",
                        wording.time(due),
                        ", " + Wording.lasting(due, wording.now()) + " late")
                : Line.join(wording.cut(what) + " by ", wording.time(due));
    }

    /**
     * A deadline that somebody planned, in words.
     *
     * @param deadline the deadline
     * @return its name and what it is for
     */
    public static String planned(PlannedDeadline deadline) {
        return Words.with(deadline.name(), deadline.text());
    }
}
