package io.incidentops.slo.alert;

import io.incidentops.slo.Urgency;
import io.incidentops.slo.alert.AlertState.Alert;
import io.incidentops.slo.alert.AlertState.Wait;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is kept of an objective's alerts: their state, and the changes that incidents have not been told of yet, so that a crash in
 * between neither forgets one nor tells it twice. As text it has a line for each. Immutable.
 */
record Saved(AlertState state, List<AlertChange> untold) {
    private static final Logger LOG = LoggerFactory.getLogger(Saved.class);

    static final Saved NOTHING = new Saved(AlertState.QUIET, List.of());
    private static final String PENDING = "pending";
    private static final String PAGED = "paged";
    private static final String NEVER = "-";

    Saved {
        Objects.requireNonNull(state, "state");
        untold = List.copyOf(untold);
    }

    /** What cannot be read is forgotten, so that what burns is told again rather than never. */
    static Saved read(String slo, String text) {
        try {
            return parse(text);
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.warn("the alerts of {} that are kept cannot be read, and begin anew: {}", slo, e.toString());
            return NOTHING;
        }
    }

    static Saved parse(String text) {
        Alert page = Alert.OFF;
        Alert ticket = Alert.OFF;
        Map<String, Wait> pending = new HashMap<>();
        Instant paged = null;
        List<AlertChange> untold = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String[] words = line.split(" ", -1);
            switch (words[0]) {
                case "PAGE" -> page = alert(words);
                case "TICKET" -> ticket = alert(words);
                case PENDING ->
                    pending.put(words[1], new Wait(Instant.parse(words[2]), words.length > 3 ? time(words[3]) : null));
                case PAGED -> paged = Instant.parse(words[1]);
                case "tell" -> untold.add(change(words));
                default -> {
                    // a later release may keep more
                }
            }
        }
        return new Saved(new AlertState(page, ticket, pending, paged), untold);
    }

    private static Alert alert(String[] words) {
        return new Alert(Instant.parse(words[1]), words[2], time(words[3]));
    }

    private static AlertChange change(String[] words) {
        return new AlertChange(
                AlertChange.Kind.valueOf(words[1]),
                Urgency.valueOf(words[2]),
                words[3],
                Instant.parse(words[4]),
                Instant.parse(words[5]));
    }

    String text() {
        List<String> lines = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            Alert alert = state.of(urgency);
            if (alert.firing()) {
                lines.add(urgency + " " + alert.since() + " " + alert.rule() + " " + time(alert.offSince()));
            }
        }
        state.pending()
                .forEach((rule, wait) ->
                        lines.add(PENDING + " " + rule + " " + wait.since() + " " + time(wait.unknownSince())));
        if (state.paged() != null) {
            lines.add(PAGED + " " + state.paged());
        }
        for (AlertChange change : untold) {
            lines.add("tell " + change.kind() + " " + change.urgency() + " " + change.rule() + " " + change.since()
                    + " " + change.at());
        }
        return String.join("\n", lines);
    }

    private static @Nullable Instant time(String word) {
        return word.equals(NEVER) ? null : Instant.parse(word);
    }

    private static String time(@Nullable Instant time) {
        return time == null ? NEVER : time.toString();
    }
}
