package io.incidentops.model;

import java.util.List;
import java.util.Optional;

/**
 * The last few entries of one kind, and how many there were in all. Immutable.
 *
 * @param last the last few, oldest first
 * @param count how many stand in the record, those that were retracted not counted
 */
public record Recent(List<Entry> last, long count) {
    static final Recent NONE = new Recent(List.of(), 0);

    /** Copies the list. */
    public Recent {
        last = List.copyOf(last);
    }

    /**
     * The newest entry.
     *
     * @return the entry that was written last, or nothing where none is remembered
     */
    public Optional<Entry> latest() {
        return last.isEmpty() ? Optional.empty() : Optional.of(last.get(last.size() - 1));
    }

    Recent plus(Entry entry) {
        return new Recent(Lists.plusLast(last, entry, Limits.RECENT), count + 1);
    }

    Recent amended(Amendment amendment) {
        List<Entry> changed = Lists.map(last, entry -> entry.amended(amendment));
        return changed.equals(last) ? this : new Recent(changed, count);
    }

    Recent without(long version) {
        return new Recent(Lists.without(last, entry -> entry.mark().version() == version), count - 1);
    }
}
