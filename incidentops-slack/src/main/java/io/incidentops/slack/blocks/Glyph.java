package io.incidentops.slack.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is never cut in two: a character as its reader sees it (a grapheme), or a mention, a time, a link.
 *
 * @param shown as Slack takes it
 * @param length how many code points Slack counts
 * @param strong whether it stands out
 */
record Glyph(String shown, int length, boolean strong) {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final int LONGEST = 64;

    static Glyph of(String shown, boolean strong) {
        return new Glyph(shown, shown.codePointCount(0, shown.length()), strong);
    }

    /** The characters of a text, each changed by itself; one of very many marks falls into its code points. */
    static List<Glyph> all(String text, boolean strong, UnaryOperator<String> change) {
        List<Glyph> glyphs = new ArrayList<>(text.length());
        Matcher grapheme = GRAPHEME.matcher(text);
        while (grapheme.find()) {
            String each = grapheme.group();
            if (each.length() <= LONGEST) {
                glyphs.add(of(change.apply(each), strong));
            } else {
                each.codePoints().forEach(c -> glyphs.add(of(change.apply(Character.toString(c)), strong)));
            }
        }
        return glyphs;
    }

    /** The beginning of a text within a number of code points, ending in an ellipsis where something was cut. */
    static String first(String text, int most, UnaryOperator<String> change) {
        List<Glyph> glyphs = all(text, false, change);
        if (glyphs.stream().mapToInt(Glyph::length).sum() <= most) {
            return join(glyphs);
        }
        int length = 1;
        int count = 0;
        while (length + glyphs.get(count).length() <= most) {
            length += glyphs.get(count).length();
            count++;
        }
        return join(glyphs.subList(0, count)).stripTrailing() + "…";
    }

    private static String join(List<Glyph> glyphs) {
        StringBuilder joined = new StringBuilder();
        glyphs.forEach(glyph -> joined.append(glyph.shown()));
        return joined.toString();
    }

    boolean breaks() {
        return shown.equals("\n");
    }

    boolean blank() {
        return shown.isBlank();
    }
}
