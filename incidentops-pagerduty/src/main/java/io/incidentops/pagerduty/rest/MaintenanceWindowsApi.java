package io.incidentops.pagerduty.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;

/** Times in which services open no incidents. Each method throws {@link PagerDutyException}. Thread-safe. */
public final class MaintenanceWindowsApi {
    private static final String PATH = "maintenance_windows";
    private static final String ONE = "maintenance_window";

    private final Session session;

    MaintenanceWindowsApi(Session session) {
        this.session = session;
    }

    /**
     * Those that go on now.
     *
     * @return the windows, in pages
     */
    public Pages<MaintenanceWindow> ongoing() {
        return list("ongoing");
    }

    /**
     * Those that begin later.
     *
     * @return the windows, in pages
     */
    public Pages<MaintenanceWindow> future() {
        return list("future");
    }

    private Pages<MaintenanceWindow> list(String filter) {
        return session.pages(Ask.get(PATH).with("filter", (Object) filter), PATH, MaintenanceWindow::read);
    }

    /**
     * Silences services for a time.
     *
     * @param services which, by id
     * @param start from when
     * @param end until when
     * @param description why
     * @return the window
     * @throws IllegalArgumentException where it ends before it begins
     */
    public MaintenanceWindow create(Collection<String> services, Instant start, Instant end, String description) {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "maintenance begins before it ends, but " + start + " is not before " + end);
        }
        ObjectNode window = Ask.object()
                .put("type", ONE)
                .put("start_time", start.toString())
                .put("end_time", end.toString())
                .put("description", description);
        var named = window.putArray("services");
        services.forEach(id -> named.add(Ask.reference("service", id)));
        return session.one(Ask.post(Ask.wrapped(ONE, window), PATH), ONE, MaintenanceWindow::read);
    }

    /**
     * Ends a window now, or takes it away where it has not begun.
     *
     * @param id its id
     */
    public void delete(String id) {
        session.call(Ask.delete(PATH, id));
    }
}
