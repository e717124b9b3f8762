package io.incidentops.samples.bridge;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.pagerduty.events.PagerDutyEvents;
import io.incidentops.pagerduty.events.TriggerEvent;
import io.incidentops.testkit.ManualClock;
import io.incidentops.testkit.pagerduty.PagerDutyFault;
import io.incidentops.testkit.pagerduty.PagerDutyStandIn;
import io.incidentops.testkit.pagerduty.StandInIncident;
import io.incidentops.testkit.pagerduty.StandInService;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Two incidents, one that begins in chat and one that begins at PagerDuty: the bridge as it is, and a stand-in. */
final class Story {
    private static final Duration MOMENT = Duration.ofSeconds(30);

    private final ManualClock clock;
    private final Company company;
    private final PagerDutyStandIn pd;
    private final IncidentOps ops;
    private final Paper paper;
    private final Here here;
    private final There there;
    private final Stage stage;

    private Story(ManualClock clock, Company company, Bridge bridge, PrintStream out) {
        this.clock = clock;
        this.company = company;
        this.pd = company.pd();
        this.ops = bridge.ops();
        this.paper = new Paper(out, clock);
        this.here = new Here(ops, paper);
        this.there = new There(pd, paper);
        this.stage = new Stage(clock, pd, bridge, here, there);
    }

    /** A clock that stands where the story begins. */
    static ManualClock morning() {
        return ManualClock.at("2026-03-02T10:04:00Z");
    }

    static void tell(PrintStream out) throws IOException {
        ManualClock clock = morning();
        try (Company company = Company.founded(clock);
                Bridge bridge = Bridge.still(company.configuration(), clock, company.people())) {
            tell(clock, company, bridge, out);
        }
    }

    /** Lets the people act until both incidents are resolved on both sides. */
    static void tell(ManualClock clock, Company company, Bridge bridge, PrintStream out) {
        company.subscribe(bridge);
        Story story = new Story(clock, company, bridge, out);
        story.fromHere();
        story.fromThere();
        story.lookBack();
    }

    private void fromHere() {
        paper.scene("Dee of the support declares an incident in chat. Whoever is on call is paged.");
        here.say("dee", "declare Checkout answers 500 sev:2 service:checkout");
        stage.pass(MOMENT);

        paper.scene("Nobody acknowledges, and PagerDuty goes on to the second level.");
        stage.pass(Duration.ofMinutes(5));

        paper.scene("Bea acknowledges on her phone.");
        pd.as(company.bea()).acknowledge(at(company.checkout()).id());
        stage.pass(MOMENT);

        paper.scene("Chen takes command. What is said here is one note there.");
        here.say("chen", "role take commander");
        here.say("bea", "note The database refuses new connections since 10:02");
        here.say("chen", "decide Roll back to 4.11: a fix forward takes longer");
        stage.pass(Duration.ofMinutes(1));

        paper.scene("It is worse than it seemed: the severity is raised, and the priority follows.");
        here.say("bea", "sev 1");
        stage.pass(MOMENT);

        paper.scene("Ana writes a note on her phone.");
        pd.as(company.ana()).note(at(company.checkout()).id(), "4.12 doubled the connections of each instance");
        stage.pass(MOMENT);
        outage();
        over();
    }

    private void outage() {
        paper.scene("PagerDuty has trouble of its own: it answers every call with 500.");
        pd.faults().always("*", "/**", PagerDutyFault.status(500));
        here.say("chen", "update A third of payments fail. We roll back to 4.11.");
        here.say("bea", "change checkout 4.11 is being deployed");
        stage.pass(Duration.ofMinutes(1));
        waiting();

        paper.scene("It recovers, but breaks off after having written a note, so that nobody knows whether it did.");
        pd.faults().clear().next("POST", "/incidents/{id}/notes", PagerDutyFault.RESET.afterDoingIt());
        stage.pass(Duration.ofMinutes(5));
        waiting();
    }

    private void waiting() {
        long waiting = ops.incident(1).deliveries().stream()
                .filter(delivery -> delivery.effect().destination().startsWith("pagerduty"))
                .filter(delivery -> !delivery.state().settled())
                .count();
        long failed = pd.calls().stream()
                .filter(call -> call.status() == 0 || call.status() >= 500)
                .count();
        paper.says(Paper.HERE, "for PagerDuty: " + waiting + " waiting, " + failed + " calls went wrong so far");
    }

    private void over() {
        paper.scene("The rollback is through. It is resolved here, and there.");
        here.say("chen", "resolve Rolled back to 4.11");
        stage.pass(Duration.ofMinutes(1));
    }

    private void fromThere() {
        paper.scene("Ten minutes later monitoring triggers an incident at PagerDuty.");
        stage.pass(Duration.ofMinutes(10));
        try (PagerDutyEvents monitoring =
                PagerDutyEvents.builder().base(pd.url()).clock(clock).build()) {
            monitoring.trigger(TriggerEvent.of(
                    company.search().routingKey(), "latency-of-search", "Search takes 4 s", "monitoring"));
        }
        stage.pass(MOMENT);

        paper.scene("Bea acknowledges it in chat, and says how bad it is.");
        here.say("bea", "ack");
        here.say("bea", "sev 3");
        stage.pass(MOMENT);

        paper.scene("She resolves it at PagerDuty.");
        pd.as(company.bea()).resolve(at(company.search()).id(), "An index was missing");
        stage.pass(Duration.ofMinutes(1));
    }

    private void lookBack() {
        for (Incident incident : List.of(ops.incident(1), ops.incident(2))) {
            paper.scene("The record of #" + incident.number() + ":");
            paper.plain(incident.history().timeline().toText());
        }
        paper.scene("Who was reached when:");
        pd.notified().forEach(each -> paper.plain(each.at() + " " + there.told(each)));
    }

    /** The incident of a service at PagerDuty that was opened last. */
    private StandInIncident at(StandInService service) {
        return pd.incidents().stream()
                .filter(incident -> incident.service().id().equals(service.id()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("PagerDuty opened nothing for " + service.name()));
    }
}
