package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Webhook subscriptions. Their secret is shown once, when they are made. */
final class SubscriptionMethods {
    private static final String PATH = "/webhook_subscriptions";
    private static final String NAME = "webhook_subscription";

    private SubscriptionMethods() {}

    static List<Route> all() {
        return List.of(
                Route.get(PATH, SubscriptionMethods::list),
                Route.post(PATH, 200, SubscriptionMethods::create),
                Route.get(PATH + "/{id}", call -> shown(call.account(), find(call), null)),
                Route.delete(PATH + "/{id}", SubscriptionMethods::delete),
                Route.post(PATH + "/{id}/enable", 200, SubscriptionMethods::enable),
                Route.post(PATH + "/{id}/ping", 202, SubscriptionMethods::ping));
    }

    private static ObjectNode list(RestCall call) {
        List<Subscription> all = List.copyOf(call.account().subscriptions.values());
        return Pages.of(call, NAME + "s", all, each -> json(call.account(), each, null));
    }

    private static Subscription find(RestCall call) {
        return RestCall.found(call.account().subscriptions.get(call.id()));
    }

    private static ObjectNode create(RestCall call) {
        Account account = call.account();
        Subscription.Wish wish = wish(call.object(NAME));
        Subscription made = new Subscription(account.ids.next("P"), account.ids.key("webhook"), wish);
        account.subscriptions.put(made.id, made);
        return shown(account, made, made.secret);
    }

    private static Subscription.Wish wish(ObjectNode wish) {
        JsonNode method = wish.path("delivery_method");
        Map<String, String> headers = new LinkedHashMap<>();
        method.path("custom_headers")
                .forEach(header -> headers.put(
                        header.path("name").asText(), header.path("value").asText()));
        Set<String> events = new LinkedHashSet<>(Json.strings(wish.path("events")));
        if (events.isEmpty()) {
            throw RestError.invalid("events cannot be empty");
        }
        String type = RestCall.text(wish.path("filter"), "type");
        Subscription.Filter filter =
                new Subscription.Filter(type, wish.path("filter").path("id").asText(""));
        String description = wish.path("description").asText("");
        return new Subscription.Wish(target(RestCall.text(method, "url")), description, events, filter, headers);
    }

    private static URI target(String url) {
        try {
            URI target = URI.create(url);
            if (Subscription.reaches(target)) {
                return target;
            }
        } catch (IllegalArgumentException e) {
            // told below, together with what is no whole address
        }
        throw RestError.invalid("delivery_method.url must be a whole address over HTTP");
    }

    private static JsonNode delete(RestCall call) {
        Subscription gone = find(call);
        call.account().subscriptions.remove(gone.id);
        call.account().courier.forget(gone);
        return MissingNode.getInstance();
    }

    private static ObjectNode enable(RestCall call) {
        Subscription subscription = find(call);
        call.account().courier.enable(subscription);
        return shown(call.account(), subscription, null);
    }

    private static JsonNode ping(RestCall call) {
        Account account = call.account();
        Subscription subscription = find(call);
        StandInUser user = call.caller().user();
        Agent agent = new Agent(user, null, "api", "");
        account.courier.enqueue(subscription, "ping", WebhookEvent.ping(account, agent));
        return MissingNode.getInstance();
    }

    private static ObjectNode shown(Account account, Subscription subscription, @Nullable String secret) {
        return Json.object().set(NAME, json(account, subscription, secret));
    }

    private static ObjectNode json(Account account, Subscription subscription, @Nullable String secret) {
        Subscription.Wish wish = subscription.wish;
        ObjectNode json = Json.object()
                .put("id", subscription.id)
                .put("type", NAME)
                .put("active", true)
                .put("description", wish.description());
        ObjectNode method = json.putObject("delivery_method")
                .put("id", subscription.id + "D")
                .put("type", "http_delivery_method")
                .put("url", wish.target().toString())
                .put("secret", secret)
                .put("temporarily_disabled", account.courier.isDisabled(subscription));
        method.set(
                "custom_headers",
                Refs.all(
                        wish.headers().keySet(),
                        name -> Json.object().put("name", name).put("value", "-- redacted --")));
        json.set("events", Json.array(wish.events()));
        ObjectNode filter = json.putObject("filter").put("type", wish.filter().type());
        if (!wish.filter().id().isEmpty()) {
            filter.put("id", wish.filter().id());
        }
        return json;
    }
}
