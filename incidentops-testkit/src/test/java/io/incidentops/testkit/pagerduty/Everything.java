package io.incidentops.testkit.pagerduty;

import java.time.Duration;

/** Lets everything happen that webhooks tell of. */
final class Everything {
    private Everything() {}

    static void happens(Scene scene) {
        String first = scene.open("first");
        String second = scene.open("second");
        scene.service.acknowledgementTimeout(Duration.ofMinutes(30));
        StandInHand ana = scene.pd.as(scene.ana);
        ana.acknowledge(first);
        scene.advance(Duration.ofMinutes(30)); // unacknowledged; and the second one escalated meanwhile
        ana.priority(first, "P1");
        ana.note(first, "Looking");
        ana.statusUpdate(first, "We are looking");
        ana.conferenceBridge(first, "+1 555", "https://meet.example.org/1");
        ana.reassign(first, scene.ben);
        ana.delegate(
                first,
                scene.pd
                        .policy("Search")
                        .level(Duration.ofMinutes(5), scene.chen)
                        .add());
        ana.service(first, scene.pd.service("search", scene.policy));
        ana.ask(first, scene.ben, "Please help");
        scene.pd.as(scene.ben).join(first);
        scene.client.put("/incidents/" + first, "{'incident':{'type':'incident','incident_type':{'name':'major'}}}");
        ana.merge(second, first);
        ana.resolve(first, "");
        ana.reopen(first);
    }
}
