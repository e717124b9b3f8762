package io.incidentops.slo.record;

/**
 * Where rows are kept: a key that comes round again, and for which time. Indicators share pages, so that fifty of them cost
 * a few statements. Immutable.
 *
 * @param kind what is on the page
 * @param shard which indicators are
 * @param number which hour, or which eight days, counted from 1970 on
 */
record SliPage(Kind kind, int shard, long number) {
    private static final int SHARDS = 8;

    /** What is on a page. */
    enum Kind {
        /** The minutes of an hour. */
        MINUTES('m', 1, 96),
        /** The hours of eight days. */
        HOURS('h', 192, 13);

        private final char letter;
        private final int hours;
        private final int pages;

        Kind(char letter, int hours, int pages) {
            this.letter = letter;
            this.hours = hours;
            this.pages = pages;
        }

        /** On which page an hour is. */
        long number(long hour) {
            return Math.floorDiv(hour, (long) hours);
        }
    }

    static int shard(String sli) {
        return Math.floorMod(sli.hashCode(), SHARDS);
    }

    static SliPage of(String sli, SliSlot slot) {
        Kind kind = slot.grain() == SliSlot.Grain.MINUTE ? Kind.MINUTES : Kind.HOURS;
        return new SliPage(kind, shard(sli), kind.number(slot.hour()));
    }

    /** Its key among those of a node. */
    String key(String node) {
        return "slo/counts/" + node + "/" + place();
    }

    /** The place that it shares with earlier and later ones. */
    String place() {
        return kind.letter + String.valueOf(shard) + "/" + Math.floorMod(number, (long) kind.pages);
    }

    /** As a word, such as {@code m3:492345}. */
    String word() {
        return kind.letter + String.valueOf(shard) + ":" + number;
    }

    static SliPage parse(String word) {
        int colon = word.indexOf(':');
        Kind kind = word.charAt(0) == Kind.MINUTES.letter ? Kind.MINUTES : Kind.HOURS;
        return new SliPage(kind, Integer.parseInt(word.substring(1, colon)), Long.parseLong(word.substring(colon + 1)));
    }
}
