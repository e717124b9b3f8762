package io.incidentops.slo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.Incident;
import io.incidentops.command.Declaration;
import io.incidentops.command.RecordImpact;
import io.incidentops.model.Actor;
import io.incidentops.slo.Span;
import io.incidentops.testkit.IncidentOpsHarness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IncidentOutagesTest {
    private static final Actor ANA = Actor.person("ana", "Ana");
    private static final Actor BEN = Actor.person("ben", "Ben");
    private static final Instant START = IncidentOpsHarness.START;
    private static final Span DAY = new Span(START.minus(Duration.ofHours(12)), START.plus(Duration.ofHours(12)));

    private final IncidentOpsHarness harness = IncidentOpsHarness.create();

    @AfterEach
    void close() {
        harness.close();
    }

    private Incident declare(Declaration declaration) {
        return harness.ops().as(ANA).declare(declaration);
    }

    private static Declaration checkout(String title) {
        return Declaration.of(title).service("checkout").impactBeganAt(START.minus(Duration.ofMinutes(4)));
    }

    private IncidentOutages outages() {
        return IncidentOutages.of(harness.ops(), Set.of("checkout"));
    }

    @Test
    void impact_is_an_outage_with_its_incident() {
        Incident incident = declare(checkout("Checkout answers 500"));
        harness.advance(Duration.ofMinutes(10));
        incident.mitigate("rolled back");

        List<Outage> found = outages().in(DAY);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).began()).isEqualTo(START.minus(Duration.ofMinutes(4)));
        assertThat(found.get(0).ended()).isEqualTo(START.plus(Duration.ofMinutes(10)));
        assertThat(found.get(0).cause().number()).isEqualTo(incident.number());
        assertThat(found.get(0).cause().text()).isEqualTo("Checkout answers 500");
        assertThat(found.get(0).cause().event())
                .isNotNull()
                .satisfies(event -> assertThat(event.incident()).isEqualTo(incident.id()));
    }

    @Test
    void impact_that_lasts_counts_until_now() {
        declare(checkout("Checkout answers 500"));

        Downtime downtime = Downtime.of(outages().in(DAY), START.plus(Duration.ofMinutes(5)));

        assertThat(downtime.total()).isEqualTo(Duration.ofMinutes(9));
    }

    @Test
    void drills_and_other_services_do_not_count() {
        declare(checkout("Exercise").asDrill());
        declare(Declaration.of("Search is slow").service("search").impactBeganAt(START.minusSeconds(60)));
        Incident both = declare(Declaration.of("Two services").service("checkout"));
        both.impact(new RecordImpact(START.minusSeconds(90), START.minusSeconds(30), Set.of("search"), null, "slow"));

        assertThat(outages().in(DAY)).isEmpty();
        assertThat(IncidentOutages.of(harness.ops(), Set.of()).in(DAY)).hasSize(2);
    }

    @Test
    void restricted_incidents_count_and_are_named_only_to_those_who_may_know() {
        Incident incident = declare(checkout("Data leaks").restrictedTo(List.of(ANA)));

        assertThat(outages().in(DAY)).extracting(Outage::cause).containsExactly(Cause.HIDDEN);
        assertThat(outages().reader(BEN).in(DAY)).extracting(Outage::cause).containsExactly(Cause.HIDDEN);
        assertThat(outages().reader(ANA).in(DAY))
                .extracting(outage -> outage.cause().number())
                .containsExactly(incident.number());
        String text = SlaMeter.outages(
                        Sla.builder("Checkout", io.incidentops.slo.Target.percent("99.9"))
                                .build(),
                        outages().in(DAY))
                .statement(DAY, START)
                .toMarkdown();
        assertThat(text).contains("not named here").doesNotContain("leaks", "#" + incident.number() + " ");
    }

    @Test
    void small_impact_may_be_left_out() {
        Incident incident = declare(checkout("A few fail").impactFraction(0.02));
        incident.mitigate("over");
        declare(checkout("Nobody knows how many"));

        assertThat(outages().in(DAY)).hasSize(2);
        assertThat(outages().affectingAtLeast("0.02").in(DAY)).hasSize(2);
        assertThat(outages().affectingAtLeast("0.05").in(DAY)).hasSize(1);
    }

    @Test
    void what_was_recorded_after_the_period_counts_in_it() {
        harness.advance(Duration.ofDays(40));
        declare(checkout("Found in the logs")).resolve("long over");

        assertThat(outages().in(DAY)).hasSize(1);
        assertThat(outages().in(new Span(DAY.from().minus(Duration.ofDays(2)), DAY.from())))
                .isEmpty();
    }

    @Test
    void an_incident_that_is_open_for_half_a_year_still_counts() {
        declare(checkout("Nobody closed it"));
        harness.advance(Duration.ofDays(180));
        Instant now = harness.clock().instant();

        assertThat(outages().in(new Span(now.minus(Duration.ofDays(30)), now))).hasSize(1);
    }

    @Test
    void more_incidents_than_one_page_are_all_read() {
        for (int i = 0; i < 1_050; i++) {
            declare(checkout("Again"));
        }

        assertThat(outages().in(DAY)).hasSize(1_050);
    }
}
