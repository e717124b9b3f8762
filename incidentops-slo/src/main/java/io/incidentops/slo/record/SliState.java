package io.incidentops.slo.record;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What nodes counted for one indicator, slot by slot: the form in which it is kept and sent. States can be merged in any
 * order and any number of times. A minute that has not ended has what was
 * counted in it so far, and is merged where it has. Immutable.
 *
 * @param sli the name of the indicator
 * @param rows what was counted, by who counted it and when
 */
public record SliState(String sli, SortedMap<SliSlot, SliRow> rows) {
    /** Copies the rows. */
    public SliState {
        Names.indicator(sli);
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /**
     * A state without rows.
     *
     * @param sli the name of the indicator
     * @return the state
     */
    public static SliState none(String sli) {
        return new SliState(sli, Collections.emptySortedMap());
    }

    /**
     * What is known from both: of each row the greater numbers.
     *
     * @param other a state of the same indicator
     * @return both
     * @throws IllegalArgumentException where it is of another indicator
     */
    public SliState merge(SliState other) {
        if (!sli.equals(other.sli)) {
            throw new IllegalArgumentException(
                    "states of one indicator can be merged, but these are of " + sli + " and " + other.sli);
        }
        TreeMap<SliSlot, SliRow> merged = new TreeMap<>(rows);
        for (Map.Entry<SliSlot, SliRow> row : other.rows.entrySet()) {
            merged.merge(row.getKey(), row.getValue(), SliRow::merge);
        }
        return new SliState(sli, merged);
    }

    /**
     * As text, a line for each row, to be kept or sent.
     *
     * @return the text
     */
    public String toText() {
        return SliText.write(rows);
    }

    /**
     * Reads a state; lines that are of a later version are passed over.
     *
     * @param sli the name of the indicator
     * @param text the text
     * @return the state
     * @throws IllegalArgumentException where a line is broken
     */
    public static SliState parse(String sli, String text) {
        return new SliState(sli, SliText.read(text));
    }
}
