package io.incidentops.pagerduty.pager;

import io.incidentops.model.IncidentId;
import io.incidentops.model.PageTarget;
import io.incidentops.policy.EffectKinds;
import java.util.Optional;

/**
 * What a page's key tells. One that we opened is the id of its effect, {@code incident/version/page/target}; one that
 * PagerDuty opened is {@code pagerduty/} and its id there.
 */
public final class PageKeys {
    private static final String THEIRS = "pagerduty/";
    private static final int PARTS = 4;

    private PageKeys() {}

    /**
     * The key of a page that PagerDuty opened.
     *
     * @param id the incident's id at PagerDuty
     * @return the key
     */
    public static String of(String id) {
        return THEIRS + id;
    }

    /**
     * The id at PagerDuty that a key names by itself.
     *
     * @param key the key
     * @return the id, or nothing where we opened the page
     */
    public static Optional<String> theirs(String key) {
        return key.startsWith(THEIRS) ? Optional.of(key.substring(THEIRS.length())) : Optional.empty();
    }

    /**
     * The incident that a page of ours was opened for.
     *
     * @param key the key
     * @return the incident's id, or nothing where the key has another form
     */
    public static Optional<IncidentId> incident(String key) {
        String[] parts = parts(key);
        return parts.length == PARTS && parts[0].matches("[A-Za-z0-9_-]{1,64}")
                ? Optional.of(IncidentId.of(parts[0]))
                : Optional.empty();
    }

    /** Who was paged under a key of ours. */
    static Optional<PageTarget> target(String key) {
        String[] parts = parts(key);
        try {
            return parts.length == PARTS ? Optional.of(PageTarget.parse(parts[3])) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String[] parts(String key) {
        String[] parts = key.split("/", PARTS);
        return parts.length == PARTS && parts[2].equals(EffectKinds.PAGE) && parts[1].matches("\\d{1,18}")
                ? parts
                : new String[0];
    }
}
