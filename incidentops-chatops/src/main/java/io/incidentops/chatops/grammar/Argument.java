package io.incidentops.chatops.grammar;

import java.util.Locale;
import java.util.Objects;

/**
 * One argument of a command. A value; it is also the key under which the handler finds what was typed. Immutable.
 *
 * @param <T> what it becomes
 */
public final class Argument<T> {
    /** Where an argument stands. */
    enum Place {
        WORD,
        OPTION,
        FLAG,
        TEXT
    }

    private final String name;
    private final ArgumentType<T> type;
    private final Place place;
    private final boolean required;
    private final boolean repeated;
    private final String label;

    private Argument(String name, ArgumentType<T> type, Place place, boolean required, boolean repeated, String label) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        this.place = place;
        this.required = required;
        this.repeated = repeated;
        this.label = label;
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /**
     * A word that must be there.
     *
     * @param <T> what it becomes
     * @param name its name in lower case
     * @param type how it is read
     * @return the argument
     */
    public static <T> Argument<T> word(String name, ArgumentType<T> type) {
        return new Argument<>(name, type, Place.WORD, true, false, capital(name));
    }

    /**
     * An option {@code key:value}, which may stand anywhere and may be left out.
     *
     * @param <T> what its value becomes
     * @param key its key in lower case
     * @param type how its value is read
     * @return the argument
     */
    public static <T> Argument<T> option(String key, ArgumentType<T> type) {
        return new Argument<>(key, type, Place.OPTION, false, false, capital(key));
    }

    /**
     * A switch, written {@code --key} or {@code key:yes} so that no word of a title is taken for it.
     *
     * @param key its key in lower case
     * @return the argument
     */
    public static Argument<Boolean> flag(String key) {
        return new Argument<>(key, Simple.YES_NO, Place.FLAG, false, false, capital(key));
    }

    /**
     * All that is left, with its spacing.
     *
     * @param name its name in lower case
     * @return the argument
     */
    public static Argument<String> text(String name) {
        return new Argument<>(name, Simple.WORD, Place.TEXT, true, false, capital(name));
    }

    /**
     * A text of one line of at most 200 code points, such as a title.
     *
     * @param name its name in lower case
     * @return the argument
     */
    public static Argument<String> title(String name) {
        return new Argument<>(name, Simple.TITLE, Place.TEXT, true, false, capital(name));
    }

    /**
     * One that may be left out.
     *
     * @return the changed copy
     */
    public Argument<T> optional() {
        return new Argument<>(name, type, place, false, repeated, label);
    }

    /**
     * One that may be given several times.
     *
     * @return the changed copy
     */
    public Argument<T> repeatable() {
        return new Argument<>(name, type, place, required, true, label);
    }

    /**
     * One that a form asks for in other words than its name.
     *
     * @param question what is asked
     * @return the changed copy
     */
    public Argument<T> asked(String question) {
        return new Argument<>(name, type, place, required, repeated, question);
    }

    /**
     * Its name.
     *
     * @return the name in lower case
     */
    public String name() {
        return name;
    }

    ArgumentType<T> type() {
        return type;
    }

    String label() {
        return label;
    }

    Place place() {
        return place;
    }

    boolean required() {
        return required;
    }

    boolean repeated() {
        return repeated;
    }

    boolean keyed() {
        return place == Place.OPTION || place == Place.FLAG;
    }

    T read(String word, Asking asking) {
        try {
            return type.read(word, asking);
        } catch (Mistake mistake) {
            throw mistake.in(name);
        }
    }

    /** As it stands in help. */
    String usage() {
        String shown = name.toUpperCase(Locale.ROOT);
        String form;
        if (place == Place.OPTION) {
            form = name + ":" + type.placeholder();
        } else if (place == Place.FLAG) {
            form = "--" + name;
        } else {
            form = place == Place.WORD ? type.placeholder() : shown;
        }
        String more = repeated ? form + " ..." : form;
        return required ? more : "[" + more + "]";
    }
}
