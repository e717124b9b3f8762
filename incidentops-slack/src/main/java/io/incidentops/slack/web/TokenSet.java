package io.incidentops.slack.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bot's tokens as all nodes share them, and who is about to change them.
 *
 * @param access the token to call with, or null while there is none
 * @param refresh the token with which the next ones are got, which works once
 * @param expires when the access token ends
 * @param holder the node that is getting the next ones, or null
 * @param heldUntil when that node is taken to have died
 */
record TokenSet(
        @Nullable String access,
        String refresh,
        Instant expires,
        @Nullable String holder,
        Instant heldUntil) {
    private static final ObjectMapper JSON = new ObjectMapper();

    TokenSet held(String by, Instant until) {
        return new TokenSet(access, refresh, expires, by, until);
    }

    TokenSet free() {
        return new TokenSet(access, refresh, expires, null, Instant.EPOCH);
    }

    boolean heldByOther(String node, Instant now) {
        return holder != null && !holder.equals(node) && now.isBefore(heldUntil);
    }

    String json() {
        return JSON.createObjectNode()
                .put("access", access)
                .put("refresh", refresh)
                .put("expires", expires.getEpochSecond())
                .put("holder", holder)
                .put("heldUntil", heldUntil.getEpochSecond())
                .toString();
    }

    static TokenSet parse(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            return new TokenSet(
                    node.path("access").textValue(),
                    node.path("refresh").asText(),
                    Instant.ofEpochSecond(node.path("expires").asLong()),
                    node.path("holder").textValue(),
                    Instant.ofEpochSecond(node.path("heldUntil").asLong()));
        } catch (IOException e) {
            // Its message would quote the tokens.
            throw new IllegalStateException("the stored tokens cannot be read");
        }
    }

    @Override
    public String toString() {
        return "TokenSet[***]";
    }
}
