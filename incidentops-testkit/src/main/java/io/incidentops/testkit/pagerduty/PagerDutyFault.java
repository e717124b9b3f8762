package io.incidentops.testkit.pagerduty;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One way in which a call to PagerDuty goes wrong. Unless said otherwise, nothing is done. Immutable. */
public final class PagerDutyFault {
    enum Kind {
        NONE,
        STATUS,
        SILENT,
        RESET,
        MALFORMED,
        SUPPRESSED
    }

    /** None: it does what it should. For the calls between two faults. */
    public static final PagerDutyFault NONE = of(Kind.NONE);

    /** It answers the status 429 with neither a body nor headers that say when to come back. */
    public static final PagerDutyFault RATE_LIMITED = status(429, "");

    /** It takes the call and never answers. */
    public static final PagerDutyFault SILENT = of(Kind.SILENT);

    /** It closes the connection without an answer; see {@link #afterDoingIt}. */
    public static final PagerDutyFault RESET = of(Kind.RESET);

    /** It answers what is no JSON. */
    public static final PagerDutyFault MALFORMED = of(Kind.MALFORMED);

    /** It accepts an event, and no incident ever comes of it. */
    public static final PagerDutyFault SUPPRESSED = of(Kind.SUPPRESSED);

    final Kind kind;
    final int status;
    final String body;
    final @Nullable Duration reset;
    final Runnable meanwhile;
    final boolean afterwards;

    private PagerDutyFault(
            Kind kind, int status, String body, @Nullable Duration reset, Runnable meanwhile, boolean afterwards) {
        this.kind = kind;
        this.status = status;
        this.body = body;
        this.reset = reset;
        this.meanwhile = meanwhile;
        this.afterwards = afterwards;
    }

    private static PagerDutyFault of(Kind kind) {
        return new PagerDutyFault(kind, 200, "", null, () -> {}, false);
    }

    /**
     * It answers a status, with an error of that status as PagerDuty words it.
     *
     * @param status the status, such as 500
     * @return the fault
     */
    public static PagerDutyFault status(int status) {
        return status(status, "{\"error\":{\"message\":\"Error " + status + "\",\"code\":5001}}");
    }

    /**
     * It answers a status and a body.
     *
     * @param status the status
     * @param body the body, possibly empty
     * @return the fault
     */
    public static PagerDutyFault status(int status, String body) {
        return new PagerDutyFault(Kind.STATUS, status, Objects.requireNonNull(body, "body"), null, () -> {}, false);
    }

    /**
     * It answers the status 429 and, in its headers, when to come back.
     *
     * @param reset how long to wait, in whole seconds
     * @return the fault
     */
    public static PagerDutyFault rateLimited(Duration reset) {
        String body = "{\"error\":{\"message\":\"Rate Limit Exceeded\",\"code\":2020}}";
        return new PagerDutyFault(Kind.STATUS, 429, body, reset, () -> {}, false);
    }

    /**
     * It does what it should after a while.
     *
     * @param duration how long it takes, in real time
     * @return the fault
     */
    public static PagerDutyFault slow(Duration duration) {
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
    public static PagerDutyFault slow(Runnable meanwhile) {
        Objects.requireNonNull(meanwhile, "meanwhile");
        return new PagerDutyFault(Kind.NONE, 200, "", null, meanwhile, false);
    }

    /**
     * The same fault, but only after having done what was asked for: the caller cannot know.
     *
     * @return the fault
     */
    public PagerDutyFault afterDoingIt() {
        return new PagerDutyFault(kind, status, body, reset, meanwhile, true);
    }

    /** Whether something else than the real answer is sent. */
    boolean answers() {
        return kind != Kind.NONE && kind != Kind.SUPPRESSED;
    }

    @Override
    public String toString() {
        return kind + (kind == Kind.STATUS ? " " + status : "") + (afterwards ? " after doing it" : "");
    }
}
