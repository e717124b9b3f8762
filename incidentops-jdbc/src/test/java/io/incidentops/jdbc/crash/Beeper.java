package io.incidentops.jdbc.crash;

import io.incidentops.model.Actor;
import io.incidentops.port.Answer;
import io.incidentops.port.Pager;
import io.incidentops.port.PagerFeature;
import java.util.Set;

/** A pager that writes each call into the ledger before it answers. */
final class Beeper implements Pager {
    private final Ledger ledger;
    private final Tripwire tripwire;

    Beeper(Ledger ledger, Tripwire tripwire) {
        this.ledger = ledger;
        this.tripwire = tripwire;
    }

    static String pageOf(String key, Object target) {
        return "page " + key + " for " + target;
    }

    static String acknowledgementOf(String key) {
        return "acknowledge " + key;
    }

    static String resolutionOf(String key) {
        return "resolve " + key;
    }

    @Override
    public String name() {
        return "pager";
    }

    @Override
    public Set<PagerFeature> features() {
        return Set.of();
    }

    @Override
    public Answer page(PageCall page) {
        return called(pageOf(page.key(), page.target()));
    }

    @Override
    public Answer acknowledge(String key, Actor by) {
        return called(acknowledgementOf(key));
    }

    @Override
    public Answer resolve(String key) {
        return called(resolutionOf(key));
    }

    private Answer called(String signature) {
        tripwire.pass(KillPoint.CALL, "before");
        ledger.add(Entry.Kind.CALLED, signature, false);
        tripwire.pass(KillPoint.CALL, "before its answer");
        return Answer.accepted(null);
    }
}
