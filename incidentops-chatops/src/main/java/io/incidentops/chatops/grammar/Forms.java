package io.incidentops.chatops.grammar;

import io.incidentops.port.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks for what a command lacks, by the declarations that the parser reads by. Looks at no incident, and asks nobody. */
public final class Forms {
    /** What stands for what is to be said, in hints and on buttons. */
    static final String DOTS = "...";

    private Forms() {}

    /**
     * The form of a command that was typed without what it needs. Dots at its end stand for what is to be said.
     *
     * @param asking who asks; without an incident
     * @param text what was typed, with or without the prefix
     * @param vocabulary the commands
     * @return the form, with what was typed as its answers; nothing where there is no such command, or where it has what it
     *     needs
     */
    public static Optional<Form> lacking(Asking asking, String text, Vocabulary vocabulary) {
        String stripped = text.strip();
        boolean dots = stripped.endsWith(DOTS);
        String typed = dots ? stripped.substring(0, stripped.length() - DOTS.length()) : stripped;
        try {
            return Understood.of(typed, vocabulary)
                    .flatMap(understood -> lacking(asking, understood, understood.split(), vocabulary));
        } catch (Mistake mistake) {
            return Optional.empty();
        }
    }

    private static Optional<Form> lacking(
            Asking asking, Understood understood, Understood.Split split, Vocabulary vocabulary) {
        Definition definition = understood.definition();
        List<Argument<?>> positional = definition.arguments().stream()
                .filter(argument -> !argument.keyed() && argument.required())
                .toList();
        List<String> words = Stream.of(split.scan().rest().strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.size() >= positional.size()) {
            return Optional.empty();
        }
        Map<Argument<?>, String> presets = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            Argument<?> argument = positional.get(i);
            if (needsIncident(argument) || argument.type().claims(words.get(i), asking)) {
                presets.put(argument, words.get(i));
            }
        }
        split.scan().options().forEach(given -> presets.merge(given.argument(), given.value(), (a, b) -> a + "\n" + b));
        String number = split.number() == null ? "" : " " + split.number();
        String command = vocabulary.prefix() + definition.name() + number;
        List<Form.Question> questions = questions(definition).stream()
                .map(argument -> question(argument, presets.get(argument), asking))
                .toList();
        return Optional.of(new Form(title(definition) + number, command, questions));
    }

    /**
     * What could be answered to one question.
     *
     * @param asking who asks; without an incident
     * @param command the form's command
     * @param question the question's name
     * @param typed what was typed so far
     * @param vocabulary the commands
     * @return the answers that begin with it or hold it, possibly none
     */
    public static List<String> options(
            Asking asking, String command, String question, String typed, Vocabulary vocabulary) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return Understood.of(command, vocabulary).stream()
                .flatMap(understood -> questions(understood.definition()).stream())
                .filter(argument -> name(argument).equals(question))
                .flatMap(argument -> argument.type().candidates(asking).stream())
                .filter(each -> each.toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    /** What a form asks: what is needed first. When it happened and whether to do it at all it does not ask. */
    static List<Argument<?>> questions(Definition definition) {
        List<Argument<?>> asked = new ArrayList<>();
        Stream.of(true, false)
                .forEach(required -> definition.arguments().stream()
                        .filter(argument -> argument.required() == required)
                        .filter(argument -> argument != Definition.AT && argument != Definition.CONFIRM)
                        .forEach(asked::add));
        return asked;
    }

    static String name(Argument<?> argument) {
        return argument.place() == Argument.Place.TEXT ? "" : argument.name();
    }

    /** What means something only in an incident, or is looked up: nothing to be checked or offered beforehand. */
    static boolean needsIncident(Argument<?> argument) {
        ArgumentType<?> type = argument.type();
        return type.equals(Items.ACTION)
                || type.equals(Items.WORK)
                || type.equals(Incidents.OTHER)
                || type.equals(Persons.PERSON)
                || type.equals(Persons.HANDLE)
                || type.equals(Simple.PAGE_TARGET);
    }

    private static Form.Question question(Argument<?> argument, @Nullable String preset, Asking asking) {
        List<String> options = argument.place() == Argument.Place.FLAG ? List.of("yes") : offered(argument, asking);
        return new Form.Question(name(argument), argument.label(), options, preset, argument.required());
    }

    private static List<String> offered(Argument<?> argument, Asking asking) {
        boolean lookedUp = argument.type().equals(Incidents.OTHER);
        return lookedUp || argument.repeated() ? List.of() : argument.type().candidates(asking);
    }

    private static String title(Definition definition) {
        String name = definition.name();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
