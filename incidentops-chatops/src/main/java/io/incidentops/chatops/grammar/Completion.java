package io.incidentops.chatops.grammar;

import io.incidentops.model.IncidentOpsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the last word of something typed may become. */
public final class Completion {
    private static final int MOST = 25;

    private Completion() {}

    /**
     * The candidates for the last word.
     *
     * @param request what was typed so far
     * @param vocabulary the commands
     * @return whole words, at most 25, possibly none
     */
    public static List<String> of(Request request, Vocabulary vocabulary) {
        try {
            return Stream.of(candidates(request, vocabulary))
                    .flatMap(List::stream)
                    .distinct()
                    .limit(MOST)
                    .toList();
        } catch (IncidentOpsException | IllegalStateException e) {
            return List.of(); // completion is a convenience: what is wrong is said when the command is sent
        }
    }

    private static List<String> candidates(Request request, Vocabulary vocabulary) {
        String prefix = vocabulary.prefix().strip();
        String leading = request.text().stripLeading();
        String text = !prefix.isEmpty() && leading.startsWith(prefix)
                ? leading.substring(prefix.length()).stripLeading()
                : leading;
        int last = startOfLastWord(text);
        String word = Typed.plain(text.substring(last));
        if (last == 0) {
            return matching(vocabulary.words(), word);
        }
        Understood understood =
                Understood.of(text.substring(0, last), vocabulary).orElse(null);
        if (understood == null) {
            return List.of();
        }
        List<String> all = new ArrayList<>(parts(understood, text.substring(0, last), vocabulary));
        all.addAll(arguments(understood, word, request, vocabulary));
        return matching(all, word);
    }

    private static List<String> parts(Understood understood, String before, Vocabulary vocabulary) {
        String name = understood.definition().name();
        boolean first = understood.rest().isBlank() && !before.isBlank();
        return !first
                ? List.of()
                : vocabulary.parts(name).stream()
                        .map(part -> part.name().substring(name.length() + 1))
                        .toList();
    }

    private static List<String> arguments(Understood understood, String word, Request request, Vocabulary vocabulary) {
        Definition definition = understood.definition();
        Understood.Split split = understood.split();
        Subject.Found found = Subject.find(understood, split.number(), request, vocabulary);
        Asking asking = request.asking()
                .about(found.incident() == null ? null : found.incident().state());
        int colon = word.indexOf(':');
        Argument<?> keyed = colon < 0 ? null : definition.keyed(word.substring(0, colon));
        if (keyed != null) {
            String key = word.substring(0, colon + 1);
            return keyed.type().candidates(asking).stream()
                    .map(value -> key + value)
                    .toList();
        }
        List<String> all = new ArrayList<>();
        Argument<?> next = next(definition, split.scan().rest(), asking);
        if (next != null) {
            all.addAll(next.type().candidates(asking));
        }
        if (word.startsWith("@")) {
            all.addAll(Persons.PERSON.candidates(asking));
        }
        if (split.number() == null && split.scan().rest().isBlank() && definition.scope() != Scope.NONE) {
            all.addAll(Incidents.numbers(request.asking().ops()));
        }
        definition.arguments().stream()
                .filter(Argument::keyed)
                .forEach(argument -> all.add(
                        argument.place() == Argument.Place.FLAG ? "--" + argument.name() : argument.name() + ":"));
        return all;
    }

    /** The argument that the next word would be, after the words that are there already. */
    private static @Nullable Argument<?> next(Definition definition, String rest, Asking asking) {
        List<String> words = Stream.of(com.google.re2j.Pattern.compile("\\s+").split(rest.strip()))
                .filter(word -> !word.isEmpty())
                .toList();
        int used = 0;
        for (Argument<?> argument : definition.arguments()) {
            if (argument.keyed()) {
                continue;
            }
            boolean taken = used < words.size()
                    && (argument.required() || argument.type().claims(words.get(used), asking));
            if (!taken && used == words.size()) {
                return argument;
            }
            if (taken) {
                used++;
            }
        }
        return null;
    }

    private static List<String> matching(List<String> all, String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(each -> each.toLowerCase(Locale.ROOT).startsWith(wanted))
                .toList();
    }

    private static int startOfLastWord(String text) {
        int start = text.length();
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
