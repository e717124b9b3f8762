package io.incidentops.chatops.grammar;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed after a command's name, with its options taken out; the rest keeps its spacing.
 *
 * @param rest the rest as it was typed
 * @param options the options, in order
 */
record Scan(String rest, List<Given> options) {
    /** An option that was given. */
    record Given(Argument<?> argument, String value) {}

    private static final Pattern SWITCH = Pattern.compile("-{1,2}([A-Za-z]+)");
    private static final Pattern KEYED = Pattern.compile("([A-Za-z]+):(.+)");

    static Scan of(String text, Definition definition) {
        String plain = Typed.plain(text);
        StringBuilder rest = new StringBuilder(text.length());
        List<Given> options = new ArrayList<>();
        int i = 0;
        while (i < plain.length()) {
            int start = Typed.skipSpace(plain, i);
            int end = Typed.endOfWord(plain, start);
            Found found = found(text, plain, start, definition);
            if (found == null) {
                rest.append(text, i, end);
                i = end;
            } else {
                options.add(found.given());
                rest.append(text, i, start);
                i = Math.min(plain.length(), found.end() + (rest.isEmpty() ? 0 : spaces(plain, found.end())));
            }
        }
        return new Scan(rest.toString(), options);
    }

    private static int spaces(String plain, int at) {
        return at < plain.length() && Character.isWhitespace(plain.charAt(at)) ? 1 : 0;
    }

    private record Found(Given given, int end) {}

    private static @Nullable Found found(String text, String plain, int start, Definition definition) {
        int end = Typed.endOfWord(plain, start);
        String word = plain.substring(start, Math.min(end, start + 4_000));
        Matcher flag = SWITCH.matcher(word);
        if (flag.matches()) {
            Argument<?> argument = definition.keyed(flag.group(1));
            return argument == null || argument.place() != Argument.Place.FLAG
                    ? null
                    : new Found(new Given(argument, "yes"), end);
        }
        Matcher keyed = KEYED.matcher(word);
        Argument<?> argument = keyed.matches() ? definition.keyed(keyed.group(1)) : null;
        if (argument == null) {
            return null;
        }
        int value = start + keyed.group(1).length() + 1;
        if (plain.charAt(value) != '"') {
            return new Found(new Given(argument, plain.substring(value, end)), end);
        }
        int close = closing(text, plain, value);
        if (close < 0) {
            throw new Mistake(argument.name() + ": the quotation mark is not closed; write " + argument.name()
                    + ":\"some words\"");
        }
        String quoted = (argument.type().equals(Simple.QUOTED) ? text : plain).substring(value + 1, close);
        return new Found(new Given(argument, quoted), close + 1);
    }

    /** The mark that ends a quotation: of the same kind as its beginning, and rather one that ends a word. */
    private static int closing(String text, String plain, int open) {
        boolean straight = text.charAt(open) == '"';
        int first = -1;
        for (int i = plain.indexOf('"', open + 1); i >= 0; i = plain.indexOf('"', i + 1)) {
            if (straight && text.charAt(i) != '"') {
                continue;
            }
            if (i + 1 == plain.length() || Character.isWhitespace(plain.charAt(i + 1))) {
                return i;
            }
            first = first < 0 ? i : first;
        }
        return first;
    }
}
