package io.incidentops.pagerduty.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.command.Declaration;
import io.incidentops.model.PageTarget;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import io.incidentops.testkit.pagerduty.StandInIncident;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is done at PagerDuty, by whom, and never more than was shown. */
class DeedsTest {
    private final Typist typist = new Typist();

    @AfterEach
    void close() {
        typist.close();
    }

    private String open(String title) {
        return typist.scene.there.trigger(typist.scene.checkout, title, typist.scene.bot);
    }

    private String status(String id) {
        return typist.scene.there.incident(id).status();
    }

    @Test
    void acknowledges_ones_own_and_nothing_that_came_after_it_was_shown() {
        String first = open("Orders time out");
        String second = open("Carts are empty");
        Message asked = typist.answer(Typist.ANA, "pd ack");
        String third = open("Cards are refused");

        assertThat(asked.plain())
                .contains("This will acknowledge, as Ana:", "#1 Orders", "#2 Carts", "Nothing is done yet");
        assertThat(status(first)).isEqualTo("triggered");
        assertThat(typist.press(Typist.ANA, asked, "Yes, do it")).contains("#1 Orders time out: acknowledged", "#2 ");
        assertThat(status(first)).isEqualTo("acknowledged");
        assertThat(status(second)).isEqualTo("acknowledged");
        assertThat(status(third)).isEqualTo("triggered");
        assertThat(typist.lastName()).isEqualTo("ana@example.org");
    }

    @Test
    void confirming_without_numbers_shows_them_instead() {
        String id = open("Orders time out");

        assertThat(typist.ana("pd ack confirm:yes")).contains("Nothing is done yet", "/pd ack 1 confirm:yes");
        assertThat(status(id)).isEqualTo("triggered");
    }

    @Test
    void acknowledges_by_number_and_says_what_was_so_already() {
        open("Orders time out");
        String second = open("Carts are empty");
        typist.scene.there.acknowledge(second, typist.scene.ben);

        assertThat(typist.ben("pd ack 1, 2 77"))
                .contains("#1 Orders", "#2 is acknowledged already", "#77 is not known to PagerDuty");
        assertThat(typist.ben("pd ack 1 2 77 confirm:yes"))
                .contains(
                        "#1 Orders time out: acknowledged",
                        "#2 Carts are empty: was acknowledged already",
                        "#77 is not known");
    }

    @Test
    void resolves_what_is_acknowledged() {
        String first = open("Orders time out");
        String second = open("Carts are empty");
        typist.confirmed(Typist.ANA, "pd ack 1");

        assertThat(typist.confirmed(Typist.ANA, "pd resolve")).contains("#1 Orders time out: resolved");
        assertThat(status(first)).isEqualTo("resolved");
        assertThat(status(second)).isEqualTo("triggered");
        assertThat(typist.ana("pd resolve all")).contains("Nothing to resolve");
        assertThat(typist.confirmed(Typist.BEN, "pd ack all")).contains("#2 Carts are empty: acknowledged");
    }

    @Test
    void writes_and_reads_notes() {
        String id = open("Orders time out");

        assertThat(typist.ben("pd note #1 The cache was cold")).contains("Noted at PagerDuty's #1, as Ben");
        assertThat(typist.scene.there.incident(id).notes()).hasSize(1);
        assertThat(typist.ana("pd notes 1")).contains("Mon 2026-03-02 11:00 Europe/Berlin, Ben: The cache was cold");
        assertThat(typist.ana("pd incident 1")).contains("Notes: 1", "Notes: /pd notes 1");
    }

    @Test
    void opens_an_incident_for_a_service_a_person_and_a_policy_in_ones_own_name() {
        assertThat(typist.ana("pd trigger checkout Orders time out"))
                .contains("Opened at PagerDuty: #1 Orders time out");
        assertThat(typist.scene.at(typist.scene.checkout).title()).isEqualTo("Orders time out");
        assertThat(typist.lastName()).isEqualTo("ana@example.org");

        assertThat(typist.ana("pd trigger --low @ben Look at the queue")).contains("It pages person:ben, now Ben");
        StandInIncident low = typist.scene.at(typist.scene.paging);
        assertThat(low.urgency()).isEqualTo("low");
        assertThat(low.assignees()).containsExactly(typist.scene.ben);

        typist.scene.clock.advance(Duration.ofMinutes(2)); // the policy is newer than what was listed
        assertThat(typist.ana("pd trigger policy:Search Index is old")).contains("#3 Index is old", "now Ana");
    }

    @Test
    void pages_through_the_incident_here_where_there_is_one() {
        typist.scene.ops.as(Typist.ANA).declare(Declaration.of("Orders time out"));

        assertThat(typist.ana("pd trigger #1 @ben Come and help")).contains("#1 pages person:ben", "On its way");
        typist.scene.settle();
        assertThat(typist.scene.at(typist.scene.paging).title()).isEqualTo("#1 Orders time out");
    }

    @Test
    void what_is_restricted_here_is_not_there_for_whoever_it_is_not_shared_with() {
        typist.scene
                .ops
                .as(Typist.ANA)
                .declare(Declaration.of("Customer data visible").restrictedTo(List.of()))
                .page(PageTarget.person(Typist.ANA), "Look");
        typist.scene.settle();

        assertThat(typist.ben("pd incidents")).contains("no incident").doesNotContain("Customer");
        assertThat(typist.ben("pd incident 1")).contains("#1 is not known").doesNotContain("Customer");
        assertThat(typist.ben("pd ack 1 confirm:yes")).contains("#1 is not known");
        assertThat(typist.ben("pd resolve all")).contains("Nothing to resolve");
        assertThat(typist.ben("pd notes 1")).contains("#1 is not known");
        assertThat(typist.scene.at(typist.scene.paging).status()).isEqualTo("triggered");
        assertThat(typist.ana("pd incidents")).contains("Customer data visible");
    }

    @Test
    void titles_are_text_and_mention_nobody() {
        open("<!channel> <@U024> *loud* \u202egnirts");

        Message list = typist.answer(Typist.ANA, "pd sup");

        assertThat(list.plain()).contains("<!channel> <@U024> *loud*").doesNotContain("\u202e");
        assertThat(list.blocks().toString()).doesNotContain(Span.Someone.class.getSimpleName());
    }

    @Test
    void silences_a_service_and_ends_it() {
        String asked = typist.ana("pd maintenance checkout 30m Database upgrade");
        assertThat(asked)
                .contains(
                        "This will silence checkout, Mon 2026-03-02 11:00 to Mon 2026-03-02 11:30 Europe/Berlin (30 min)");

        assertThat(typist.confirmed(Typist.ANA, "pd maintenance checkout 30m Database upgrade"))
                .contains("Maintenance of checkout");
        assertThat(typist.lastName()).isEqualTo("ana@example.org");
        assertThat(typist.confirmed(Typist.ANA, "pd maintenance checkout 30m Database upgrade"))
                .contains("It was so already");
        Message list = typist.answer(Typist.BEN, "pd maintenances");
        assertThat(list.plain()).contains("checkout, Mon 2026-03-02 05:00", ": Database upgrade (");
        String id = list.plain().substring(list.plain().lastIndexOf(' ') + 1);

        assertThat(typist.confirmed(Typist.BEN, "pd maintenance-end " + id)).contains("Maintenance is ended: checkout");
        assertThat(typist.ben("pd maintenances")).contains("No maintenance");
    }

    @Test
    void silences_several_services_from_a_time_on() {
        assertThat(typist.ana("pd maintenance checkout 1h from:22:00 also:paging Network"))
                .contains(
                        "This will silence checkout, paging, Mon 2026-03-02 22:00 to Mon 2026-03-02 23:00 Europe/Berlin");
        typist.confirmed(Typist.ANA, "pd maintenance checkout 1h from:22:00 also:paging Network");

        assertThat(typist.ana("pd maintenances")).contains("checkout, paging, Mon 2026-03-02 22:00");
    }

    @Test
    void says_who_one_is_and_refuses_another_ones_name() {
        assertThat(typist.type(Typist.CHEN, "pd me")).contains("PagerDuty does not know who you are");
        assertThat(typist.type(Typist.CHEN, "pd me-as chen@example.org")).contains("You are Chen at PagerDuty");
        assertThat(typist.type(Typist.CHEN, "pd me")).contains("You are Chen at PagerDuty, and on call now");
        assertThat(typist.ana("pd me-as chen@example.org")).contains("is Chen here");

        open("Orders time out");
        typist.confirmed(Typist.CHEN, "pd ack 1");
        assertThat(typist.lastName()).isEqualTo("chen@example.org");
    }

    @Test
    void overrides_show_whom_they_replace_and_are_taken_back() {
        Message asked = typist.answer(Typist.BEN, "pd override Primary 3h");
        assertThat(asked.plain())
                .contains("This will put Ben on call by Primary, Mon 2026-03-02 05:00 to Mon 2026-03-02 08:00"
                        + " America/New_York (3 h), in the place of:")
                .contains("Mon 2026-03-02 05:00 to Mon 2026-03-02 07:00: Ana")
                .contains("Mon 2026-03-02 07:00 to Mon 2026-03-02 08:00: Ben");
        Instant now = typist.scene.clock.instant();
        assertThat(typist.primary.onCall(now)).hasValue(typist.scene.ana);

        typist.scene.clock.advance(Duration.ofMinutes(10));
        assertThat(typist.press(Typist.BEN, asked, "Yes, do it")).contains("Ben is on call by Primary");
        assertThat(typist.primary.onCall(now.plus(Duration.ofMinutes(11)))).hasValue(typist.scene.ben);
        assertThat(typist.press(Typist.BEN, asked, "Yes, do it")).contains("It was so already");

        String list = typist.ana("pd overrides Primary");
        assertThat(list).contains("Ben, Mon 2026-03-02 11:10 to Mon 2026-03-02 14:00 Europe/Berlin");
        String id = list.substring(list.lastIndexOf(' ') + 1);
        assertThat(typist.confirmed(Typist.ANA, "pd override-cancel Primary " + id))
                .contains("The override is taken back");
        assertThat(typist.primary.onCall(now.plus(Duration.ofMinutes(11)))).hasValue(typist.scene.ana);
    }

    @Test
    void overrides_for_another_one_from_a_time_on() {
        assertThat(typist.confirmed(Typist.BEN, "pd override Primary @ana from:08:00 to:09:00"))
                .contains("Ana is on call by Primary, Mon 2026-03-02 08:00 to Mon 2026-03-02 09:00 America/New_York");
        assertThat(typist.primary.onCall(Instant.parse("2026-03-02T13:30:00Z"))).hasValue(typist.scene.ana);
        assertThat(typist.ana("pd override Primary 1h"))
                .contains("Nothing to do: Ana is on call by Primary then already");
    }
}
