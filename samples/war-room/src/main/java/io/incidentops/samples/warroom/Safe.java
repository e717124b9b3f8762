package io.incidentops.samples.warroom;

/**
 * Makes text from people harmless for a terminal: an escape sequence in it could repaint what stands there, and a change
 * of writing direction could make it read as something else.
 */
final class Safe {
    private static final char REPLACEMENT = '\uFFFD';

    private Safe() {}

    /** The text on one line, each control character replaced. */
    static String line(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> safe.appendCodePoint(c == '\t' || c == '\n' ? ' ' : harmless(c)));
        return safe.toString();
    }

    /** The text with its line feeds, each other control character replaced. */
    static String lines(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (c == '\t') {
                safe.append("    ");
            } else {
                safe.appendCodePoint(c == '\n' ? c : harmless(c));
            }
        });
        return safe.toString();
    }

    private static int harmless(int c) {
        boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean lineBreak = c == 0x2028 || c == 0x2029;
        return Character.isISOControl(c) || direction || lineBreak || Character.getType(c) == Character.SURROGATE
                ? REPLACEMENT
                : c;
    }
}
