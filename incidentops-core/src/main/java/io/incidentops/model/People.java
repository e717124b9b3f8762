package io.incidentops.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which role, who was offered one, and who joined. Immutable.
 *
 * @param holders the roles that are held
 * @param offers the offers that nobody has answered
 * @param participants the last of those who joined
 * @param joined how many joined in all
 * @param commanderSeen when the commander last did anything, or null where there is none
 */
public record People(
        List<RoleHolder> holders,
        List<RoleOffer> offers,
        List<Participant> participants,
        long joined,
        @Nullable Instant commanderSeen) {
    /** Nobody yet. */
    public static final People NONE = new People(List.of(), List.of(), List.of(), 0, null);

    /** Copies the lists. */
    public People {
        holders = List.copyOf(holders);
        offers = List.copyOf(offers);
        participants = List.copyOf(participants);
    }

    /**
     * Those who hold a role.
     *
     * @param role the role
     * @return the holders, in the order in which they took it
     */
    public List<RoleHolder> holding(Role role) {
        return Lists.without(holders, holder -> !holder.role().equals(role));
    }

    /**
     * The commander.
     *
     * @return the one who commands, or nothing where nobody does
     */
    public Optional<RoleHolder> commander() {
        for (RoleHolder holder : holders) {
            if (holder.role().equals(Role.COMMANDER)) {
                return Optional.of(holder);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether somebody holds a role.
     *
     * @param person who
     * @param role the role
     * @return whether they hold it
     */
    public boolean holds(Actor person, Role role) {
        for (RoleHolder holder : holders) {
            if (holder.role().equals(role) && holder.person().equals(person)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The open offer of a role to somebody.
     *
     * @param role the role
     * @param to to whom
     * @return the offer, or nothing
     */
    public Optional<RoleOffer> offer(Role role, Actor to) {
        for (RoleOffer offer : offers) {
            if (offer.role().equals(role) && offer.to().equals(to)) {
                return Optional.of(offer);
            }
        }
        return Optional.empty();
    }

    /**
     * With an offer.
     *
     * @param offer the offer
     * @return the new people
     */
    public People plus(RoleOffer offer) {
        return new People(holders, Lists.plus(offers, offer), participants, joined, commanderSeen);
    }

    /**
     * Without the offers of a role to somebody.
     *
     * @param role the role
     * @param to to whom
     * @return the new people
     */
    public People withoutOffer(Role role, Actor to) {
        List<RoleOffer> left = Lists.without(
                offers, offer -> offer.role().equals(role) && offer.to().equals(to));
        return new People(holders, left, participants, joined, commanderSeen);
    }

    /**
     * With somebody in a role, in the place of whoever they replace; an offer of it to them is answered thereby.
     *
     * @param holder the new holder
     * @param replaced who held it before and holds it no more, or null
     * @return the new people
     */
    public People plus(RoleHolder holder, @Nullable Actor replaced) {
        People rest = withoutOffer(holder.role(), holder.person());
        if (replaced != null) {
            rest = rest.without(holder.role(), replaced);
        }
        Instant seen = holder.role().equals(Role.COMMANDER) ? holder.mark().at() : commanderSeen;
        List<RoleHolder> now = Lists.plus(rest.without(holder.role(), holder.person()).holders, holder);
        return new People(now, rest.offers, participants, joined, seen);
    }

    /**
     * Without somebody in a role.
     *
     * @param role the role
     * @param person who gives it up
     * @return the new people
     */
    public People without(Role role, Actor person) {
        List<RoleHolder> left = Lists.without(
                holders, holder -> holder.role().equals(role) && holder.person().equals(person));
        return new People(left, offers, participants, joined, commanderSeen);
    }

    /**
     * With somebody who joined.
     *
     * @param participant who
     * @return the new people
     */
    public People plus(Participant participant) {
        List<Participant> now = Lists.plusLast(
                Lists.without(participants, other -> other.person().equals(participant.person())),
                participant,
                Limits.PARTICIPANTS);
        boolean again = participants.stream().anyMatch(other -> other.person().equals(participant.person()));
        return new People(holders, offers, now, again ? joined : joined + 1, commanderSeen);
    }

    /**
     * With the commander's latest sign of life.
     *
     * @param seen when
     * @return the new people
     */
    public People seen(Instant seen) {
        return commanderSeen != null && !seen.isAfter(commanderSeen)
                ? this
                : new People(holders, offers, participants, joined, seen);
    }

    People amended(Amendment amendment) {
        return new People(
                Lists.map(holders, holder -> amended(holder, amendment)),
                offers,
                Lists.map(participants, participant -> amended(participant, amendment)),
                joined,
                commanderSeen);
    }

    private static RoleHolder amended(RoleHolder holder, Amendment amendment) {
        Mark mark = holder.mark().amended(amendment);
        return mark.equals(holder.mark()) ? holder : new RoleHolder(holder.role(), holder.person(), mark);
    }

    private static Participant amended(Participant participant, Amendment amendment) {
        if (participant.mark().version() != amendment.target()) {
            return participant;
        }
        Mark mark = participant.mark().amended(amendment);
        if (Text.REDACTED.equals(amendment.text())) {
            return new Participant(
                    participant.person(), erased(participant.team()), erased(participant.purpose()), mark);
        }
        String purpose = amendment.text() == null ? participant.purpose() : amendment.text();
        return new Participant(participant.person(), participant.team(), purpose, mark);
    }

    private static @Nullable String erased(@Nullable String text) {
        return text == null ? null : Text.REDACTED;
    }
}
