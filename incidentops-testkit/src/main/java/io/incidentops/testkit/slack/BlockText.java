package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads messages and views as people see them. */
final class BlockText {
    private static final Pattern MARKUP = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

    private BlockText() {}

    /** The texts of all blocks, one below the other; without blocks, the text itself. */
    static String read(JsonNode surface) {
        List<String> lines = new ArrayList<>();
        String title = plain(surface.path("title"));
        if (!title.isEmpty()) {
            lines.add(title);
        }
        surface.path("blocks").forEach(block -> collect(block, lines));
        if (lines.isEmpty()) {
            lines.add(shown(surface.path("text").asText()));
        }
        return String.join("\n", lines);
    }

    private static void collect(JsonNode node, List<String> lines) {
        String type = node.path("type").asText();
        if (type.equals("mrkdwn") || type.equals("markdown")) {
            lines.add(shown(node.path("text").asText()));
        } else if (type.equals("plain_text")) {
            lines.add(node.path("text").asText());
        } else if (type.equals("rich_text_section") || type.equals("rich_text_preformatted")) {
            lines.add(rich(node));
        } else if (type.equals("image")) {
            lines.add(node.path("alt_text").asText());
        } else {
            for (String part : new String[] {
                "label", "title", "text", "fields", "elements", "accessory", "element", "placeholder", "options", "hint"
            }) {
                each(node.path(part), lines);
            }
        }
    }

    private static void each(JsonNode part, List<String> lines) {
        if (part.isArray()) {
            part.forEach(child -> collect(child, lines));
        } else if (part.isObject()) {
            collect(part, lines);
        }
    }

    private static String rich(JsonNode section) {
        StringBuilder text = new StringBuilder();
        for (JsonNode part : section.path("elements")) {
            switch (part.path("type").asText()) {
                case "text" -> text.append(part.path("text").asText());
                case "link" ->
                    text.append(part.path("text").asText(part.path("url").asText()));
                case "user" -> text.append('@').append(part.path("user_id").asText());
                case "channel" ->
                    text.append('#').append(part.path("channel_id").asText());
                case "usergroup" ->
                    text.append('@').append(part.path("usergroup_id").asText());
                case "broadcast" -> text.append('@').append(part.path("range").asText());
                case "emoji" ->
                    text.append(':').append(part.path("name").asText()).append(':');
                case "date" -> text.append(part.path("fallback").asText());
                default -> text.append(part.path("text").asText());
            }
        }
        return text.toString();
    }

    private static String plain(JsonNode text) {
        return text.path("text").asText();
    }

    /** A text with markup as a reader sees it: links by their label, mentions by their id, entities undone. */
    static String shown(String markup) {
        Matcher matcher = MARKUP.matcher(markup);
        StringBuilder shown = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(shown, Matcher.quoteReplacement(label(matcher.group(1), matcher.group(2))));
        }
        return matcher.appendTail(shown)
                .toString()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String label(String target, @org.jspecify.annotations.Nullable String label) {
        if (label != null && !label.isEmpty()) {
            return target.startsWith("#") ? "#" + label : target.startsWith("@") ? "@" + label : label;
        }
        return target.startsWith("!subteam^") ? "@" + target.substring(9) : target.replaceFirst("^!", "@");
    }

    /** Whom a message calls: ids of users and groups, and {@code channel}, {@code here} or {@code everyone}. */
    static List<String> mentions(JsonNode surface) {
        List<String> found = new ArrayList<>();
        if (surface.path("blocks").isEmpty()) {
            scan(surface.path("text").asText(), found);
        }
        surface.path("blocks").forEach(block -> calls(block, found));
        return found;
    }

    private static void calls(JsonNode node, List<String> found) {
        String type = node.path("type").asText();
        if (type.equals("mrkdwn")) {
            scan(node.path("text").asText(), found);
        } else if (type.equals("user") || type.equals("usergroup") || type.equals("broadcast")) {
            found.add(node.path("user_id")
                    .asText(node.path("usergroup_id").asText(node.path("range").asText())));
        } else if (node.isContainerNode()) {
            node.forEach(child -> calls(child, found));
        }
    }

    private static void scan(String markup, List<String> found) {
        Matcher matcher = MARKUP.matcher(markup);
        while (matcher.find()) {
            String target = matcher.group(1);
            if (target.startsWith("@")) {
                found.add(target.substring(1));
            } else if (target.startsWith("!subteam^")) {
                found.add(target.substring(9));
            } else if (target.matches("!(channel|here|everyone|group)")) {
                found.add(target.substring(1));
            }
        }
    }
}
