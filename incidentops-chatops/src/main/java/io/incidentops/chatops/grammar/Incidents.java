package io.incidentops.chatops.grammar;

import com.google.re2j.Pattern;
import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.model.UnknownIncidentException;
import io.incidentops.store.Search;
import java.util.List;

/** Incidents by their numbers. */
public final class Incidents {
    /** Another incident than the one that the command is about. */
    public static final ArgumentType<Incident> OTHER = new ArgumentType<>() {
        @Override
        public String placeholder() {
            return "#N";
        }

        @Override
        public Incident read(String word, Asking asking) {
            if (!REFERENCE.matches(word)) {
                throw new Mistake("'" + Typed.shown(word) + "' is no incident; write its number, such as #42");
            }
            return byNumber(word, asking.ops());
        }

        @Override
        public List<String> candidates(Asking asking) {
            return numbers(asking.ops());
        }
    };

    private static final Pattern REFERENCE = Pattern.compile("#[0-9]+");
    private static final int OFFERED = 25;

    private Incidents() {}

    static boolean reference(String word) {
        return REFERENCE.matches(word);
    }

    static Incident byNumber(String word, IncidentOps ops) {
        try {
            return ops.incident(Long.parseLong(word.substring(1)));
        } catch (NumberFormatException e) {
            throw new UnknownIncidentException(word);
        }
    }

    /** The open ones that the actor may know of, newest first. */
    static List<String> numbers(IncidentOps ops) {
        return ops.search(Search.OPEN.limit(OFFERED)).incidents().stream()
                .map(each -> "#" + each.number())
                .toList();
    }
}
