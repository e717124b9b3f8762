package io.incidentops.slo.openslo;

import io.incidentops.slo.Composite;
import io.incidentops.slo.Slo;
import java.util.List;

/**
 * What OpenSLO documents say, all that were read together. Immutable.
 *
 * <p>A composite pools events where the budgeting method is Occurrences, is bad in every slice in which a part is where it is
 * Timeslices, and adds up what its parts lack of their ratios, by weight, where it is RatioTimeslices: the ratios of the period, not
 * of each slice.
 *
 * @param objectives each objective of each document of kind SLO, in the order of the text
 * @param composites composites of those: one for each document whose objectives have indicators of their own
 * @param indicators the indicators with documents of their own
 * @param services the services
 * @param dataSources the data sources
 * @param policies the alert policies with documents of their own
 * @param conditions the alert conditions with documents of their own
 * @param notificationTargets the notification targets with documents of their own
 * @param warnings what was read although it is unwise, or allowed by name
 */
public record OpenSloDocuments(
        List<OpenSloObjective> objectives,
        List<Composite> composites,
        List<OpenSloIndicator> indicators,
        List<OpenSloService> services,
        List<OpenSloDataSource> dataSources,
        List<OpenSloPolicy> policies,
        List<OpenSloCondition> conditions,
        List<OpenSloNotificationTarget> notificationTargets,
        List<OpenSloProblem> warnings) {
    /** Copies. */
    public OpenSloDocuments {
        objectives = List.copyOf(objectives);
        composites = List.copyOf(composites);
        indicators = List.copyOf(indicators);
        services = List.copyOf(services);
        dataSources = List.copyOf(dataSources);
        policies = List.copyOf(policies);
        conditions = List.copyOf(conditions);
        notificationTargets = List.copyOf(notificationTargets);
        warnings = List.copyOf(warnings);
    }

    /**
     * The objectives without what measures them.
     *
     * @return the objectives in the order of the text
     */
    public List<Slo> slos() {
        return objectives.stream().map(OpenSloObjective::slo).toList();
    }
}
