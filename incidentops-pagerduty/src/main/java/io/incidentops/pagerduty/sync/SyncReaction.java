package io.incidentops.pagerduty.sync;

import io.incidentops.event.Corrected;
import io.incidentops.event.DeadlinePassed;
import io.incidentops.event.FactRecorded;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.PageAccepted;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Redacted;
import io.incidentops.event.Reopened;
import io.incidentops.event.RoomOpened;
import io.incidentops.event.SeverityChanged;
import io.incidentops.event.Unacknowledged;
import io.incidentops.model.IncidentState;
import io.incidentops.model.PagedTarget;
import io.incidentops.policy.PromiseNames;
import io.incidentops.policy.Reaction;
import io.incidentops.work.Effect;
import java.util.List;
import java.util.function.Consumer;

/** Says what PagerDuty is told because of an event. What it told us itself is not told back. Pure. */
final class SyncReaction implements Reaction {
    /** The number of the event that has the title. */
    private static final long DECLARED = 1;

    @Override
    public void react(RecordedEvent event, IncidentState after, Consumer<Effect> effects) {
        if (event.event() instanceof PageAccepted accepted) {
            page(event, accepted, after, effects);
            return;
        }
        List<PagedTarget> latest = after.paging().latest();
        for (PagedTarget page : after.paging().pages()) {
            if (page.progress() != PagedTarget.Progress.FAILED) {
                told(event, page.key(), latest.contains(page), effects);
            }
        }
    }

    /** A page that is known at PagerDuty from now on gets all that there is to say; one of which only the key is known is watched. */
    private static void page(
            RecordedEvent event, PageAccepted accepted, IncidentState after, Consumer<Effect> effects) {
        if (accepted.reference() == null) {
            effects.accept(to(event, SyncKinds.WATCH, accepted.key()));
            return;
        }
        if (!after.fromPager()) {
            effects.accept(to(event, SyncKinds.PRIORITY, accepted.key()).replacing());
        }
        if (!after.connections().rooms().isEmpty()) {
            effects.accept(to(event, SyncKinds.BRIDGE, accepted.key()).replacing());
        }
        effects.accept(to(event, SyncKinds.NOTES, accepted.key()).replacing());
    }

    private static void told(RecordedEvent event, String key, boolean latest, Consumer<Effect> effects) {
        IncidentEvent what = event.event();
        boolean theirs = event.source().system().equals(Sync.SYSTEM);
        if (what instanceof Redacted) {
            effects.accept(to(event, SyncKinds.REDACT, key));
        }
        for (String kind : kinds(what, theirs)) {
            Effect effect = to(event, kind, key).replacing();
            effects.accept(what instanceof Redacted ? effect.data(SyncKinds.ERASES) : effect);
        }
        if (!theirs && latest && what instanceof Unacknowledged) {
            effects.accept(to(event, SyncKinds.GIVE_BACK, key).replacing().urgent());
        } else if (!theirs
                && latest
                && what instanceof Reopened
                && event.actor().isPerson()) {
            effects.accept(to(event, SyncKinds.REOPEN, key).replacing().urgent());
        } else if (what instanceof DeadlinePassed passed && passed.name().equals(PromiseNames.ACKNOWLEDGE)) {
            effects.accept(to(event, SyncKinds.WATCH, key).replacing());
        }
        if (NoteText.told(event)) {
            effects.accept(to(event, SyncKinds.NOTES, key).replacing());
        }
    }

    private static List<String> kinds(IncidentEvent what, boolean theirs) {
        if (what instanceof Redacted redacted) {
            return redacted.targets().contains(DECLARED) ? List.of(SyncKinds.TITLE) : List.of();
        }
        if (what instanceof Corrected corrected) {
            boolean title = corrected.target() == DECLARED && corrected.text() != null;
            return title && !theirs ? List.of(SyncKinds.TITLE) : List.of();
        }
        if (what instanceof FactRecorded fact && fact.type().equals(Says.KEPT)) {
            return List.of(SyncKinds.PRIORITY);
        }
        if (theirs) {
            return List.of();
        }
        if (what instanceof RoomOpened) {
            return List.of(SyncKinds.BRIDGE);
        }
        return what instanceof SeverityChanged ? List.of(SyncKinds.PRIORITY) : List.of();
    }

    private static Effect to(RecordedEvent event, String kind, String key) {
        return Effect.of(event, kind, SyncKinds.destination(kind, key), key);
    }
}
