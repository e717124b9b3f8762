package io.incidentops.jdbc;

import io.incidentops.model.Actor;
import java.time.Instant;
import java.util.Collection;

/** How values stand in columns. */
final class Columns {
    /** What stands between the entries of a list in one column; no service and no actor has one in its name. */
    private static final String BETWEEN = "\n";

    private static final long NANOS_OF_MILLI = 1_000_000;

    private Columns() {}

    /** A time in milliseconds, never earlier than it is. */
    static long millis(Instant time) {
        return time.plusNanos(NANOS_OF_MILLI - 1).toEpochMilli();
    }

    /** A list in which each entry can be found with its separators around it. */
    static String list(Collection<String> entries) {
        return entries.isEmpty() ? "" : BETWEEN + String.join(BETWEEN, entries) + BETWEEN;
    }

    /** What to look for in such a list. */
    static String entry(String entry) {
        return BETWEEN + entry + BETWEEN;
    }

    /** Who somebody is, in one column. */
    static String actor(Actor actor) {
        return searchable(actor.kind().key() + ':' + actor.id());
    }

    /** A text as every database can keep it: without the null character and without halves of characters. */
    static String searchable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(each -> each == 0 || Character.getType(each) == Character.SURROGATE ? 0xFFFD : each)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
