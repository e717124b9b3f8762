package io.incidentops.chatops.grammar;

import io.incidentops.model.Text;

/** What phones and keyboards make of what people mean. */
public final class Typed {
    private static final String QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02";
    private static final String APOSTROPHES = "\u2018\u2019\u201a\u201b\u2032";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final int SHOWN = 40;

    private Typed() {}

    /**
     * The text with plain quotation marks, apostrophes, dashes and spaces, character by character.
     *
     * @param text the text
     * @return a text of the same length
     */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(plain(text.charAt(i)));
        }
        return plain.toString();
    }

    private static char plain(char c) {
        if (c < 0x80) {
            return c;
        }
        if (QUOTES.indexOf(c) >= 0) {
            return '"';
        }
        if (APOSTROPHES.indexOf(c) >= 0) {
            return '\'';
        }
        if (DASHES.indexOf(c) >= 0) {
            return '-';
        }
        return c == '\u00a0' || c == '\u202f' || c == '\u3000' ? ' ' : c;
    }

    /**
     * A word as it is repeated in an answer: short, and without what could hide or reorder text.
     *
     * @param word the word
     * @return the word, with a middle dot for each such character
     */
    public static String shown(String word) {
        StringBuilder shown = new StringBuilder();
        Text.shorten(word, SHOWN).codePoints().forEach(c -> shown.appendCodePoint(hides(c) ? '\u00b7' : c));
        return shown.toString();
    }

    private static boolean hides(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static int endOfWord(String text, int from) {
        int i = from;
        while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
