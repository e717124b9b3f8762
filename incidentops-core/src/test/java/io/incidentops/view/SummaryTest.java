package io.incidentops.view;

import static io.incidentops.view.Story.ANA;
import static io.incidentops.view.Story.BEN;
import static io.incidentops.view.Story.CHEN;
import static io.incidentops.view.Story.SEV1;
import static io.incidentops.view.Story.UNKNOWN;
import static io.incidentops.view.Story.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.event.Acknowledged;
import io.incidentops.event.ActionAccepted;
import io.incidentops.event.ActionAssigned;
import io.incidentops.event.ActionDone;
import io.incidentops.event.Basis;
import io.incidentops.event.ChangeRecorded;
import io.incidentops.event.DeadlinePlanned;
import io.incidentops.event.DecisionRecorded;
import io.incidentops.event.ImpactRecorded;
import io.incidentops.event.LinkAdded;
import io.incidentops.event.NoteAdded;
import io.incidentops.event.PageRequested;
import io.incidentops.event.Resolved;
import io.incidentops.event.RoleAssigned;
import io.incidentops.event.RoleOffered;
import io.incidentops.event.SeverityChanged;
import io.incidentops.event.UpdatePosted;
import io.incidentops.model.Audience;
import io.incidentops.model.IncidentState;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Role;
import io.incidentops.model.Urgency;
import io.incidentops.policy.Promise;
import io.incidentops.policy.PromiseRule;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.rules.Evolver;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final ResponsePolicy BARE = bare();

    /** The standard policy that promises nothing but what a test adds. */
    private static ResponsePolicy bare() {
        ResponsePolicy all = ResponsePolicy.standard();
        return new ResponsePolicy(all.catalogue(), all.permissions(), all.timing(), all.zone(), List.of(), List.of());
    }

    private static final class NextUpdate implements PromiseRule {
        @Override
        public void promises(IncidentState state, ResponsePolicy policy, Consumer<Promise> promises) {
            promises.accept(new Promise("update:next", time("10:40"), 2, this));
            state.work()
                    .openActions()
                    .forEach(action -> promises.accept(new Promise(
                            "action:" + action.number(),
                            action.due(),
                            action.mark().version(),
                            this)));
        }

        @Override
        public String describe(Promise promise, IncidentState state) {
            return "next update";
        }
    }

    static Story running() {
        return Story.declared("10:06")
                .add("10:07", ANA, new Acknowledged())
                .add("10:07", ANA, new RoleAssigned(Role.COMMANDER, ANA, Basis.TAKEN, null, null))
                .add("10:08", ANA, new RoleOffered(Role.SCRIBE, BEN, time("10:13")))
                .add("10:08", ANA, new ImpactRecorded(time("10:04"), null, Set.of("checkout"), 0.333, "payments fail"))
                .add("10:09", ANA, new SeverityChanged(UNKNOWN, SEV1, null))
                .add("10:10", BEN, new ChangeRecorded("4.12 deployed", "https://ci.example/412"))
                .add("10:11", ANA, new DecisionRecorded("Roll back: a fix forward takes longer"))
                .add("10:12", ANA, new ActionAssigned(CHEN, "Roll back to 4.11", time("10:25")))
                .add("10:13", ANA, new ActionAssigned(BEN, "Look at the queue", time("10:30")))
                .add("10:14", BEN, new ActionAccepted(10))
                .add("10:15", ANA, new ActionAssigned(BEN, "Restart a node", time("10:20")))
                .add("10:18", BEN, new ActionDone(12, "no change"))
                .add("10:20", ANA, new UpdatePosted("A third of payments fail.", Audience.INTERNAL))
                .add("10:21", BEN, new NoteAdded("the queue\ngrows"))
                .add("10:22", BEN, new LinkAdded("dashboard", "https://graphs.example/1"))
                .add("10:23", ANA, new PageRequested("p1", PageTarget.team("db"), "locks", Urgency.HIGH, false));
    }

    private static Summary summary(Story story, ResponsePolicy policy, String now) {
        return Summary.of(Evolver.replay(story.events()), policy, time(now));
    }

    @Test
    void a_running_incident_is_summed_up() {
        assertThat(summary(running(), BARE.addPromise(new NextUpdate()), "10:45")
                        .toText())
                .isEqualTo("""
                #42 Checkout answers 500 | SEV1, major incident, acknowledged
                Since: trouble began 10:04 UTC, declared 10:06 UTC by Ana, lasting 41 min so far
                Affected: payments fail, about 33 % (services: checkout)
                Known:
                  - last update 10:20 UTC by Ana: A third of payments fail.
                  - decision 10:11 UTC by Ana: Roll back: a fix forward takes longer
                  - note 10:21 UTC by Ben: the queue grows
                Tried:
                  - change 10:10 UTC by Ben: 4.12 deployed https://ci.example/412
                  - A3 Ben: Restart a node; done: no change
                Doing:
                  - A1 Chen: Roll back to 4.11, until 10:25 UTC (20 min over), not yet accepted
                  - A2 Ben: Look at the queue, until 10:30 UTC (15 min over)
                Roles:
                  - incident commander: Ana (since 10:07 UTC)
                  - scribe: offered to Ben, not yet accepted, lapses 10:13 UTC
                Pages: page to the team db is still on its way; asked for 10:23 UTC
                Next: next update was due 10:40 UTC, 5 min late
                Links: dashboard https://graphs.example/1""");
    }

    @Test
    void what_is_not_known_is_said() {
        assertThat(summary(Story.declared("10:06"), BARE, "10:08").toText()).isEqualTo("""
                #42 Checkout answers 500 | severity: not yet judged (SEV2's rules apply), major incident, triggered
                Since: start of the trouble: not recorded yet; declared 10:06 UTC by Ana, lasting 2 min so far
                Affected: not recorded yet; services: checkout
                Known: no update, decision or note yet
                Doing: no action is assigned
                Roles: no commander
                Next: nothing is promised""");
    }

    @Test
    void promises_come_by_when_they_are_due_and_a_planned_deadline_once() {
        Story story = Story.declared("10:06").add("10:07", ANA, new DeadlinePlanned("call", time("10:30"), "vendor"));

        Summary summary = summary(story, BARE.addPromise(new NextUpdate()), "10:08");

        assertThat(summary.on(Topic.NEXT))
                .extracting(Statement::text)
                .containsExactly("call: vendor by 10:30 UTC", "next update by 10:40 UTC");
    }

    @Test
    void each_line_can_be_traced() {
        Summary summary = summary(running(), BARE, "10:45");

        assertThat(summary.on(Topic.DOING).get(1).sources())
                .extracting("version")
                .containsExactly(10L, 11L);
        assertThat(summary.headline().sources()).extracting("version").containsExactly(1L, 6L);
    }

    @Test
    void a_resolved_incident_counts_from_the_trouble_to_its_end() {
        Summary summary = summary(running().add("10:50", ANA, new Resolved("Rolled back")), BARE, "12:00");

        assertThat(summary.on(Topic.SINCE))
                .extracting(Statement::text)
                .containsExactly(
                        "trouble began 10:04 UTC, declared 10:06 UTC by Ana, resolved 10:50 UTC after 46 min",
                        "resolved: Rolled back");
    }

    @Test
    void long_texts_are_shortened_to_a_line() {
        Story story = Story.declared("10:06").add("10:07", ANA, new NoteAdded("x\n".repeat(5_000)));

        assertThat(summary(story, BARE, "10:08").toText().lines()).allMatch(line -> line.length() < 220);
    }

    @Test
    void the_message_says_what_the_text_says() {
        Summary summary = summary(running(), BARE, "10:45");

        assertThat(summary.toMessage().plain().replace("\n  - ", "\n"))
                .isEqualTo(summary.toText().replace(":\n  - ", "\n").replace("\n  - ", "\n"));
    }

    @Test
    void a_joiner_reads_at_most_twelve_lines() {
        CatchUp catchUp =
                CatchUp.of(Evolver.replay(running().events()), BARE.addPromise(new NextUpdate()), time("10:45"));

        assertThat(catchUp.toText()).isEqualTo("""
                #42 Checkout answers 500 | SEV1, major incident, acknowledged
                Since: trouble began 10:04 UTC, declared 10:06 UTC by Ana, lasting 41 min so far
                Affected: payments fail, about 33 % (services: checkout)
                Known: last update 10:20 UTC by Ana: A third of payments fail.
                Known: decision 10:11 UTC by Ana: Roll back: a fix forward takes longer (and 1 more)
                Tried: change 10:10 UTC by Ben: 4.12 deployed https://ci.example/412
                Tried: A3 Ben: Restart a node; done: no change
                Doing: A1 Chen: Roll back to 4.11, until 10:25 UTC (20 min over), not yet accepted
                Doing: A2 Ben: Look at the queue, until 10:30 UTC (15 min over)
                Roles: incident commander: Ana (since 10:07 UTC) (and 1 more)
                Next: next update was due 10:40 UTC, 5 min late""");
        assertThat(catchUp.toText().lines()).hasSizeLessThanOrEqualTo(CatchUp.LINES);
    }

    @Test
    void who_comes_back_reads_what_came_since() {
        Story story = running();
        CatchUp catchUp = CatchUp.of(Evolver.replay(story.events()), BARE, time("10:45"));

        assertThat(catchUp.since(story.history(), 8).toText()).contains("""
                Since you were last here
                  - 10:12 UTC Ana assigned A1 to Chen until 10:25: Roll back to 4.11
                  - 10:13 UTC Ana assigned A2 to Ben until 10:30: Look at the queue
                  - 10:15 UTC Ana assigned A3 to Ben until 10:20: Restart a node
                  - 10:18 UTC Ben finished A3: no change
                  - 10:20 UTC Ana posted an update: A third of payments fail.
                  - and 4 smaller entries
                """);
        assertThat(catchUp.since(story.history(), 17).toText()).contains("nothing new");
    }

    @Test
    void turns_of_the_incident_come_before_steps_where_there_are_many() {
        Story story = running();

        List<Statement> news = CatchUp.of(Evolver.replay(story.events()), BARE, time("10:45"))
                .since(story.history(), 0)
                .sections()
                .get(0)
                .statements();

        assertThat(news).hasSize(7);
        assertThat(news.get(0).text()).contains("declared incident #42");
        assertThat(news).extracting(Statement::text).anyMatch(text -> text.contains("took command"));
    }
}
