package io.incidentops.slo.alert;

import io.incidentops.model.Severity;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Urgency;
import io.incidentops.slo.Windows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Configures {@link SloAlerts}. Defaults:
 *
 * <ul>
 *   <li>evaluates every ten seconds, in a thread of its own
 *   <li>a page opens a SEV2, a ticket a SEV4
 *   <li>an alert fires on for half its rule's short window
 * </ul>
 *
 * <p>Not thread-safe.
 */
public final class SloAlertsBuilder {
    final List<Watched> watched = new ArrayList<>();
    final Map<Urgency, Severity> severities =
            new EnumMap<>(Map.of(Urgency.PAGE, Severity.SEV2, Urgency.TICKET, Severity.SEV4));
    Duration every = Duration.ofSeconds(10);
    boolean byHand;

    @Nullable Duration keepFiring;

    record Watched(Slo slo, Windows events) {}

    SloAlertsBuilder() {}

    /**
     * Watches an objective.
     *
     * @param slo the objective, with its alert rules
     * @param events the events that it is about
     * @return this builder
     * @throws IllegalArgumentException where another objective has its name
     */
    public SloAlertsBuilder watch(Slo slo, Windows events) {
        Objects.requireNonNull(slo, "slo");
        Objects.requireNonNull(events, "events");
        if (watched.stream().anyMatch(each -> each.slo().name().equals(slo.name()))) {
            throw new IllegalArgumentException(
                    "two objectives are named " + slo.name() + ": give each its own name, since alerts are kept by it");
        }
        watched.add(new Watched(slo, events));
        return this;
    }

    /**
     * How severe the incidents of an urgency are.
     *
     * @param urgency the urgency
     * @param severity the severity of incidents that it opens, possibly {@link Severity#UNKNOWN}
     * @return this builder
     */
    public SloAlertsBuilder severity(Urgency urgency, Severity severity) {
        severities.put(urgency, Objects.requireNonNull(severity, "severity"));
        return this;
    }

    /**
     * How often rules are evaluated.
     *
     * @param every from a second to five minutes
     * @return this builder
     * @throws IllegalArgumentException where it is shorter or longer
     */
    public SloAlertsBuilder every(Duration every) {
        if (every.compareTo(Duration.ofSeconds(1)) < 0 || every.compareTo(Duration.ofMinutes(5)) > 0) {
            throw new IllegalArgumentException("every: from a second to five minutes, but was " + every);
        }
        this.every = every;
        return this;
    }

    /**
     * Evaluates only when {@link SloAlerts#evaluate} is called, for programs and tests that keep their own threads.
     *
     * @return this builder
     */
    public SloAlertsBuilder byHand() {
        this.byHand = true;
        return this;
    }

    /**
     * How long an alert fires on after its rule is off.
     *
     * @param keepFiring how long, the same for each rule
     * @return this builder
     * @throws IllegalArgumentException where it is negative
     */
    public SloAlertsBuilder keepFiring(Duration keepFiring) {
        if (keepFiring.isNegative()) {
            throw new IllegalArgumentException("keepFiring is not negative, but was " + keepFiring);
        }
        this.keepFiring = keepFiring;
        return this;
    }

    /**
     * Builds it.
     *
     * @return the extension, for {@link io.incidentops.IncidentOpsBuilder#addExtension}
     */
    public SloAlerts build() {
        return new SloAlerts(this);
    }
}
