package io.incidentops.review;

import io.incidentops.event.DecisionRecorded;
import io.incidentops.event.EvidenceAdded;
import io.incidentops.event.TaskAdded;
import io.incidentops.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What the writer has to find out. Questions ask what and how, never who or why, after PagerDuty's post-mortem
 * documentation ("The Blameless Postmortem").
 */
final class Questions {
    private Questions() {}

    static void write(Case it, Measures measures, Sheet sheet) {
        sheet.heading("Questions for the writer");
        List<String> questions = new ArrayList<>();
        ask(questions, !measures.fromImpact(), "At what time did the trouble begin, before anybody noticed?");
        ask(
                questions,
                measures.fromImpact() && measures.detect() == null,
                "The trouble is recorded as beginning after it was declared: which of the two times is right?");
        ask(questions, measures.acknowledge() == null, "At what time did somebody begin to work on it?");
        ask(questions, measures.command() == null, "How was the response coordinated while nobody had command?");
        ask(questions, measures.mitigate() == null, "At what time were customers no longer affected?");
        ask(questions, !Measuring.ended(it), "What is left until the incident is resolved?");
        ask(questions, it.state().severity().equals(Severity.UNKNOWN), "What is the final severity?");
        ask(questions, it.all(DecisionRecorded.class).isEmpty(), "What was decided, and on which grounds?");
        ask(questions, it.all(EvidenceAdded.class).isEmpty(), "Which graphs or logs prove the times of the timeline?");
        ask(questions, it.all(TaskAdded.class).isEmpty(), "What follows from this incident?");
        questions.add("How was it noticed, and how could it be noticed sooner?");
        questions.add("What did the responders see, expect and know at each decision?");
        questions.add("Was data lost or exposed?");
        questions.forEach(sheet::item);
    }

    private static void ask(List<String> questions, boolean open, String question) {
        if (open) {
            questions.add(question);
        }
    }
}
