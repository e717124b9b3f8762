package io.incidentops.slo.commands;

import io.incidentops.chatops.grammar.Mistake;
import io.incidentops.chatops.grammar.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds what people mean by a name: what is called exactly so, or else the only one whose name holds it. */
final class Names {
    private static final int SHOWN = 8;
    private static final int NEAR = 2;
    private static final int LONGEST = 80;

    private Names() {}

    /** Its index; a mistake that begins with its place and suggests others where it is none or several. */
    static int find(String place, String kind, String wanted, List<String> names) {
        List<Integer> holding = new ArrayList<>();
        String part = wanted.toLowerCase(Locale.ROOT);
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(wanted)) {
                return i;
            }
            if (names.get(i).toLowerCase(Locale.ROOT).contains(part)) {
                holding.add(i);
            }
        }
        if (holding.size() == 1) {
            return holding.get(0);
        }
        String shown = "'" + Typed.shown(wanted) + "'";
        if (holding.size() > 1) {
            throw new Mistake(
                    shown + " may be " + listed(holding.stream().map(names::get).toList()) + "; write one of them");
        }
        throw new Mistake(place + "there is no " + kind + " " + shown + "; " + suggestion(part, names));
    }

    private static String suggestion(String wanted, List<String> names) {
        List<String> near = wanted.length() > LONGEST
                ? List.of()
                : names.stream()
                        .filter(name -> distance(wanted, name.toLowerCase(Locale.ROOT)) <= NEAR)
                        .toList();
        return near.isEmpty() ? "there is " + listed(names) : "is it " + listed(near) + "?";
    }

    static String listed(List<String> names) {
        String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        return names.stream().limit(SHOWN).collect(Collectors.joining(", ")) + more;
    }

    /** Levenshtein's: how many letters are added, left out or changed. */
    private static int distance(String one, String other) {
        int[] last = new int[other.length() + 1];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = last[0];
            last[0] = i;
            for (int j = 1; j < last.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = last[j];
                last[j] = Math.min(changed, Math.min(last[j], last[j - 1]) + 1);
            }
        }
        return last[other.length()];
    }
}
