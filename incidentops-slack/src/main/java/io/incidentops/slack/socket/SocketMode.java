package io.incidentops.slack.socket;

import io.incidentops.slack.request.SlackRequests;
import io.incidentops.slack.socket.Plant.Target;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Requests from Slack over WebSockets that we open, for programs that Slack cannot reach. Thread-safe.
 *
 * <ul>
 *   <li>It keeps several connections open, 2 unless told otherwise, so that the loss of one loses nothing. Slack sends each
 *       request over any one of them.
 *   <li>Slack ends each connection every few hours. The next one is open before the old one is closed, and the old one
 *       is read to its end.
 *   <li>Envelopes are handled at the same time by up to 16 workers, and acknowledged when they are kept. What finds no
 *       worker within 400 milliseconds is turned away, so that Slack's three seconds are kept: an event is repeated by Slack,
 *       whoever gave a command or clicked is told.
 *   <li>A connection that fails is opened again after a wait that doubles from one second to one minute, half of it left
 *       to chance. A connection that is silent is noticed within twenty seconds, one that says no hello within ten.
 *   <li>Where Slack says that Socket Mode is switched off, it stops for good. This, and everything else that a person
 *       should look at, is told by {@link #problems()}.
 * </ul>
 *
 * <p>It has a thread for decisions, one for pings and one for each connection, besides the workers, which end when there is
 * nothing to do. All are daemons, and end with it.
 *
 * <p>The rules are Slack's: <a href="https://docs.slack.dev/apis/events-api/using-socket-mode">Using Socket Mode</a>.
 */
public final class SocketMode implements AutoCloseable {
    private final Plant plant;
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    private SocketMode(Plant plant) {
        this.plant = plant;
    }

    /**
     * Begins to set it up for the requests that are taken over HTTP, too.
     *
     * @param appToken the app-level token, as in {@link #builder(String, EnvelopeHandler)}
     * @param requests takes what comes; the caller closes it, after this
     * @return the builder
     * @throws IllegalArgumentException where the token is of another kind
     */
    public static Builder builder(String appToken, SlackRequests requests) {
        return builder(appToken, new Requests(requests));
    }

    /**
     * Begins to set it up for a handler of one's own.
     *
     * @param appToken the app-level token, which begins with {@code xapp-} and has the scope {@code connections:write}; it
     *     is sent in a header and never printed
     * @param handler takes what comes
     * @return the builder
     * @throws IllegalArgumentException where the token is of another kind
     */
    public static Builder builder(String appToken, EnvelopeHandler handler) {
        return new Builder(appToken, handler);
    }

    /** Begins to connect, and answers at once. Does nothing where it was started or closed before. */
    public void start() {
        if (!closed.get() && started.compareAndSet(false, true)) {
            plant.loop().run(() -> plant.slots().forEach(slot -> slot.open(Duration.ZERO)));
        }
    }

    /**
     * How many connections are ready.
     *
     * @return from 0 to the number that is kept open
     */
    public int connected() {
        return plant.watch().connected();
    }

    /**
     * What a person should look at. Calls nobody.
     *
     * @return the problems in words and without secrets, none where all is well
     */
    public List<String> problems() {
        return plant.watch().problems();
    }

    /** How many frames came that nobody could read or acknowledge. */
    long unknownFrames() {
        return plant.watch().unknownFrames();
    }

    /** How many envelopes wait for a worker. */
    int waiting() {
        return plant.desk().waiting();
    }

    /**
     * Finishes what is being handled, acknowledges it, and closes the connections. Takes six seconds at most; what is not
     * finished by then is interrupted and not acknowledged. May be called again, and then does nothing.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        plant.loop().run(() -> plant.slots().forEach(Slot::halt));
        plant.desk().close();
        plant.loop().run(() -> plant.slots().forEach(Slot::stop));
        plant.wire().close();
        plant.loop().close();
        plant.watch().closed();
    }

    @Override
    public String toString() {
        return "SocketMode[" + connected() + " connections]";
    }

    /** Sets Socket Mode up. Not thread-safe. */
    public static final class Builder {
        private final String token;
        private final EnvelopeHandler handler;
        private HttpUrl api = HttpUrl.get("https://slack.com/api/");
        private int connections = 2;
        private int elsewhere;
        private LongSupplier random = () -> ThreadLocalRandom.current().nextLong();
        private @Nullable Loop loop;
        private @Nullable Limits limits;

        private Builder(String token, EnvelopeHandler handler) {
            if (!token.startsWith("xapp-") || !token.chars().allMatch(c -> c > ' ' && c < 127)) {
                throw new IllegalArgumentException("Socket Mode needs an app-level token, which begins with xapp-. Make"
                        + " one under Basic Information in the app's settings, with the scope connections:write.");
            }
            this.token = token;
            this.handler = Objects.requireNonNull(handler, "handler");
        }

        /**
         * Where Slack's methods are: {@code https://slack.com/api/} unless told otherwise.
         *
         * @param url the address; over plain HTTP for a stand-in alone
         * @return this builder
         * @throws IllegalArgumentException where it is no HTTP address
         */
        public Builder apiUrl(String url) {
            this.api = HttpUrl.get(url.endsWith("/") ? url : url + '/');
            return this;
        }

        /**
         * How many connections are kept open: 2 unless told otherwise.
         *
         * @param number 1 to 5, since Slack allows ten and each is doubled while it is replaced
         * @return this builder
         * @throws IllegalArgumentException where it is out of range
         */
        public Builder connections(int number) {
            if (number < 1 || number > Limits.MOST_CONNECTIONS) {
                throw new IllegalArgumentException(
                        "Socket Mode takes 1 to " + Limits.MOST_CONNECTIONS + " connections, but was told " + number);
            }
            this.connections = number;
            return this;
        }

        /**
         * How many connections of the same app other programs keep open: none unless told otherwise. Where Slack counts
         * more than are known, it is told as a problem, since what goes to a connection that nobody reads is lost.
         *
         * @param number 0 or more
         * @return this builder
         * @throws IllegalArgumentException where it is negative
         */
        public Builder elsewhere(int number) {
            if (number < 0) {
                throw new IllegalArgumentException("connections elsewhere are 0 or more, but were " + number);
            }
            this.elsewhere = number;
            return this;
        }

        /**
         * Where chance comes from, for the waits between attempts.
         *
         * @param source answers any 64 bits; thread-safe
         * @return this builder
         */
        public Builder random(LongSupplier source) {
            this.random = Objects.requireNonNull(source, "source");
            return this;
        }

        Builder loop(Loop own) {
            this.loop = own;
            return this;
        }

        Builder limits(Limits own) {
            this.limits = own;
            return this;
        }

        /**
         * Makes it; {@link SocketMode#start()} connects.
         *
         * @return Socket Mode, not yet started
         */
        public SocketMode build() {
            Loop turns = loop == null ? new LoopThread() : loop;
            Limits bounds = limits == null ? Limits.standard(connections) : limits;
            return new SocketMode(new Plant(turns, bounds, new Target(api, token, elsewhere), handler, random));
        }
    }
}
