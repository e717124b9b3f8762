package io.incidentops.slo;

import java.util.Locale;

/** How soon people have to look. */
public enum Urgency {
    /** Now, whatever the hour. */
    PAGE,
    /** In working hours, within some days. */
    TICKET;

    /**
     * The alarm key of the incident that an alert of this urgency opens.
     *
     * @param objective the objective's name
     * @return such as {@code slo/checkout-availability/page}
     */
    public String alarmKey(String objective) {
        return "slo/" + objective + "/" + name().toLowerCase(Locale.ROOT);
    }
}
