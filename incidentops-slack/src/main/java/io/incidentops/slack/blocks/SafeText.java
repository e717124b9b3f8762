package io.incidentops.slack.blocks;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes text of people harmless: in it nothing mentions, links or calls. Rules: docs.slack.dev, "Formatting message
 * text", escaping.
 */
final class SafeText {
    /** Stands where a word of Slack's own is broken; nobody sees it. */
    static final char INVISIBLE = '\u200b';

    private static final char BROKEN = '\ufffd';
    private static final Pattern CALLING = Pattern.compile("(?i)@(?=channel|here|everyone|group)");
    private static final Pattern CONTROL = Pattern.compile("<(?=\\S)");
    private static final Pattern FENCE = Pattern.compile("`(?=``)");

    private SafeText() {}

    /** The text without what cannot be sent or would deceive a reader: controls, halves of characters, reversed text. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .forEach(c -> clean.appendCodePoint(c == '\r' ? '\n' : deceives(c) ? BROKEN : c));
        return clean.toString();
    }

    private static boolean deceives(int c) {
        boolean control = (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0);
        boolean direction = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        return control || direction || (c >= 0xd800 && c <= 0xdfff) || (c & 0xfffe) == 0xfffe;
    }

    /** Clean, and calling nobody even where names are linked; not yet escaped. No fence of code begins in it. */
    static String quiet(String text) {
        String calling = CALLING.matcher(clean(text)).replaceAll("@" + INVISIBLE);
        return FENCE.matcher(calling).replaceAll("`" + INVISIBLE);
    }

    /** For a place that is plain text, where Slack shows entities as they are written: nothing in it reads as a control. */
    static String plain(String text) {
        return CONTROL.matcher(quiet(text)).replaceAll("<" + INVISIBLE);
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\s\\u2028\\u2029]+", " ").strip();
    }

    /** The three characters that Slack reads as its own. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Whether an address is one that a reader may be sent to. */
    static boolean linkable(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("mailto:");
    }

    /** An address in which nothing ends a link: all but the characters of RFC 3986 percent-encoded, then escaped. */
    static String address(String url) {
        StringBuilder encoded = new StringBuilder(url.length());
        for (byte each : clean(url).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean kept = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~:/?#[]@!$&'()*+,;=%".indexOf(c) >= 0);
            if (kept) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return escape(CALLING.matcher(encoded).replaceAll("%40"));
    }
}
