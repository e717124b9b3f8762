package io.incidentops.testkit.pagerduty;

import io.incidentops.testkit.ManualClock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** An account that most tests begin with. */
final class Scene implements AutoCloseable {
    final ManualClock clock = ManualClock.at("2026-03-02T10:00:00Z");
    final PagerDutyStandIn pd = PagerDutyStandIn.builder().clock(clock).start();
    final StandInUser ana = pd.user("Ana", "ana@example.org").phone(49, "1701234567");
    final StandInUser ben = pd.user("Ben", "ben@example.org");
    final StandInUser chen = pd.user("Chen", "chen@example.org");
    final StandInTeam team = pd.team("Payments", ana, ben);
    final StandInSchedule primary = pd.schedule("Primary")
            .in(ZoneId.of("Europe/Berlin"))
            .layer(LocalDateTime.parse("2026-03-02T09:00:00"), Duration.ofDays(7), ana, ben)
            .add();
    final StandInPolicy policy = pd.policy("Payments")
            .level(Duration.ofMinutes(5), primary)
            .level(Duration.ofMinutes(10), chen)
            .loops(1)
            .team(team)
            .add();
    final StandInService service = pd.service("payments", policy);
    final Client client = new Client(pd, ana.email());

    /** Opens an incident by an event and answers its id. */
    String open(String key) {
        client.event(service, "trigger", key);
        return pd.incident(key).id();
    }

    void advance(Duration time) {
        clock.advance(time);
        pd.runDue();
    }

    @Override
    public void close() {
        pd.close();
    }
}
