package io.incidentops.slo.record;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which pages a node has, each with the version of the index in which it changed last, so that others read only what they
 * do not know. As text it has a line with who wrote it last, and one for each page; other lines are passed over. Immutable.
 *
 * @param by which process wrote it last: the time of its first share in milliseconds since 1970; 0 where none did
 * @param pages the pages with their versions
 */
record SliIndex(long by, Map<SliPage, Long> pages) {
    private static final Pattern BY = Pattern.compile("by \\d{1,18}");
    private static final Pattern PAGE = Pattern.compile("page [mh]\\d:-?\\d{1,18} \\d{1,18}");

    SliIndex {
        pages = Map.copyOf(pages);
    }

    static String key(String node) {
        return "slo/counts/" + node;
    }

    static SliIndex parse(String text) {
        long by = 0;
        Map<SliPage, Long> pages = new HashMap<>();
        for (String line : text.split("\n", -1)) {
            if (BY.matcher(line).matches()) {
                by = Long.parseLong(line.substring(3));
            } else if (PAGE.matcher(line).matches()) {
                String[] words = line.split(" ", -1);
                pages.put(SliPage.parse(words[1]), Long.parseLong(words[2]));
            }
        }
        return new SliIndex(by, pages);
    }

    /** The same after a process changed pages, without those whose places they took. */
    SliIndex changed(long process, Iterable<SliPage> changed, long version) {
        Map<String, SliPage> places = new HashMap<>();
        pages.keySet().forEach(page -> places.put(page.place(), page));
        Map<SliPage, Long> all = new HashMap<>(pages);
        for (SliPage page : changed) {
            SliPage before = places.put(page.place(), page);
            if (before != null) {
                all.remove(before);
            }
            all.put(page, version);
        }
        return new SliIndex(process, all);
    }

    String text() {
        return "by " + by + "\n"
                + pages.entrySet().stream()
                        .map(page -> "page " + page.getKey().word() + " " + page.getValue() + "\n")
                        .sorted()
                        .collect(Collectors.joining());
    }
}
