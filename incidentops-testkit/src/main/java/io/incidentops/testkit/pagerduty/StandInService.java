package io.incidentops.testkit.pagerduty;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A service that incidents happen to. Thread-safe. */
public final class StandInService {
    private final String id;
    private final String name;
    private final String routingKey;
    private final Instant createdAt;
    private final StandInPolicy policy;
    private volatile @Nullable Duration acknowledgementTimeout;

    StandInService(Account account, String name, StandInPolicy policy) {
        this.id = account.ids.next("P");
        this.name = name;
        this.routingKey = account.ids.key("routing");
        this.createdAt = account.now();
        this.policy = policy;
    }

    /**
     * PagerDuty's id for it.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * How people call it.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The key of its integration, by which events reach it.
     *
     * @return the key, of 32 characters
     */
    public String routingKey() {
        return routingKey;
    }

    /**
     * How long an acknowledgement holds; then the incident is triggered again. For ever by default.
     *
     * @param time how long
     * @return this service
     */
    public StandInService acknowledgementTimeout(Duration time) {
        this.acknowledgementTimeout = Objects.requireNonNull(time, "time");
        return this;
    }

    @Nullable Duration acknowledgementTimeout() {
        return acknowledgementTimeout;
    }

    StandInPolicy policy() {
        return policy;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** The id of its one integration. */
    String integration() {
        return id + "I";
    }

    @Override
    public String toString() {
        return id;
    }
}
