package io.incidentops.policy;

/** The kinds of effects that the core itself plans and delivers. */
public final class EffectKinds {
    /** Pages somebody; the target is whom. The id of the effect that opens a page is the page's key. */
    public static final String PAGE = "page";

    /** Tells the pager that somebody works on it; the target is the page's key. */
    public static final String PAGE_ACKNOWLEDGE = "page.acknowledge";

    /** Tells the pager that the trouble is over; the target is the page's key. */
    public static final String PAGE_RESOLVE = "page.resolve";

    /** Tells another incident that this one was merged into it; the target is its id. */
    public static final String ABSORB = "incident.absorb";

    /** A member of a page's data: it is wanted only while nobody has acknowledged. */
    public static final String WHILE_TRIGGERED = "while-triggered";

    private EffectKinds() {}
}
