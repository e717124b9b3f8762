package io.incidentops.chatops.grammar;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A command, and how its arguments are read: from what was typed, or from the answers of a form.
 *
 * @param understood the command
 * @param read reads it; throws {@link Mistake}
 */
record Typing(Understood understood, Supplier<Read> read) {
    /** The number of the incident that was given, or null, and the arguments once it is known who asks about what. */
    record Read(@Nullable String number, Function<Asking, Arguments> arguments) {}

    static Typing of(Understood understood) {
        return new Typing(understood, () -> {
            Understood.Split split = understood.split();
            return new Read(split.number(), asking -> Parser.parse(understood.definition(), asking, split.scan()));
        });
    }
}
