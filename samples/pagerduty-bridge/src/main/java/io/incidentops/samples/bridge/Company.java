package io.incidentops.samples.bridge;

import io.incidentops.port.Person;
import io.incidentops.testkit.pagerduty.PagerDutyStandIn;
import io.incidentops.testkit.pagerduty.StandInPolicy;
import io.incidentops.testkit.pagerduty.StandInService;
import io.incidentops.testkit.pagerduty.StandInUser;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people and the services of the story, as a stand-in for PagerDuty has them.
 *
 * @param pd the stand-in
 * @param ana on call for the checkout
 * @param bea on call after her
 * @param chen on call as a commander
 * @param dee of the support, who is not paged
 * @param checkout a service
 * @param search another one
 * @param paging the service on which commanders are paged
 * @param commanders whom a commander's page reaches
 */
record Company(
        PagerDutyStandIn pd,
        StandInUser ana,
        StandInUser bea,
        StandInUser chen,
        StandInUser dee,
        StandInService checkout,
        StandInService search,
        StandInService paging,
        StandInPolicy commanders)
        implements AutoCloseable {
    private static final String SECRET = "a secret that the stand-in signs with";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static Company founded(InstantSource clock) {
        PagerDutyStandIn pd = PagerDutyStandIn.builder().clock(clock).start();
        StandInUser ana = pd.user("Ana", "ana@example.org");
        StandInUser bea = pd.user("Bea", "bea@example.org");
        StandInUser chen = pd.user("Chen", "chen@example.org");
        StandInUser dee = pd.user("Dee", "dee@example.org");
        pd.user("Incidents", "incidents@example.org");
        StandInPolicy payments = pd.policy("Payments")
                .level(PATIENCE, ana)
                .level(PATIENCE, bea)
                .loops(1)
                .add();
        StandInPolicy finding = pd.policy("Finding").level(PATIENCE, bea).add();
        StandInPolicy commanders =
                pd.policy("Commanders").level(PATIENCE, chen).loops(1).add();
        return new Company(
                pd,
                ana,
                bea,
                chen,
                dee,
                pd.service("checkout", payments),
                pd.service("search", finding),
                pd.service("paging", commanders),
                commanders);
    }

    /** The same people, as the directory knows them. */
    List<Person> people() {
        return List.of(person(ana), person(bea), person(chen), person(dee));
    }

    private static Person person(StandInUser user) {
        return Person.of(user.email().substring(0, user.email().indexOf('@')), user.name())
                .email(user.email());
    }

    Configuration configuration() {
        return new Configuration(
                new Configuration.Account(pd.token(), "incidents@example.org", SECRET, Optional.of(pd.url())),
                new Configuration.Routes(Map.of("checkout", checkout.routingKey()), commanders.id(), paging.id()),
                Optional.empty(),
                0,
                Path.of("nowhere"));
    }

    /** Has webhooks sent to a bridge. */
    void subscribe(Bridge bridge) {
        pd.webhook(URI.create("http://localhost:" + bridge.port() + "/pagerduty"), SECRET);
    }

    @Override
    public void close() {
        pd.close();
    }
}
