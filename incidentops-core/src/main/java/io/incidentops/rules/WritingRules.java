package io.incidentops.rules;

import io.incidentops.command.AddEntry;
import io.incidentops.command.Command;
import io.incidentops.command.Join;
import io.incidentops.command.PostUpdate;
import io.incidentops.command.RecordFact;
import io.incidentops.event.ChangeRecorded;
import io.incidentops.event.DecisionRecorded;
import io.incidentops.event.EvidenceAdded;
import io.incidentops.event.FactRecorded;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.Joined;
import io.incidentops.event.LinkAdded;
import io.incidentops.event.NoteAdded;
import io.incidentops.event.Pinned;
import io.incidentops.event.UpdatePosted;
import io.incidentops.model.EntryKind;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Limits;
import io.incidentops.policy.Right;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is written down. */
final class WritingRules {
    private static final Pattern TYPE = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)+");

    private WritingRules() {}

    static @Nullable List<IncidentEvent> decide(Command command, IncidentState state, Context context) {
        if (command instanceof AddEntry addEntry) {
            return List.of(entry(addEntry, state, context));
        }
        if (command instanceof RecordFact recordFact) {
            return fact(recordFact);
        }
        if (command instanceof PostUpdate postUpdate) {
            return postUpdate(postUpdate, state, context);
        }
        return command instanceof Join join ? join(join, state) : null;
    }

    private static IncidentEvent entry(AddEntry command, IncidentState state, Context context) {
        EntryKind kind = command.kind();
        if (kind == EntryKind.DECISION) {
            LifecycleRules.open(state);
        }
        Checks.text(named(kind), command.text());
        Checks.link(command.link());
        if (kind == EntryKind.DECISION) {
            Checks.right(Right.DECIDE, "deciding", state, context);
            return new DecisionRecorded(command.text());
        }
        if (kind == EntryKind.PIN) {
            return new Pinned(command.text(), command.link());
        }
        if (kind == EntryKind.CHANGE) {
            return new ChangeRecorded(command.text(), command.link());
        }
        if (kind == EntryKind.EVIDENCE) {
            return new EvidenceAdded(command.text(), command.link());
        }
        return command.link() == null ? new NoteAdded(command.text()) : new LinkAdded(command.text(), command.link());
    }

    private static String named(EntryKind kind) {
        if (kind == EntryKind.PIN) {
            return "message";
        }
        return kind == EntryKind.LINK ? "link's text" : kind.key();
    }

    private static List<IncidentEvent> postUpdate(PostUpdate command, IncidentState state, Context context) {
        LifecycleRules.open(state);
        Checks.text("update", command.text());
        Checks.right(Right.UPDATE, "posting an update", state, context);
        return List.of(new UpdatePosted(command.text(), command.audience()));
    }

    private static List<IncidentEvent> fact(RecordFact command) {
        Checks.text("fact", command.text());
        Refusal.unless(
                command.type().length() <= 100 && TYPE.matcher(command.type()).matches(),
                "a fact's type is namespaced, in lower case, such as deploy.finished");
        Refusal.unless(
                command.data().size() <= Limits.FACT_DATA,
                "a fact has at most " + Limits.FACT_DATA + " data members, but this one has "
                        + command.data().size());
        command.data().forEach((name, value) -> {
            Checks.name("name of a fact's data", name);
            if (!value.isEmpty()) {
                Checks.text("fact's data " + name, value);
            }
        });
        return List.of(new FactRecorded(command.type(), command.text(), command.data()));
    }

    private static List<IncidentEvent> join(Join command, IncidentState state) {
        Checks.person("whoever joins", command.person());
        Checks.reason("team", command.team());
        Checks.reason("purpose", command.purpose());
        boolean known = state.people().participants().stream()
                .anyMatch(other -> other.person().equals(command.person())
                        && Objects.equals(other.team(), command.team())
                        && Objects.equals(other.purpose(), command.purpose()));
        return known ? List.of() : List.of(new Joined(command.person(), command.team(), command.purpose()));
    }
}
