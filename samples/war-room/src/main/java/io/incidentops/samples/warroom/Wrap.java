package io.incidentops.samples.warroom;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.WCWidth;

/** Breaks coloured text into lines of a width, between words where it can. */
final class Wrap {
    private Wrap() {}

    static List<AttributedString> lines(AttributedString text, int width) {
        List<AttributedString> lines = new ArrayList<>();
        int start = 0;
        do {
            int end = lineEnd(text, start);
            wrap(text.subSequence(start, end), width, lines);
            start = end + 1;
        } while (start <= text.length());
        return lines;
    }

    private static int lineEnd(AttributedString text, int start) {
        int end = text.toString().indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private static void wrap(AttributedString line, int width, List<AttributedString> lines) {
        if (line.length() * 2 <= width) { // no character is wider than two columns
            lines.add(line);
            return;
        }
        int indent = indent(line);
        AttributedString rest = line;
        String margin = "";
        while (rest.length() > 1 && margin.length() + rest.columnLength() > width) {
            int cut = cut(rest, width - margin.length());
            lines.add(AttributedString.join(AttributedString.EMPTY, new AttributedString(margin), trimEnd(rest, cut)));
            while (cut < rest.length() && rest.charAt(cut) == ' ') {
                cut++;
            }
            rest = rest.subSequence(cut, rest.length());
            margin = " ".repeat(Math.min(indent, width / 3));
        }
        lines.add(AttributedString.join(AttributedString.EMPTY, new AttributedString(margin), rest));
    }

    /** How far the lines after the first are moved in: below the text of a point, and below text that is moved in. */
    private static int indent(AttributedString line) {
        int spaces = 0;
        while (spaces < line.length() && line.charAt(spaces) == ' ') {
            spaces++;
        }
        String text = line.toString().substring(spaces);
        int mark = text.indexOf(' ');
        boolean point = mark > 0 && mark <= 3 && !Character.isLetter(text.charAt(0)) && !text.startsWith("#");
        return spaces + (point ? mark + 1 : 0);
    }

    private static int cut(AttributedString text, int width) {
        int columns = 0;
        int space = 0;
        boolean words = false;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            columns += Math.max(0, WCWidth.wcwidth(c));
            if (columns > width && c != ' ') {
                break;
            }
            if (c == ' ' && words) {
                space = i;
            }
            words |= c != ' ';
            i += Character.charCount(c);
        }
        return space > 0 ? space : Math.max(i, Character.charCount(text.codePointAt(0)));
    }

    private static AttributedString trimEnd(AttributedString text, int end) {
        int last = end;
        while (last > 0 && text.charAt(last - 1) == ' ') {
            last--;
        }
        return text.subSequence(0, last);
    }
}
