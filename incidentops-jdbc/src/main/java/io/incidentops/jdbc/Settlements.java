package io.incidentops.jdbc;

import io.incidentops.work.Claim;
import io.incidentops.work.Effect;
import io.incidentops.work.Settlement;
import java.time.Instant;
import java.util.List;

/** Says how claimed work went, where its claim still counts. */
final class Settlements {
    private static final String CLAIMED =
            " where id = ? and state = 'SENT' and owner = ? and attempts = ? and lease_until = ?";

    private static final String FINISH = """
            update incidentops_work set state = ?, due = ?, reason = ?, reference = ?, waiting = false, ready = false,
                payload = null, owner = null, lease_until = null""" + CLAIMED;

    private static final String POSTPONE = """
            update incidentops_work set state = 'PLANNED', due = ?, reason = ?, unclear = ?, ready = type <> 0,
                owner = null, lease_until = null""" + CLAIMED;

    private static final String HOLD = """
            update incidentops_work set state = 'FAILED', due = ?, reason = ?, holding = true, ready = false,
                owner = null, lease_until = null""" + CLAIMED;

    private static final String COUNTS = "select count(*) from incidentops_work" + CLAIMED;

    private Settlements() {}

    /** Adds the statement that settles; it changes no row where the lease is lost. */
    static int write(Script script, Settlement settlement, Instant now) {
        Claim claim = settlement.claim();
        String id = claim.work().id();
        long until = Columns.millis(claim.leaseUntil());
        if (settlement instanceof Settlement.Finished finished) {
            return script.update(
                    FINISH,
                    finished.state().name(),
                    Columns.millis(now),
                    finished.reason(),
                    finished.reference(),
                    id,
                    claim.owner(),
                    claim.attempt(),
                    until);
        }
        if (settlement instanceof Settlement.Later later) {
            boolean unclear = later.unclear() && claim.work() instanceof Effect;
            return script.update(
                    POSTPONE,
                    Columns.millis(later.at()),
                    later.reason(),
                    unclear,
                    id,
                    claim.owner(),
                    claim.attempt(),
                    until);
        }
        String reason = ((Settlement.Held) settlement).reason();
        return script.update(HOLD, Columns.millis(now), reason, id, claim.owner(), claim.attempt(), until);
    }

    /** The statement that asks whether a claim still counts. */
    static void counts(Script script, Claim claim, Script.Reader reader) {
        script.query(
                reader, COUNTS, claim.work().id(), claim.owner(), claim.attempt(), Columns.millis(claim.leaseUntil()));
    }

    /** The lane that goes on, if any. */
    static List<String> lanes(Settlement settlement) {
        boolean goesOn = settlement.claim().work() instanceof Effect && !(settlement instanceof Settlement.Held);
        return goesOn ? List.of(((Effect) settlement.claim().work()).lane()) : List.of();
    }
}
