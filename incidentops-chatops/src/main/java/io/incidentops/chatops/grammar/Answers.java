package io.incidentops.chatops.grammar;

import io.incidentops.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a form as a command's arguments. Each answer is read as its own argument and nothing else, so that none
 * can bring another one with it.
 */
public final class Answers {
    private Answers() {}

    /**
     * What is wrong with answers, as far as one sees without looking at an incident. Asks nobody.
     *
     * @param asking who asks; without an incident
     * @param command the form's command
     * @param answers the answers by the questions' names
     * @param vocabulary the commands
     * @return what is wrong by the questions' names, none where nothing is
     */
    public static Map<String, String> mistakes(
            Asking asking, String command, Map<String, String> answers, Vocabulary vocabulary) {
        Map<String, String> wrong = new LinkedHashMap<>();
        Understood understood = Understood.of(command, vocabulary).orElse(null);
        if (understood == null) {
            return wrong;
        }
        for (Argument<?> argument : Forms.questions(understood.definition())) {
            try {
                check(argument, answers.getOrDefault(Forms.name(argument), ""), asking);
            } catch (Mistake mistake) {
                wrong.put(Forms.name(argument), said(mistake, argument));
            }
        }
        return wrong;
    }

    private static String said(Mistake mistake, Argument<?> argument) {
        String message = String.valueOf(mistake.getMessage());
        String place = argument.name() + ": ";
        return message.startsWith(place) ? message.substring(place.length()) : message;
    }

    private static void check(Argument<?> argument, String answer, Asking asking) {
        if (answer.isBlank()) {
            if (argument.required()) {
                throw new Mistake("please answer this");
            }
        } else if (argument.place() == Argument.Place.TEXT) {
            problem(argument, answer).ifPresent(problem -> {
                throw new Mistake(problem);
            });
        } else if (!Forms.needsIncident(argument)) {
            values(argument, answer).forEach(value -> argument.read(value, asking));
        }
    }

    private static Optional<String> problem(Argument<?> argument, String answer) {
        boolean title = argument.type().equals(Simple.TITLE);
        return title
                ? Text.problem(argument.name(), oneLine(answer), Text.TITLE, Text.Lines.ONE)
                : Text.problem(argument.name(), answer.strip(), Text.BODY, Text.Lines.MANY);
    }

    static Typing typing(Understood understood, Map<String, String> answers) {
        Definition definition = understood.definition();
        String typed = Written.of(definition, answers).orElse("");
        String number = number(understood);
        Understood whole = new Understood(definition, understood.name(), number, typed);
        return new Typing(whole, () -> new Typing.Read(number, asking -> arguments(definition, answers, asking)));
    }

    /** The incident that the form's command names before its answers. */
    private static @Nullable String number(Understood understood) {
        if (understood.number() != null) {
            return understood.number();
        }
        String rest = understood.rest().strip();
        return Incidents.reference(rest) ? rest : null;
    }

    private static Arguments arguments(Definition definition, Map<String, String> answers, Asking asking) {
        Arguments arguments = new Arguments();
        for (Argument<?> argument : Forms.questions(definition)) {
            String answer = answers.getOrDefault(Forms.name(argument), "");
            if (!answer.isBlank()) {
                values(argument, answer).forEach(value -> add(arguments, argument, value, asking));
            } else if (argument.required()) {
                throw Parser.missing(argument, definition);
            }
        }
        return arguments;
    }

    private static <T> void add(Arguments arguments, Argument<T> argument, String value, Asking asking) {
        arguments.add(argument, argument.read(value, asking));
    }

    static List<String> values(Argument<?> argument, String answer) {
        if (argument.place() == Argument.Place.TEXT) {
            return List.of(argument.type().equals(Simple.TITLE) ? oneLine(answer) : answer.strip());
        }
        if (!argument.repeated()) {
            return List.of(Typed.plain(answer).strip());
        }
        List<String> values = new ArrayList<>();
        answer.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(values::add);
        return values;
    }

    private static String oneLine(String text) {
        return String.join(" ", text.strip().lines().map(String::strip).toList());
    }
}
