package io.incidentops.phrases;

import io.incidentops.model.Fact;
import io.incidentops.model.ImpactInterval;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Lifecycle;
import io.incidentops.model.Phase;
import io.incidentops.model.Severity;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.port.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lines about how an incident stands: its heading, since when it lasts, who is affected. */
public final class StandingPhrases {
    private StandingPhrases() {}

    /**
     * The heading: labels, number, title, severity, phase and status.
     *
     * @param state the incident
     * @param policy whose rules apply
     * @param wording how to word it
     * @return the line
     */
    public static Line headline(IncidentState state, ResponsePolicy policy, Wording wording) {
        String labels = (state.visibility().drill() ? "[drill] " : "")
                + (state.visibility().restricted() ? "[restricted] " : "");
        List<String> standing = new ArrayList<>();
        standing.add(severity(state.severity(), policy));
        if (state.major()) {
            standing.add("major incident");
        }
        standing.add(state.phase().key());
        if (state.lifecycle().status() != null) {
            standing.add(state.lifecycle().status().value().key());
        }
        return Line.of(
                labels + "#" + state.number() + " " + wording.cut(state.title()) + " | " + String.join(", ", standing));
    }

    private static String severity(Severity severity, ResponsePolicy policy) {
        return severity.equals(Severity.UNKNOWN)
                ? "severity: not yet judged (" + policy.catalogue().unknownActsAs() + "'s rules apply)"
                : severity.key();
    }

    /**
     * Since when it lasts, who declared it, and when it was over.
     *
     * @param state the incident
     * @param wording how to word it
     * @return the line
     */
    public static Line since(IncidentState state, Wording wording) {
        List<Object> parts = new ArrayList<>();
        Instant declared = state.lifecycle().declared().at();
        Instant began = state.impact().began().orElse(declared);
        if (state.impact().began().isPresent()) {
            parts.addAll(List.of("trouble began ", wording.time(began), ", declared "));
        } else {
            parts.add("start of the trouble: not recorded yet; declared ");
        }
        parts.addAll(List.of(
                wording.time(declared), " by ", state.lifecycle().declared().by()));
        end(state.lifecycle(), began, wording, parts);
        return Line.join(parts.toArray());
    }

    private static void end(Lifecycle lifecycle, Instant began, Wording wording, List<Object> parts) {
        if (lifecycle.resolved() != null) {
            Instant resolved = lifecycle.resolved().at();
            parts.addAll(List.of(", resolved ", wording.time(resolved), " after ", Wording.lasting(began, resolved)));
        } else if (lifecycle.phase() != Phase.CLOSED) {
            parts.add(", lasting " + Wording.lasting(began, wording.now()) + " so far");
        }
        if (lifecycle.reopened() > 0) {
            parts.add(", reopened " + (lifecycle.reopened() == 1 ? "once" : lifecycle.reopened() + " times"));
        }
        if (lifecycle.closed() != null) {
            parts.addAll(List.of(", closed ", wording.time(lifecycle.closed().at())));
        }
        if (lifecycle.redirect() != null) {
            parts.add(", carries on in incident #" + lifecycle.redirect().number());
        }
    }

    /**
     * How it was resolved.
     *
     * @param resolution how, with its event
     * @param wording how to word it
     * @return the line
     */
    public static Line resolution(Fact<String> resolution, Wording wording) {
        return Line.join("resolved: ", wording.cut(resolution.value()));
    }

    /**
     * Who was affected for a stretch of time.
     *
     * @param interval the stretch
     * @param wording how to word it
     * @return the line
     */
    public static Line impact(ImpactInterval interval, Wording wording) {
        List<Object> parts = new ArrayList<>();
        parts.add(wording.cut(interval.text()));
        if (interval.fraction() != null) {
            parts.add(", about " + Words.percent(interval.fraction()));
        }
        if (!interval.services().isEmpty()) {
            parts.add(" (" + services(interval.services()) + ")");
        }
        if (interval.ended() != null) {
            parts.addAll(List.of("; over since ", wording.time(interval.ended())));
        }
        return Line.join(parts.toArray());
    }

    /**
     * The services concerned.
     *
     * @param services their names
     * @return such as {@code services: cart and checkout}
     */
    public static String services(Set<String> services) {
        return "services: " + Words.services(services);
    }
}
