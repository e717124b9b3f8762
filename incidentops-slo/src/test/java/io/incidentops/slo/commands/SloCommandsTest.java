package io.incidentops.slo.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.chatops.ChatInput;
import io.incidentops.chatops.CommandBook;
import io.incidentops.command.Declaration;
import io.incidentops.model.Actor;
import io.incidentops.port.Block;
import io.incidentops.port.Button;
import io.incidentops.port.Message;
import io.incidentops.slo.Span;
import io.incidentops.slo.Target;
import io.incidentops.slo.Urgency;
import io.incidentops.slo.alert.SloAlerts;
import io.incidentops.slo.report.Month;
import io.incidentops.slo.sla.Credit;
import io.incidentops.slo.sla.IncidentOutages;
import io.incidentops.slo.sla.Sla;
import io.incidentops.slo.sla.SlaMeter;
import io.incidentops.store.Search;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SloCommandsTest {
    private final Month month = new Month();
    private final Sla sla = Sla.builder("Checkout", Target.percent("99.9"))
            .addTier(Target.percent("99.9"), Credit.percent("10"))
            .build();
    private final CommandBook book = CommandBook.standard()
            .with(SloCommands.of(month.alerts).agreements(this::meters).definitions());

    @AfterEach
    void close() {
        month.close();
    }

    private List<SlaMeter> meters() {
        Span span = Span.of(sla.period(), month.clock.instant());
        return List.of(SlaMeter.outages(
                sla, IncidentOutages.of(month.ops, Set.of("checkout")).in(span)));
    }

    private Message answer(Actor actor, String text) {
        return book.answer(month.ops, ChatInput.of(actor, "C024", text), null);
    }

    private String ana(String text) {
        return answer(Month.ANA, text).plain();
    }

    /** Six good hours, then half an hour with 300 of 1,000 bad, which goes on. */
    private void burn() {
        month.watched(Duration.ofHours(6), 0).watched(Duration.ofMinutes(30), 300);
    }

    @Test
    void all_objectives_have_a_line_each_the_worst_first_with_what_fires() {
        burn();

        assertThat(ana("slo")).isEqualTo("""
                Service levels
                  - checkout-minutes 99.9 %: the 30-day budget so far is empty, 7,116.5 % overspent, burn 466.7, pages (#3)
                  - checkout 99.9 %: the 30-day budget so far is empty, 2,207.7 % overspent, burn 150, pages (#2)""");
    }

    @Test
    void a_program_that_just_started_says_why_no_alert_can_fire_yet() {
        month.watched(Duration.ofMinutes(4), 500);
        assertThat(ana("slo checkout"))
                .startsWith(
                        "checkout 99.9 %\nNo alert fires; rule page-quick cannot before 5 minutes were observed.\n");

        month.watched(Duration.ofMinutes(2), 500);
        assertThat(ana("slo checkout")).startsWith("checkout 99.9 %\nIt pages since");
    }

    @Test
    void what_fires_comes_before_what_is_worse_and_quiet() {
        month.pass(Duration.ofMinutes(30), 2).pass(Duration.ofDays(2), 0);

        assertThat(ana("/slos")).isEqualTo("""
                Service levels
                  - checkout 99.9 %: 97.9 % left of the 30-day budget so far, burn 0
                  - checkout-minutes 99.9 %: 100 % left of the 30-day budget so far, burn 0""");
    }

    @Test
    void one_objective_says_what_fires_since_when_and_the_rest_in_plain_words() {
        burn();

        assertThat(ana("slo checkout"))
                .startsWith("checkout 99.9 %\nIt pages since 2026-03-01 06:03 UTC (27 min), by rule page-quick: #2"
                        + " checkout: the error budget burns 15 times too fast\n")
                .contains("  - Budget: 9,000 events spent of 390 events allowed, 8,610 events (2,207.7 %) overspent\n")
                .contains("  - Empty: now: the budget is spent\n")
                .contains("  - Observed: 0.9 % of the time so far; of 29 d 17 h nothing is known")
                .endsWith("What spent it: /slo budget checkout\nReport: /slo report checkout");
    }

    @Test
    void its_buttons_answer() {
        burn();
        List<String> typed = answer(Month.ANA, "slo checkout").blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .map(Button::command)
                .toList();

        assertThat(typed).hasSize(2);
        assertThat(ana(typed.get(0)))
                .startsWith("What spent the budget of checkout 99.9 %\n")
                .contains("  - #2 checkout");
        assertThat(ana(typed.get(1)))
                .startsWith("checkout 99.9 %\n  - Means: People can pay\n")
                .contains("What spent the budget\n  - #2 checkout: the error budget burns");
    }

    @Test
    void restricted_incidents_do_not_exist_for_whoever_may_not_know() {
        burn();
        Incident alert = month.ops.incident(2);
        alert.as(Month.ANA).restrict(List.of(Month.ANA));
        month.pass(Duration.ofMinutes(1), 0);

        assertThat(answer(Month.BEN, "slo").plain()).endsWith("burn 150, pages").doesNotContain("#2");
        for (String command : List.of("slo checkout", "slo budget checkout", "slo report checkout")) {
            assertThat(answer(Month.BEN, command).plain()).doesNotContain("#2");
        }
        assertThat(ana("slo checkout")).contains("#2 checkout");
        assertThat(ana("slo budget checkout")).contains("#2 checkout");
    }

    @Test
    void an_older_incident_is_not_taken_for_one_that_is_restricted() {
        burn();
        month.watched(Duration.ofDays(4), 0);
        month.ops.incident(2).waivePostmortem("it was a test");
        assertThat(ana("slo checkout")).contains("No alert fires.");
        burn();
        Incident now = month.ops.incident(month.ops
                .search(Search.OPEN.alarmKey(month.slo.alarmKey(Urgency.PAGE)))
                .incidents()
                .get(0)
                .id());
        assertThat(now.number()).isGreaterThan(3);
        now.as(Month.ANA).restrict(List.of(Month.ANA));

        assertThat(answer(Month.BEN, "slo checkout").plain())
                .contains("It pages since 2026-03-05 12:33 UTC (27 min), by rule page-quick\n")
                .doesNotContain("#");
        assertThat(ana("slo checkout")).contains("by rule page-quick: #" + now.number() + " checkout: ");
    }

    @Test
    void agreements_say_how_far_the_next_credit_is_away() {
        month.pass(Duration.ofDays(1), 0);
        Incident incident = month.ops
                .as(Month.ANA)
                .declare(Declaration.of("Down").service("checkout").impactBeganAt(month.clock.instant()));
        month.pass(Duration.ofMinutes(33), 500);
        incident.mitigate("restarted");
        month.pass(Duration.ofMinutes(27), 0);

        assertThat(ana("slo sla"))
                .isEqualTo(
                        "Agreements\n  - Checkout: 97.8 % so far, 99.9 % promised; eleven minutes until the 10 % tier (below 99.9 %)");
        assertThat(ana("sla check")).contains("eleven minutes until");
        assertThat(ana("slo sla nobody"))
                .startsWith("Not done. name: there is no agreement 'nobody'; there is Checkout");
    }

    @Test
    void unknown_names_get_a_suggestion_and_parts_of_a_name_do() {
        month.pass(Duration.ofMinutes(5), 0);

        assertThat(ana("slo chekout")).startsWith("Not done. name: there is no objective 'chekout'; is it checkout?");
        assertThat(ana("slo payments"))
                .startsWith("Not done. name: there is no objective 'payments'; there is checkout, checkout-minutes");
        assertThat(ana("slo min")).startsWith("checkout-minutes 99.9 %");
        assertThat(ana("slo check"))
                .startsWith("Not done. name: 'check' may be checkout, checkout-minutes; write one of them");
        assertThat(ana("slo CHECKOUT")).startsWith("checkout 99.9 %");
        assertThat(ana("slo report")).startsWith("Not done. name: is missing; write one of checkout, checkout-minutes");
    }

    @Test
    void names_complete_and_help_tells_of_each_command() {
        assertThat(book.complete(month.ops, ChatInput.of(Month.ANA, "C024", "slo report che"), null))
                .contains("checkout", "checkout-minutes");
        assertThat(book.help("slo").plain()).contains("slo [NAME]", "slo budget", "slo report", "slo sla");
        assertThat(ana("help")).contains("slo");
    }

    @Test
    void without_objectives_or_agreements_it_says_what_to_do() {
        SloAlerts none = SloAlerts.builder().byHand().build();
        CommandBook empty = CommandBook.standard().with(SloCommands.of(none).definitions());
        ChatInput typed = ChatInput.of(Month.ANA, "C024", "slo");

        assertThat(empty.answer(month.ops, typed, null).plain()).contains("addExtension(...)");
        assertThat(empty.answer(month.ops, ChatInput.of(Month.ANA, "C024", "slo sla"), null)
                        .plain())
                .startsWith("No agreement is measured");
        try (IncidentOps ops =
                IncidentOps.builder().clock(month.clock).addExtension(none).build()) {
            assertThat(empty.answer(ops, typed, null).plain()).contains("SloAlerts.builder().watch(...)");
        }
    }
}
