package io.incidentops.port;

import io.incidentops.model.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a message. Immutable.
 *
 * @param spans its pieces, in order
 */
public record Line(List<Span> spans) {
    /** Copies the list. */
    public Line {
        spans = List.copyOf(spans);
    }

    /**
     * A line of text as it is.
     *
     * @param text the text
     * @return the line
     */
    public static Line of(String text) {
        return new Line(List.of(new Span.Words(text)));
    }

    /**
     * A line of pieces: a {@link Span} stands for itself, an {@link Actor} is named without being called, an
     * {@link Instant} is a time, and anything else is its text.
     *
     * @param parts the pieces
     * @return the line
     */
    public static Line join(Object... parts) {
        List<Span> spans = new ArrayList<>(parts.length);
        for (Object part : parts) {
            spans.add(span(part));
        }
        return new Line(spans);
    }

    private static Span span(Object part) {
        if (part instanceof Span span) {
            return span;
        }
        if (part instanceof Actor actor) {
            return new Span.Someone(actor, false);
        }
        return part instanceof Instant at ? new Span.Time(at) : new Span.Words(part.toString());
    }

    /**
     * The line for a platform that knows nothing but text.
     *
     * @return the text
     */
    public String plain() {
        return spans.stream().map(Span::plain).collect(Collectors.joining());
    }
}
