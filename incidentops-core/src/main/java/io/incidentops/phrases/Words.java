package io.incidentops.phrases;

import io.incidentops.model.Actor;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Relation;
import io.incidentops.model.Role;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pieces of which sentences are made. */
public final class Words {
    // Control characters, line and paragraph separators, and what overrides the writing direction.
    private static final Pattern BREAKS =
            Pattern.compile("[\\s\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+");

    private Words() {}

    /**
     * A text on one line, without characters that could hide or reorder what follows. Texts of people were checked
     * before they were recorded; those of unknown kinds of events were not.
     *
     * @param text the text
     * @return the text with one space for each break
     */
    public static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /**
     * A sentence with what somebody wrote about it.
     *
     * @param sentence the sentence
     * @param text what they wrote, or null
     * @return both, or the sentence alone
     */
    static String with(String sentence, @Nullable String text) {
        return text == null || text.isBlank() ? sentence : sentence + ": " + oneLine(text);
    }

    /**
     * A list in words.
     *
     * @param items the items
     * @return such as {@code a, b and c}
     */
    public static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /**
     * The services concerned.
     *
     * @param services their names, in any order
     * @return their names in alphabetical order
     */
    public static String services(Collection<String> services) {
        return list(services.stream().map(Words::oneLine).sorted().toList());
    }

    static String names(Collection<Actor> actors) {
        return list(actors.stream().map(Actor::name).toList());
    }

    /**
     * A part of a whole.
     *
     * @param fraction the part, above 0 and up to 1
     * @return such as {@code 33 %}
     */
    public static String percent(double fraction) {
        double percent = fraction * 100;
        if (percent < 1) {
            return "less than 1 %";
        }
        return percent > 99 && percent < 100 ? "more than 99 %" : Math.round(percent) + " %";
    }

    /**
     * A role as one speaks of holding it.
     *
     * @param role the role
     * @return {@code command}, or such as {@code the role of scribe}
     */
    static String role(Role role) {
        return role.equals(Role.COMMANDER)
                ? "command"
                : "the role of " + role.key().replace('-', ' ');
    }

    /**
     * Who is paged.
     *
     * @param target the target
     * @return such as {@code the team payments}
     */
    public static String target(PageTarget target) {
        String id = target.id();
        return switch (target.kind().key()) {
            case "person" -> id;
            case "team" -> "the team " + id;
            case "service" -> "whoever is on call for " + id;
            case "role" -> "whoever is on call as " + id.replace('-', ' ');
            default -> "the escalation policy " + id;
        };
    }

    /**
     * How this incident relates to another.
     *
     * @param relation how
     * @param number the other's number
     * @return such as {@code related to incident #7}
     */
    public static String relation(Relation relation, long number) {
        String other = "incident #" + number;
        if (relation == Relation.CAUSED_BY) {
            return other + " led to it";
        }
        if (relation == Relation.DUPLICATE_OF) {
            return "same trouble as " + other;
        }
        return (relation == Relation.FOLLOWS ? "follows " : "related to ") + other;
    }
}
