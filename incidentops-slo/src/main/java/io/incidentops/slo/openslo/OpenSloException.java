package io.incidentops.slo.openslo;

import io.incidentops.model.IncidentOpsException;
import java.util.List;
import java.util.stream.Collectors;

/** OpenSLO documents were refused. The message has the first problems, one a line; {@link #problems} has more of them. */
public final class OpenSloException extends IncidentOpsException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final List<OpenSloProblem> problems;

    OpenSloException(List<OpenSloProblem> problems, int count) {
        super(message(problems, count));
        this.problems = List.copyOf(problems);
    }

    private static String message(List<OpenSloProblem> problems, int count) {
        String lines =
                problems.stream().limit(SHOWN).map(problem -> "\n  " + problem).collect(Collectors.joining());
        return "OpenSLO: " + (count == 1 ? "one problem" : count + " problems") + lines
                + (count > SHOWN ? "\n  and " + (count - SHOWN) + " more" : "");
    }

    /**
     * What is wrong.
     *
     * @return the problems in the order of the text, the first 200 of them
     */
    public List<OpenSloProblem> problems() {
        return problems;
    }
}
