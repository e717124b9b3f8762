package io.incidentops;

import static io.incidentops.World.ANA;
import static io.incidentops.World.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.command.*;
import io.incidentops.model.*;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeverityTest {
    private final World world = new World();

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void an_unknown_severity_acts_as_sev2() {
        Incident incident = world.incident(Severity.UNKNOWN);
        world.ops.runDue();

        assertThat(incident.state().major()).isTrue();
        assertThat(incident.state().level().rank()).isEqualTo(2);
        assertThat(world.pager.pages)
                .extracting(page -> page.target().toString())
                .containsExactly("role:commander", "service:checkout");
    }

    @Test
    void anyone_sets_the_first_severity_even_a_low_one() {
        Incident incident = world.commanded(Severity.UNKNOWN);

        incident.as(BEN).severity(Severity.SEV4);

        assertThat(incident.state().severity()).isEqualTo(Severity.SEV4);
    }

    @Test
    void anyone_raises_but_only_the_commander_lowers() {
        Incident incident = world.commanded(Severity.SEV3);

        incident.as(BEN).severity(Severity.SEV1);
        assertThatThrownBy(() -> incident.as(BEN).severity(Severity.SEV3))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessageContaining("the higher severity stands")
                .hasMessageContaining("commander")
                .hasMessageContaining("Ana");
        incident.as(ANA).severity(Severity.SEV3);

        assertThat(incident.state().severity()).isEqualTo(Severity.SEV3);
    }

    @Test
    void a_severity_is_not_taken_back_to_unknown_and_must_be_defined() {
        Incident incident = world.commanded(Severity.SEV3);

        assertThatThrownBy(() -> incident.severity(Severity.UNKNOWN)).hasMessageContaining("in doubt");
        assertThatThrownBy(() -> incident.severity(Severity.of("SEV9"))).hasMessageContaining("SEV1, SEV2");
        assertThatThrownBy(() -> incident.severity(Severity.SEV3)).hasMessageContaining("already");
    }

    @Test
    void raising_pages_whom_the_lower_severity_did_not() {
        Incident incident = world.incident(Severity.SEV3);
        world.ops.runDue();
        assertThat(world.pager.pages).hasSize(1);

        incident.severity(Severity.SEV1);
        world.ops.runDue();

        assertThat(world.pager.pages)
                .extracting(page -> page.target().toString())
                .containsExactly("service:checkout", "role:commander");
        assertThat(incident.state().work().checklist("start")).isPresent();
    }

    @Test
    void in_normal_times_everyone_decides_and_in_an_emergency_the_commander() {
        Incident calm = world.commanded(Severity.SEV4);
        Incident urgent = world.commanded(Severity.SEV1);

        calm.as(BEN).decision("restart it");
        assertThatThrownBy(() -> urgent.as(BEN).decision("restart it"))
                .hasMessageContaining("deciding in a major incident is for: commander or deputy; Ana commands");
        urgent.as(ANA).decision("roll back");
        assertThatThrownBy(() -> urgent.as(BEN).resolve("it works again")).hasMessageContaining("resolving");
        assertThatThrownBy(() -> urgent.as(BEN).update("better")).hasMessageContaining("update");
    }

    @Test
    void without_a_commander_the_refusal_offers_to_take_command() {
        Incident incident = world.incident(Severity.SEV1);
        Incident other = world.incident(Severity.SEV1);

        Outcome.Refused refused =
                (Outcome.Refused) incident.as(BEN).submit(new Merge(other.id(), other.number(), "the same"));

        assertThat(refused.reason()).contains("nobody commands");
        assertThat(refused.possible()).containsExactly(new TakeCommand(null));
    }

    @Test
    void closing_ends_the_emergency() {
        Incident incident = world.commanded(Severity.SEV1);
        incident.resolve("rolled back");
        incident.waivePostmortem("known");
        incident.close();

        assertThat(incident.state().major()).isFalse();
        assertThat(incident.state().everMajor()).isTrue();
    }

    @Test
    void any_incident_can_be_made_major() {
        Incident incident = world.incident(Severity.SEV4);

        incident.as(BEN).makeMajor("the press calls");

        assertThat(incident.state().major()).isTrue();
        assertThat(incident.state().severity()).isEqualTo(Severity.SEV4);
        assertThatThrownBy(() -> incident.makeMajor("again")).hasMessageContaining("already");
    }
}
