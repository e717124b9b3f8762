package io.incidentops.samples.warroom;

import io.incidentops.model.Actor;
import io.incidentops.port.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/** The room on a terminal: who said what when, line below line. Times are UTC. Thread-safe. */
final class Screen {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final int NAME = 9;
    private static final int MARGIN = "00:00 ".length() + NAME + 1;

    private final Consumer<AttributedString> out;
    private final Look look;
    private @Nullable LocalDate day;

    /**
     * @param out takes each line
     * @param look what the lines may look like
     */
    Screen(Consumer<AttributedString> out, Look look) {
        this.out = out;
        this.look = look;
    }

    Look look() {
        return look;
    }

    /** What somebody says, or the command that they type. */
    synchronized void said(Instant at, Actor who, String text) {
        AttributedStyle style = text.startsWith("/") ? AttributedStyle.BOLD : AttributedStyle.DEFAULT;
        entry(
                at,
                new AttributedString(name(who.id()), Look.of(who)),
                new AttributedString(Safe.line(text), style),
                null);
    }

    /**
     * What the chat port was given to show.
     *
     * @param label stands in the place of a name
     * @param lines the text, already safe
     * @param bar what it stands behind
     */
    synchronized void shown(Instant at, String label, List<AttributedString> lines, AttributedString bar) {
        AttributedString name = new AttributedString(name(label), bar.styleAt(0));
        entry(at, name, AttributedString.join(AttributedString.NEWLINE, lines), bar);
    }

    /**
     * What the chat port was given to show, as one line: where it is long, only its beginning.
     *
     * @param label stands in the place of a name
     * @param text the text, already safe
     * @param bar what it stands behind
     */
    synchronized void glimpsed(Instant at, String label, AttributedString text, AttributedString bar) {
        int width = look.width() - MARGIN - 2;
        String words = text.toString().replaceAll("\\s+", " ").strip();
        boolean fits = new AttributedString(words).columnLength() <= width;
        String shown = fits
                ? words
                : Wrap.lines(new AttributedString(words), width - 4).get(0) + (look.frames() ? " …" : " ...");
        shown(at, label, List.of(new AttributedString(shown, Look.faint())), bar);
    }

    /** A line of the program itself, which is no part of the conversation. */
    synchronized void note(String text) {
        Wrap.lines(new AttributedString(Safe.lines(text)), look.width()).forEach(out);
    }

    /** A heading across the screen. */
    synchronized void rule(String text) {
        String title = " " + Safe.line(text) + " ";
        String line = look.across(3) + title + look.across(look.width() - 3 - title.length());
        out.accept(AttributedString.EMPTY);
        out.accept(new AttributedString(line, AttributedStyle.BOLD));
    }

    private void entry(Instant at, AttributedString name, AttributedString text, @Nullable AttributedString bar) {
        newDay(at);
        AttributedString begin = AttributedString.join(
                AttributedString.EMPTY, new AttributedString(Times.minute(at) + " ", Look.faint()), name);
        AttributedString edge = bar == null
                ? new AttributedString(" ")
                : AttributedString.join(AttributedString.EMPTY, new AttributedString(" "), bar);
        int width = look.width() - MARGIN - (bar == null ? 0 : 2);
        for (AttributedString line : Wrap.lines(text, width)) {
            AttributedStringBuilder whole = new AttributedStringBuilder();
            whole.append(begin).append(edge).append(line);
            out.accept(whole.toAttributedString());
            begin = new AttributedString(" ".repeat(MARGIN - 1));
        }
    }

    private void newDay(Instant at) {
        LocalDate today = at.atZone(ZoneOffset.UTC).toLocalDate();
        if (!today.equals(day)) {
            day = today;
            rule(DAY.format(today) + ", times in UTC");
        }
    }

    private static String name(String name) {
        String safe = Safe.line(name);
        String shown = safe.length() > NAME ? safe.substring(0, NAME - 1) + "." : safe;
        return shown + " ".repeat(NAME - shown.length());
    }
}
