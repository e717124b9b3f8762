package io.incidentops.chatops.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** All commands, and how the platform's prefix reads. Immutable. */
public final class Vocabulary {
    private final List<Definition> definitions;
    private final String prefix;
    private final Map<String, Definition> names;

    private Vocabulary(List<Definition> definitions, String prefix, Map<String, Definition> names) {
        this.definitions = definitions;
        this.prefix = prefix;
        this.names = names;
    }

    /**
     * A vocabulary.
     *
     * @param definitions the commands, in the order of help
     * @param prefix what stands before a command where people type
     * @return the vocabulary
     * @throws IllegalArgumentException where two commands have the same name
     */
    public static Vocabulary of(List<Definition> definitions, String prefix) {
        Map<String, Definition> names = new HashMap<>();
        for (Definition definition : definitions) {
            Stream.concat(Stream.of(definition.name()), definition.aliases().stream())
                    .forEach(name -> {
                        if (names.put(name, definition) != null) {
                            throw new IllegalArgumentException("two commands are called " + name);
                        }
                    });
        }
        return new Vocabulary(List.copyOf(definitions), Objects.requireNonNull(prefix, "prefix"), Map.copyOf(names));
    }

    /**
     * With another prefix.
     *
     * @param prefix what stands before a command where people type
     * @return the changed copy
     */
    public Vocabulary prefix(String prefix) {
        return new Vocabulary(definitions, Objects.requireNonNull(prefix, "prefix"), names);
    }

    /**
     * What stands before a command.
     *
     * @return the prefix
     */
    public String prefix() {
        return prefix;
    }

    /**
     * All commands.
     *
     * @return the commands, in the order of help
     */
    public List<Definition> definitions() {
        return definitions;
    }

    /**
     * The command of a name.
     *
     * @param name the name or an alias, in lower case
     * @return the command, or nothing
     */
    public Optional<Definition> find(String name) {
        return Optional.ofNullable(names.get(name));
    }

    /**
     * The parts of a command, such as {@code role offer} of {@code role}.
     *
     * @param name the command's name
     * @return its parts
     */
    public List<Definition> parts(String name) {
        return definitions.stream()
                .filter(definition -> definition.name().startsWith(name + " "))
                .toList();
    }

    /** Names and aliases of one word, in order. */
    List<String> words() {
        return names.keySet().stream()
                .map(name -> name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name)
                .distinct()
                .sorted()
                .toList();
    }
}
