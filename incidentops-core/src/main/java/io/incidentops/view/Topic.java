package io.incidentops.view;

import io.incidentops.phrases.ViewPhrases;

/** What a section of a view answers. */
public enum Topic {
    /** Since when does it last? */
    SINCE(ViewPhrases.SINCE),
    /** Who is affected? */
    AFFECTED(ViewPhrases.AFFECTED),
    /** What is known? */
    KNOWN(ViewPhrases.KNOWN),
    /** What was tried? */
    TRIED(ViewPhrases.TRIED),
    /** What is being done, by whom and until when? */
    DOING(ViewPhrases.DOING),
    /** Who holds which role? */
    ROLES(ViewPhrases.ROLES),
    /** Which pages have not arrived? */
    PAGES(ViewPhrases.PAGES),
    /** What is next, and promised for when? */
    NEXT(ViewPhrases.NEXT),
    /** Where to look? */
    LINKS(ViewPhrases.LINKS),
    /** What came since the reader was last here? */
    NEWS(ViewPhrases.NEWS);

    private final String heading;

    Topic(String heading) {
        this.heading = heading;
    }

    /**
     * The heading for people.
     *
     * @return the heading
     */
    public String heading() {
        return heading;
    }
}
