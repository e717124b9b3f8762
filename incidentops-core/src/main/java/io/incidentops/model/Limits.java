package io.incidentops.model;

/**
 * How much of each kind the state holds. Open items are refused at their limit, so none is ever forgotten; of what is
 * only recent, the last few and a count are kept. The record itself has no limit.
 */
public final class Limits {
    /** Open actions. */
    public static final int ACTIONS = 100;

    /** Open tasks for afterwards. */
    public static final int TASKS = 200;

    /** Open offers of roles. */
    public static final int OFFERS = 20;

    /** Holders of roles, all roles together. */
    public static final int HOLDERS = 100;

    /** Named deadlines that users planned. */
    public static final int DEADLINES = 100;

    /** Linked incidents. */
    public static final int LINKS = 50;

    /** Actors whom a restricted incident is shared with. */
    public static final int SHARED = 200;

    /** Services. */
    public static final int SERVICES = 50;

    /** Checklists. */
    public static final int CHECKLISTS = 20;

    /** Items of one checklist. */
    public static final int ITEMS = 50;

    /** Pages that were not given up. */
    public static final int PAGES = 50;

    /** Rooms. */
    public static final int ROOMS = 10;

    /** Intervals of impact. */
    public static final int INTERVALS = 100;

    /** Members of a fact's data. */
    public static final int FACT_DATA = 50;

    /** How many recent notes, decisions, changes and the like the state remembers, of each kind. */
    public static final int RECENT = 5;

    /** How many finished actions and tasks the state remembers. */
    public static final int FINISHED = 10;

    /** How many of those who joined the state remembers. */
    public static final int PARTICIPANTS = 100;

    private Limits() {}
}
