package io.incidentops.pagerduty.pager;

import java.util.Objects;

/** By which way a page goes. Immutable. */
public sealed interface Route {
    /**
     * Through an integration of a service, by the Events API: it needs no REST token, and works where REST does not.
     *
     * @param routingKey the integration key of 32 characters, which is a secret and is never printed
     */
    record Integration(String routingKey) implements Route {
        private static final int LENGTH = 32;

        /** @throws IllegalArgumentException where the key has another length; it is not quoted */
        public Integration {
            if (routingKey.length() != LENGTH) {
                throw new IllegalArgumentException("an integration key has " + LENGTH + " characters, but this one has "
                        + routingKey.length() + ": take it from the service's Integrations tab (Events API V2)");
            }
        }

        @Override
        public String toString() {
            return "Integration[***]";
        }
    }

    /**
     * To a service, whose own escalation policy says who is reached.
     *
     * @param id the service's id, such as {@code PF9KMXH}
     */
    record Service(String id) implements Route {
        /** Checks that nothing is missing. */
        public Service {
            check("service", id);
        }
    }

    /**
     * To an escalation policy, on the service that was named for such pages.
     *
     * @param id the policy's id, such as {@code PUS0KTE}
     */
    record Policy(String id) implements Route {
        /** Checks that nothing is missing. */
        public Policy {
            check("escalation policy", id);
        }
    }

    /**
     * To one person, on the service that was named for such pages.
     *
     * @param id the user's id, such as {@code PTUXL6G}
     */
    record User(String id) implements Route {
        /** Checks that nothing is missing. */
        public User {
            check("user", id);
        }
    }

    /**
     * Through an integration of a service.
     *
     * @param routingKey the integration key
     * @return the route
     * @throws IllegalArgumentException where the key has another length than 32; it is not quoted
     */
    static Route integration(String routingKey) {
        return new Integration(routingKey);
    }

    /**
     * To a service.
     *
     * @param id the service's id
     * @return the route
     * @throws IllegalArgumentException where the id is blank
     */
    static Route service(String id) {
        return new Service(id);
    }

    /**
     * To an escalation policy.
     *
     * @param id the policy's id
     * @return the route
     * @throws IllegalArgumentException where the id is blank
     */
    static Route policy(String id) {
        return new Policy(id);
    }

    /**
     * To one person.
     *
     * @param id the user's id
     * @return the route
     * @throws IllegalArgumentException where the id is blank
     */
    static Route user(String id) {
        return new User(id);
    }

    private static void check(String what, String id) {
        if (Objects.requireNonNull(id, what).isBlank()) {
            throw new IllegalArgumentException(
                    "the id of the " + what + " is blank: PagerDuty shows it in the address");
        }
    }
}
