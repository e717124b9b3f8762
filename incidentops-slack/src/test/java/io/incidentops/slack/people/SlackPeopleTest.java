package io.incidentops.slack.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.model.Actor;
import io.incidentops.port.Answer;
import io.incidentops.port.Person;
import io.incidentops.port.PersonDirectory;
import io.incidentops.slack.web.Place;
import io.incidentops.testkit.slack.SlackFault;
import io.incidentops.testkit.slack.SlackUser.Kind;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SlackPeopleTest {
    private static final Person ANA = Person.of("ana", "Ana").chatId("slack", "U0ANA00001");
    private static final Person BEN =
            Person.of("ben", "Ben").email("Ben@example.com").pagerId("PBEN").team("payments");

    @RegisterExtension
    private final Place place = new Place();

    private final Deque<Runnable> background = new ArrayDeque<>();
    private SlackPeople people;

    @BeforeEach
    void make() {
        add("U0ANA00001", "Ana Alvarez", Kind.MEMBER);
        add("U0BEN00001", "Ben Berg", Kind.MEMBER);
        add("U0CHE00001", "Chen Chu", Kind.MEMBER);
        people = SlackPeople.builder(place.web, background::add)
                .directory(PersonDirectory.of(List.of(ANA, BEN)))
                .clock(place.clock)
                .workspace("T0STANDIN")
                .build();
    }

    private void add(String id, String name, Kind kind) {
        String first = name.substring(0, name.indexOf(' ')).toLowerCase(java.util.Locale.ROOT);
        place.slack.addUser(io.incidentops.testkit.slack.SlackUser.of(id, name)
                .email(first + "@example.com")
                .in("Europe/Berlin")
                .as(kind));
    }

    private void later() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void nobody_waits_for_slack_and_an_identity_never_changes() {
        Actor before = people.actor("slack", "U0CHE00001", "chen");
        assertThat(place.slack.calls()).isEmpty();
        assertThat(before).isEqualTo(Actor.person("slack:U0CHE00001", "chen"));

        later();

        Actor after = people.actor("slack", "U0CHE00001", "chen");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.name()).isNotEqualTo("chen").containsIgnoringCase("chu");
        assertThat(people.byId("slack:U0CHE00001").map(Person::zone)).contains(ZoneId.of("Europe/Berlin"));
        assertThat(people.byId("slack:U0CHE00001").map(Person::email)).contains("chen@example.com");
    }

    @Test
    void whom_the_directory_knows_by_slack_id_has_its_id() {
        assertThat(people.actor("slack", "U0ANA00001", "someone")).isEqualTo(ANA.actor());
        assertThat(people.id(ANA.actor())).contains("U0ANA00001");
    }

    @Test
    void whom_the_directory_knows_by_address_gets_their_pager_and_team() {
        people.byChatId("slack", "U0BEN00001");
        later();

        Person ben = people.byChatId("slack", "U0BEN00001").orElseThrow();
        assertThat(ben.id()).isEqualTo("slack:U0BEN00001");
        assertThat(ben.pagerId()).isEqualTo("PBEN");
        assertThat(ben.team()).isEqualTo("payments");
        assertThat(people.byPagerId("PBEN").map(Person::id)).contains("slack:U0BEN00001");
        assertThat(people.byId("ben").map(Person::id)).contains("slack:U0BEN00001");
        assertThat(people.people()).extracting(Person::id).containsExactlyInAnyOrder("ana", "slack:U0BEN00001");
        assertThat(people.id(BEN.actor())).contains("U0BEN00001");
    }

    @Test
    void somebody_is_looked_up_once_in_an_hour() {
        for (int i = 0; i < 10; i++) {
            people.byChatId("slack", "U0CHE00001");
        }
        assertThat(background).hasSize(2);
        later();
        people.byChatId("slack", "U0CHE00001");
        later();
        assertThat(place.calls("users.info")).isEqualTo(1);

        place.clock.advance(Duration.ofMinutes(61));
        people.byChatId("slack", "U0CHE00001");
        later();
        assertThat(place.calls("users.info")).isEqualTo(2);
    }

    @Test
    void somebody_to_be_invited_is_found_by_address() {
        assertThat(people.id(BEN.actor())).isEmpty();
        assertThat(people.user(BEN.actor())).isEqualTo(Answer.accepted("U0BEN00001"));
        assertThat(people.id(BEN.actor())).contains("U0BEN00001");
        assertThat(people.user(Actor.person("nobody"))).isInstanceOf(Answer.Rejected.class);
    }

    @Test
    void a_look_up_that_fails_loses_nobody() {
        place.slack.faults().on("users.lookupByEmail", 1, SlackFault.UNAVAILABLE);

        assertThat(people.user(BEN.actor())).isInstanceOf(Answer.Later.class);
        assertThat(people.user(BEN.actor())).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void guests_externals_bots_and_those_who_left_do_not_belong() {
        for (Kind kind : Kind.values()) {
            String id = "U0KIND" + kind.ordinal() + "0000";
            add(id, kind.name() + " Person", kind);
            boolean belongs = kind == Kind.MEMBER
                    || kind.name().contains("ADMIN")
                    || kind.name().contains("OWNER");
            assertThat(people.standing(id).belongs()).as(kind.name()).isEqualTo(belongs);
        }
        assertThat(people.standing("U0NOBODY00")).isEqualTo(Standing.GONE);
    }

    @Test
    void while_slack_does_not_answer_nobody_is_kept_out() {
        place.slack.faults().always(SlackFault.UNAVAILABLE);

        assertThat(people.standing("U0CHE00001")).isEqualTo(Standing.UNKNOWN);
        assertThat(Standing.UNKNOWN.belongs()).isTrue();
    }

    @Test
    void user_groups_are_teams() {
        place.slack.addUsergroup("S0PAY00001", "payments-team", "U0CHE00001");
        people.members("payments-team");
        later();

        assertThat(people.members("@Payments-Team")).containsExactly("U0CHE00001");
        assertThat(people.members("S0PAY00001")).containsExactly("U0CHE00001");
        people.byChatId("slack", "U0CHE00001");
        later();
        assertThat(people.byChatId("slack", "U0CHE00001").map(Person::team)).isEqualTo(Optional.of("payments-team"));
        assertThat(people.members("unknown")).isEmpty();
    }
}
