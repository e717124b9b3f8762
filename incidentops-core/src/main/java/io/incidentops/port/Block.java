package io.incidentops.port;

import java.util.List;
import java.util.Objects;

/** A part of a message. What is too large for a platform it splits or shortens, and never rejects. Immutable. */
public sealed interface Block {
    /**
     * A paragraph.
     *
     * @param lines its lines
     */
    record Paragraph(List<Line> lines) implements Block {
        /** Copies the list. */
        public Paragraph {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A heading with points below it.
     *
     * @param heading the heading, possibly empty
     * @param items the points
     * @param ordered whether they are numbered
     */
    record Items(String heading, List<Line> items, boolean ordered) implements Block {
        /** Copies the list. */
        public Items {
            Objects.requireNonNull(heading, "heading");
            items = List.copyOf(items);
        }
    }

    /**
     * Short facts side by side.
     *
     * @param fields the facts
     */
    record Fields(List<Field> fields) implements Block {
        /** Copies the list. */
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A short fact.
     *
     * @param label its name
     * @param value its value
     */
    record Field(String label, Line value) {
        /** Checks that nothing is missing. */
        public Field {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * Buttons side by side.
     *
     * @param buttons the buttons
     */
    record Buttons(List<Button> buttons) implements Block {
        /** Copies the list. */
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * Text in which every space counts, such as a log.
     *
     * @param text the text
     */
    record Preformatted(String text) implements Block {
        /** Checks that nothing is missing. */
        public Preformatted {
            Objects.requireNonNull(text, "text");
        }
    }
}
