package io.incidentops.slo.alert;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.Outcome;
import io.incidentops.command.AddEntry;
import io.incidentops.command.Command;
import io.incidentops.command.Declaration;
import io.incidentops.command.Resolve;
import io.incidentops.model.Phase;
import io.incidentops.model.Severity;
import io.incidentops.model.Text;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.Urgency;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.Search;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells incidents what changed in alerts. Each command carries a key made of the change, so telling it again changes nothing.
 * Thread-safe.
 */
final class Incidents {
    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    private final IncidentOps ops;
    private final Map<Urgency, Severity> severities;

    Incidents(IncidentOps ops, Map<Urgency, Severity> severities) {
        this.ops = ops;
        this.severities = Map.copyOf(severities);
    }

    /** An alert fires, and nobody watches its objective any more. */
    void unwatched(String slo, Urgency urgency, Instant since) {
        String key = urgency.alarmKey(slo);
        last(key)
                .filter(overview -> overview.phase().open())
                .ifPresent(overview -> note(
                        ops.incident(overview.id()),
                        key + "/" + since + "/unwatched",
                        "No node watches the objective " + slo + " since " + since
                                + ": nobody will say when this is over. It is yours to resolve."));
    }

    void tell(AlertChange change, SloStatus status, RuleResult result) {
        String words = AlertWords.words(status, result);
        switch (change.kind()) {
            case FIRED -> fired(change, status, result);
            case RULE_CHANGED ->
                open(change, status.slo())
                        .ifPresent(incident -> note(
                                incident,
                                change,
                                status.slo(),
                                "The alert fires by rule " + change.rule() + " now: " + words));
            case RESOLVED -> over(change, status.slo(), "The alert is over: " + words);
            case HANDED_TO_PAGE -> over(change, status.slo(), "The same objective pages now: " + words);
        }
    }

    /** A description is read once, and the record tells why for ever: so the words stand in both. */
    private void fired(AlertChange change, SloStatus status, RuleResult result) {
        Slo slo = status.slo();
        String words = AlertWords.words(status, result);
        boolean known = last(change, slo)
                .filter(overview -> overview.phase() != Phase.CLOSED)
                .isPresent();
        Incident incident = ops.withKey(key(change, slo, "alarm"))
                .alarm(Declaration.of(AlertWords.title(status, result))
                        .description(description(slo, words))
                        .severity(severities.getOrDefault(change.urgency(), Severity.UNKNOWN))
                        .service(slo.service())
                        .alarmKey(slo.alarmKey(change.urgency())));
        LOG.info("the alert {} of {} fires, in incident #{}: {}", change.rule(), slo.name(), incident.number(), words);
        String fires = known ? "The alert fires again, by rule " : "The alert fires by rule ";
        note(incident, change, slo, fires + change.rule() + ": " + words);
    }

    /** Whatever an objective is described with, the incident is opened. */
    private static String description(Slo slo, String words) {
        return slo.description()
                .filter(description -> !description.isBlank())
                .map(description -> Text.cleaned(words + ". " + description, Text.BODY, Text.Lines.MANY))
                .orElse(words);
    }

    /** Ends the incident, unless people have taken it over: then they decide, and are told. */
    private void over(AlertChange change, Slo slo, String words) {
        Incident incident = open(change, slo).orElse(null);
        if (incident == null) {
            return;
        }
        boolean taken = incident.state().phase() != Phase.TRIGGERED
                || incident.state().commander().isPresent();
        Command resolve = new Resolve(words);
        if (taken || incident.withKey(key(change, slo, "resolve")).submit(resolve) instanceof Outcome.Refused) {
            note(incident, change, slo, words + ". It is yours to resolve.");
        }
    }

    /** A note that is refused, since the incident was closed meanwhile, is not missed. */
    private static void note(Incident incident, AlertChange change, Slo slo, String words) {
        note(incident, key(change, slo, "note"), words);
    }

    private static void note(Incident incident, String key, String words) {
        if (incident.withKey(key).submit(AddEntry.note(words)) instanceof Outcome.Refused refused) {
            LOG.debug("the incident takes no note {}: {}", key, refused.reason());
        }
    }

    private Optional<Incident> open(AlertChange change, Slo slo) {
        return last(change, slo)
                .filter(overview -> overview.phase().open())
                .map(overview -> ops.incident(overview.id()));
    }

    private Optional<IncidentOverview> last(AlertChange change, Slo slo) {
        return last(slo.alarmKey(change.urgency()));
    }

    private Optional<IncidentOverview> last(String alarmKey) {
        return ops.search(Search.ALL.alarmKey(alarmKey).limit(1)).incidents().stream()
                .findFirst();
    }

    private static String key(AlertChange change, Slo slo, String step) {
        return slo.alarmKey(change.urgency()) + "/" + change.at() + "/" + change.kind() + "/" + step;
    }
}
