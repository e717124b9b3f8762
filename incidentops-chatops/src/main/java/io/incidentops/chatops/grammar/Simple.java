package io.incidentops.chatops.grammar;

import com.google.re2j.Pattern;
import io.incidentops.model.PageTarget;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** The plain kinds of argument. */
public final class Simple {
    /** Any word. */
    public static final ArgumentType<String> WORD = of("WORD", (word, asking) -> word);

    /** A text of one line. */
    public static final ArgumentType<String> TITLE = of("TITLE", (word, asking) -> word);

    /** A name that people choose, of one word or in quotation marks. */
    public static final ArgumentType<String> NAME = of("NAME", (word, asking) -> word);

    /** A service. */
    public static final ArgumentType<String> SERVICE = of("SERVICE", (word, asking) -> word);

    /** A text in quotation marks. */
    public static final ArgumentType<String> QUOTED = of("\"TEXT\"", (word, asking) -> word);

    /** Yes or no. */
    public static final ArgumentType<Boolean> YES_NO = of("yes", (word, asking) -> yes(word));

    /** A number from 1. */
    public static final ArgumentType<Integer> NUMBER = of("N", (word, asking) -> number(word));

    /** A part of a whole, such as {@code 0.3} or {@code 30%}. */
    public static final ArgumentType<Double> FRACTION = of("30%", (word, asking) -> fraction(word));

    /** An address. */
    public static final ArgumentType<String> URL = of("URL", (word, asking) -> url(word));

    /** Whom to page. */
    public static final ArgumentType<PageTarget> PAGE_TARGET = of("TARGET", Simple::target);

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern FRACTION_FORM = Pattern.compile("([0-9]{1,3}(?:[.,][0-9]{1,6})?)(%?)");

    private Simple() {}

    /**
     * One of a few words.
     *
     * @param words the words, in lower case
     * @return the type
     */
    public static ArgumentType<String> oneOf(String... words) {
        List<String> all = List.of(words);
        return new ArgumentType<>() {
            @Override
            public String placeholder() {
                return String.join("|", all);
            }

            @Override
            public String read(String word, Asking asking) {
                String wanted = word.toLowerCase(Locale.ROOT);
                if (!all.contains(wanted)) {
                    throw new Mistake("'" + Typed.shown(word) + "' is none of " + String.join(", ", all));
                }
                return wanted;
            }

            @Override
            public List<String> candidates(Asking asking) {
                return all;
            }
        };
    }

    static <T> ArgumentType<T> of(String placeholder, BiFunction<String, Asking, T> read) {
        return new ArgumentType<>() {
            @Override
            public String placeholder() {
                return placeholder;
            }

            @Override
            public T read(String word, Asking asking) {
                return read.apply(word, asking);
            }
        };
    }

    private static Boolean yes(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "on" -> true;
            case "no", "n", "false", "off" -> false;
            default -> throw new Mistake("'" + Typed.shown(word) + "' is neither yes nor no");
        };
    }

    private static Integer number(String word) {
        if (!DIGITS.matches(word) || Integer.parseInt(word) == 0) {
            throw new Mistake("'" + Typed.shown(word) + "' is no number; write a whole number from 1, such as 2");
        }
        return Integer.valueOf(word);
    }

    private static Double fraction(String word) {
        var form = FRACTION_FORM.matcher(word);
        if (form.matches()) {
            double value = new BigDecimal(form.group(1).replace(',', '.')).doubleValue();
            double fraction = form.group(2).isEmpty() ? value : value / 100;
            if (fraction > 0 && fraction <= 1) {
                return fraction;
            }
        }
        throw new Mistake("'" + Typed.shown(word) + "' is no part of a whole; write 30% or 0.3, above 0 and up to 1");
    }

    private static String url(String word) {
        String address = word.startsWith("<") && word.endsWith(">") ? word.substring(1, word.length() - 1) : word;
        String lower = address.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
            throw new Mistake("'" + Typed.shown(word) + "' is no address; write it from https:// on");
        }
        return address;
    }

    private static PageTarget target(String word, Asking asking) {
        int colon = word.indexOf(':');
        String kind = colon < 0 ? "person" : word.substring(0, colon).toLowerCase(Locale.ROOT);
        String id = word.substring(colon + 1);
        try {
            return switch (id.isEmpty() ? "" : kind) {
                case "person" -> PageTarget.person(Persons.PERSON.read(id, asking));
                case "role" -> PageTarget.role(Catalogued.ROLE.read(id, asking));
                case "team", "service", "policy" -> PageTarget.parse(kind + ":" + id);
                default ->
                    throw new Mistake("'" + Typed.shown(word)
                            + "' cannot be paged; write @person, team:NAME, service:NAME, role:ROLE or policy:NAME");
            };
        } catch (IllegalArgumentException e) {
            throw new Mistake("'" + Typed.shown(id) + "' cannot be paged: " + e.getMessage());
        }
    }
}
