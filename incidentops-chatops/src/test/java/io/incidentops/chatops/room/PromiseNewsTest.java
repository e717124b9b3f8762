package io.incidentops.chatops.room;

import static io.incidentops.chatops.room.RoomFixture.ANA;
import static io.incidentops.chatops.room.RoomFixture.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.Incident;
import io.incidentops.command.Declaration;
import io.incidentops.model.Actor;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import io.incidentops.port.Answer;
import io.incidentops.port.OnCall;
import io.incidentops.port.Pager;
import io.incidentops.port.PagerFeature;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromiseNewsTest {
    private final RoomFixture fixture = new RoomFixture();

    @Test
    void an_incident_that_nobody_takes_asks_for_help() {
        Incident incident = fixture.declare(Declaration.of("Slow").severity(Severity.SEV1));
        fixture.pass(Duration.ofMinutes(6));

        assertThat(fixture.text(incident)).contains("Nobody has taken this incident yet", "Nobody has command");
    }

    @Test
    void an_update_that_is_due_calls_the_commander() {
        Incident incident = fixture.declare(Declaration.of("Slow").severity(Severity.SEV1));
        incident.takeCommand();
        fixture.pass(Duration.ofMinutes(21));

        assertThat(fixture.text(incident)).contains("Ana An update is due", "/update #1");
    }

    @Test
    void what_was_kept_before_it_could_be_told_is_not_told() {
        TestChat chat = new TestChat();
        RoomFixture late = new RoomFixture(chat);
        Incident incident = late.declare(Declaration.of("Slow").severity(Severity.SEV1));
        incident.takeCommand();
        late.pass(Duration.ofMinutes(19));
        for (int i = 0; i < 4; i++) {
            chat.next("post", Answer.later(Duration.ofMinutes(1), "rate limit"));
        }
        late.pass(Duration.ofMinutes(2));
        incident.update("All fine");
        late.pass(Duration.ofMinutes(10));

        assertThat(late.text(incident)).doesNotContain("An update is due").contains("All fine");
    }

    @Test
    void a_time_box_that_is_over_asks_its_owner() {
        Incident incident = fixture.declare();
        incident.takeCommand();
        incident.assign(BEN, "Roll back", Duration.ofMinutes(15));
        fixture.pass(Duration.ofMinutes(16));

        assertThat(fixture.text(incident)).contains("Ben: the time-box of A1 is over (Roll back)", "/more #1 A1 15m");
    }

    @Test
    void an_offer_that_nobody_answers_lapses_aloud() {
        Incident incident = fixture.declare();
        incident.takeCommand();
        incident.offer(Role.SCRIBE, BEN);
        fixture.pass(Duration.ofMinutes(6));

        assertThat(fixture.text(incident)).contains("Ben did not answer").doesNotContain("Due now");
    }

    @Test
    void a_long_day_is_told_to_the_commander() {
        Incident incident = fixture.declare();
        incident.takeCommand();
        fixture.pass(Duration.ofHours(4));

        assertThat(fixture.text(incident))
                .contains(
                        "nothing from you for 10 min",
                        "you have had command for 1 h",
                        "This incident has lasted for 2 h",
                        "you have had command for 3 h");
    }

    @Test
    void a_deadline_of_ones_own_is_told_with_its_text() {
        Incident incident = fixture.declare();
        incident.deadline("certificate", fixture.clock.instant().plusSeconds(600), "it expires");
        fixture.pass(Duration.ofMinutes(11));

        assertThat(fixture.text(incident)).contains("Due now: certificate: it expires");
    }

    @Test
    void a_post_mortem_that_is_due_looks_for_its_owner() {
        Incident incident = fixture.declare(Declaration.of("Slow").severity(Severity.SEV1));
        incident.takeCommand();
        incident.resolve("Rolled back");
        fixture.pass(Duration.ofDays(4));

        assertThat(fixture.text(incident)).contains("The post-mortem is due, and nobody owns it");
    }

    @Test
    void a_page_that_fails_is_told_with_whom_to_call_instead() {
        RoomFixture paging = new RoomFixture(new TestChat(), new BrokenPager());
        paging.ops.runDue();
        Incident incident = paging.declare();
        incident.page(PageTarget.team("payments"), "they know it");

        assertThat(paging.text(incident))
                .contains("The page to team:payments did not go out: unknown team", "Dana (team:payments)");
        assertThat(paging.chat.channel(paging.channel(incident)).people).contains(ANA);
    }

    /** A pager that pages nobody and knows who is on call. */
    private static final class BrokenPager implements Pager {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public Set<PagerFeature> features() {
            return Set.of(PagerFeature.ON_CALL);
        }

        @Override
        public Answer page(PageCall page) {
            return Answer.rejected("unknown team");
        }

        @Override
        public Answer acknowledge(String key, Actor by) {
            return Answer.accepted(null);
        }

        @Override
        public Answer resolve(String key) {
            return Answer.accepted(null);
        }

        @Override
        public List<OnCall> onCall() {
            return List.of(new OnCall(PageTarget.team("payments"), Actor.person("dana", "Dana"), "+49 1", null));
        }
    }
}
