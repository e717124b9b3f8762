package io.incidentops.slack.blocks;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One block, with what it says.
 *
 * @param block the block, within its limits
 * @param plain what it says in plain text, not escaped
 * @param size how many code points it has
 */
record Piece(ObjectNode block, String plain, int size) {
    boolean actions() {
        return block.path("type").asText().equals("actions");
    }
}
