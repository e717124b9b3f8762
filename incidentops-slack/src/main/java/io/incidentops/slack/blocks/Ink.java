package io.incidentops.slack.blocks;

import io.incidentops.model.Actor;
import io.incidentops.port.Line;
import io.incidentops.port.Span;
import io.incidentops.port.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes lines in Slack's own markup. Immutable. */
final class Ink {
    /** Longest piece that may stand whole: it must fit into a field, too. */
    private static final int LONGEST_TOKEN = 1_900;

    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{1,30}");
    private static final String WHEN = "{date_short_pretty} at {time}";

    private final Function<Actor, @Nullable String> users;

    Ink(Function<Actor, @Nullable String> users) {
        this.users = users;
    }

    List<Glyph> line(Line line) {
        List<Glyph> glyphs = new ArrayList<>();
        line.spans().forEach(span -> glyphs.addAll(span(span)));
        return glyphs;
    }

    List<Glyph> words(String text) {
        return text(text, false);
    }

    List<Glyph> strong(String text) {
        return text(text, true);
    }

    private static List<Glyph> text(String text, boolean strong) {
        return Glyph.all(SafeText.quiet(text), strong, SafeText::escape);
    }

    private List<Glyph> span(Span span) {
        if (span instanceof Span.Strong strong) {
            return strong(strong.text());
        }
        if (span instanceof Span.Someone someone) {
            return someone(someone);
        }
        if (span instanceof Span.Time time) {
            String fallback = Times.dayMinute(time.at()) + " UTC";
            return List.of(Glyph.of("<!date^" + time.at().getEpochSecond() + "^" + WHEN + "|" + fallback + ">", false));
        }
        return span instanceof Span.Link link ? link(link) : words(span.plain());
    }

    private List<Glyph> someone(Span.Someone someone) {
        String user = someone.calling() ? users.apply(someone.actor()) : null;
        return user != null && USER.matcher(user).matches()
                ? List.of(Glyph.of("<@" + user + ">", false))
                : words(someone.plain());
    }

    /** A text that itself reads as another address would deceive: then both are shown. */
    private List<Glyph> link(Span.Link link) {
        String text = SafeText.oneLine(link.text());
        boolean deceives = SafeText.linkable(text) && !text.equals(link.url());
        if (deceives || !SafeText.linkable(link.url())) {
            return words(link.plain());
        }
        String address = SafeText.address(link.url());
        String shown = text.isEmpty() || text.equals(link.url())
                ? "<" + address + ">"
                : "<" + address + "|" + SafeText.escape(SafeText.quiet(text)) + ">";
        Glyph glyph = Glyph.of(shown, false);
        return glyph.length() > LONGEST_TOKEN ? words(link.plain()) : List.of(glyph);
    }
}
