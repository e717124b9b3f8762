package io.incidentops.docs;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;
import io.incidentops.model.Actor;
import io.incidentops.model.EventRef;
import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** The tour that the README shows: its text is taken from between the marks, its output from running it. */
final class Tour {
    private Tour() {}

    static Incident run(IncidentOps ops, Instant tenOhFour, PrintStream out) {
        // tour:begin
        Actor ana = Actor.person("ana", "Ana");
        Actor ben = Actor.person("ben", "Ben");
        Actor chen = Actor.person("chen", "Chen");

        Incident incident = ops.as(ana)
                .declare(Declaration.of("Checkout answers 500")
                        .service("checkout")
                        .impactBeganAt(tenOhFour)); // severity unknown: SEV2's rules apply
        Incident asBen = incident.as(ben); // the same incident, Ben acting
        Incident asChen = incident.as(chen);

        incident.takeCommand(); // this also acknowledges
        incident.offer(Role.SCRIBE, ben);
        asBen.accept(Role.SCRIBE);
        incident.severity(Severity.SEV1);
        asBen.change("checkout 4.12 deployed", "https://deploys.example.org/4.12");

        incident.decision("Roll back: a fix forward takes longer");
        EventRef rollback = incident.assign(chen, "Roll back to 4.11", Duration.ofMinutes(15))
                .ref();
        asChen.accept(rollback);
        incident.update("A third of payments fail. We are rolling back.");
        out.println(incident.catchUp().toText()); // for whoever joins now

        asChen.done(rollback, "4.11 runs everywhere");
        incident.mitigate("Error rate is normal");
        incident.resolve("Rolled back to 4.11");
        out.println(incident.history().timeline().toText());
        // tour:end
        return incident;
    }
}
