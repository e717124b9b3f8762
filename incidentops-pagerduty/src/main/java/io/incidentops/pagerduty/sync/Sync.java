package io.incidentops.pagerduty.sync;

import io.incidentops.pagerduty.pager.Inventory;
import io.incidentops.pagerduty.pager.Library;
import io.incidentops.pagerduty.pager.PagerDutyPeople;
import io.incidentops.pagerduty.rest.PagerDutyIncident;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.value.Reference;
import io.incidentops.pagerduty.webhook.WebhookEvents;
import io.incidentops.policy.Reaction;
import io.incidentops.work.EffectHandler;
import io.incidentops.work.InboxRequest;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps both records true. What happens here becomes effects, which need the REST API; what happens at PagerDuty comes by
 * webhooks, and after a gap by reading. Thread-safe.
 */
public final class Sync {
    /** How the record names where such commands come from. */
    public static final String SYSTEM = "pagerduty";

    private final SyncParts parts;
    private final Inbound inbound;
    private final Told told;
    private final @Nullable Reconciler reconciler;

    /**
     * What the host decides. Immutable.
     *
     * @param opens whether an incident that began at PagerDuty opens one here
     * @param service how a service of PagerDuty's is called here
     * @param priorities which priority is which severity
     * @param drills whether drills have a route of their own
     * @param breath how long notes wait for more to be said
     */
    public record Rules(
            Predicate<Begun> opens,
            Function<Reference, String> service,
            Priorities priorities,
            boolean drills,
            Duration breath) {}

    /**
     * An incident that began at PagerDuty. Immutable.
     *
     * @param title its title
     * @param high whether its urgency is high
     * @param service the service, or null
     * @param priority the priority, or null
     */
    public record Begun(
            String title,
            boolean high,
            @Nullable Reference service,
            @Nullable Reference priority) {}

    /**
     * Puts it together; it works once the library has started.
     *
     * @param library the library
     * @param rest calls PagerDuty, or null where there is no token: then it only listens
     * @param inventory what PagerDuty has
     * @param people who is who
     * @param rules what the host decides
     */
    public Sync(
            Library library, @Nullable PagerDutyRest rest, Inventory inventory, PagerDutyPeople people, Rules rules) {
        this.parts = new SyncParts(library, rest, people, rules.priorities(), rules.drills(), rules.breath());
        Matching matching = new Matching(library, rules, rest);
        this.inbound = new Inbound(library, people, matching, rules.priorities());
        this.told = new Told(inbound, matching, rest);
        this.reconciler = rest == null ? null : new Reconciler(library, rest, inventory, inbound);
    }

    /**
     * What PagerDuty is told because of events.
     *
     * @return the reactions
     */
    public static List<Reaction> reactions() {
        return List.of(new SyncReaction());
    }

    /**
     * Who delivers that.
     *
     * @return the handlers
     */
    public List<EffectHandler> handlers() {
        return List.of(
                new NotesEffect(parts),
                new RedactEffect(parts),
                new FieldsEffect(parts),
                new StatusEffect(parts),
                new WatchEffect(parts));
    }

    /**
     * Takes over what a webhook tells.
     *
     * @param request the webhook as it came
     */
    public void webhook(InboxRequest request) {
        told.take(WebhookEvents.read(request.body()), request.key());
    }

    /**
     * Keeps what PagerDuty answered to a change of ours, so that it is no news when it comes back.
     *
     * @param changed the incident as it is there
     */
    public void told(PagerDutyIncident changed) {
        parts.told(changed);
    }

    /** Takes over what no webhook told, if it is time and no other node does. Does not throw. */
    public void reconcile() {
        if (reconciler != null) {
            reconciler.run();
        }
    }

    /**
     * What a person should look at.
     *
     * @return the problems in words, none where all is well
     */
    public List<String> problems() {
        return reconciler == null ? List.of() : reconciler.problems();
    }
}
