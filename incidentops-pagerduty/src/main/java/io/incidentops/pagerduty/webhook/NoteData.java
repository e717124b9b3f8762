package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Fields;
import io.incidentops.pagerduty.value.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A note on an incident. Where somebody resolves an incident with a note, it comes as an event of its own beside the
 * resolution. Immutable.
 *
 * @param id the note's id, possibly empty
 * @param content the text, possibly empty
 * @param trimmed whether PagerDuty left some of the text out
 * @param incident the incident, or null where PagerDuty did not say
 */
public record NoteData(
        String id,
        String content,
        boolean trimmed,
        @Nullable Reference incident) implements WebhookData {
    private static final String RESOLUTION = "Resolution Note:";

    static NoteData read(Fields data) {
        return new NoteData(data.words("id"), data.words("content"), data.flag("trimmed"), data.reference("incident"));
    }

    /**
     * The note that somebody gave when they resolved the incident, without what PagerDuty puts before it.
     *
     * @return the note, or null where this is another one
     */
    public @Nullable String resolution() {
        return content.startsWith(RESOLUTION)
                ? content.substring(RESOLUTION.length()).strip()
                : null;
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "NoteData[" + Shapes.shown(id) + " on " + incident + ']';
    }
}
