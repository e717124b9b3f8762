package io.incidentops.pagerduty.pager;

import io.incidentops.pagerduty.rest.EscalationPolicy;
import io.incidentops.pagerduty.rest.PagerDutyException;
import io.incidentops.pagerduty.rest.PagerDutyNotFoundException;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.rest.PagerDutyService;
import io.incidentops.pagerduty.rest.PagerDutyUser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Services, escalation policies and users as PagerDuty last listed them, so that names are found without asking for each. It is
 * read anew in the background, and at once where nothing is known yet. Thread-safe.
 */
public final class Inventory {
    private static final Logger LOG = LoggerFactory.getLogger(Inventory.class);
    private static final Duration YOUNG = Duration.ofMinutes(1);
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final @Nullable PagerDutyRest rest;
    private final InstantSource clock;
    private volatile @Nullable Lists known;
    private volatile @Nullable String problem;

    /**
     * What PagerDuty listed. Immutable.
     *
     * @param services its services, with their integrations
     * @param policies its escalation policies
     * @param users its users
     * @param asOf when it did
     */
    public record Lists(
            List<PagerDutyService> services, List<EscalationPolicy> policies, List<PagerDutyUser> users, Instant asOf) {
        /** Copies the lists. */
        public Lists {
            services = List.copyOf(services);
            policies = List.copyOf(policies);
            users = List.copyOf(users);
        }

        Optional<PagerDutyService> service(String idOrName) {
            return only(
                    services, each -> each.id().equals(idOrName) || each.name().equalsIgnoreCase(idOrName));
        }

        Optional<EscalationPolicy> policy(String idOrName) {
            return only(
                    policies, each -> each.id().equals(idOrName) || each.name().equalsIgnoreCase(idOrName));
        }

        Optional<PagerDutyUser> user(String id) {
            return only(users, each -> each.id().equals(id));
        }

        Optional<PagerDutyUser> byEmail(String email) {
            return only(users, each -> email.equalsIgnoreCase(each.email()));
        }

        private static <T> Optional<T> only(List<T> all, Predicate<T> wanted) {
            return all.stream().filter(wanted).findFirst();
        }
    }

    /**
     * An inventory that knows nothing yet.
     *
     * @param rest calls PagerDuty, or null where there is no token, and then nothing is ever known
     * @param clock the one clock
     */
    public Inventory(@Nullable PagerDutyRest rest, InstantSource clock) {
        this.rest = rest;
        this.clock = clock;
    }

    /**
     * What was last listed; asked for now where that was never.
     *
     * @return the lists
     * @throws PagerDutyException where PagerDuty does not say now
     */
    public Lists lists() {
        Lists last = known;
        return last != null ? last : read();
    }

    /**
     * What was last listed, from memory.
     *
     * @return the lists, or nothing where PagerDuty was never asked with success
     */
    public Optional<Lists> last() {
        return Optional.ofNullable(known);
    }

    /** Asks for the lists anew, unless they are younger than a minute; whether they were. Throws what the API throws. */
    boolean renew() {
        Lists last = known;
        if (last != null && clock.instant().isBefore(last.asOf().plus(YOUNG))) {
            return false;
        }
        read();
        return true;
    }

    /** Asks for one user, who may be newer than the lists; nothing where there is no such user, or no token. */
    Optional<PagerDutyUser> ask(String id) {
        try {
            return rest == null ? Optional.empty() : Optional.of(rest.users().get(id));
        } catch (PagerDutyNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Asks for the user with an address. */
    Optional<PagerDutyUser> askByEmail(String email) {
        return rest == null
                ? Optional.empty()
                : rest.users().list(email).toList().stream()
                        .filter(each -> email.equalsIgnoreCase(each.email()))
                        .findFirst();
    }

    /** Reads anew what is too old. Does not throw: what was known stays. */
    public void refresh() {
        Lists last = known;
        if (last != null && clock.instant().isBefore(last.asOf().plus(LIFE))) {
            return;
        }
        try {
            read();
        } catch (PagerDutyException e) {
            problem = "PagerDuty does not list services, policies and users: " + e.getMessage();
            LOG.warn("{}; what was known stays", problem);
        }
    }

    /**
     * What a person should look at, such as a right that the token lacks.
     *
     * @return the problem in words, or nothing where the last reading was whole
     */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    private synchronized Lists read() {
        Lists before = known;
        if (before != null && !clock.instant().isAfter(before.asOf())) {
            return before; // another thread has just read them
        }
        if (rest == null) {
            return new Lists(List.of(), List.of(), List.of(), clock.instant());
        }
        Lists fresh = new Lists(
                rest.services().list().toList(),
                rest.escalationPolicies().list().toList(),
                rest.users().list().toList(),
                clock.instant());
        known = fresh;
        problem = null;
        return fresh;
    }
}
