package io.incidentops.slack.blocks;

import java.util.ArrayList;
import java.util.List;

/** Lays glyphs out in texts of a bounded length, rather cut at a line's end or between words. */
final class Flow {
    /** What the marks around one run of strong text may take. */
    private static final int MARKS = 4;

    private Flow() {}

    /** Texts of at most a number of code points; blank ones are left out. */
    static List<String> texts(List<Glyph> glyphs, int most) {
        List<String> texts = new ArrayList<>();
        int from = 0;
        while (from < glyphs.size()) {
            int end = end(glyphs, from, most);
            String text = write(glyphs.subList(from, end));
            if (!text.isBlank()) {
                texts.add(text);
            }
            from = end;
        }
        return texts;
    }

    /** Where a text that begins somewhere ends at the latest, or a little earlier where that reads better. */
    private static int end(List<Glyph> glyphs, int from, int most) {
        int length = 0;
        int at = from;
        boolean strong = false;
        while (at < glyphs.size()) {
            Glyph glyph = glyphs.get(at);
            int marks = glyph.strong() && (!strong || glyph.breaks()) ? MARKS : 0;
            if (length + glyph.length() + marks > most) {
                return Math.max(from + 1, nicer(glyphs, from, at));
            }
            length += glyph.length() + marks;
            strong = glyph.strong();
            at++;
        }
        return at;
    }

    private static int nicer(List<Glyph> glyphs, int from, int end) {
        int earliest = from + (end - from) / 2;
        int space = end;
        for (int at = end; at > earliest; at--) {
            Glyph before = glyphs.get(at - 1);
            if (before.breaks()) {
                return at;
            }
            if (space == end && before.blank()) {
                space = at;
            }
        }
        return space;
    }

    /** Strong runs stand in asterisks, which must touch their words and nothing else. */
    private static String write(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < glyphs.size()) {
            int end = at;
            while (end < glyphs.size()
                    && glyphs.get(end).strong()
                    && !glyphs.get(end).breaks()) {
                end++;
            }
            if (end == at) {
                text.append(glyphs.get(at).shown());
                at++;
            } else {
                strong(
                        text,
                        glyphs.subList(at, end),
                        end < glyphs.size() && !glyphs.get(end).blank());
                at = end;
            }
        }
        return text.toString();
    }

    private static void strong(StringBuilder text, List<Glyph> run, boolean followed) {
        int from = 0;
        int to = run.size();
        while (from < to && run.get(from).blank()) {
            text.append(run.get(from++).shown());
        }
        while (to > from && run.get(to - 1).blank()) {
            to--;
        }
        if (from < to) {
            boolean joined = text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1));
            text.append(joined ? SafeText.INVISIBLE + "*" : "*");
            run.subList(from, to).forEach(glyph -> text.append(glyph.shown()));
            text.append('*');
        }
        run.subList(to, run.size()).forEach(glyph -> text.append(glyph.shown()));
        if (to == run.size() && followed) {
            text.append(SafeText.INVISIBLE);
        }
    }
}
