package io.incidentops.slo.openslo;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words of others in our messages, and names. */
final class Texts {
    private static final int SHOWN = 40;
    private static final int MESSAGE = 200;
    private static final int LABEL = 63;
    private static final Pattern RFC1123 = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

    private Texts() {}

    /** In quotes, on one line, and cut where it is long. */
    static String quoted(String text) {
        return "'" + clean(text, SHOWN) + "'";
    }

    static String shortened(String text) {
        return clean(text, MESSAGE);
    }

    private static String clean(String text, int length) {
        String cut = text.length() <= length ? text : text.substring(0, length) + "...";
        StringBuilder clean = new StringBuilder(cut.length());
        cut.codePoints()
                .forEach(point -> clean.appendCodePoint(
                        Character.isISOControl(point) || Character.getType(point) == Character.FORMAT ? ' ' : point));
        return clean.toString();
    }

    /** Whether it is a label after RFC 1123, which names in OpenSLO are. */
    static boolean isLabel(String text) {
        return RFC1123.matcher(text).matches();
    }

    /** The nearest label: small letters, digits and hyphens; empty where nothing is left. */
    static String label(String text) {
        String small = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = small.substring(0, Math.min(small.length(), LABEL));
        return cut.replaceAll("^-+|-+$", "");
    }

    /** The one of the names that was probably meant. */
    static Optional<String> meant(String written, Collection<String> names) {
        return names.stream()
                .filter(name -> name.equalsIgnoreCase(written)
                        || (written.length() > 3 && written.length() <= SHOWN && distance(written, name) <= 2))
                .findFirst();
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(cost, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
