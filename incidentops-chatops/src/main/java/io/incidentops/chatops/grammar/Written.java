package io.incidentops.chatops.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form's answers as one would type them, where that can be typed so that it means the same. */
final class Written {
    private Written() {}

    /** The arguments as they are typed after the command, or nothing where some answer would be read as something else. */
    static Optional<String> of(Definition definition, Map<String, String> answers) {
        List<String> options = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<Scan.Given> given = new ArrayList<>();
        for (Argument<?> argument : Forms.questions(definition)) {
            String answer = answers.getOrDefault(Forms.name(argument), "");
            if (answer.isBlank()) {
                continue;
            }
            for (String value : Answers.values(argument, answer)) {
                if (argument.keyed()) {
                    options.add(argument.name() + ":" + (bare(value) ? value : '"' + value + '"'));
                    given.add(new Scan.Given(argument, value));
                } else {
                    boolean whole = argument.place() == Argument.Place.TEXT || bare(value);
                    words.add(whole ? value : '"' + value + '"');
                }
            }
        }
        return same(definition, given, String.join(" ", words), String.join(" ", options));
    }

    private static boolean bare(String value) {
        return value.indexOf('"') < 0 && Typed.endOfWord(value, 0) == value.length();
    }

    private static Optional<String> same(Definition definition, List<Scan.Given> given, String words, String options) {
        String typed = (options + " " + words).strip();
        try {
            Scan scan = Scan.of(typed, definition);
            boolean same = scan.options().equals(given) && scan.rest().strip().equals(words.strip());
            return same ? Optional.of(typed) : Optional.empty();
        } catch (Mistake mistake) {
            return Optional.empty();
        }
    }
}
