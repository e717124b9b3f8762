package io.incidentops.testkit.slack;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One way in which a call to Slack goes wrong. Unless said otherwise, nothing is done. Immutable. */
public final class SlackFault {
    enum Kind {
        NONE,
        STATUS,
        ERROR,
        SILENT,
        RESET,
        MALFORMED
    }

    /** None: it does what it should. For the calls between two faults. */
    public static final SlackFault NONE = of(Kind.NONE);

    /** It answers the status 429, without a word on when to come back. */
    public static final SlackFault RATE_LIMITED = new SlackFault(Kind.STATUS, 429, "ratelimited");

    /** It answers the status 500. */
    public static final SlackFault SERVER_ERROR = new SlackFault(Kind.STATUS, 500, "Internal Server Error");

    /** It answers the status 503. */
    public static final SlackFault UNAVAILABLE = new SlackFault(Kind.STATUS, 503, "Service Unavailable");

    /** It answers {@code fatal_error}, which says that something may have been done; see {@link #afterDoingIt}. */
    public static final SlackFault FATAL_ERROR = error("fatal_error");

    /** It answers {@code internal_error}, which says that something may have been done; see {@link #afterDoingIt}. */
    public static final SlackFault INTERNAL_ERROR = error("internal_error");

    /** It takes the call and never answers. */
    public static final SlackFault SILENT = of(Kind.SILENT);

    /** It closes the connection without an answer. */
    public static final SlackFault RESET = of(Kind.RESET);

    /** It answers what is no JSON. */
    public static final SlackFault MALFORMED = of(Kind.MALFORMED);

    final Kind kind;
    final int status;
    final String error;
    final @Nullable Duration retryAfter;
    final Runnable meanwhile;
    final boolean afterwards;

    private SlackFault(Kind kind, int status, String error) {
        this(kind, status, error, null, () -> {}, false);
    }

    private SlackFault(
            Kind kind,
            int status,
            String error,
            @Nullable Duration retryAfter,
            Runnable meanwhile,
            boolean afterwards) {
        this.kind = kind;
        this.status = status;
        this.error = error;
        this.retryAfter = retryAfter;
        this.meanwhile = meanwhile;
        this.afterwards = afterwards;
    }

    private static SlackFault of(Kind kind) {
        return new SlackFault(kind, 200, "");
    }

    /**
     * It answers the status 429 and when to come back.
     *
     * @param retryAfter how long to wait, in whole seconds
     * @return the fault
     */
    public static SlackFault rateLimited(Duration retryAfter) {
        return new SlackFault(Kind.STATUS, 429, "ratelimited", retryAfter, () -> {}, false);
    }

    /**
     * It answers an HTTP status.
     *
     * @param status the status, such as 502
     * @return the fault
     */
    public static SlackFault status(int status) {
        return new SlackFault(Kind.STATUS, status, "error");
    }

    /**
     * It answers an error in Slack's own words.
     *
     * @param error the error, such as {@code channel_not_found}
     * @return the fault
     */
    public static SlackFault error(String error) {
        return new SlackFault(Kind.ERROR, 200, Objects.requireNonNull(error, "error"));
    }

    /**
     * It does what it should after a while.
     *
     * @param duration how long it takes, in real time
     * @return the fault
     */
    public static SlackFault slow(Duration duration) {
        return slow(() -> {
            try {
                Thread.sleep(duration.toMillis());
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /**
     * It does what it should after something else, such as moving a clock or waiting for a latch.
     *
     * @param meanwhile what happens before it does it
     * @return the fault
     */
    public static SlackFault slow(Runnable meanwhile) {
        return new SlackFault(Kind.NONE, 200, "", null, Objects.requireNonNull(meanwhile, "meanwhile"), false);
    }

    /**
     * The same fault, but only after having done what was asked for: the caller cannot know.
     *
     * @return the fault
     */
    public SlackFault afterDoingIt() {
        return new SlackFault(kind, status, error, retryAfter, meanwhile, true);
    }

    @Override
    public String toString() {
        return kind + (error.isEmpty() ? "" : " " + error) + (afterwards ? " after doing it" : "");
    }
}
