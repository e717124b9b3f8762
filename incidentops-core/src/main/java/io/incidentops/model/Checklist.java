package io.incidentops.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of things to do at a certain moment, such as the start of a major incident. Immutable.
 *
 * @param name its name, unique within the incident
 * @param items its points, in order
 * @param mark the event that opened it
 */
public record Checklist(String name, List<ChecklistItem> items, Mark mark) {
    /** Copies the list. */
    public Checklist {
        items = List.copyOf(items);
    }

    /**
     * How many points are open.
     *
     * @return the number
     */
    public long open() {
        return items.stream().filter(item -> item.ticked() == null).count();
    }

    /**
     * With one point changed.
     *
     * @param number the point's number, from 1
     * @param item the point as it is now
     * @return the new checklist, or this one where there is no such point
     */
    public Checklist with(int number, ChecklistItem item) {
        if (number < 1 || number > items.size()) {
            return this;
        }
        List<ChecklistItem> copy = new ArrayList<>(items);
        copy.set(number - 1, item);
        return new Checklist(name, copy, mark);
    }

    Checklist amended(Amendment amendment) {
        if (mark.version() != amendment.target() || !Text.REDACTED.equals(amendment.text())) {
            return this;
        }
        List<ChecklistItem> blank = items.stream()
                .map(item -> new ChecklistItem(Text.REDACTED, item.owner(), item.ticked()))
                .toList();
        return new Checklist(name, blank, mark.amended(amendment));
    }
}
