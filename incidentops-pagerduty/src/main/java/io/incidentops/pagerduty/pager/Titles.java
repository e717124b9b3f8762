package io.incidentops.pagerduty.pager;

import io.incidentops.model.Text;
import io.incidentops.pagerduty.http.Words;

/** How an incident is called at PagerDuty. */
public final class Titles {
    /** The Events API takes no longer summary ("Send an Alert Event", Events API v2). */
    private static final int MOST = 1024;

    private Titles() {}

    /**
     * The title with the number by which people find the incident.
     *
     * @param number the incident's number
     * @param title its title
     * @return at most 1,024 characters
     */
    public static String of(long number, String title) {
        return Words.cut(Text.cleaned("#" + number + " " + title, MOST, Text.Lines.ONE), MOST);
    }
}
