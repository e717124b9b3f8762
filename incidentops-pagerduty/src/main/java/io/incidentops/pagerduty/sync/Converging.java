package io.incidentops.pagerduty.sync;

import io.incidentops.Incident;
import io.incidentops.Outcome;
import io.incidentops.command.Acknowledge;
import io.incidentops.command.AddEntry;
import io.incidentops.command.ChangeSeverity;
import io.incidentops.command.Merge;
import io.incidentops.command.ReceiveAlarm;
import io.incidentops.command.Resolve;
import io.incidentops.command.Unacknowledge;
import io.incidentops.model.EntryKind;
import io.incidentops.model.PagedTarget;
import io.incidentops.model.Phase;
import io.incidentops.model.Severity;
import io.incidentops.pagerduty.sync.Inbound.Saying;
import io.incidentops.pagerduty.sync.Observation.Status;
import io.incidentops.pagerduty.value.Reference;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes over, aspect by aspect, what changed at PagerDuty since it was last seen. Where core refuses (only whoever commands
 * resolves a major incident or lowers its severity), ours stays, and a fact says so.
 */
final class Converging {
    private static final int KEY = 100;

    private final Inbound inbound;
    private final Matching matching;
    private final Priorities priorities;

    Converging(Inbound inbound, Matching matching, Priorities priorities) {
        this.inbound = inbound;
        this.matching = matching;
        this.priorities = priorities;
    }

    void converge(Incident ours, Observation now, Seen before, String key) {
        Saying saying = new Saying(now.id(), now.by(), now.at(), key);
        assigned(ours, now, before, since(saying, before));
        lifecycle(ours, now, before, saying);
        priority(ours, now, before, saying);
        bridge(ours, now, before, since(saying, before));
    }

    /** Several webhooks that are worked at once find the same before them; what they all show is recorded once. */
    private static Saying since(Saying saying, Seen before) {
        return new Saying(
                saying.theirs(), saying.by(), saying.at(), "pagerduty/" + saying.theirs() + "/after/" + before.at());
    }

    private void lifecycle(Incident ours, Observation now, Seen before, Saying saying) {
        boolean changed = now.status() != before.status();
        Phase phase = ours.state().phase();
        if (now.status() == Status.RESOLVED) {
            if (changed && phase.open()) {
                over(ours, now, saying);
            }
            return;
        }
        if (phase == Phase.RESOLVED && Inbound.reopened(now, before)) {
            inbound.submit(ours, saying.also("reopened"), new ReceiveAlarm(Says.REOPENED, alarm(ours, now)));
            phase = Phase.TRIGGERED;
        }
        if (now.status() == Status.ACKNOWLEDGED && changed && phase == Phase.TRIGGERED) {
            inbound.submit(ours, saying.also("acknowledged"), new Acknowledge());
        } else if (now.status() == Status.TRIGGERED
                && before.status() == Status.ACKNOWLEDGED
                && phase == Phase.ACKNOWLEDGED) {
            inbound.submit(ours, saying.also("given-back"), new Unacknowledge(Says.GIVEN_BACK));
        }
    }

    /** The page that rings already, so that it is not paged again. */
    private static @Nullable String alarm(Incident ours, Observation now) {
        return ours.state().paging().pages().stream()
                .filter(page -> now.id().equals(page.reference()))
                .map(PagedTarget::key)
                .filter(key -> key.length() <= KEY)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private void over(Incident ours, Observation now, Saying saying) {
        Reference into = now.mergedInto();
        if (into == null) {
            Outcome outcome = inbound.submit(ours, saying.also("resolved"), new Resolve(Says.RESOLVED));
            if (outcome instanceof Outcome.Refused refused) {
                inbound.fact(ours, saying.also("kept"), Says.KEPT, Says.resolutionKept(refused.reason()));
            }
            return;
        }
        Optional<Incident> other = matching.find(into.id());
        if (other.isEmpty()) {
            inbound.fact(ours, saying.also("merged"), Says.TOLD, Says.mergedElsewhere(into));
        } else if (!other.get().id().equals(ours.id())) {
            Merge merge = new Merge(other.get().id(), other.get().number(), Says.MERGED);
            if (inbound.submit(ours, saying.also("merged"), merge) instanceof Outcome.Refused refused) {
                inbound.fact(ours, saying.also("kept"), Says.KEPT, Says.mergeKept(refused.reason()));
            }
        }
    }

    private void priority(Incident ours, Observation now, Seen before, Saying saying) {
        Reference priority = now.priority();
        if (priority == null || priority.id().equals(before.priority())) {
            return;
        }
        Optional<Severity> severity = priorities
                .severity(priority.name())
                .filter(to -> !to.equals(ours.state().severity()));
        if (severity.isPresent() && ours.state().phase() != Phase.CLOSED) {
            ChangeSeverity change = new ChangeSeverity(severity.get(), Says.priority(priority));
            if (inbound.submit(ours, saying.also("severity"), change) instanceof Outcome.Refused refused) {
                inbound.fact(
                        ours, saying.also("severity-kept"), Says.KEPT, Says.severityKept(priority, refused.reason()));
            }
        }
    }

    private void assigned(Incident ours, Observation now, Seen before, Saying saying) {
        List<String> people =
                now.assignees().stream().map(Reference::id).sorted().toList();
        if (!people.isEmpty()
                && !people.equals(before.assignees())
                && ours.state().phase() != Phase.CLOSED) {
            inbound.fact(
                    ours,
                    saying.also("assigned/" + Keys.hash(people.toString())),
                    Says.ASSIGNED,
                    Says.assigned(now.assignees()));
        }
    }

    private void bridge(Incident ours, Observation now, Seen before, Saying saying) {
        String bridge = now.bridge();
        if (bridge != null
                && bridge.matches("https?://\\S+")
                && !bridge.equals(before.bridge())
                && ours.state().phase() != Phase.CLOSED
                && ours.state().connections().rooms().stream().noneMatch(room -> bridge.equals(room.link()))) {
            inbound.submit(
                    ours,
                    saying.also("bridge/" + Keys.hash(bridge)),
                    new AddEntry(EntryKind.LINK, Says.BRIDGE, bridge));
        }
    }
}
