package io.incidentops.review;

import io.incidentops.event.ActionDone;
import io.incidentops.event.ActionDropped;
import io.incidentops.event.AlarmReceived;
import io.incidentops.event.ChangeRecorded;
import io.incidentops.event.DecisionRecorded;
import io.incidentops.event.Declared;
import io.incidentops.event.EvidenceAdded;
import io.incidentops.event.FactRecorded;
import io.incidentops.event.ImpactRecorded;
import io.incidentops.event.IncidentLinked;
import io.incidentops.event.MadeMajor;
import io.incidentops.event.Merged;
import io.incidentops.event.Mitigated;
import io.incidentops.event.Reopened;
import io.incidentops.event.Resolved;
import io.incidentops.event.SeverityChanged;
import java.util.List;

/** What happened, what contributed, and how it was resolved. */
final class Story {
    private Story() {}

    static void write(Case it, Sheet sheet) {
        sheet.heading("What happened");
        sheet.items(
                it.lines(
                        Declared.class,
                        AlarmReceived.class,
                        ImpactRecorded.class,
                        SeverityChanged.class,
                        MadeMajor.class,
                        DecisionRecorded.class,
                        Mitigated.class,
                        Resolved.class,
                        Reopened.class,
                        Merged.class),
                "what happened");
        sheet.prompt("the course of events for a reader who was not there, beginning before it was noticed");
        factors(it, sheet.heading("Contributing factors"));
        resolution(it, sheet.heading("Resolution"));
    }

    private static void factors(Case it, Sheet sheet) {
        List<String> facts =
                it.lines(ChangeRecorded.class, EvidenceAdded.class, FactRecorded.class, IncidentLinked.class);
        if (!facts.isEmpty()) {
            sheet.line("Recorded changes, evidence and facts; whether they contributed is for the review to say.")
                    .line("");
            facts.forEach(sheet::item);
        }
        sheet.prompt("all the factors that contributed, of which there are usually several: technical ones, and those"
                + " of process, tooling, knowledge and circumstances");
        sheet.prompt("how each of them made the trouble possible, longer, or harder to notice");
    }

    private static void resolution(Case it, Sheet sheet) {
        sheet.items(it.lines(Mitigated.class, Resolved.class), "how it was mitigated and resolved");
        it.lines(ActionDone.class, ActionDropped.class).forEach(sheet::item);
        sheet.prompt("what was done for now, and what is done for good");
    }
}
