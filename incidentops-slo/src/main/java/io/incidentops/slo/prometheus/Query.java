package io.incidentops.slo.prometheus;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query in which the window is left open. It cannot reach out of the parentheses it is put into: its brackets are balanced, its
 * strings end, and it has no comment. Immutable.
 *
 * @param text the query, with placeholders
 * @param single whether it is known to answer one series without labels
 */
record Query(String text, boolean single) {
    private static final String STRING = "\"(?:[^\"\\\\]++|\\\\.)*+\"|'(?:[^'\\\\]++|\\\\.)*+'|`[^`]*+`";
    private static final String PLACEHOLDER = "\\{\\{\\s*\\.?window\\s*}}";
    private static final Pattern WINDOW = Pattern.compile(STRING + "|(" + PLACEHOLDER + ")", Pattern.DOTALL);
    private static final Pattern RANGE = Pattern.compile(STRING + "|(\\[\\s*" + PLACEHOLDER + ")", Pattern.DOTALL);

    static Query of(String what, String text, boolean single) {
        String stripped = PromText.value(what, text.strip());
        long windows = count(WINDOW, stripped);
        if (windows == 0 || windows != count(RANGE, stripped)) {
            throw refused(what, "its ranges are written [{{window}}], at least one", text);
        }
        Query query = new Query(stripped, single);
        new Brackets(what, query.over("5m")).check();
        return query;
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .filter(found -> found.group(1) != null)
                .count();
    }

    /** The query over a window; what stands in strings stays. */
    String over(String window) {
        return WINDOW.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) == null ? found.group() : window));
    }

    /** The query over a window, as one series without labels. */
    String summed(Duration window) {
        String query = over(PromDuration.text(window));
        return single ? query : "sum(" + query + ")";
    }

    private static IllegalArgumentException refused(String what, String rule, String text) {
        return new IllegalArgumentException(what + ": " + rule + ", such as"
                + " sum(rate(http_requests_total{code=~\"5..\"}[{{window}}])), but was '" + text + "'");
    }

    /** Reads a query as far as is needed to see where its strings and brackets end. */
    private static final class Brackets {
        private final String what;
        private final String text;
        private final Deque<Character> open = new ArrayDeque<>();
        private int at;

        Brackets(String what, String text) {
            this.what = what;
            this.text = text;
        }

        void check() {
            for (at = 0; at < text.length(); at++) {
                char each = text.charAt(at);
                switch (each) {
                    case '"', '\'', '`' -> string(each);
                    case '(' -> open.push(')');
                    case '[' -> open.push(']');
                    case '{' -> brace();
                    case ')', ']', '}' -> close(each);
                    case '#' -> throw refused(what, "a query has no comment", text);
                    default -> printable(each);
                }
            }
            if (!open.isEmpty()) {
                throw refused(what, "a bracket is left open: '" + open.peek() + "' is missing", text);
            }
        }

        private void brace() {
            if (text.startsWith("{{", at)) {
                throw refused(what, "the only placeholder is {{window}}", text);
            }
            open.push('}');
        }

        private void close(char each) {
            if (open.isEmpty() || open.pop() != each) {
                throw refused(what, "brackets match, but '" + each + "' closes none", text);
            }
        }

        private void printable(char each) {
            if (Character.isISOControl(each) && each != '\n' && each != '\t') {
                throw refused(what, "a query has no control characters", text);
            }
        }

        private void string(char quote) {
            for (at++; at < text.length() && text.charAt(at) != quote; at++) {
                if (Character.isISOControl(text.charAt(at)) && !(quote == '`' && text.charAt(at) == '\n')) {
                    throw refused(what, "a string has no line breaks or control characters: write \\n", text);
                }
                if (quote != '`' && text.charAt(at) == '\\') {
                    at++;
                }
            }
            if (at >= text.length()) {
                throw refused(what, "a string is left open: " + quote + " is missing", text);
            }
        }
    }
}
