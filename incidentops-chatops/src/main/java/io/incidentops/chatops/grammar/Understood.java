package io.incidentops.chatops.grammar;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which command was typed, before its arguments are read.
 *
 * @param definition the command
 * @param name the name under which it was typed
 * @param number the number of the incident that was typed before the arguments, with its {@code #}, or null
 * @param rest what follows
 */
record Understood(
        Definition definition, String name, @Nullable String number, String rest) {

    /** The command that a text begins with, or nothing where there is none of this name. */
    static Optional<Understood> of(String text, Vocabulary vocabulary) {
        String bare = bare(text, vocabulary);
        int end = Typed.endOfWord(bare, 0);
        String name = Typed.plain(bare.substring(0, end)).toLowerCase(Locale.ROOT);
        return vocabulary.find(name).map(definition -> part(definition, name, bare.substring(end), vocabulary));
    }

    static String bare(String text, Vocabulary vocabulary) {
        String stripped = text.strip();
        String prefix = vocabulary.prefix().strip();
        return !prefix.isEmpty() && stripped.startsWith(prefix)
                ? stripped.substring(prefix.length()).strip()
                : stripped;
    }

    /** Looks for a command of two words, with or without the incident's number between them. */
    private static Understood part(Definition whole, String name, String rest, Vocabulary vocabulary) {
        String stripped = rest.strip();
        int end = Typed.endOfWord(stripped, 0);
        String first = stripped.substring(0, end);
        boolean numbered = Incidents.reference(first);
        String left = numbered ? stripped.substring(end).strip() : stripped;
        int endOfPart = Typed.endOfWord(left, 0);
        String part = left.substring(0, endOfPart).toLowerCase(Locale.ROOT);
        Definition found = vocabulary.find(whole.name() + " " + part).orElse(null);
        if (found != null) {
            return new Understood(found, name + " " + part, numbered ? first : null, left.substring(endOfPart));
        }
        return new Understood(whole, name, null, rest);
    }

    /** Its options, its incident's number and the rest. */
    Understood.Split split() {
        Scan scan = Scan.of(rest, definition);
        if (number != null || definition.scope() == Scope.NONE) {
            return new Split(number, scan);
        }
        String left = scan.rest().strip();
        String own = null;
        if (references(left) > definition.incidents()) {
            int end = Typed.endOfWord(left, 0);
            own = left.substring(0, end);
            left = left.substring(end).strip();
        }
        return new Split(own, new Scan(left, scan.options()));
    }

    record Split(@Nullable String number, Scan scan) {}

    /** How many incidents' numbers a text begins with. */
    private static int references(String text) {
        int count = 0;
        int at = 0;
        int end = Typed.endOfWord(text, at);
        while (end > at && Incidents.reference(text.substring(at, end))) {
            count++;
            at = Typed.skipSpace(text, end);
            end = Typed.endOfWord(text, at);
        }
        return count;
    }
}
