package io.incidentops.phrases;

/** The fixed words of timeline, summary and catch-up. */
public final class ViewPhrases {
    /** For an empty timeline. */
    public static final String NOTHING_RECORDED = "Nothing is recorded.";

    /** Heading: since when. */
    public static final String SINCE = "Since";

    /** Heading: who is affected. */
    public static final String AFFECTED = "Affected";

    /** Heading: what is known. */
    public static final String KNOWN = "Known";

    /** Heading: what was tried. */
    public static final String TRIED = "Tried";

    /** Heading: what is being done, by whom and until when. */
    public static final String DOING = "Doing";

    /** Heading: who holds which role. */
    public static final String ROLES = "Roles";

    /** Heading: pages that nobody can rely on. */
    public static final String PAGES = "Pages";

    /** Heading: what is next, and promised for when. */
    public static final String NEXT = "Next";

    /** Heading: where to look. */
    public static final String LINKS = "Links";

    /** Heading: what came since somebody was last here. */
    public static final String NEWS = "Since you were last here";

    /** Where nobody recorded an impact. */
    public static final String NO_IMPACT = "not recorded yet";

    /** Where nothing was written down. */
    public static final String NOTHING_KNOWN = "no update, decision or note yet";

    /** Where nobody has work. */
    public static final String NOBODY_WORKS = "no action is assigned";

    /** Where nobody commands. */
    public static final String NO_COMMANDER = "no commander";

    /** Where nothing is promised. */
    public static final String NOTHING_PROMISED = "nothing is promised";

    /** Where nothing came since somebody was last here. */
    public static final String NO_NEWS = "nothing new";

    private ViewPhrases() {}
}
