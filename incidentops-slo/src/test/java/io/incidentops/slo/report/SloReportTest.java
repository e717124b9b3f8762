package io.incidentops.slo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.Incident;
import io.incidentops.command.Declaration;
import io.incidentops.command.RecordImpact;
import io.incidentops.model.Severity;
import io.incidentops.slo.Counts;
import io.incidentops.slo.Measured;
import io.incidentops.slo.Period;
import io.incidentops.slo.RatioSlices;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Target;
import io.incidentops.slo.sla.Credit;
import io.incidentops.slo.sla.Sla;
import io.incidentops.slo.sla.SlaMeter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SloReportTest {
    private final Month month = new Month();

    @AfterEach
    void close() {
        month.close();
    }

    private Incident declare(Declaration declaration) {
        return month.ops.as(Month.ANA).declare(declaration);
    }

    private static Declaration checkout(String title) {
        return Declaration.of(title).service("checkout").severity(Severity.SEV1);
    }

    /** Nine good days, an outage of half an hour with 300 of 1,000 bad, and twenty days more. */
    private Incident outage(Declaration declaration) {
        month.pass(Duration.ofDays(9), 0);
        Incident incident = declare(declaration.impactBeganAt(month.clock.instant()));
        month.pass(Duration.ofMinutes(30), 300);
        incident.mitigate("rolled back");
        incident.resolve("rolled back");
        month.pass(Duration.ofDays(20), 0);
        return incident;
    }

    @Test
    void a_month_with_an_outage_is_told_in_words_with_the_incident_behind_its_numbers() {
        outage(checkout("Checkout answers 500"));
        month.pass(Duration.ofMinutes(10), 10);

        assertThat(month.report(month.events()).toMarkdown()).isEqualTo("""
                ## checkout 99.9 %

                - **Means:** People can pay
                - **Promise:** 99.9 % of events are good over the last 30 days
                - **So far:** 99.978 % good (9,100 bad of 41,800,000), the promise is kept
                - **Budget:** 9,100 events spent of 41,800 events allowed, 32,700 events (78.2 %) left
                - **Burn:** 10 in the last 5 minutes, 3.3 in the last 30 minutes, 1.7 in the last hour, 0.8 in the last 2 hours, 0.3 in the last 6 hours, 0.1 in the last day, 0 in the last 3 days
                - **Empty:** in 14 days at the rate of the last hour, 2026-04-13 02:37 UTC
                - **Observed:** 96.7 % of the time so far; of 23 h 20 min nothing is known, and the figures leave it out

                ### What spent the budget

                | Incident | Severity | Customers affected | Bad | Of all bad | Of the budget |
                |---|---|---|--:|--:|--:|
                | #1 Checkout answers 500 | SEV1 | 2026-03-10 00:00 for 30 min | 9,000 | 98.9 % | 21.5 % |

                Outside of these incidents: 100 bad, 1.1 % of all bad.

                Counts of more than three days ago are known by the hour, so incidents then count whole hours.
                """);
    }

    @Test
    void chat_gets_the_same_as_plain_text() {
        outage(checkout("Checkout *answers* 500"));

        assertThat(month.report(month.slices()).toText())
                .startsWith("checkout-minutes 99.9 %\n  - Promise: 99.9 % of minutes are good over the last 30 days\n")
                .contains("  - So far: 99.928 % good (30 minutes bad of 41,788 minutes), the promise is kept\n")
                .contains("  - Budget: 30 minutes spent of 41.8 minutes allowed, 11.8 minutes (28.2 %) left\n")
                .contains("  - Empty: not at the rate of the last hour\n")
                .contains(
                        "  - #1 Checkout *answers* 500 (SEV1): 30 minutes bad, 100 % of all bad, 71.8 % of the budget,"
                                + " 2026-03-10 00:00 for 30 min\n");
    }

    @Test
    void an_overspent_budget_is_negative_and_says_so() {
        outage(checkout("Checkout answers 500"));
        month.pass(Duration.ofHours(2), 500);

        ObjectiveReport report = month.report(month.events());

        assertThat(report.toText())
                .contains("the promise is broken")
                .contains("27,090 events (64.6 %) overspent")
                .contains("Empty: now: the budget is spent");
        assertThat(ObjectiveWords.headline(report.status()))
                .startsWith("checkout 99.9 %: the 30-day budget so far is empty, 64.6 % overspent, burn ");
    }

    @Test
    void what_is_allowed_in_a_calendar_month_grows_with_its_traffic() {
        Slo slo = Slo.builder("march")
                .target(Target.percent("99.9"))
                .period(Period.months(ZoneOffset.UTC))
                .build();
        month.pass(Duration.ofDays(3), 0).pass(Duration.ofMinutes(30), 200);

        ObjectiveReport report = month.report(new Measured(slo, month.requests));

        assertThat(ObjectiveWords.headline(report.status()))
                .isEqualTo("march 99.9 %: the month's budget so far is empty, 37.9 % overspent, burn 100,"
                        + " at this rate empty in 6 hours");
        assertThat(report.toText())
                .contains(
                        "6,000 events spent of 4,350 events allowed so far (44,640 events by the end if it goes on like"
                                + " this), 1,650 events (37.9 %) overspent")
                .contains("Empty: in 6 hours at the rate of the last hour, 2026-03-04 06:56 UTC");
    }

    @Test
    void nearly_kept_is_not_rounded_to_kept() {
        month.pass(Duration.ofMinutes(999), 0).pass(Duration.ofMinutes(1), 1);
        Slo strict = Slo.builder("strict")
                .target(Target.percent("99.9999"))
                .period(Month.DAYS_30)
                .build();

        String text = month.report(new Measured(strict, month.requests)).toText();

        assertThat(text).contains("99.9999 % good (1 bad of 1,000,000), the promise is kept");
        month.requests.recorder().bad();
        assertThat(month.report(new Measured(strict, month.requests)).toText())
                .contains("99.9998 % good (2 bad of 1,000,001), the promise is broken", "(100 %) overspent");
    }

    @Test
    void no_traffic_and_few_events_are_said() {
        month.pass(Duration.ofMinutes(0), 0);
        assertThat(month.report(month.events()).toText())
                .contains("So far: nothing was counted", "Empty: nobody knows, since nothing was counted");

        month.pass(Duration.ofMinutes(2), 0);
        assertThat(month.report(month.events()).toText())
                .contains("with so few events a broken promise may show no bad one");
    }

    @Test
    void restricted_incidents_and_drills_do_not_exist_for_whoever_may_not_know() throws IOException {
        Incident incident = outage(checkout("Leak of cards").restrictedTo(List.of(Month.ANA)));
        declare(checkout("Exercise of May").asDrill());
        List<Measured> all = month.alerts.objectives();

        for (SloReporter reporter : List.of(month.reporter(), month.reporter().reader(Month.BEN))) {
            SloReport report = reporter.report(all);
            String everything = report.toMarkdown() + report.toText() + charts(report);
            assertThat(everything)
                    .doesNotContain("Leak", "#" + incident.number() + " ", "Exercise", "restricted")
                    .contains("In no incident that is shown here: 9,000 bad, 100 % of all bad.");
        }
        SloReport hers = month.reporter().reader(Month.ANA).report(all);
        assertThat(hers.toMarkdown()).contains("#1 Leak of cards");
        assertThat(charts(hers)).contains("#1 SEV1 Leak of cards").doesNotContain("Exercise");
    }

    private static String charts(SloReport report) {
        StringBuilder all = new StringBuilder();
        report.objectives()
                .forEach(each -> all.append(each.charts().budget())
                        .append(each.charts().burn())
                        .append(each.charts().calendar()));
        return all.toString();
    }

    @Test
    void overlapping_incidents_count_once_among_what_no_incident_explains() {
        month.pass(Duration.ofHours(1), 0);
        Instant began = month.clock.instant();
        month.pass(Duration.ofMinutes(20), 100);
        Incident first = declare(checkout("First"));
        first.impact(new RecordImpact(began, began.plusSeconds(600), Set.of(), null, "slow"));
        Incident second = declare(checkout("Second"));
        second.impact(
                new RecordImpact(began.plusSeconds(300), began.plusSeconds(900), Set.of("checkout"), null, "slow"));
        second.impact(new RecordImpact(began, began.plusSeconds(1_200), Set.of("search"), null, "another service"));

        ObjectiveReport report = month.report(month.events());

        assertThat(report.incidents())
                .extracting(IncidentCost::counts)
                .containsExactly(new Counts(9_000, 1_000), new Counts(9_000, 1_000));
        assertThat(report.incidents()).extracting(IncidentCost::ofBad).containsOnly(Rational.of(1, 2));
        assertThat(report.elsewhere()).isEqualTo(500);
        assertThat(report.toText()).contains("What is bad while several incidents go on counts for each.");
    }

    @Test
    void an_incident_without_impact_counts_from_declaration_to_resolution() {
        month.pass(Duration.ofHours(2), 0);
        Incident incident = declare(checkout("Nobody said when"));
        month.pass(Duration.ofMinutes(5), 100);
        incident.resolve("restarted");
        month.pass(Duration.ofMinutes(5), 100);

        ObjectiveReport report = month.report(month.events());

        assertThat(report.incidents()).hasSize(1);
        assertThat(report.incidents().get(0).counts().bad()).isEqualTo(500);
        assertThat(report.toMarkdown())
                .contains("| 2026-03-01 02:00 for 5 min \\* |")
                .contains("\\* No impact was recorded: the time in which it was open.");
    }

    @Test
    void the_time_in_which_a_reopened_incident_was_resolved_does_not_count() {
        month.pass(Duration.ofHours(2), 0);
        Incident incident = declare(checkout("It comes back"));
        month.pass(Duration.ofMinutes(5), 100);
        incident.resolve("restarted");
        month.pass(Duration.ofHours(3), 1);
        incident.reopen("it is back");
        month.pass(Duration.ofMinutes(5), 100);

        ObjectiveReport report = month.report(month.events());

        assertThat(report.incidents()).extracting(each -> each.counts().bad()).containsExactly(1_000L);
        assertThat(report.elsewhere()).isEqualTo(180);
        assertThat(report.incidents().get(0).ended()).isNull();
        assertThat(report.toText()).contains("2026-03-01 02:00 until now, 2 times, 10 min in all *");
        assertThat(Picture.of(report.charts().budget()).rects("i")).hasSize(2);
    }

    @Test
    void an_alert_is_among_the_incidents() {
        month.watched(Duration.ofMinutes(70), 0).watched(Duration.ofMinutes(20), 300);

        assertThat(month.report(month.events()).toText())
                .contains("#1 checkout: the error budget burns", "(SEV2, alert): ", " until now *");
    }

    @Test
    void what_another_objectives_alert_opened_is_told_where_it_cost_something() {
        month.ops.alarm(checkout("basket: slow").alarmKey("slo/basket/page"));
        month.pass(Duration.ofMinutes(30), 0);
        assertThat(month.report(month.events()).incidents()).isEmpty();

        month.pass(Duration.ofMinutes(30), 300);
        assertThat(month.report(month.events()).incidents())
                .extracting(IncidentCost::title)
                .containsExactly("basket: slow");
    }

    @Test
    void titles_are_escaped_and_never_leave_their_cell() {
        outage(checkout("a | b <img src=x> [c](https://example.org)"));

        assertThat(month.report(month.events()).toMarkdown())
                .contains("| #1 a \\| b &lt;img src=x&gt; \\[c\\](https\\://example.org) | SEV1 |");
    }

    @Test
    void agreements_stand_below() {
        month.pass(Duration.ofMinutes(10), 500);
        Sla sla = Sla.builder("Checkout", Target.percent("99.9"))
                .addTier(Target.percent("99.9"), Credit.percent("10"))
                .build();
        SlaMeter meter = SlaMeter.outages(sla, List.of());

        assertThat(month.reporter().agreements(List.of(meter)).report(List.of()).toMarkdown())
                .startsWith(
                        "# Service levels\n\nAs of 2026-03-01 00:10 UTC. No objectives.\n\n## Agreements\n\n- Checkout: 100 %")
                .contains("until the 10 % tier");
    }

    @Test
    void files_lie_in_the_folder_and_the_report_shows_the_charts(@TempDir Path folder) throws IOException {
        month.pass(Duration.ofHours(3), 1);
        Slo odd = Slo.builder("Odd/../..name")
                .target(Target.percent("99"))
                .period(Month.DAYS_30)
                .build();
        Slo same = Slo.builder("odd-name")
                .target(Target.percent("99"))
                .period(Month.DAYS_30)
                .build();
        Path reports = folder.resolve("a").resolve("b");

        List<Path> files = month.reporter()
                .report(List.of(new Measured(odd, month.requests), new Measured(same, month.requests)))
                .writeTo(reports);

        assertThat(files)
                .extracting(file -> reports.relativize(file).toString())
                .containsExactly(
                        "slo-report.md",
                        "odd-name-budget.svg",
                        "odd-name-burn.svg",
                        "odd-name-calendar.svg",
                        "odd-name-2-budget.svg",
                        "odd-name-2-burn.svg",
                        "odd-name-2-calendar.svg");
        assertThat(files).allSatisfy(file -> assertThat(file).isRegularFile());
        assertThat(Files.readString(files.get(0)))
                .contains("![Error budget of Odd/../..name](odd-name-budget.svg)", "](odd-name-2-calendar.svg)");
    }

    /** A tenth of each of 30 minutes is three minutes, whatever the traffic. */
    @Test
    void means_of_slices_are_told_in_minutes_everywhere() {
        Slo slo = Slo.builder("checkout-mean")
                .service("checkout")
                .target(Target.percent("99.9"))
                .period(Month.DAYS_30)
                .ratioTimeSlices(new RatioSlices(Duration.ofMinutes(1)))
                .build();
        Measured mean = new Measured(slo, slo.windows(month.requests, month.clock));
        month.pass(Duration.ofDays(2), 0);
        Incident incident = declare(checkout("Slow").impactBeganAt(month.clock.instant()));
        month.pass(Duration.ofMinutes(30), 100);
        incident.mitigate("rolled back");
        incident.resolve("rolled back");
        month.pass(Duration.ofHours(1), 0);

        ObjectiveReport report = month.report(mean);

        assertThat(report.toText())
                .contains("Promise: 99.9 % of events are good in the mean of minutes over the last 30 days\n")
                .contains("(3 minutes bad of 2,968 minutes), the promise is broken\n")
                .contains("Budget: 3 minutes spent of 3 minutes allowed, ", "overspent")
                .contains("#1 Slow (SEV1): 3 minutes bad, 100 % of all bad, 101.1 % of the budget")
                .doesNotContain("000,000");
        Picture calendar = Picture.of(report.charts().calendar());
        assertThat(calendar.texts()).contains("Bad minutes of each hour. Hours of UTC.", "3");
        assertThat(calendar.titles()).contains("3 Mar 00:00: 3 bad minutes");
        assertThat(Picture.of(report.charts().budget()).texts())
                .contains("0 %", "100 %")
                .doesNotContain("-100 %");
        Measured none = new Measured(
                Slo.builder("never")
                        .target(Target.percent("100"))
                        .period(Month.DAYS_30)
                        .ratioTimeSlices(new RatioSlices(Duration.ofMinutes(1)))
                        .build(),
                mean.windows());
        assertThat(ObjectiveWords.headline(none.status(month.clock.instant())))
                .startsWith("never 100 %: nothing may fail, and 3 minutes did");
    }

    private static Declaration minor(String title) {
        return Declaration.of(title).service("checkout").severity(Severity.SEV3);
    }

    private static void merge(Incident incident, Incident into) {
        incident.takeCommand();
        incident.mergeInto(into, "the same");
    }

    @Test
    void a_merged_incident_is_a_part_of_the_one_that_carries_on() {
        month.pass(Duration.ofHours(1), 0);
        Incident first = declare(minor("Cards are refused"));
        Incident second = declare(minor("Payments are slow"));
        month.pass(Duration.ofMinutes(10), 100);
        Incident last = declare(minor("Checkout answers 500"));
        merge(second, last);
        merge(first, last);
        month.pass(Duration.ofMinutes(10), 100);

        ObjectiveReport report = month.report(month.events());

        assertThat(report.incidents()).hasSize(1);
        assertThat(report.incidents().get(0).title()).isEqualTo("Checkout answers 500");
        assertThat(report.incidents().get(0).counts().bad()).isEqualTo(2_000);
        assertThat(report.elsewhere()).isZero();
        assertThat(report.toText()).doesNotContain("counts for each");
    }

    @Test
    void what_was_merged_into_an_incident_that_is_not_to_be_known_stands_for_itself() {
        month.pass(Duration.ofHours(1), 0);
        Incident open = declare(minor("Cards are refused").restrictedTo(List.of(Month.ANA, Month.BEN)));
        month.pass(Duration.ofMinutes(10), 100);
        Incident secret = declare(minor("Leak of cards").restrictedTo(List.of(Month.ANA)));
        merge(open, secret);
        month.pass(Duration.ofMinutes(10), 100);

        assertThat(month.reporter()
                        .reader(Month.BEN)
                        .report(List.of(month.events()))
                        .toText())
                .contains("#1 Cards are refused (SEV3): 1,000 bad")
                .doesNotContain("Leak", "#2");
        assertThat(month.reporter()
                        .reader(Month.ANA)
                        .report(List.of(month.events()))
                        .toText())
                .contains("#2 Leak of cards (SEV3): 2,000 bad")
                .doesNotContain("#1");
    }
}
