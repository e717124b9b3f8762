package io.incidentops.samples.warroom;

import io.incidentops.model.Actor;
import java.nio.charset.Charset;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedStyle;

/**
 * How the room looks on a terminal. Immutable.
 *
 * @param width its columns
 * @param frames whether it can show line drawing; it otherwise gets ASCII
 * @param hints whether commands are offered that one could type next
 */
record Look(int width, boolean frames, boolean hints) {
    /** For output that goes to a file or a pipe. */
    static final Look PLAIN = new Look(100, false, true);

    /** Longer lines are hard to read. */
    private static final int WIDEST = 120;

    private static final int NARROWEST = 40;

    /** Colours that read well on dark and on light ground. */
    private static final int[] PEOPLE = {2, 3, 4, 5, 6, 9, 10, 12, 13, 14, 11, 1};

    Look {
        width = Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    static Look of(Terminal terminal) {
        Charset charset = terminal.outputEncoding();
        return new Look(terminal.getSize().getColumns(), charset.newEncoder().canEncode("┊┃━•…"), true);
    }

    Look withoutHints() {
        return new Look(width, frames, false);
    }

    static AttributedStyle of(Actor actor) {
        if (!actor.isPerson()) {
            return AttributedStyle.BOLD.foreground(AttributedStyle.YELLOW);
        }
        return AttributedStyle.BOLD.foreground(PEOPLE[Math.floorMod(actor.id().hashCode() * 31, PEOPLE.length)]);
    }

    static AttributedStyle faint() {
        return AttributedStyle.DEFAULT.foreground(AttributedStyle.BRIGHT + AttributedStyle.BLACK);
    }

    char bar() {
        return frames ? '┃' : '|';
    }

    char thin() {
        return frames ? '┊' : ':';
    }

    String across(int columns) {
        return (frames ? "━" : "=").repeat(Math.max(0, columns));
    }

    String point() {
        return frames ? "•" : "-";
    }
}
