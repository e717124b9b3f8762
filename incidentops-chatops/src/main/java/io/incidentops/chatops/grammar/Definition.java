package io.incidentops.chatops.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A command as it is declared: parser, help, completion and documentation all follow from it. Immutable.
 *
 * @param name one word, or two for a part of a command such as {@code role offer}
 * @param aliases its other names
 * @param group what it is for
 * @param purpose what it does, in one sentence
 * @param scope which incident it is about
 * @param arguments its arguments, in order; text comes last
 * @param examples what one may type, each without the prefix
 * @param risk what it asks before it does it, or null where it never asks
 * @param handler does it
 */
public record Definition(
        String name,
        List<String> aliases,
        Group group,
        String purpose,
        Scope scope,
        List<Argument<?>> arguments,
        List<String> examples,
        @Nullable Risk risk,
        Handler handler) {
    /** When it happened, where that was not just now. */
    public static final Argument<java.time.Instant> AT = Argument.option("at", Moments.PAST);

    static final Argument<Boolean> CONFIRM = Argument.option("confirm", Simple.YES_NO);

    /** Copies the lists. */
    public Definition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(handler, "handler");
        aliases = List.copyOf(aliases);
        arguments = List.copyOf(arguments);
        examples = List.copyOf(examples);
    }

    /**
     * Begins a declaration.
     *
     * @param name one word, or two for a part of a command
     * @param group what it is for
     * @param purpose what it does, in one sentence
     * @return the draft, about an incident
     */
    public static Draft named(String name, Group group, String purpose) {
        return new Draft(name, group, purpose);
    }

    /**
     * How it is typed.
     *
     * @return name and arguments
     */
    public String usage() {
        String first = scope == Scope.NONE ? name : name + " [#N]";
        return arguments.stream()
                .map(Argument::usage)
                .collect(Collectors.joining(" ", arguments.isEmpty() ? first : first + " ", ""));
    }

    @Nullable Argument<?> keyed(String key) {
        String wanted = key.toLowerCase(Locale.ROOT);
        for (Argument<?> argument : arguments) {
            if (argument.keyed() && argument.name().equals(wanted)) {
                return argument;
            }
        }
        return null;
    }

    /** How many of its own words name incidents: one more {@code #42} before them is the incident that it is about. */
    long incidents() {
        return arguments.stream()
                .filter(argument -> argument.type().equals(Incidents.OTHER))
                .count();
    }

    /** A declaration that is not finished. Not thread-safe. */
    public static final class Draft {
        private final String name;
        private final Group group;
        private final String purpose;
        private final List<Argument<?>> arguments = new ArrayList<>();
        private List<String> aliases = List.of();
        private List<String> examples = List.of();
        private Scope scope = Scope.INCIDENT;
        private @Nullable Risk risk;

        private Draft(String name, Group group, String purpose) {
            this.name = name;
            this.group = group;
            this.purpose = purpose;
        }

        /**
         * Its other names.
         *
         * @param names the names
         * @return this draft
         */
        public Draft aliases(String... names) {
            aliases = List.of(names);
            return this;
        }

        /**
         * Which incident it is about.
         *
         * @param scope the scope
         * @return this draft
         */
        public Draft about(Scope scope) {
            this.scope = scope;
            return this;
        }

        /**
         * Its arguments.
         *
         * @param more the arguments, in order; text comes last
         * @return this draft
         */
        public Draft with(Argument<?>... more) {
            arguments.addAll(List.of(more));
            return this;
        }

        /**
         * What one may type.
         *
         * @param typed such commands, each without the prefix
         * @return this draft
         */
        public Draft example(String... typed) {
            examples = List.of(typed);
            return this;
        }

        /**
         * Asks before it does it: without {@code confirm:yes} only this is answered.
         *
         * @param what says what will happen, or nothing where it need not ask
         * @return this draft
         */
        public Draft confirmed(Risk what) {
            risk = what;
            return this;
        }

        /**
         * A command that records something, and may say when it happened.
         *
         * @param handler does it
         * @return the declaration
         */
        public Definition records(Handler handler) {
            arguments.add(AT);
            return reads(handler);
        }

        /**
         * A command that records nothing.
         *
         * @param handler does it
         * @return the declaration
         */
        public Definition reads(Handler handler) {
            if (risk != null) {
                arguments.add(CONFIRM);
            }
            return new Definition(name, aliases, group, purpose, scope, arguments, examples, risk, handler);
        }
    }
}
