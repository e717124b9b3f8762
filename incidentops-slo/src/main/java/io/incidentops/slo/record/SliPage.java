package io.incidentops.slo.record;

/**
 * Where rows are kept: a key that comes round again, and for which time. Immutable.
 *
 * @param key the key of the value
 * @param number the hour or the day, counted from 1970 on
 */
record SliPage(String key, long number) {
    /** Apart from what else is kept of objectives, whatever an indicator is named. */
    private static final String PREFIX = "slo/sli/";

    private static final int PAGES = 96;

    /** The minutes of an hour. */
    static SliPage minutes(String sli, String node, long hour) {
        return new SliPage(of(sli, node, "m", hour), hour);
    }

    /** The hours of a day. */
    static SliPage hours(String sli, String node, long day) {
        return new SliPage(of(sli, node, "h", day), day);
    }

    /** The names of the nodes. */
    static String nodes(String sli) {
        return PREFIX + sli;
    }

    private static String of(String sli, String node, String kind, long number) {
        return PREFIX + sli + "/" + node + "/" + kind + Math.floorMod(number, (long) PAGES);
    }
}
