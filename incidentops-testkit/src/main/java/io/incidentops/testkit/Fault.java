package io.incidentops.testkit;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One way in which another system misbehaves. Immutable. */
public final class Fault {
    enum Kind {
        NONE,
        REJECTED,
        LATER,
        SLOW,
        TIMEOUT_BEFORE,
        TIMEOUT_AFTER_SUCCESS,
        EXCEPTION,
        DUPLICATE,
        REORDERED
    }

    /** None: it does what it should. For the calls between two faults. */
    public static final Fault NONE = of(Kind.NONE);

    /** It refuses for good. */
    public static final Fault REJECTED = rejected("the fake was told to reject this call");

    /** It does nothing and asks to come back, whenever the dispatcher likes. */
    public static final Fault LATER = later(Duration.ZERO);

    /** It does nothing, and nobody knows: the answer is unclear. */
    public static final Fault TIMEOUT_BEFORE = of(Kind.TIMEOUT_BEFORE);

    /** It does what it should, but nobody knows: the answer is unclear. */
    public static final Fault TIMEOUT_AFTER_SUCCESS = of(Kind.TIMEOUT_AFTER_SUCCESS);

    /** It does nothing and throws an {@link IllegalStateException}. */
    public static final Fault EXCEPTION = of(Kind.EXCEPTION);

    /** It does what it should twice, and answers once: a chat shows the message twice. */
    public static final Fault DUPLICATE = of(Kind.DUPLICATE);

    /** It answers as it should, but what it did shows only after the next call's. */
    public static final Fault REORDERED = of(Kind.REORDERED);

    private static final long PATIENCE = 30;

    final Kind kind;
    final String reason;
    final Duration after;
    final Runnable meanwhile;

    private Fault(Kind kind, String reason, Duration after, Runnable meanwhile) {
        this.kind = kind;
        this.reason = Objects.requireNonNull(reason, "reason");
        this.after = Objects.requireNonNull(after, "after");
        this.meanwhile = Objects.requireNonNull(meanwhile, "meanwhile");
    }

    private static Fault of(Kind kind) {
        return new Fault(kind, "the fake was told so", Duration.ZERO, () -> {});
    }

    /**
     * It refuses for good.
     *
     * @param reason why
     * @return the fault
     */
    public static Fault rejected(String reason) {
        return new Fault(Kind.REJECTED, reason, Duration.ZERO, () -> {});
    }

    /**
     * It does nothing and asks to come back.
     *
     * @param after how long to wait at least
     * @return the fault
     */
    public static Fault later(Duration after) {
        return new Fault(Kind.LATER, "the fake was told to be busy", after, () -> {});
    }

    /**
     * It does what it should after a while.
     *
     * @param meanwhile what happens before it does it, such as moving a clock or submitting a command
     * @return the fault
     */
    public static Fault slow(Runnable meanwhile) {
        return new Fault(Kind.SLOW, "the fake was told to be slow", Duration.ZERO, meanwhile);
    }

    /**
     * It does what it should once a latch opens. After 30 seconds it throws an {@link IllegalStateException}, so that a
     * test that forgets the latch does not hang.
     *
     * @param latch the latch
     * @return the fault
     */
    public static Fault blocked(CountDownLatch latch) {
        return slow(() -> await(latch));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opened the latch of a blocked call: count it down");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a blocked call was interrupted", interrupted);
        }
    }

    @Override
    public String toString() {
        return kind.toString();
    }
}
