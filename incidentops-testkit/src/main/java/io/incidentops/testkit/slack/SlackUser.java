package io.incidentops.testkit.slack;

import java.util.Objects;

/**
 * Somebody in the stand-in's workspace. Immutable; each method answers a changed copy.
 *
 * @param id the id, such as {@code U1}
 * @param name what Slack calls them in lower case
 * @param realName what people call them
 * @param email the address, possibly empty
 * @param timeZone the time zone, such as {@code Europe/Berlin}
 * @param kind whether they are a full member
 */
public record SlackUser(String id, String name, String realName, String email, String timeZone, Kind kind) {
    /** What a user may do in a workspace. */
    public enum Kind {
        /** A full member. */
        MEMBER,
        /** A guest who may be in several channels. */
        GUEST,
        /** A guest who may be in a single channel. */
        SINGLE_CHANNEL_GUEST,
        /** A person of another organisation, met in a shared channel. */
        EXTERNAL,
        /** An account that was switched off. */
        DEACTIVATED,
        /** A program. */
        BOT
    }

    /** Checks that nothing is missing. */
    public SlackUser {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(realName, "realName");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(timeZone, "timeZone");
        Objects.requireNonNull(kind, "kind");
    }

    /**
     * A full member in UTC without an address.
     *
     * @param id the id, such as {@code U1}
     * @param realName what people call them
     * @return the user
     */
    public static SlackUser of(String id, String realName) {
        String name = realName.toLowerCase(java.util.Locale.ROOT).replace(' ', '.');
        return new SlackUser(id, name, realName, "", "Etc/UTC", Kind.MEMBER);
    }

    /**
     * With an address.
     *
     * @param address the e-mail address
     * @return the changed copy
     */
    public SlackUser email(String address) {
        return new SlackUser(id, name, realName, address, timeZone, kind);
    }

    /**
     * In a time zone.
     *
     * @param zone the zone's id
     * @return the changed copy
     */
    public SlackUser in(String zone) {
        return new SlackUser(id, name, realName, email, zone, kind);
    }

    /**
     * As a user of a kind.
     *
     * @param other the kind
     * @return the changed copy
     */
    public SlackUser as(Kind other) {
        return new SlackUser(id, name, realName, email, timeZone, other);
    }
}
