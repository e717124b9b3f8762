package io.incidentops.view;

import io.incidentops.phrases.ViewPhrases;
import io.incidentops.phrases.Words;
import io.incidentops.port.Times;
import io.incidentops.view.TimelineEntry.Flag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a timeline. */
final class TimelineText {
    private TimelineText() {}

    static String plain(List<TimelineEntry> entries) {
        List<String> lines = new ArrayList<>();
        if (entries.isEmpty()) {
            lines.add(ViewPhrases.NOTHING_RECORDED);
        }
        @Nullable LocalDate day = null;
        for (TimelineEntry entry : entries) {
            if (!day(entry.at()).equals(day)) {
                day = day(entry.at());
                lines.add(day + " (UTC)");
            }
            lines.add(plain(entry));
        }
        return String.join("\n", lines);
    }

    private static String plain(TimelineEntry entry) {
        String link = entry.link() == null ? "" : " (" + Words.oneLine(entry.link()) + ")";
        String notes = notes(entry).isEmpty() ? "" : " [" + String.join(", ", notes(entry)) + "]";
        return Times.minute(entry.at()) + " e" + entry.ref().version() + " " + entry.actor() + " " + entry.text() + link
                + notes + retraction(entry);
    }

    static String markdown(List<TimelineEntry> entries) {
        List<String> lines = new ArrayList<>();
        if (entries.isEmpty()) {
            return ViewPhrases.NOTHING_RECORDED;
        }
        lines.add("| Time (UTC) | No. | Who | What |");
        lines.add("|---|---|---|---|");
        @Nullable LocalDate day = null;
        for (TimelineEntry entry : entries) {
            boolean sameDay = day(entry.at()).equals(day);
            day = day(entry.at());
            lines.add("| " + (sameDay ? Times.minute(entry.at()) : Times.dayMinute(entry.at()))
                    + " | e" + entry.ref().version() + " | "
                    + Markdown.escape(entry.actor().name())
                    + " | " + markdown(entry) + " |");
        }
        return String.join("\n", lines);
    }

    private static String markdown(TimelineEntry entry) {
        String link = entry.link() == null ? "" : " " + Markdown.link(entry.link());
        String text = Markdown.escape(entry.text()) + link;
        String notes = notes(entry).isEmpty() ? "" : " *(" + String.join(", ", notes(entry)) + ")*";
        String retraction = retraction(entry);
        return (entry.is(Flag.RETRACTED) ? "~~" + text + "~~" : text)
                + notes
                + (retraction.isEmpty() ? "" : " " + Markdown.escape(retraction));
    }

    private static List<String> notes(TimelineEntry entry) {
        List<String> notes = new ArrayList<>();
        if (entry.is(Flag.CORRECTED)) {
            notes.add("corrected");
        }
        if (entry.is(Flag.RECORDED_LATE)) {
            boolean sameDay = day(entry.at()).equals(day(entry.recordedAt()));
            notes.add("recorded " + (sameDay ? Times.minute(entry.recordedAt()) : Times.dayMinute(entry.recordedAt())));
        }
        return notes;
    }

    private static String retraction(TimelineEntry entry) {
        return entry.retraction() == null ? "" : " (retracted: " + Words.oneLine(entry.retraction()) + ")";
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
