package io.incidentops.slo.prometheus;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query in which the window is left open. It cannot reach out of the parentheses it is put into: its brackets are balanced, its
 * strings end, and it has no comment. Immutable.
 */
record Query(String text) {
    private static final Pattern WINDOW = Pattern.compile("\\{\\{\\s*\\.?window\\s*}}");
    private static final Pattern RANGE = Pattern.compile("\\[\\s*\\{\\{\\s*\\.?window\\s*}}");

    static Query of(String what, String text) {
        String stripped = PromText.value(what, text.strip());
        long windows = WINDOW.matcher(stripped).results().count();
        if (windows == 0 || windows != RANGE.matcher(stripped).results().count()) {
            throw refused(what, "its ranges are written [{{window}}], at least one", text);
        }
        new Brackets(what, WINDOW.matcher(stripped).replaceAll("5m")).check();
        return new Query(stripped);
    }

    /** The query over a window. */
    String over(String window) {
        return WINDOW.matcher(text).replaceAll(Matcher.quoteReplacement(window));
    }

    String over(Duration window) {
        return over(PromDuration.text(window));
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
