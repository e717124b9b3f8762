package io.incidentops.rules;

import io.incidentops.command.Command;
import io.incidentops.command.Correct;
import io.incidentops.command.Redact;
import io.incidentops.command.Retract;
import io.incidentops.event.Corrected;
import io.incidentops.event.Declared;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Redacted;
import io.incidentops.event.Retracted;
import io.incidentops.model.EntryKind;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Text;
import io.incidentops.policy.Right;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed about the past: time, text and authorship by correction, some kinds by retraction, and any text by
 * redaction. Phase, severity and roles change only by new commands.
 */
final class AmendmentRules {
    private AmendmentRules() {}

    static @Nullable List<IncidentEvent> decide(Command command, IncidentState state, Context context) {
        if (command instanceof Correct correct) {
            return correct(correct, state, context);
        }
        if (command instanceof Retract retract) {
            return retract(retract, state, context);
        }
        return command instanceof Redact redact ? redact(redact, state, context) : null;
    }

    private static List<IncidentEvent> correct(Correct command, IncidentState state, Context context) {
        RecordedEvent target = target(command.target(), state, context);
        Refusal.unless(
                command.text() != null || command.at() != null || command.by() != null,
                "say what was wrong: its text, its time, or who did it");
        if (command.text() != null) {
            Refusal.unless(target.event().hasText(), "event e" + command.target() + " has no text to correct");
            Refusal.unless(!redacted(target), "event e" + command.target() + " was redacted, and stays so");
            if (target.event() instanceof Declared) {
                Checks.title(command.text());
            } else {
                Checks.text("text", command.text());
            }
        }
        Checks.past("corrected time", command.at(), context);
        Checks.reason(command.reason());
        return List.of(new Corrected(command.target(), command.text(), command.at(), command.by(), command.reason()));
    }

    private static List<IncidentEvent> retract(Retract command, IncidentState state, Context context) {
        RecordedEvent target = target(command.target(), state, context);
        Checks.reason(command.reason());
        EntryKind kind = WritingAppliers.kind(target.event());
        if (kind == null || kind == EntryKind.ALARM) {
            throw new Refusal("event e" + command.target()
                    + " cannot be retracted: notes, decisions, pins, links, changes, evidence, updates, facts and"
                    + " tasks can; phase, severity and roles change by new commands, and any event can be"
                    + " corrected");
        }
        boolean again = context.earlier().stream()
                .anyMatch(event -> event.event() instanceof Retracted before && before.target() == command.target());
        Refusal.unless(!again, "event e" + command.target() + " is retracted already");
        return List.of(new Retracted(command.target(), kind, command.reason()));
    }

    private static List<IncidentEvent> redact(Redact command, IncidentState state, Context context) {
        RecordedEvent target = named(command.target(), state, context);
        if (!target.actor().equals(context.actor())) {
            Checks.right(Right.REDACT, "redacting what somebody else wrote", state, context);
        }
        Checks.reason(command.reason());
        if (target.event() instanceof Corrected correction) {
            throw new Refusal("event e" + command.target() + " corrects e" + correction.target()
                    + ": redact that one, which erases both");
        }
        List<RecordedEvent> erased = context.earlier().stream()
                .filter(event -> event.version() == command.target() || corrects(event, command.target()))
                .toList();
        erased.forEach(event -> repeats(command.reason(), event.event().text()));
        Refusal.unless(
                erased.stream().anyMatch(event -> !event.event().redacted().equals(event.event())),
                "event e" + command.target() + " has no text to erase");
        return List.of(new Redacted(erased.stream().map(RecordedEvent::version).toList(), command.reason()));
    }

    private static void repeats(String reason, @Nullable String erased) {
        Refusal.unless(
                erased == null || erased.length() < 4 || !reason.contains(erased),
                "the reason repeats the text that is to be erased: say why without it");
    }

    private static boolean corrects(RecordedEvent event, long target) {
        return event.event() instanceof Corrected corrected && corrected.target() == target;
    }

    private static boolean redacted(RecordedEvent target) {
        return Text.REDACTED.equals(target.event().text());
    }

    private static RecordedEvent target(long version, IncidentState state, Context context) {
        RecordedEvent target = named(version, state, context);
        boolean amendment = target.event() instanceof Corrected
                || target.event() instanceof Retracted
                || target.event() instanceof Redacted;
        Refusal.unless(!amendment, "event e" + version + " is an amendment itself: amend the event that it names");
        return target;
    }

    private static RecordedEvent named(long version, IncidentState state, Context context) {
        for (RecordedEvent event : context.earlier()) {
            if (event.version() == version) {
                return event;
            }
        }
        throw new Refusal("there is no event e" + version + ": the timeline shows e1 to e" + state.version());
    }
}
