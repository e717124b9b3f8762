package io.incidentops.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was written down lately, by kind. Immutable.
 *
 * @param entries the last few of each kind that occurs
 */
public record Knowledge(Map<EntryKind, Recent> entries) {
    /** Nothing yet. */
    public static final Knowledge NONE = new Knowledge(Map.of());

    /** Keeps a private copy. */
    public Knowledge {
        Map<EntryKind, Recent> copy = new EnumMap<>(EntryKind.class);
        copy.putAll(entries);
        entries = Collections.unmodifiableMap(copy);
    }

    /**
     * The last few entries of a kind.
     *
     * @param kind the kind
     * @return the entries, possibly none
     */
    public Recent of(EntryKind kind) {
        return entries.getOrDefault(kind, Recent.NONE);
    }

    /**
     * With one more entry.
     *
     * @param entry the entry
     * @return the new knowledge
     */
    public Knowledge plus(Entry entry) {
        return with(entry.kind(), of(entry.kind()).plus(entry));
    }

    /**
     * Without an entry that was retracted.
     *
     * @param kind the entry's kind
     * @param version the number of its event
     * @return the new knowledge
     */
    public Knowledge without(EntryKind kind, long version) {
        return with(kind, of(kind).without(version));
    }

    Knowledge amended(Amendment amendment) {
        Knowledge result = this;
        for (Map.Entry<EntryKind, Recent> each : entries.entrySet()) {
            Recent changed = each.getValue().amended(amendment);
            if (!changed.equals(each.getValue())) {
                result = result.with(each.getKey(), changed);
            }
        }
        return result;
    }

    private Knowledge with(EntryKind kind, Recent recent) {
        Map<EntryKind, Recent> copy = new EnumMap<>(EntryKind.class);
        copy.putAll(entries);
        copy.put(kind, recent);
        return new Knowledge(copy);
    }
}
