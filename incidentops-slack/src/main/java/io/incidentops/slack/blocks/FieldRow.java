package io.incidentops.slack.blocks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;

/** Fields that stand side by side. Confined to one rendering. */
final class FieldRow {
    private ArrayNode row = Json.NODES.arrayNode();
    private StringBuilder said = new StringBuilder();
    private int size;

    void add(String text, String plain, List<Piece> pieces) {
        int length = Json.length(text);
        if (row.size() == Limits.FIELDS || (size > 0 && size + length > Limits.SECTION)) {
            flush(pieces);
        }
        row.add(Json.markup(text));
        said.append(said.isEmpty() ? "" : "\n").append(plain);
        size += length;
    }

    void flush(List<Piece> pieces) {
        if (!row.isEmpty()) {
            pieces.add(new Piece(Json.typed("section").set("fields", row), said.toString(), size));
            row = Json.NODES.arrayNode();
            said = new StringBuilder();
            size = 0;
        }
    }
}
