package io.incidentops;

import static io.incidentops.World.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.command.Declaration;
import io.incidentops.command.ReportPage;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Phase;
import io.incidentops.model.Severity;
import io.incidentops.port.Answer;
import io.incidentops.port.Clearance;
import io.incidentops.port.PagerFeature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told to a pager of an incident that it told us of, of one that carries on elsewhere, and of a drill. */
class FromPagerTest {
    private static final String KEY = "pagerduty/PINC1";

    private final World world = new World();

    @AfterEach
    void end() {
        world.close();
    }

    private Incident paged() {
        world.pager.features.add(PagerFeature.ESCALATES);
        return world.ops.alarm(Declaration.of("Checkout answers 500")
                .service("checkout")
                .severity(Severity.SEV3)
                .pagedAs(KEY, PageTarget.service("checkout"), "PINC1"));
    }

    @Test
    void what_came_from_the_pager_is_never_paged_back() {
        Incident incident = paged();
        incident.severity(Severity.SEV1);
        incident.resolve("over");
        paged();
        world.minutes(60);

        assertThat(incident.state().phase()).isEqualTo(Phase.TRIGGERED);
        assertThat(incident.state().fromPager()).isTrue();
        assertThat(world.pager.pages).isEmpty();
    }

    @Test
    void a_person_may_still_page_somebody_for_it() {
        Incident incident = paged();

        incident.page(PageTarget.team("database"), "replication stopped");
        world.ops.runDue();

        assertThat(world.pager.pages).extracting(page -> page.target().id()).containsExactly("database");
    }

    @Test
    void its_page_is_acknowledged_and_resolved_with_it() {
        Incident incident = paged();
        incident.acknowledge();
        incident.resolve("over");
        world.ops.runDue();

        assertThat(world.pager.calls).contains("resolve " + KEY);
    }

    @Test
    void the_pagers_name_of_a_page_may_be_learned_later() {
        world.pager.answer = () -> Answer.accepted(null);
        Incident incident = world.incident(Severity.SEV3);
        world.ops.runDue();
        var page = incident.state().paging().pages().get(0);

        incident.submit(new ReportPage(page.key(), page.target(), "PINC2")).orThrow();
        long version = incident.state().version();
        incident.submit(new ReportPage(page.key(), page.target(), "PINC2")).orThrow();

        assertThat(incident.state().paging().page(page.key()).orElseThrow().reference())
                .isEqualTo("PINC2");
        assertThat(incident.state().version()).isEqualTo(version);
    }

    @Test
    void the_pager_is_told_where_a_merged_incident_carries_on() {
        Incident one = world.commanded(Severity.SEV3);
        Incident other = world.incident(Severity.SEV3);
        world.ops.runDue();
        String key = one.state().paging().pages().get(0).key();

        one.mergeInto(other, "the same");
        world.ops.runDue();

        assertThat(world.pager.calls).contains("merge " + key + " into " + other.id());
        assertThat(world.pager.calls).noneMatch(call -> call.startsWith("resolve"));
    }

    @Test
    void a_drill_has_a_pager_of_its_own() {
        FakePager drills = new FakePager();
        drills.clearance = Clearance.SANDBOX;
        world.pager.drills = drills;

        world.ops.declare(Declaration.of("Exercise")
                .service("checkout")
                .severity(Severity.SEV3)
                .asDrill());
        world.ops.runDue();

        assertThat(drills.pages).hasSize(1);
        assertThat(world.pager.pages).isEmpty();
    }
}
