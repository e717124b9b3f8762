package io.incidentops.slack.room;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names to try for a room, in order: lower-case letters, digits, dashes and underscores, at most 80. Pure. */
final class RoomNames {
    private static final int MOST = 80;
    private static final int HASH = 8;

    private RoomNames() {}

    /** The name, then with a number, then with something that nobody else has, and last one that nobody can object to. */
    static List<String> of(String wanted, String effect) {
        String name = clean(wanted);
        String own = Marker.hash(effect).substring(0, HASH);
        Set<String> names = new LinkedHashSet<>();
        if (!name.isEmpty()) {
            names.add(name);
            names.add(suffixed(name, "2"));
            names.add(suffixed(name, "3"));
            names.add(suffixed(name, own));
        }
        names.add("incident-" + own);
        return new ArrayList<>(names);
    }

    private static String suffixed(String name, String suffix) {
        String kept = name.substring(0, Math.min(name.length(), MOST - suffix.length() - 1));
        return kept + "-" + suffix;
    }

    private static String clean(String wanted) {
        StringBuilder clean = new StringBuilder();
        wanted.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_') {
                clean.appendCodePoint(c);
            } else if (clean.length() > 0 && clean.charAt(clean.length() - 1) != '-') {
                clean.append('-');
            }
        });
        String cut = clean.substring(0, Math.min(clean.length(), MOST));
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
