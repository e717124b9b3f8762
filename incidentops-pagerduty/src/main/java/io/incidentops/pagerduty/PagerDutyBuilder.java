package io.incidentops.pagerduty;

import io.incidentops.model.PageTarget;
import io.incidentops.model.Role;
import io.incidentops.pagerduty.pager.Route;
import io.incidentops.pagerduty.pager.Routes;
import io.incidentops.pagerduty.rest.Credentials;
import io.incidentops.pagerduty.sync.Priorities;
import io.incidentops.pagerduty.sync.Sync;
import io.incidentops.pagerduty.value.Region;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Configures {@link PagerDuty}. Defaults:
 *
 * <ul>
 *   <li>the United States
 *   <li>no token: pages go through integrations alone, nothing is looked up, and nothing is told beside pages
 *   <li>no route: services, policies and teams are paged by their names at PagerDuty, where there is a token
 *   <li>an incident of high urgency that began at PagerDuty opens one here; {@code P1} to {@code P5} are SEV1 to SEV5
 *   <li>a drill pages nobody
 *   <li>what is said within twenty seconds is one note
 * </ul>
 *
 * <p>Not thread-safe.
 */
public final class PagerDutyBuilder {
    private final List<String> webhookSecrets = new ArrayList<>();
    private @Nullable Credentials credentials;
    private @Nullable String from;
    private Region region = Region.US;
    private @Nullable URI base;
    private double share = 1;
    private Duration callLimit = Duration.ofSeconds(10);
    private Routes routes = Routes.NONE;
    private @Nullable Route drills;
    private Predicate<Sync.Begun> opens = Sync.Begun::high;
    private Priorities priorities = Priorities.standard();
    private Duration breath = Duration.ofSeconds(20);

    PagerDutyBuilder() {}

    /**
     * A REST API key, or a user's token.
     *
     * @param token the token
     * @return this builder
     * @throws IllegalArgumentException where it is blank or cannot be sent; it is not quoted
     */
    public PagerDutyBuilder apiToken(String token) {
        return credentials(Credentials.token(token));
    }

    /**
     * What PagerDuty knows the program by, such as a scoped OAuth app.
     *
     * @param credentials the credentials
     * @return this builder
     */
    public PagerDutyBuilder credentials(Credentials credentials) {
        this.credentials = Objects.requireNonNull(credentials, "credentials");
        return this;
    }

    /**
     * In whose name the program acts where PagerDuty asks for somebody, and whoever acted is not known there.
     *
     * @param email the address of a user of the account
     * @return this builder
     * @throws IllegalArgumentException where it is no address; it is not quoted
     */
    public PagerDutyBuilder from(String email) {
        if (!email.contains("@")) {
            throw new IllegalArgumentException("from is the e-mail address of a user of the PagerDuty account");
        }
        this.from = email;
        return this;
    }

    /**
     * Where the account lives.
     *
     * @param region the region
     * @return this builder
     */
    public PagerDutyBuilder region(Region region) {
        this.region = Objects.requireNonNull(region, "region");
        return this;
    }

    /**
     * Another address for everything, such as a stand-in's.
     *
     * @param base its base
     * @return this builder
     */
    public PagerDutyBuilder base(URI base) {
        this.base = Objects.requireNonNull(base, "base");
        return this;
    }

    /**
     * How much of PagerDuty's limits is ours.
     *
     * @param share more than 0 and at most 1, such as 0.5 where two nodes share a token
     * @return this builder
     * @throws IllegalArgumentException where it is not
     */
    public PagerDutyBuilder share(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is more than 0 and at most 1, but was " + share);
        }
        this.share = share;
        return this;
    }

    /**
     * How long one call may take; ten seconds unless told otherwise.
     *
     * @param limit the longest, at least 100 ms
     * @return this builder
     * @throws IllegalArgumentException where it is shorter
     */
    public PagerDutyBuilder callLimit(Duration limit) {
        if (limit.toMillis() < 100) {
            throw new IllegalArgumentException("a call needs at least 100 ms, but was given " + limit);
        }
        this.callLimit = limit;
        return this;
    }

    /**
     * A secret by which PagerDuty's webhooks are known. Called again while a secret is replaced: each of them is good.
     *
     * @param secret the secret
     * @return this builder
     * @throws IllegalArgumentException where it is blank
     */
    public PagerDutyBuilder webhookSecret(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException(
                    "the webhook's secret is blank: PagerDuty shows it once, when the subscription is made");
        }
        webhookSecrets.add(secret);
        return this;
    }

    /**
     * Where a service's pages go.
     *
     * @param service the service, as incidents name it
     * @param route by which way
     * @return this builder
     */
    public PagerDutyBuilder service(String service, Route route) {
        return route(PageTarget.service(service), route);
    }

    /**
     * Where a role's pages go.
     *
     * @param role the role
     * @param route by which way
     * @return this builder
     */
    public PagerDutyBuilder role(Role role, Route route) {
        return route(PageTarget.role(role), route);
    }

    /**
     * Where a team's pages go.
     *
     * @param team the team
     * @param route by which way
     * @return this builder
     */
    public PagerDutyBuilder team(String team, Route route) {
        return route(PageTarget.team(team), route);
    }

    /**
     * Where a target's pages go.
     *
     * @param target the target
     * @param route by which way
     * @return this builder
     */
    public PagerDutyBuilder route(PageTarget target, Route route) {
        routes = routes.with(target, route);
        return this;
    }

    /**
     * On which service persons, teams and escalation policies are paged, since each incident of PagerDuty's is a service's.
     *
     * @param id the service's id, such as {@code PF9KMXH}
     * @return this builder
     */
    public PagerDutyBuilder pagingService(String id) {
        routes = routes.pagingService(Objects.requireNonNull(id, "id"));
        return this;
    }

    /**
     * Where the pages of drills go, and nowhere else: the integration or the service of a sandbox that wakes nobody up.
     *
     * @param route an integration or a service
     * @return this builder
     * @throws IllegalArgumentException where it is a policy or a person, whose pages go through the paging service
     */
    public PagerDutyBuilder drills(Route route) {
        if (!(route instanceof Route.Integration) && !(route instanceof Route.Service)) {
            throw new IllegalArgumentException("drills go to an integration or a service of their own: a policy or a"
                    + " person would be paged on the real paging service");
        }
        this.drills = route;
        return this;
    }

    /**
     * Which incidents that began at PagerDuty open one here.
     *
     * @param opens says whether
     * @return this builder
     */
    public PagerDutyBuilder opens(Predicate<Sync.Begun> opens) {
        this.opens = Objects.requireNonNull(opens, "opens");
        return this;
    }

    /**
     * How long notes wait for more to be said, so that what is said in one breath is one note.
     *
     * @param breath how long, zero to write at once
     * @return this builder
     * @throws IllegalArgumentException where it is negative
     */
    public PagerDutyBuilder notesAfter(Duration breath) {
        if (breath.isNegative()) {
            throw new IllegalArgumentException("notes wait for no time or some, but were told " + breath);
        }
        this.breath = breath;
        return this;
    }

    /**
     * Which priority is which severity.
     *
     * @param priorities the table
     * @return this builder
     */
    public PagerDutyBuilder priorities(Priorities priorities) {
        this.priorities = Objects.requireNonNull(priorities, "priorities");
        return this;
    }

    /**
     * Builds it. It calls nobody and starts no thread yet.
     *
     * @return PagerDuty, to be given to the library
     * @throws IllegalArgumentException where there is neither a token nor a route, or a route needs what was not given
     */
    public PagerDuty build() {
        boolean byEvent = routes.byTarget().values().stream().anyMatch(Route.Integration.class::isInstance);
        if (credentials == null && !byEvent) {
            throw new IllegalArgumentException(
                    "nobody could be paged: give a REST token with apiToken(...), or an integration with service(...)");
        }
        boolean byRest = drills instanceof Route.Service
                || routes.byTarget().values().stream().anyMatch(route -> !(route instanceof Route.Integration));
        if (credentials == null && byRest) {
            throw new IllegalArgumentException(
                    "a route to a service, a policy or a person needs a REST token: give one with apiToken(...)");
        }
        if (credentials != null && from == null) {
            throw new IllegalArgumentException(
                    "PagerDuty asks in whose name incidents are changed: give the address of a"
                            + " user with from(...)");
        }
        return new PagerDuty(new PagerDutySettings(
                credentials,
                from,
                region,
                base,
                share,
                callLimit,
                List.copyOf(webhookSecrets),
                routes,
                drills,
                opens,
                priorities,
                breath));
    }
}
