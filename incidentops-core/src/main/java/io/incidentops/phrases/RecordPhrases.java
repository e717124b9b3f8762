package io.incidentops.phrases;

import io.incidentops.event.Corrected;
import io.incidentops.event.FactRecorded;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.Redacted;
import io.incidentops.event.Retracted;
import io.incidentops.event.UnknownEvent;
import io.incidentops.event.UpdatePosted;
import io.incidentops.model.Audience;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was written down, corrected or taken back. */
final class RecordPhrases {
    private RecordPhrases() {}

    static @Nullable String say(IncidentEvent event) {
        if (event instanceof UpdatePosted update) {
            return update.audience() == Audience.PUBLIC ? "posted a public update" : "posted an update";
        }
        if (event instanceof FactRecorded) {
            return "recorded";
        }
        if (event instanceof UnknownEvent unknown) {
            return "recorded " + Words.oneLine(unknown.kind());
        }
        if (event instanceof Retracted retracted) {
            return "retracted e" + retracted.target();
        }
        return event instanceof Redacted redacted ? "erased the text of " + targets(redacted) : null;
    }

    static String corrected(Corrected event, Context context) {
        List<String> parts = new ArrayList<>();
        if (event.at() != null) {
            parts.add("it happened at " + context.when(event.at()));
        }
        if (event.by() != null) {
            parts.add("it was done by " + event.by());
        }
        if (event.text() != null) {
            parts.add("it reads \"" + Words.oneLine(event.text()) + "\"");
        }
        String reason = event.reason() == null ? "" : " (" + Words.oneLine(event.reason()) + ")";
        return Words.with("corrected e" + event.target(), Words.list(parts)) + reason;
    }

    private static String targets(Redacted event) {
        return Words.list(event.targets().stream().map(target -> "e" + target).toList());
    }
}
