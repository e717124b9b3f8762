package io.incidentops.slack.blocks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.port.Block;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The blocks of one message, before they are counted. Confined to one rendering. */
final class Pieces {
    private static final String FENCE = "```";
    private static final int FENCES = 2 * (FENCE.length() + 1);

    private final Ink ink;
    private final List<Piece> pieces = new ArrayList<>();
    private int buttons;

    private Pieces(Ink ink) {
        this.ink = ink;
    }

    static List<Piece> of(Message message, Ink ink) {
        Pieces pieces = new Pieces(ink);
        if (message.title() != null) {
            pieces.title(message.title());
        }
        message.blocks().forEach(pieces::add);
        return pieces.pieces;
    }

    private void title(String title) {
        ObjectNode text = Json.plain(title, Integer.MAX_VALUE);
        int length = Json.length(text.path("text").asText());
        if (title.isBlank()) {
            return;
        }
        if (length > Limits.HEADER) {
            sections(ink.strong(title), title);
        } else {
            pieces.add(new Piece(Json.typed("header").set("text", text), title, length));
        }
    }

    private void add(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            lines(paragraph.lines());
        } else if (block instanceof Block.Items items) {
            items(items);
        } else if (block instanceof Block.Fields fields) {
            fields(fields);
        } else if (block instanceof Block.Buttons buttons) {
            buttons(buttons.buttons());
        } else {
            preformatted(((Block.Preformatted) block).text());
        }
    }

    private void lines(List<Line> lines) {
        List<Glyph> glyphs = new ArrayList<>();
        for (Line line : lines) {
            newLine(glyphs);
            glyphs.addAll(ink.line(line));
        }
        sections(glyphs, lines.stream().map(Line::plain).collect(Collectors.joining("\n")));
    }

    private static void newLine(List<Glyph> glyphs) {
        if (!glyphs.isEmpty()) {
            glyphs.add(Glyph.of("\n", false));
        }
    }

    private void items(Block.Items items) {
        List<Glyph> glyphs = new ArrayList<>(ink.strong(items.heading()));
        int number = 1;
        for (Line item : items.items()) {
            newLine(glyphs);
            glyphs.addAll(ink.words(items.ordered() ? number++ + ". " : "• "));
            glyphs.addAll(ink.line(item));
        }
        sections(glyphs, new Message(null, List.of(items)).plain());
    }

    /** One section, or several where it is too long; the first says it all in plain text. */
    private void sections(List<Glyph> glyphs, String plain) {
        String said = plain;
        for (String text : Flow.texts(glyphs, Limits.SECTION)) {
            section(text, said);
            said = "";
        }
    }

    private void section(String text, String plain) {
        pieces.add(new Piece(Json.typed("section").set("text", Json.markup(text)), plain, Json.length(text)));
    }

    private void preformatted(String text) {
        String said = text;
        for (String part : Flow.texts(ink.words(text), Limits.SECTION - FENCES)) {
            section(FENCE + "\n" + part + "\n" + FENCE, said);
            said = "";
        }
    }

    /** As many side by side as a section takes; one that is too long for a field stands as a paragraph. */
    private void fields(Block.Fields fields) {
        FieldRow row = new FieldRow();
        for (Block.Field field : fields.fields()) {
            List<Glyph> glyphs = new ArrayList<>(ink.strong(field.label()));
            newLine(glyphs);
            glyphs.addAll(ink.line(field.value()));
            String plain = field.label() + ": " + field.value().plain();
            List<String> texts = Flow.texts(glyphs, Limits.FIELD);
            if (texts.size() > 1) {
                row.flush(pieces);
                sections(glyphs, plain);
            } else if (!texts.isEmpty()) {
                row.add(texts.get(0), plain, pieces);
            }
        }
        row.flush(pieces);
    }

    private void buttons(List<Button> all) {
        ArrayNode elements = Json.NODES.arrayNode();
        int size = 0;
        for (Button button : all) {
            int length = Limits.BUTTON + Json.length(button.command());
            if (button.command().isBlank() || Json.length(button.command()) > Limits.VALUE) {
                sections(ink.words(button.label() + ": " + button.command()), button.label());
                continue;
            }
            if (elements.size() == Limits.BUTTONS || size + length > Limits.MESSAGE / 3) {
                actions(elements, size);
                elements = Json.NODES.arrayNode();
                size = 0;
            }
            elements.add(PressKeys.button(button, buttons++));
            size += length;
        }
        actions(elements, size);
    }

    private void actions(ArrayNode elements, int size) {
        if (!elements.isEmpty()) {
            pieces.add(new Piece(Json.typed("actions").set("elements", elements), "", size));
        }
    }
}
