package io.incidentops.pagerduty.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Subscriptions to V3 webhooks. Each method throws {@link PagerDutyException}. Thread-safe. */
public final class SubscriptionsApi {
    private static final String PATH = "webhook_subscriptions";
    private static final String ONE = "webhook_subscription";

    private final Session session;

    SubscriptionsApi(Session session) {
        this.session = session;
    }

    /**
     * All subscriptions.
     *
     * @return them, in pages, without their secrets
     */
    public Pages<Subscription> list() {
        return session.pages(Ask.get(PATH), "webhook_subscriptions", Subscription::read);
    }

    /**
     * Subscribes.
     *
     * @param target where webhooks are sent
     * @param events which, such as {@code incident.triggered}
     * @param service those of one service alone, by id, or null for those of the account
     * @param description what it is for
     * @return the subscription with its secret, which PagerDuty never shows again
     */
    public Subscription create(URI target, Collection<String> events, @Nullable String service, String description) {
        ObjectNode subscription = Ask.object().put("type", ONE).put("description", description);
        subscription
                .putObject("delivery_method")
                .put("type", "http_delivery_method")
                .put("url", target.toString());
        var named = subscription.putArray("events");
        events.forEach(named::add);
        ObjectNode filter = subscription.putObject("filter");
        if (service == null) {
            filter.put("type", "account_reference");
        } else {
            filter.put("id", service).put("type", "service_reference");
        }
        return session.one(Ask.post(Ask.wrapped(ONE, subscription), PATH), ONE, Subscription::read);
    }

    /**
     * Switches on what PagerDuty switched off, as it does after failures in a row.
     *
     * @param id its id
     * @return the subscription
     */
    public Subscription enable(String id) {
        return session.one(Ask.post(PATH, id, "enable"), ONE, Subscription::read);
    }

    /**
     * Has PagerDuty send a webhook that only says that it works.
     *
     * @param id its id
     */
    public void ping(String id) {
        session.call(Ask.post(PATH, id, "ping"));
    }

    /**
     * Ends a subscription.
     *
     * @param id its id
     */
    public void delete(String id) {
        session.call(Ask.delete(PATH, id));
    }
}
