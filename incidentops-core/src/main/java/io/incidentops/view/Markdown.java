package io.incidentops.view;

import io.incidentops.phrases.Words;
import java.util.regex.Pattern;

/**
 * Makes text that people wrote safe within Markdown, where it is to be read as they wrote it: it can't end a table's
 * cell, begin a heading or list, hold HTML, or hide an address behind other words. Escapes follow CommonMark 0.31
 * ("Backslash escapes", "Entity references") and GitHub's tables and autolinks.
 */
public final class Markdown {
    private static final String SPECIAL = "\\`*_[]|~$";
    private static final Pattern AT_START = Pattern.compile("^(\\d+)([.)])");
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7e&&[^<>|`\\\\\"]]{1,2000}");

    private Markdown() {}

    /**
     * Escapes text for one line, which may be a table's cell or a list's point.
     *
     * @param text the text
     * @return the text on one line, with whatever means something in Markdown escaped
     */
    public static String escape(String text) {
        String line = Words.oneLine(text);
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            escape(line, i, escaped);
        }
        return AT_START.matcher(escaped).replaceFirst("$1\\\\$2");
    }

    private static void escape(String line, int index, StringBuilder escaped) {
        char c = line.charAt(index);
        switch (c) {
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '&' -> escaped.append("&amp;");
            // An address becomes a link by itself unless its colon or, after www, its dot is escaped.
            case ':' -> escaped.append(line.startsWith("://", index) ? "\\:" : ":");
            case '.' -> escaped.append(www(line, index) ? "\\." : ".");
            case '-', '+', '=', '#' -> escaped.append(index == 0 ? "\\" : "").append(c);
            default -> escaped.append(SPECIAL.indexOf(c) < 0 ? "" : "\\").append(c);
        }
    }

    private static boolean www(String line, int dot) {
        return dot >= 3 && line.regionMatches(true, dot - 3, "www", 0, 3);
    }

    /**
     * An address that can be followed and shows where it leads. What is no plain web address is shown as text.
     *
     * @param address the address
     * @return an autolink, or the escaped text
     */
    public static String link(String address) {
        return ADDRESS.matcher(address).matches() ? "<" + address + ">" : escape(address);
    }
}
