package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.Mistake;
import io.incidentops.chatops.grammar.Typed;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what people mean by a name: what is called exactly so, or else whatever holds it. Nothing is done to one of several.
 *
 * @param <T> what is found
 * @param kind what it is, such as {@code schedule}
 * @param id its id
 * @param name its name
 */
record Named<T>(String kind, Function<T, String> id, Function<T, String> name) {
    private static final int SHOWN = 10;

    /** All that somebody may mean; one where it is called exactly so. */
    List<T> matching(String wanted, List<T> all) {
        List<T> exact = all.stream()
                .filter(each ->
                        id.apply(each).equals(wanted) || name.apply(each).equalsIgnoreCase(wanted))
                .toList();
        String part = wanted.toLowerCase(Locale.ROOT);
        return exact.isEmpty()
                ? all.stream()
                        .filter(each ->
                                name.apply(each).toLowerCase(Locale.ROOT).contains(part))
                        .toList()
                : exact;
    }

    T only(String wanted, List<T> all) {
        List<T> found = matching(wanted, all);
        if (found.size() == 1) {
            return found.get(0);
        }
        throw found.isEmpty() ? none(wanted) : several(wanted, found);
    }

    Mistake none(String wanted) {
        return new Mistake(
                "PagerDuty has no " + kind + " '" + Typed.shown(wanted) + "'; the list is: pd " + kind + "s");
    }

    private Mistake several(String wanted, List<T> found) {
        String candidates = found.stream().limit(SHOWN).map(this::shown).collect(Collectors.joining(", "));
        String more = found.size() > SHOWN ? " and " + (found.size() - SHOWN) + " more" : "";
        return new Mistake(
                "'" + Typed.shown(wanted) + "' may be " + candidates + more + "; write one of them, or its id");
    }

    private String shown(T each) {
        return "\"" + Typed.shown(name.apply(each)) + "\" (" + id.apply(each) + ")";
    }
}
