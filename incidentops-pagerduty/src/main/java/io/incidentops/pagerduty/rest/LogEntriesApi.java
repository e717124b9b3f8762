package io.incidentops.pagerduty.rest;

import java.time.Instant;

/** What happened to incidents. Each method throws {@link PagerDutyException}. Thread-safe. */
public final class LogEntriesApi {
    private static final String PATH = "log_entries";

    private final Session session;

    LogEntriesApi(Session session) {
        this.session = session;
    }

    /**
     * What happened in the whole account, newest first.
     *
     * @param since from when
     * @param until until when
     * @return the entries that matter, in pages
     */
    public Pages<LogEntry> between(Instant since, Instant until) {
        Ask ask = Ask.get(PATH).with("since", since).with("until", until).with("is_overview", true);
        return session.pages(ask, PATH, LogEntry::read);
    }

    /**
     * What happened to one incident, newest first.
     *
     * @param incident its id
     * @return the entries, in pages
     */
    public Pages<LogEntry> of(String incident) {
        return session.pages(Ask.get("incidents", incident, PATH), PATH, LogEntry::read);
    }
}
