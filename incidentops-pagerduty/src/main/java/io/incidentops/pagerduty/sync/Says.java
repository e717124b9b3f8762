package io.incidentops.pagerduty.sync;

import io.incidentops.model.Text;
import io.incidentops.pagerduty.value.Reference;
import java.util.List;
import java.util.stream.Collectors;

/** What the record says of PagerDuty, in one place so that it can be translated. */
final class Says {
    /** The type of the fact that says who is assigned. */
    static final String ASSIGNED = "pagerduty.assigned";

    /** The type of the fact that says that a change at PagerDuty was not taken over. */
    static final String KEPT = "pagerduty.kept";

    /** The type of the fact that tells of somebody else's part in it. */
    static final String TOLD = "pagerduty.told";

    static final String UNTITLED = "An incident in PagerDuty";
    static final String RESOLVED = "Resolved in PagerDuty";
    static final String GIVEN_BACK = "Given back in PagerDuty";
    static final String REOPENED = "Reopened in PagerDuty";
    static final String MERGED = "Merged in PagerDuty";
    static final String BRIDGE = "Conference bridge";
    static final String PAGE = "The page in PagerDuty";

    private Says() {}

    static String priority(Reference priority) {
        return "Priority " + name(priority) + " in PagerDuty";
    }

    static String assigned(List<Reference> people) {
        return "PagerDuty assigned it to " + people.stream().map(Says::name).collect(Collectors.joining(", "));
    }

    static String reached(List<Reference> people) {
        return people.isEmpty()
                ? "Nobody has acknowledged, and PagerDuty has nobody assigned"
                : "Nobody has acknowledged yet; PagerDuty reaches "
                        + people.stream().map(Says::name).collect(Collectors.joining(", "));
    }

    static String responder(Reference who, String state, String message) {
        String words = Text.cleaned(message, Text.REASON, Text.Lines.ONE);
        String what = state.isEmpty() || state.equals("pending")
                ? "was asked in PagerDuty to help"
                : "answered in PagerDuty: " + state;
        return name(who) + " " + what + (words.isBlank() ? "" : " (" + words + ")");
    }

    static String statusUpdate(String message) {
        return "Status update in PagerDuty: " + Text.cleaned(message, Text.BODY - 100, Text.Lines.MANY);
    }

    static String task(String name, String status) {
        String task = Text.cleaned(name, Text.REASON, Text.Lines.ONE);
        return "Task in PagerDuty: " + task
                + (status.isEmpty() ? "" : " (" + Text.cleaned(status, 50, Text.Lines.ONE) + ")");
    }

    static String resolutionKept(String reason) {
        return kept("The page was resolved in PagerDuty, and the incident goes on here", reason);
    }

    static String severityKept(Reference priority, String reason) {
        return kept("PagerDuty has the priority " + name(priority) + ", and the severity here stays", reason);
    }

    static String mergeKept(String reason) {
        return kept("The page was merged in PagerDuty, and the incident goes on here", reason);
    }

    static String mergedElsewhere(Reference into) {
        return "The page was merged in PagerDuty into " + name(into) + ", which is not known here";
    }

    private static String kept(String what, String reason) {
        return Text.shorten(what + ": " + reason, Text.BODY);
    }

    /** A name that PagerDuty sent, fit to be recorded. */
    static String name(Reference reference) {
        String name = Text.cleaned(reference.name(), 100, Text.Lines.ONE);
        return name.isBlank() ? reference.id() : name;
    }
}
