package io.incidentops.pagerduty;

import io.incidentops.model.PageTarget;
import io.incidentops.model.Text;
import io.incidentops.pagerduty.events.PagerDutyEvents;
import io.incidentops.pagerduty.pager.Inventory;
import io.incidentops.pagerduty.pager.Route;
import io.incidentops.pagerduty.pager.Routes;
import io.incidentops.pagerduty.rest.Credentials;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.sync.Priorities;
import io.incidentops.pagerduty.sync.Sync;
import io.incidentops.pagerduty.value.Reference;
import io.incidentops.pagerduty.value.Region;
import io.incidentops.pagerduty.webhook.PagerDutyWebhooks;
import io.incidentops.web.Inbox;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How the host wants it. Immutable. */
record PagerDutySettings(
        @Nullable Credentials credentials,
        @Nullable String from,
        Region region,
        @Nullable URI base,
        double share,
        Duration callLimit,
        List<String> webhookSecrets,
        Routes routes,
        @Nullable Route drills,
        Predicate<Sync.Begun> opens,
        Priorities priorities,
        Duration breath) {
    private static final int NAME = 100;

    PagerDutyEvents events(InstantSource clock) {
        PagerDutyEvents.Builder builder = PagerDutyEvents.builder()
                .region(region)
                .clock(clock)
                .share(share)
                .limit(callLimit);
        return (base == null ? builder : builder.base(base)).build();
    }

    @Nullable PagerDutyRest rest(InstantSource clock) {
        if (credentials == null) {
            return null;
        }
        PagerDutyRest.Builder builder = PagerDutyRest.builder(credentials)
                .region(region)
                .clock(clock)
                .share(share)
                .limit(callLimit);
        if (from != null) {
            builder = builder.from(from);
        }
        return (base == null ? builder : builder.base(base)).build();
    }

    PagerDutyWebhooks webhooks(Inbox inbox, InstantSource clock) {
        return PagerDutyWebhooks.builder()
                .secrets(webhookSecrets)
                .clock(clock)
                .inbox(inbox)
                .build();
    }

    Sync.Rules rules(Inventory inventory) {
        return new Sync.Rules(opens, service -> ours(service, inventory), priorities, drills != null, breath);
    }

    /** How a service of PagerDuty's is called here: as in its route, or else as there. */
    private String ours(Reference service, Inventory inventory) {
        return routes.byTarget().entrySet().stream()
                .filter(each -> each.getKey().kind() == PageTarget.Kind.SERVICE)
                .filter(each -> leadsTo(each.getValue(), service.id(), inventory))
                .map(Map.Entry::getKey)
                .map(PageTarget::id)
                .sorted()
                .findFirst()
                .orElseGet(() -> {
                    String name = Text.cleaned(service.name(), NAME, Text.Lines.ONE);
                    return name.isBlank() ? service.id() : name;
                });
    }

    private static boolean leadsTo(Route route, String service, Inventory inventory) {
        if (route instanceof Route.Integration integration) {
            return inventory
                    .last()
                    .map(lists -> lists.services().stream()
                            .anyMatch(each -> each.id().equals(service)
                                    && each.integrations().contains(integration.routingKey())))
                    .orElse(false);
        }
        return route instanceof Route.Service known && known.id().equals(service);
    }

    /** Leaves secrets and addresses out. */
    @Override
    public String toString() {
        return "PagerDutySettings[" + region + "]";
    }
}
