package io.incidentops.view;

import java.util.Comparator;
import java.util.List;

/**
 * What happened in an incident, by when it happened; of two events at the same time the one recorded first comes first.
 * Immutable.
 */
public final class Timeline {
    private static final Comparator<TimelineEntry> ORDER = Comparator.comparing(TimelineEntry::at)
            .thenComparingLong(entry -> entry.ref().version());

    private final List<TimelineEntry> entries;

    private Timeline(List<TimelineEntry> entries) {
        this.entries = entries;
    }

    static Timeline of(List<Effective> events, Labels labels) {
        return new Timeline(events.stream()
                .map(event -> TimelineEntry.of(event, labels))
                .sorted(ORDER)
                .toList());
    }

    /**
     * The entries, those that were retracted among them.
     *
     * @return the entries by when they happened, possibly none
     */
    public List<TimelineEntry> entries() {
        return entries;
    }

    /**
     * The timeline as plain text: one line for each event with its number, by which it can be corrected, and a line for
     * each new day. Times are UTC.
     *
     * @return the text without a line feed at its end
     */
    public String toText() {
        return TimelineText.plain(entries);
    }

    /**
     * The timeline as a Markdown table. What people wrote is escaped, so that it reads as they wrote it and changes
     * nothing of the page. Times are UTC.
     *
     * @return the table without a line feed at its end
     */
    public String toMarkdown() {
        return TimelineText.markdown(entries);
    }

    @Override
    public String toString() {
        return toText();
    }
}
