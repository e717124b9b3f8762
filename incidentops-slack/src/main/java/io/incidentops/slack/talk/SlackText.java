package io.incidentops.slack.talk;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as Slack sends it, read as its writer meant it. Rules: docs.slack.dev, "Retrieving messages", escaping. */
final class SlackText {
    private static final Pattern TOKEN = Pattern.compile("<([@#!]?)([^<>|]*)(?:\\|([^<>]*))?>");
    private static final Pattern FIRST_MENTION = Pattern.compile("^\\s*<@[^<>]*>[\\s:,]*");

    private SlackText() {}

    /**
     * What was written.
     *
     * @param text the text as Slack sends it
     * @param people how somebody with a Slack id is written
     * @return the text without Slack's own marks
     */
    static String read(String text, UnaryOperator<String> people) {
        StringBuilder read = new StringBuilder(text.length());
        Matcher token = TOKEN.matcher(text);
        int from = 0;
        while (token.find()) {
            read.append(unescape(text.substring(from, token.start())));
            read.append(
                    token.group(1).equals("@")
                            ? people.apply(token.group(2))
                            : unescape(word(token.group(1), token.group(2), token.group(3))));
            from = token.end();
        }
        return read.append(unescape(text.substring(from))).toString();
    }

    private static String word(String mark, String id, String label) {
        boolean labelled = label != null && !label.isEmpty();
        if (mark.equals("#")) {
            return "#" + (labelled ? label : id);
        }
        if (mark.equals("!")) {
            boolean group = id.startsWith("subteam");
            String named = labelled ? label : "@" + (group ? "group" : id);
            return group && !named.startsWith("@") ? "@" + named : named;
        }
        return id.startsWith("mailto:") || id.startsWith("tel:") ? id.substring(id.indexOf(':') + 1) : id;
    }

    /** The ampersand last, so that nothing is read twice. */
    private static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** What follows the mention of the bot. */
    static String afterMention(String text) {
        return FIRST_MENTION.matcher(text).replaceFirst("");
    }
}
