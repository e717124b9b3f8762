package io.incidentops.chatops.grammar;

import java.util.List;
import java.util.Locale;

/** Reads the arguments of a command. Confined to one request. */
final class Parser {
    private final Definition definition;
    private final Asking asking;
    private final String text;
    private final String plain;
    private final Arguments arguments = new Arguments();
    private int at;

    private Parser(Definition definition, Asking asking, String text) {
        this.definition = definition;
        this.asking = asking;
        this.text = text;
        this.plain = Typed.plain(text);
    }

    /** Reads what is left of a scan when the incident's own number was taken off. */
    static Arguments parse(Definition definition, Asking asking, Scan scan) {
        Parser parser = new Parser(definition, asking, scan.rest());
        parser.options(scan.options());
        for (Argument<?> argument : definition.arguments()) {
            if (!argument.keyed()) {
                parser.positional(argument);
            }
        }
        parser.nothingLeft();
        return parser.arguments;
    }

    private void options(List<Scan.Given> options) {
        for (Scan.Given given : options) {
            if (arguments.has(given.argument()) && !given.argument().repeated()) {
                throw new Mistake(given.argument().name() + ": is given twice; write it once");
            }
            add(given.argument(), given.value());
        }
    }

    private <T> void add(Argument<T> argument, String word) {
        arguments.add(argument, argument.read(word, asking));
    }

    private void positional(Argument<?> argument) {
        if (argument.place() == Argument.Place.TEXT) {
            text(argument);
            return;
        }
        do {
            at = Typed.skipSpace(plain, at);
            int end = endOfWord();
            boolean skips = mayBeMissing(argument) && followed(argument);
            if (at == plain.length() || (skips && !argument.type().claims(word(end), asking))) {
                missing(argument);
                return;
            }
            add(argument, word(end));
            at = end;
        } while (argument.repeated());
    }

    private boolean mayBeMissing(Argument<?> argument) {
        return !argument.required() || arguments.has(argument);
    }

    /** Whether a word that does not fit may belong to a later argument; else it is read, for the sake of its mistake. */
    private boolean followed(Argument<?> argument) {
        List<Argument<?>> later = definition.arguments();
        return later.subList(later.indexOf(argument) + 1, later.size()).stream().anyMatch(each -> !each.keyed());
    }

    private int endOfWord() {
        int close = at < plain.length() && plain.charAt(at) == '"' ? plain.indexOf('"', at + 1) : -1;
        return close < 0 ? Typed.endOfWord(plain, at) : close + 1;
    }

    private String word(int end) {
        boolean quoted = end > at + 1 && plain.charAt(at) == '"' && plain.charAt(end - 1) == '"';
        return quoted ? plain.substring(at + 1, end - 1) : plain.substring(at, end);
    }

    @SuppressWarnings("unchecked") // a text argument is made by Argument.text alone, which makes one of String
    private void text(Argument<?> argument) {
        String left = text.substring(at).strip();
        at = text.length();
        if (left.isEmpty() || left.equals(Forms.DOTS)) {
            missing(argument);
        } else {
            arguments.add((Argument<String>) argument, Persons.named(left));
        }
    }

    private void missing(Argument<?> argument) {
        if (!mayBeMissing(argument)) {
            throw missing(argument, definition);
        }
    }

    static Mistake missing(Argument<?> argument, Definition definition) {
        return new Mistake(argument.name() + ": is missing; write "
                + argument.usage().toUpperCase(Locale.ROOT) + " after " + definition.name());
    }

    private void nothingLeft() {
        at = Typed.skipSpace(plain, at);
        if (at < plain.length()) {
            throw new Mistake("'" + Typed.shown(plain.substring(at, Typed.endOfWord(plain, at)))
                    + "' has no meaning there; it reads " + definition.usage());
        }
    }
}
