package io.incidentops.pagerduty.commands;

import io.incidentops.port.Line;
import io.incidentops.port.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The beginning of a list, so that an answer stays short and no more is asked for than is shown.
 *
 * @param <T> what is listed
 * @param shown the beginning
 * @param more whether there is more
 */
record Some<T>(List<T> shown, boolean more) {
    static <T> Some<T> of(Iterable<T> all, int most) {
        List<T> shown = new ArrayList<>();
        for (T each : all) {
            if (shown.size() == most) {
                return new Some<>(shown, true);
            }
            shown.add(each);
        }
        return new Some<>(shown, false);
    }

    /** The list in a message, which says where there is more. */
    Message in(Message message, Function<T, Line> line, String narrower) {
        Message listed = message.items("", shown.stream().map(line).toList());
        return more ? listed.text("There are more than " + shown.size() + ": " + narrower) : listed;
    }
}
