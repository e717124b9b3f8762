package io.incidentops.chatops.grammar;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant by a word with a typing error. */
final class NearMiss {
    private static final int LONGEST = 40;

    private NearMiss() {}

    /** The names that begin with the word, or are at most two typing errors away (one for short words), those first, then the nearest. */
    static List<String> of(String word, Collection<String> names) {
        String wanted = word.toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return List.of();
        }
        int most = wanted.length() <= 3 ? 1 : 2;
        return names.stream()
                .filter(name -> name.startsWith(wanted) || distance(wanted, name) <= most)
                .sorted(Comparator.<String, Boolean>comparing(name -> !name.startsWith(wanted))
                        .thenComparingInt(name -> distance(wanted, name))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Damerau and Levenshtein's distance, where no part is changed twice ("optimal string alignment"). */
    static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[other.length()];
    }
}
