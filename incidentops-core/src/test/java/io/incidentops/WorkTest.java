package io.incidentops;

import static io.incidentops.World.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.command.*;
import io.incidentops.model.*;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkTest {
    private final World world = new World();
    private final Incident incident = world.commanded(Severity.SEV1);

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void an_action_is_accepted_by_its_owner_alone() {
        EventRef action =
                incident.assign(BEN, "Roll back", Duration.ofMinutes(15)).ref();

        assertThatThrownBy(() -> incident.as(CHEN).accept(action)).hasMessageContaining("A1 belongs to Ben");
        incident.as(BEN).accept(action);
        assertThatThrownBy(() -> incident.as(BEN).accept(action)).hasMessageContaining("accepted already");
        incident.as(BEN).done(action, "4.11 runs");

        assertThat(incident.state().work().openActions()).isEmpty();
        assertThatThrownBy(() -> incident.as(BEN).done(action, "again")).hasMessageContaining("A1 is finished already");
    }

    @Test
    void a_time_box_that_ends_is_said_once_and_extending_begins_another() {
        EventRef action =
                incident.assign(BEN, "Roll back", Duration.ofMinutes(15)).ref();
        String promise = "action:" + action.version();

        world.minutes(14);
        assertThat(world.passed(incident, promise)).isZero();
        world.minutes(30);
        assertThat(world.passed(incident, promise)).isEqualTo(1);
        incident.as(BEN).extend(action, Duration.ofMinutes(10));
        world.minutes(10);
        assertThat(world.passed(incident, promise)).isEqualTo(2);
        incident.as(BEN).drop(action, "not needed");
        world.pass(Duration.ofHours(2));
        assertThat(world.passed(incident, promise)).isEqualTo(2);
    }

    @Test
    void an_action_that_was_extended_before_its_time_ends_later() {
        EventRef action =
                incident.assign(BEN, "Roll back", Duration.ofMinutes(15)).ref();
        world.minutes(10);
        incident.as(BEN).extend(action, Duration.ofMinutes(30));

        world.minutes(29);
        assertThat(world.passed(incident, "action:" + action.version())).isZero();
        world.minutes(1);
        assertThat(world.passed(incident, "action:" + action.version())).isEqualTo(1);
    }

    @Test
    void a_time_box_is_positive_and_not_endless() {
        for (Duration wrong : List.of(
                Duration.ZERO, Duration.ofMinutes(-1), Duration.ofDays(8), Duration.ofSeconds(Long.MAX_VALUE))) {
            assertThatThrownBy(() -> incident.assign(BEN, "Roll back", wrong))
                    .isInstanceOf(CommandRefusedException.class)
                    .hasMessageContaining("time-box");
        }
        assertThatThrownBy(() -> incident.assign(BOT, "Roll back", Duration.ofMinutes(1)))
                .hasMessageContaining("must be a person");
    }

    @Test
    void open_actions_are_refused_at_the_limit_and_finished_ones_forgotten() {
        EventRef first = incident.assign(BEN, "action 1", Duration.ofHours(1)).ref();
        for (int i = 2; i <= Limits.ACTIONS; i++) {
            incident.assign(BEN, "action " + i, Duration.ofHours(1));
        }

        assertThatThrownBy(() -> incident.assign(BEN, "one more", Duration.ofHours(1)))
                .hasMessageContaining("100 open actions");
        incident.done(first, "done");
        incident.assign(BEN, "one more", Duration.ofHours(1));

        assertThat(incident.state().work().actionCount()).isEqualTo(101);
        for (ActionItem action : incident.state().work().openActions()) {
            incident.done(incident.event(action.mark().version()), "done");
        }
        assertThat(incident.state().work().actions()).hasSize(Limits.FINISHED);
        assertThat(incident.state().work().actionCount()).isEqualTo(101);
    }

    @Test
    void tasks_are_for_afterwards_and_come_due() {
        EventRef task = incident.task("Write a test", BEN, START.plus(Duration.ofDays(5)))
                .ref();
        EventRef late =
                incident.task("Buy disks", BEN, START.plus(Duration.ofDays(3))).ref();
        incident.resolve("over");
        incident.waivePostmortem("known");
        incident.finish(task, "written");

        world.pass(Duration.ofDays(10));

        assertThat(incident.state().phase()).isEqualTo(Phase.CLOSED);
        assertThat(world.passed(incident, "task:" + task.version())).isZero();
        assertThat(world.passed(incident, "task:" + late.version())).isEqualTo(1);
        assertThatThrownBy(() -> incident.finish(task, "again")).hasMessageContaining("T1 is done already");
        assertThatThrownBy(() -> incident.task("Too late", BEN, START)).hasMessageContaining("is over");
    }

    @Test
    void checklists_are_ticked_and_given_to_people() {
        incident.checklist("roll back", List.of("stop the queue", "deploy"));
        incident.tick("roll back", 1);
        incident.assign("roll back", 2, BEN);

        Checklist list = incident.state().work().checklist("roll back").orElseThrow();
        assertThat(list.open()).isEqualTo(1);
        assertThat(list.items().get(1).owner()).isEqualTo(BEN);
        assertThatThrownBy(() -> incident.tick("roll back", 1)).hasMessageContaining("ticked already");
        assertThatThrownBy(() -> incident.tick("roll back", 3)).hasMessageContaining("points 1 to 2, but not 3");
        assertThatThrownBy(() -> incident.tick("rol back", 1)).hasMessageContaining("start, roll back");
        assertThatThrownBy(() -> incident.checklist("none", List.of())).hasMessageContaining("1 to 50 points");
    }

    @Test
    void of_what_was_written_the_last_few_and_the_number_stay() {
        for (int i = 1; i <= 12; i++) {
            incident.note("note " + i);
        }

        Recent notes = incident.state().knowledge().of(EntryKind.NOTE);
        assertThat(notes.count()).isEqualTo(12);
        assertThat(notes.last())
                .extracting(Entry::text)
                .containsExactly("note 8", "note 9", "note 10", "note 11", "note 12");
    }

    @Test
    void a_fact_has_a_namespaced_type_and_bounded_data() {
        incident.fact("deploy.finished", "4.12 runs", Map.of("build", "7", "empty", ""));

        assertThatThrownBy(() -> incident.fact("deploy", "x", Map.of())).hasMessageContaining("namespaced");
        assertThatThrownBy(() -> incident.fact("Deploy.Done", "x", Map.of())).hasMessageContaining("lower case");
        assertThatThrownBy(() -> incident.fact("a.b", "x", Map.of("k", "\u0000")))
                .hasMessageContaining("U+0000");
    }

    @Test
    void planned_deadlines_and_offers_are_bounded() {
        for (int i = 0; i < Limits.DEADLINES; i++) {
            incident.deadline("d" + i, START.plusSeconds(3600), "look");
        }
        assertThatThrownBy(() -> incident.deadline("more", START.plusSeconds(3600), "look"))
                .hasMessageContaining("100 open deadlines");
        incident.deadline("d0", START.plusSeconds(7200), "a known name is replaced");

        for (int i = 0; i < Limits.OFFERS; i++) {
            incident.offer(Role.EXPERT, Actor.person("p" + i));
        }
        assertThatThrownBy(() -> incident.offer(Role.EXPERT, BEN)).hasMessageContaining("20 open offers");
    }
}
