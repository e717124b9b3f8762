package io.incidentops.chatops.room;

import io.incidentops.model.IncidentState;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Names rooms after a template. What stands in braces is filled in: {@code {number}}, {@code {title}}, {@code {service}},
 * {@code {severity}} and {@code {date}} (of the declaration, in UTC). All is written in lower-case letters, digits and
 * dashes, at most 60 of them, and ends at a word. A restricted incident's room never tells what it is about, whatever the
 * template: it is called by what stands before the first brace, its number and a code name, such as
 * {@code inc-42-amber-heron}. Immutable and thread-safe.
 */
public final class RoomNames implements Function<IncidentState, String> {
    /** The standard template. */
    public static final String STANDARD = "inc-{number}-{title}";

    private static final int LONGEST = 60;
    private static final Map<String, Function<IncidentState, String>> PARTS = new TreeMap<>(Map.of(
            "number", state -> Long.toString(state.number()),
            "title", IncidentState::title,
            "service",
                    state -> state.subject().services().stream()
                            .sorted()
                            .findFirst()
                            .orElse(""),
            "severity", state -> state.severity().key(),
            "date", state -> state.lifecycle().declared().at().toString().substring(0, 10)));

    private final String template;
    private final String prefix;

    private RoomNames(String template) {
        this.template = template;
        this.prefix = slug(template.substring(0, template.indexOf('{')));
    }

    /**
     * Names by a template.
     *
     * @param template the template, with {@code {number}} in it
     * @return the names
     * @throws IllegalArgumentException where the number is missing, a brace is not closed, or what it encloses is unknown
     */
    public static RoomNames template(String template) {
        if (!Objects.requireNonNull(template, "template").contains("{number}")) {
            throw new IllegalArgumentException(
                    "a room's name needs {number}, or else rooms are mixed up, but was " + template);
        }
        for (int at = template.indexOf('{'); at >= 0; at = template.indexOf('{', at + 1)) {
            int end = template.indexOf('}', at);
            if (end < 0 || !PARTS.containsKey(template.substring(at + 1, end))) {
                throw new IllegalArgumentException(
                        "a room's name can have " + PARTS.keySet() + " in braces, but was " + template);
            }
        }
        return new RoomNames(template);
    }

    /**
     * The name of an incident's room.
     *
     * @param state the incident
     * @return the name to ask for
     */
    @Override
    public String apply(IncidentState state) {
        if (state.visibility().restricted()) {
            return (prefix.isEmpty() ? "" : prefix + "-") + state.number() + "-" + CodeNames.of(state.id());
        }
        String around = slug(filled(state, ""));
        String title = shortened(slug(state.title()), LONGEST - 1 - around.length());
        return shortened(slug(filled(state, title)), LONGEST);
    }

    private String filled(IncidentState state, String title) {
        String name = template;
        for (Map.Entry<String, Function<IncidentState, String>> part : PARTS.entrySet()) {
            String value =
                    part.getKey().equals("title") ? title : part.getValue().apply(state);
            name = name.replace("{" + part.getKey() + "}", slug(value));
        }
        return name;
    }

    /** Ends at a word where it can. */
    private static String shortened(String name, int most) {
        if (name.length() <= most) {
            return name;
        }
        int word = name.lastIndexOf('-', Math.max(most, 0));
        return name.substring(0, word > 0 ? word : Math.max(most, 0));
    }

    private static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-' && !mark(c)) {
                slug.append('-');
            }
        }
        int end = slug.length();
        while (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        return slug.substring(0, end);
    }

    private static boolean mark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
