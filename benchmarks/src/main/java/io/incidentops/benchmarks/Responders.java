package io.incidentops.benchmarks;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.Receipt;
import io.incidentops.command.Declaration;
import io.incidentops.model.Actor;
import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import java.util.List;
import java.util.Map;

/** Two people in a major incident, which one of them commands. */
final class Responders {
    private static final Actor ANA = Actor.person("ana", "Ana Lindt");
    private static final Actor BEN = Actor.person("ben", "Ben Okafor");

    private record Responder(Actor actor, Incident incident) {
        Responder moveTo(IncidentOps ops) {
            return new Responder(actor, ops.as(actor).incident(incident.id()));
        }
    }

    private Responder commander;
    private Responder other;
    private Severity next = Severity.SEV2;

    /**
     * Declares an incident and works on it as people do.
     *
     * @param events how many events it shall have
     */
    Responders(IncidentOps ops, int events) {
        Incident incident = ops.as(ANA)
                .declare(Declaration.of("Checkout answers 500")
                        .service("checkout")
                        .severity(Severity.SEV1));
        commander = new Responder(ANA, incident);
        other = new Responder(BEN, incident.as(BEN));
        incident.takeCommand();
        ops.runDue();
        for (long i = incident.state().version(); i < events; i++) {
            work((int) (i % 16));
        }
    }

    private void work(int turn) {
        Incident who = (turn % 2 == 0 ? commander : other).incident();
        switch (turn) {
            case 3 -> who.change("checkout 4.12 deployed to a tenth of the hosts", "https://deploy.example.org/4.12");
            case 5 -> who.evidence("Latency of the payment calls", "https://metrics.example.org/d/checkout");
            case 6 -> commander.incident().update("A third of the payments fail. We look at the last deployment.");
            case 7 -> who.fact("deploy.finished", "checkout 4.12 runs on all hosts", Map.of("version", "4.12"));
            default -> note(who);
        }
    }

    private static Receipt note(Incident who) {
        return who.note("Error rate of checkout is at 31 %, it was 0.2 % an hour ago");
    }

    Incident incident() {
        return commander.incident();
    }

    /** Goes on in another instance of the library with the same store. */
    void moveTo(IncidentOps ops) {
        commander = commander.moveTo(ops);
        other = other.moveTo(ops);
    }

    List<Receipt> note() {
        return List.of(note(other.incident()));
    }

    List<Receipt> severity() {
        Severity to = next;
        next = to.equals(Severity.SEV2) ? Severity.SEV1 : Severity.SEV2;
        return List.of(commander.incident().severity(to));
    }

    List<Receipt> handoff() {
        Receipt offered = commander.incident().handOver(other.actor());
        Receipt accepted = other.incident().accept(Role.COMMANDER);
        Responder before = commander;
        commander = other;
        other = before;
        return List.of(offered, accepted);
    }
}
