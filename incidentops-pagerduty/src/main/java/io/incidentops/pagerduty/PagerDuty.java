package io.incidentops.pagerduty;

import io.incidentops.Extension;
import io.incidentops.IncidentOps;
import io.incidentops.model.IncidentId;
import io.incidentops.model.PageTarget;
import io.incidentops.pagerduty.events.PagerDutyEvents;
import io.incidentops.pagerduty.pager.Inventory;
import io.incidentops.pagerduty.pager.Library;
import io.incidentops.pagerduty.pager.Ours;
import io.incidentops.pagerduty.pager.PageDraft;
import io.incidentops.pagerduty.pager.PagerDutyPeople;
import io.incidentops.pagerduty.pager.Paging;
import io.incidentops.pagerduty.pager.Preflight;
import io.incidentops.pagerduty.rest.PagerDutyIncident;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.sync.Sync;
import io.incidentops.pagerduty.webhook.PagerDutyWebhooks;
import io.incidentops.policy.Reaction;
import io.incidentops.port.Pager;
import io.incidentops.web.BoundedInbox;
import io.incidentops.web.WebHandler;
import io.incidentops.web.WebRequest;
import io.incidentops.web.WebResponse;
import io.incidentops.web.client.Background;
import io.incidentops.web.client.LibraryClock;
import io.incidentops.work.EffectHandler;
import io.incidentops.work.InboxRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Pages people through PagerDuty, and keeps both records true.
 *
 * <pre>{@code
 * PagerDuty pagerDuty = PagerDuty.builder().apiToken(token).from(address).webhookSecret(secret).build();
 * IncidentOps ops = IncidentOps.builder().store(store).pager(pagerDuty.pager()).addExtension(pagerDuty).start();
 * server.createContext("/pagerduty", JdkServer.mount(pagerDuty.requests()));
 * }</pre>
 *
 * <p>Nothing of it blocks a command: where PagerDuty is slow, limits us or is down, pages wait and leave once it is back, unless
 * nobody needs them any more; {@link IncidentOps#health()} tells. A library has one; closing the library closes it. Thread-safe.
 */
public final class PagerDuty implements Extension {
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final WebResponse NOT_YET = WebResponse.of(503);

    private final PagerDutySettings settings;
    private final Library library = new Library();
    private final LibraryClock clock = new LibraryClock();
    private final Background background = new Background("incidentops-pagerduty-background");
    private final PagerDutyEvents events;
    private final @Nullable PagerDutyRest rest;
    private final Inventory inventory;
    private final PagerDutyPeople people;
    private final Paging.Parts paging;
    private final Pager pager;
    private final Sync sync;
    private volatile @Nullable Inbound inbound;

    /**
     * What takes webhooks, from start to close.
     *
     * @param inbox keeps them
     * @param webhooks knows them by their secret
     */
    private record Inbound(BoundedInbox inbox, PagerDutyWebhooks webhooks) {}

    PagerDuty(PagerDutySettings settings) {
        this.settings = settings;
        this.events = settings.events(clock);
        this.rest = settings.rest(clock);
        this.inventory = new Inventory(rest, clock);
        this.people = new PagerDutyPeople(library, inventory);
        this.paging = new Paging.Parts(
                settings.routes(), settings.drills(), events, rest, inventory, people, library, clock, this::told);
        this.pager = Paging.pager(paging);
        this.sync = new Sync(library, rest, inventory, people, settings.rules(inventory));
    }

    /**
     * Begins to configure.
     *
     * @return a builder that knows no route yet
     */
    public static PagerDutyBuilder builder() {
        return new PagerDutyBuilder();
    }

    /**
     * What reaches people, for the library's builder.
     *
     * @return the pager
     */
    public Pager pager() {
        return pager;
    }

    /**
     * Takes PagerDuty's webhooks. Mount it with {@link io.incidentops.web.JdkServer} or
     * {@link io.incidentops.web.HandlerServlet}. Until the library has started it answers 503, and PagerDuty repeats.
     *
     * @return the handler
     * @throws IllegalStateException where no secret was given by which they are known
     */
    public WebHandler requests() {
        if (settings.webhookSecrets().isEmpty()) {
            throw new IllegalStateException(
                    "webhooks are known by their secret: give it with PagerDuty.builder().webhookSecret(...)");
        }
        return this::handle;
    }

    private WebResponse handle(WebRequest request) {
        Inbound open = inbound;
        return open == null ? NOT_YET : open.webhooks().handle(request);
    }

    /**
     * Calls PagerDuty, for what incidents do not need.
     *
     * @return the REST API, or nothing where no token was given; it ends with the library
     */
    public Optional<PagerDutyRest> rest() {
        return Optional.ofNullable(rest);
    }

    /**
     * Sends events, such as changes.
     *
     * @return the Events API, which ends with the library
     */
    public PagerDutyEvents events() {
        return events;
    }

    /**
     * Who is who.
     *
     * @return the people, for use once the library has started
     */
    public PagerDutyPeople people() {
        return people;
    }

    private void told(PagerDutyIncident changed) {
        sync.told(changed);
    }

    /**
     * Looks whether each target that has a route would reach a human now, without reaching anybody.
     *
     * @return a finding for each
     * @throws IllegalStateException where the library has not started, or no REST token was given
     */
    public List<Preflight.Finding> preflight() {
        return preflight(List.of());
    }

    /**
     * Looks whether each target that has a route would reach a human now, without reaching anybody.
     *
     * @param more targets beside those, such as {@code PageTarget.service("search")}
     * @return a finding for each
     * @throws IllegalStateException where the library has not started, or no REST token was given
     */
    public List<Preflight.Finding> preflight(Collection<PageTarget> more) {
        return Paging.preflight(paging, more);
    }

    /**
     * Which incident here belongs to one of PagerDuty's, as far as the store tells. Whoever shows PagerDuty's incidents to people
     * looks with it whether they may know of ours.
     *
     * @param theirs the incident at PagerDuty
     * @return ours, also where it is restricted, or nothing
     * @throws IllegalStateException where the library has not started
     */
    public Optional<IncidentId> incident(PagerDutyIncident theirs) {
        return new Ours(library).of(theirs.id(), theirs.key());
    }

    /**
     * What a page would open at PagerDuty by REST, without opening it: for whoever opens incidents there by hand.
     *
     * @param target who is to be paged
     * @param title what happens
     * @param key the key under which it is found again
     * @return the draft, or why there is none
     * @throws IllegalStateException where the library has not started, or no REST token was given
     * @throws io.incidentops.pagerduty.rest.PagerDutyException where PagerDuty has to be asked and does not answer
     */
    public PageDraft draft(PageTarget target, String title, String key) {
        return Paging.draft(paging, target, title, key);
    }

    @Override
    public List<Reaction> reactions() {
        return rest == null ? List.of() : Sync.reactions();
    }

    @Override
    public List<EffectHandler> handlers() {
        return rest == null ? List.of() : sync.handlers();
    }

    @Override
    public Map<String, BiConsumer<InboxRequest, IncidentOps>> inbox() {
        return Map.of(PagerDutyWebhooks.CHANNEL, (request, ops) -> sync.webhook(request));
    }

    @Override
    public void start(IncidentOps ops) {
        library.start(ops);
        clock.follow(ops.clock());
        if (!settings.webhookSecrets().isEmpty()) {
            BoundedInbox inbox = BoundedInbox.of("pagerduty", ops);
            inbound = new Inbound(inbox, settings.webhooks(inbox, ops.clock()));
        }
        if (rest != null) {
            background.execute(this::reconcile);
            background.every(LOOK, this::reconcile);
        }
    }

    /**
     * Reads at PagerDuty what happened since the last time, where five minutes went by. A library that was started does so by
     * itself; this is for programs without threads, and for tests.
     *
     * @throws IllegalStateException where the library has not started
     */
    public void reconcile() {
        inventory.refresh();
        sync.reconcile();
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>(events.problems());
        if (rest != null) {
            problems.addAll(rest.problems());
        }
        inventory.problem().ifPresent(problems::add);
        problems.addAll(sync.problems());
        Inbound open = inbound;
        if (open != null) {
            problems.addAll(open.inbox().problems());
            problems.addAll(open.webhooks().problems());
        }
        return problems;
    }

    @Override
    public void close() {
        Inbound open = inbound;
        if (open != null) {
            open.inbox().close();
        }
        background.close();
        events.close();
        if (rest != null) {
            rest.close();
        }
    }

    @Override
    public String toString() {
        return "PagerDuty";
    }
}
