package io.incidentops.port;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be shown, whatever the platform. A value: each method answers a copy with one more block. Immutable.
 *
 * @param title a heading, or null
 * @param blocks its parts, in order
 */
public record Message(@Nullable String title, List<Block> blocks) {
    /** Copies the list. */
    public Message {
        blocks = List.copyOf(blocks);
    }

    /**
     * A message of one line.
     *
     * @param text the text
     * @return the message
     */
    public static Message of(String text) {
        return new Message(null, List.of(new Block.Paragraph(List.of(Line.of(text)))));
    }

    /**
     * A message of one line.
     *
     * @param line the line
     * @return the message
     */
    public static Message of(Line line) {
        return new Message(null, List.of(new Block.Paragraph(List.of(line))));
    }

    /**
     * A message with a heading, to which blocks are added.
     *
     * @param title the heading
     * @return the message
     */
    public static Message titled(String title) {
        return new Message(Objects.requireNonNull(title, "title"), List.of());
    }

    /**
     * With a paragraph.
     *
     * @param lines its lines
     * @return the changed copy
     */
    public Message paragraph(Line... lines) {
        return plus(new Block.Paragraph(List.of(lines)));
    }

    /**
     * With a paragraph of one line.
     *
     * @param text the text
     * @return the changed copy
     */
    public Message text(String text) {
        return paragraph(Line.of(text));
    }

    /**
     * With a heading and points below it; nothing where there are no points.
     *
     * @param heading the heading, possibly empty
     * @param items the points
     * @return the changed copy
     */
    public Message items(String heading, List<Line> items) {
        return items.isEmpty() ? this : plus(new Block.Items(heading, items, false));
    }

    /**
     * With a heading and numbered points below it; nothing where there are no points.
     *
     * @param heading the heading, possibly empty
     * @param items the points
     * @return the changed copy
     */
    public Message numbered(String heading, List<Line> items) {
        return items.isEmpty() ? this : plus(new Block.Items(heading, items, true));
    }

    /**
     * With short facts side by side; nothing where there are none.
     *
     * @param fields the facts
     * @return the changed copy
     */
    public Message fields(List<Block.Field> fields) {
        return fields.isEmpty() ? this : plus(new Block.Fields(fields));
    }

    /**
     * With buttons side by side; nothing where there are none.
     *
     * @param buttons the buttons
     * @return the changed copy
     */
    public Message buttons(Button... buttons) {
        return buttons.length == 0 ? this : plus(new Block.Buttons(Arrays.asList(buttons)));
    }

    /**
     * With text in which every space counts.
     *
     * @param text the text
     * @return the changed copy
     */
    public Message preformatted(String text) {
        return plus(new Block.Preformatted(text));
    }

    /**
     * With one more block.
     *
     * @param block the block
     * @return the changed copy
     */
    public Message plus(Block block) {
        List<Block> copy = new ArrayList<>(blocks);
        copy.add(block);
        return new Message(title, copy);
    }

    /**
     * The message for a platform that knows nothing but text; buttons read as the commands that they stand for.
     *
     * @return the text, lines divided by line feeds
     */
    public String plain() {
        List<String> parts = new ArrayList<>();
        if (title != null) {
            parts.add(title);
        }
        for (Block block : blocks) {
            parts.add(plain(block));
        }
        return String.join("\n", parts);
    }

    private static String plain(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.lines().stream().map(Line::plain).collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.Items items) {
            return plain(items);
        }
        if (block instanceof Block.Fields fields) {
            return fields.fields().stream()
                    .map(field -> field.label() + ": " + field.value().plain())
                    .collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.Buttons buttons) {
            return buttons.buttons().stream()
                    .map(button -> button.label() + ": " + button.command())
                    .collect(Collectors.joining("\n"));
        }
        return ((Block.Preformatted) block).text();
    }

    private static String plain(Block.Items items) {
        List<String> lines = new ArrayList<>();
        if (!items.heading().isEmpty()) {
            lines.add(items.heading());
        }
        for (int i = 0; i < items.items().size(); i++) {
            lines.add((items.ordered() ? "  " + (i + 1) + ". " : "  - ")
                    + items.items().get(i).plain());
        }
        return String.join("\n", lines);
    }
}
