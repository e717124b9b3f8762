package io.incidentops.pagerduty.rest;

import org.jspecify.annotations.Nullable;

/** Services, with their integrations. Each method throws {@link PagerDutyException}. Thread-safe. */
public final class ServicesApi {
    private static final String PATH = "services";
    private static final String INCLUDE = "include[]";

    private final Session session;

    ServicesApi(Session session) {
        this.session = session;
    }

    /**
     * All services.
     *
     * @return the services, in pages
     */
    public Pages<PagerDutyService> list() {
        return list(null);
    }

    /**
     * Those whose name holds a word.
     *
     * @param query the word, or null for all
     * @return the services, in pages
     */
    public Pages<PagerDutyService> list(@Nullable String query) {
        Ask ask = Ask.get(PATH).with("query", query).with(INCLUDE, (Object) "integrations");
        return session.pages(ask, PATH, PagerDutyService::read);
    }

    /**
     * One service.
     *
     * @param id its id
     * @return the service
     */
    public PagerDutyService get(String id) {
        return session.one(Ask.get(PATH, id).with(INCLUDE, (Object) "integrations"), "service", PagerDutyService::read);
    }
}
