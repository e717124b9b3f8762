package io.incidentops.slo.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * A server that keeps counters and answers as Prometheus does: Prometheus, Mimir, Thanos, VictoriaMetrics and others.
 *
 * <pre>{@code
 * PrometheusServer prometheus = PrometheusServer.at(URI.create("https://mimir.example.com/prometheus"))
 *         .bearerToken(() -> secrets.get("mimir"))
 *         .header("X-Scope-OrgID", () -> "shop")
 *         .offset(Duration.ofSeconds(30))
 *         .build();
 *
 * Sampling.of(registry.sli("checkout"))
 *         .from(prometheus.counters()
 *                 .total("http_requests_total{job=\"checkout\"}")
 *                 .bad("http_requests_total{job=\"checkout\",code=~\"5..\"}"))
 *         .start();
 * }</pre>
 *
 * <ul>
 *   <li>Asked by one instant query for each reading, on one daemon thread for all indicators, never in the tick.
 *   <li>Whatever goes wrong is a gap with a reason, at {@link Sampling#problem}.
 *   <li>Credentials are never shown, and go to this address alone: redirects are not followed.
 *   <li>Waits, bodies and numbers of series are bounded.
 * </ul>
 *
 * <p>Prometheus answers a query from one snapshot, which has a scrape as a whole or not at all, so that the sides of an
 * indicator fit each other. Other servers do not promise that: Mimir and all that is fed by remote write take over a scrape
 * in pieces, and Thanos and VictoriaMetrics look for each side by itself. What is good may then be older than the total by a
 * scrape, and good events count as bad ones. Ask such a server for what it had some time ago: {@link Builder#offset}.
 * VictoriaMetrics does so by itself, by the 30 seconds of its {@code -search.latencyOffset}.
 *
 * Thread-safe.
 */
public final class PrometheusServer implements AutoCloseable {
    private final URI base;
    private final QueryHttp http;
    private final Duration offset;
    private final OwnThread thread = new OwnThread("incidentops-prometheus");

    private PrometheusServer(Builder builder) {
        this.base = builder.base;
        this.offset = builder.offset;
        this.http = new QueryHttp(base, builder.headers, builder.timeout, builder.maxBytes);
    }

    /**
     * A server to be set up.
     *
     * @param address its address without {@code /api/v1}, such as {@code http://prometheus:9090}
     * @return the builder
     * @throws IllegalArgumentException where that is not an address of HTTP, or has a user or a query in it
     */
    public static Builder at(URI address) {
        return new Builder(address);
    }

    /**
     * Counters of the server.
     *
     * @return a source that was not asked for anything so far
     */
    public ServerCounters counters() {
        return new ServerCounters(this, List.of());
    }

    QueryAnswer ask(String query) {
        return new QueryAnswer(http.post("/api/v1/query", Map.of("query", query)), query);
    }

    /** What makes a selector of PromQL one of the time that is asked for. */
    String asOf() {
        return offset.isZero() ? "" : " offset " + offset.toMillis() + "ms";
    }

    Executor thread() {
        return thread;
    }

    /** Ends the thread, and what it waits for. Sources of this server are then a gap. */
    @Override
    public void close() {
        thread.close();
    }

    /** Its address. */
    @Override
    public String toString() {
        return "PrometheusServer[" + base + "]";
    }

    /**
     * Settings. Not thread-safe.
     *
     * <ul>
     *   <li>no credentials
     *   <li>waits 10 seconds at most
     *   <li>reads 10 MB at most
     *   <li>asks for the counters as they are now
     * </ul>
     */
    public static final class Builder {
        private final URI base;
        private final Map<String, Supplier<String>> headers = new LinkedHashMap<>();
        private Duration timeout = Duration.ofSeconds(10);
        private int maxBytes = 10_000_000;
        private Duration offset = Duration.ZERO;

        private Builder(URI address) {
            String scheme = Objects.requireNonNullElse(address.getScheme(), "");
            if (!scheme.matches("(?i)https?") || address.getHost() == null) {
                throw new IllegalArgumentException("a server has an address such as http://prometheus:9090");
            }
            if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
                throw new IllegalArgumentException(
                        "the address of " + address.getHost()
                                + " has a user, a query or a fragment in it: give credentials with basicAuth() or bearerToken()");
            }
            base = URI.create(address.toString().replaceAll("/+$", ""));
        }

        /**
         * A token, asked for at each request, so that it can be renewed.
         *
         * @param token the token
         * @return this
         */
        public Builder bearerToken(Supplier<String> token) {
            return header("Authorization", () -> "Bearer " + token.get());
        }

        /**
         * A user and password.
         *
         * @param user the user
         * @param password the password, asked for at each request
         * @return this
         */
        public Builder basicAuth(String user, Supplier<String> password) {
            return header(
                    "Authorization",
                    () -> "Basic "
                            + Base64.getEncoder()
                                    .encodeToString((user + ":" + password.get()).getBytes(StandardCharsets.UTF_8)));
        }

        /**
         * A header, such as {@code X-Scope-OrgID} for the tenant of Mimir.
         *
         * @param name its name
         * @param value its value, asked for at each request
         * @return this
         * @throws IllegalArgumentException where it is not a name of a header, or is given already
         */
        public Builder header(String name, Supplier<String> value) {
            if (headers.putIfAbsent(Headers.name(name), Objects.requireNonNull(value, "value")) != null) {
                throw new IllegalArgumentException("the header " + name + " is given already");
            }
            return this;
        }

        /**
         * How long one answer may take.
         *
         * @param longest more than nothing, and a minute at most
         * @return this
         * @throws IllegalArgumentException where it is another
         */
        public Builder timeout(Duration longest) {
            if (longest.isZero() || longest.isNegative() || longest.compareTo(Duration.ofMinutes(1)) > 0) {
                throw new IllegalArgumentException("an answer takes a minute at most, but that is " + longest);
            }
            timeout = longest;
            return this;
        }

        /**
         * Asks for the counters as they were so long ago ({@code offset} of PromQL), for servers that get one scrape piece
         * by piece; see above. It has to be longer than a sample takes from the beginning of its scrape until the server can
         * be asked for it, such as 30 seconds. Events then count later by as much.
         *
         * @param ago from nothing to 10 minutes, in whole milliseconds
         * @return this
         * @throws IllegalArgumentException where it is another
         */
        public Builder offset(Duration ago) {
            if (ago.isNegative() || ago.compareTo(Duration.ofMinutes(10)) > 0 || ago.toNanosPart() % 1_000_000 != 0) {
                throw new IllegalArgumentException(
                        "an offset is from nothing to 10 minutes, in whole milliseconds, but that is " + ago);
            }
            offset = ago;
            return this;
        }

        /**
         * How long an answer's body may be.
         *
         * @param most from 1 byte to 100 MB
         * @return this
         * @throws IllegalArgumentException where it is another
         */
        public Builder maxBytes(int most) {
            if (most < 1 || most > 100_000_000) {
                throw new IllegalArgumentException("a body has up to 100,000,000 bytes, but that is " + most);
            }
            maxBytes = most;
            return this;
        }

        /**
         * The server. Nothing is asked so far.
         *
         * @return the server
         */
        public PrometheusServer build() {
            return new PrometheusServer(this);
        }
    }
}
