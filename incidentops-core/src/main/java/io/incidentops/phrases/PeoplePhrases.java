package io.incidentops.phrases;

import io.incidentops.event.Basis;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.Joined;
import io.incidentops.event.OfferExpired;
import io.incidentops.event.OfferWithdrawn;
import io.incidentops.event.PostmortemAssigned;
import io.incidentops.event.RoleAssigned;
import io.incidentops.event.RoleDeclined;
import io.incidentops.event.RoleOffered;
import io.incidentops.event.RoleReleased;
import org.jspecify.annotations.Nullable;

/** What happened to roles and their holders, who joined, and who owns the post-mortem. */
final class PeoplePhrases {
    private PeoplePhrases() {}

    static @Nullable String say(IncidentEvent event, Context context) {
        if (event instanceof RoleOffered offered) {
            return "offered " + Words.role(offered.role()) + " to " + offered.to() + " until "
                    + context.when(offered.expiresAt());
        }
        if (event instanceof RoleAssigned assigned) {
            return assigned(assigned, context);
        }
        if (event instanceof RoleDeclined declined) {
            return "declined " + Words.role(declined.role());
        }
        if (event instanceof OfferExpired expired) {
            return "noted that the offer of " + Words.role(expired.role()) + " to " + expired.to()
                    + " lapsed without an answer";
        }
        if (event instanceof OfferWithdrawn withdrawn) {
            return "withdrew the offer of " + Words.role(withdrawn.role()) + " to " + withdrawn.to();
        }
        return event instanceof RoleReleased released ? released(released, context) : others(event, context);
    }

    private static @Nullable String others(IncidentEvent event, Context context) {
        if (event instanceof Joined joined) {
            return joined(joined, context);
        }
        if (event instanceof PostmortemAssigned assigned) {
            return context.by(assigned.owner())
                    ? "took the post-mortem"
                    : "gave the post-mortem to " + assigned.owner();
        }
        return null;
    }

    private static String assigned(RoleAssigned event, Context context) {
        String role = Words.role(event.role());
        String from = event.replaced() == null ? "" : " from " + event.replaced();
        if (!context.by(event.to())) {
            String accepted = event.basis() == Basis.ACCEPTED ? ", who accepted" : "";
            return "gave " + role + " to " + event.to() + accepted
                    + (from.isEmpty() ? "" : "; it was with " + event.replaced() + " before");
        }
        String took = event.basis() == Basis.TAKEN ? "took " : "took over ";
        return (event.basis() == Basis.ACCEPTED ? "accepted " : took) + role + from;
    }

    private static String released(RoleReleased event, Context context) {
        return context.by(event.person())
                ? "gave up " + Words.role(event.role())
                : "recorded that " + event.person() + " no longer holds " + Words.role(event.role());
    }

    private static String joined(Joined event, Context context) {
        String team = event.team() == null ? "" : " from " + Words.oneLine(event.team());
        return context.by(event.person()) ? "joined" + team : "brought in " + event.person() + team;
    }
}
