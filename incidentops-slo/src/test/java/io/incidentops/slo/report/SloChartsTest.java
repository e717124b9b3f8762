package io.incidentops.slo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.Incident;
import io.incidentops.command.Declaration;
import io.incidentops.command.RecordImpact;
import io.incidentops.model.Severity;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Counts;
import io.incidentops.slo.Measured;
import io.incidentops.slo.Period;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Span;
import io.incidentops.slo.Target;
import io.incidentops.slo.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SloChartsTest {
    private final Month month = new Month();

    @AfterEach
    void close() {
        month.close();
    }

    private Incident declare(String title) {
        return month.ops
                .as(Month.ANA)
                .declare(Declaration.of(title)
                        .service("checkout")
                        .severity(Severity.SEV1)
                        .impactBeganAt(month.clock.instant()));
    }

    private void outage(String title, int bad) {
        month.pass(Duration.ofDays(9), 0);
        Incident incident = declare(title);
        month.pass(Duration.ofMinutes(30), bad);
        incident.mitigate("rolled back");
        month.pass(Duration.ofDays(12), 0);
    }

    private static List<Picture> pictures(SloCharts charts) {
        return List.of(Picture.of(charts.budget()), Picture.of(charts.burn()), Picture.of(charts.calendar()));
    }

    @Test
    void each_chart_is_a_picture_that_can_be_heard() {
        outage("Checkout answers 500", 300);

        for (Picture picture : pictures(month.report(month.events()).charts())) {
            Element root = picture.root();
            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getAttribute("aria-labelledby"))
                    .isEqualTo(root.getAttribute("id") + "-t " + root.getAttribute("id") + "-d");
            assertThat(picture.titles().get(0)).endsWith(" of checkout");
            assertThat(picture.all("desc").get(0).getTextContent()).isNotBlank();
            assertThat(picture.all("style").get(0).getTextContent()).contains("prefers-color-scheme:dark");
            assertThat(picture.rects("bg")).hasSize(1);
        }
    }

    @Test
    void whatever_people_wrote_is_text_in_a_picture() {
        month.pass(Duration.ofDays(1), 1);
        IncidentCost evil = new IncidentCost(
                1,
                "</title><script>alert(1)</script> & \"q\" \u0007 \u202e \ud800 ]]>",
                Severity.SEV1,
                false,
                true,
                month.clock.instant().minusSeconds(600),
                null,
                List.of(new Span(month.clock.instant().minusSeconds(600), month.clock.instant())),
                Counts.NONE,
                null,
                null);

        Picture budget = Picture.of(SloCharts.of(
                        month.events(), month.events().status(month.clock.instant()), List.of(evil), ZoneOffset.UTC)
                .budget());

        assertThat(budget.all("script")).isEmpty();
        assertThat(budget.titles())
                .anyMatch(title -> title.startsWith("#1 SEV1 </title><script>alert(1)</script> & \"q\""));
        assertThat(budget.titles().toString()).doesNotContain("\u0007", "\u202e", "\ud800");
    }

    @Test
    void the_same_data_is_the_same_picture() {
        outage("Checkout answers 500", 300);

        SloCharts first = month.report(month.events()).charts();

        assertThat(month.report(month.events()).charts()).isEqualTo(first);
    }

    @Test
    void the_budget_goes_down_where_the_incident_is_and_ends_at_what_is_left() {
        outage("Checkout answers 500", 300);

        Picture budget = Picture.of(month.report(month.events()).charts().budget());

        assertThat(budget.texts())
                .contains(
                        "#1 SEV1", "100 %", "0 %", "checkout 99.9 %: 70.2 % left of the 30-day budget so far, burn 0");
        Element band = budget.rects("i").get(0);
        double[] line = points(budget);
        double from = Double.parseDouble(band.getAttribute("x"));
        assertThat(height(line, from - 3)).isEqualTo(100);
        // 9,000 of 30,270 allowed, between the top at 100 and the bottom at 330
        assertThat(height(line, from + 6)).isBetween(168.0, 169.0);
        assertThat(line[line.length - 1]).isBetween(168.0, 169.0);
    }

    /** The budget's line as x, y, x, y. */
    private static double[] points(Picture picture) {
        String data = picture.all("path").stream()
                .filter(each -> each.getAttribute("class").equals("l"))
                .findFirst()
                .orElseThrow()
                .getAttribute("d");
        String[] numbers = data.substring(1).split("[L ]");
        double[] points = new double[numbers.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = Double.parseDouble(numbers[i]);
        }
        return points;
    }

    private static double height(double[] line, double x) {
        for (int i = 0; i < line.length; i += 2) {
            if (line[i] >= x) {
                return line[i + 1];
            }
        }
        throw new AssertionError("the line ends before " + x);
    }

    @Test
    void an_overspent_budget_goes_below_zero() {
        outage("Checkout answers 500", 1_000);
        month.pass(Duration.ofHours(1), 500);

        Picture budget = Picture.of(month.report(month.events()).charts().budget());

        assertThat(budget.texts()).anyMatch(text -> text.startsWith("-") && text.endsWith(" %"));
        double zero = budget.all("path").stream()
                .filter(each -> each.getAttribute("class").equals("z"))
                .mapToDouble(each -> Double.parseDouble(each.getAttribute("d").split("[ L]")[1]))
                .findFirst()
                .orElseThrow();
        assertThat(points(budget)[points(budget).length - 1]).isGreaterThan(zero);
    }

    @Test
    void where_nothing_may_fail_the_bad_ones_are_counted() {
        month.pass(Duration.ofHours(30), 0).pass(Duration.ofMinutes(3), 1).pass(Duration.ofHours(3), 0);
        Slo never = Slo.builder("never")
                .target(Target.percent("100"))
                .period(Month.DAYS_30)
                .alerts(AlertRules.anyBad(Urgency.PAGE, Duration.ofHours(1)))
                .build();

        SloCharts charts = month.report(new Measured(never, month.requests)).charts();

        assertThat(Picture.of(charts.budget()).texts()).contains("-3", "0").noneMatch(text -> text.equals("100 %"));
        assertThat(Picture.of(charts.burn()).texts()).contains("any-bad (1 hour and 1 hour) pages on any bad event");
        assertThat(Picture.of(charts.calendar()).titles()).contains("2 Mar 06:00: 3 bad");
    }

    @Test
    void what_was_not_observed_is_hatched_and_grey() {
        month.pass(Duration.ofDays(9), 1).asleep(Duration.ofDays(5)).pass(Duration.ofDays(17), 1);

        SloCharts charts = month.report(month.events()).charts();

        assertThat(Picture.of(charts.budget()).hatched()).isEqualTo(1);
        assertThat(Picture.of(charts.burn()).hatched()).isGreaterThanOrEqualTo(1);
        Picture calendar = Picture.of(charts.calendar());
        assertThat(calendar.rects("c5")).hasSize(5 * 24 + 1);
        assertThat(calendar.texts()).contains("not observed");
    }

    @Test
    void each_rule_has_a_panel_with_its_threshold_and_what_was_over_it() {
        month.pass(Duration.ofDays(2), 0).pass(Duration.ofMinutes(30), 300).pass(Duration.ofHours(2), 0);

        Picture burn = Picture.of(month.report(month.events()).charts().burn());

        assertThat(burn.texts())
                .contains(
                        "page-quick (1 hour and 5 minutes) pages over 14.4",
                        "ticket-slow (3 days and 6 hours) opens a ticket over 1",
                        "over 14.4",
                        "over 6");
        assertThat(burn.rects("o")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(burn.all("desc").get(0).getTextContent()).contains("page-quick 150.0");
    }

    @Test
    void a_short_period_has_no_holes_between_its_samples() {
        Period day = Period.rolling(Duration.ofDays(1));
        Period week = Period.rolling(Duration.ofDays(7));
        month.pass(Duration.ofDays(8), 1);

        for (Period period : List.of(day, week)) {
            Slo slo = Slo.builder("short")
                    .target(Target.percent("99.9"))
                    .period(period)
                    .alerts(AlertRules.scaleFactors(period).subList(0, 2))
                    .build();
            SloCharts charts = month.report(new Measured(slo, month.requests)).charts();
            assertThat(Picture.of(charts.burn()).hatched()).isZero();
            assertThat(Picture.of(charts.budget()).hatched()).isZero();
        }
    }

    @Test
    void a_period_that_just_began_has_charts_too() {
        month.pass(Duration.ofDays(3), 1);
        for (String zone : List.of("UTC", "Asia/Kolkata")) {
            Period day = new Period.Calendar(LocalDateTime.of(2026, 1, 1, 0, 0), 1, ChronoUnit.DAYS, ZoneId.of(zone));
            Slo slo = Slo.builder("day")
                    .target(Target.percent("99.9"))
                    .period(day)
                    .alerts(AlertRules.scaleFactors(day).subList(0, 1))
                    .build();
            SloCharts charts = month.report(new Measured(slo, month.requests)).charts();
            assertThat(pictures(charts)).hasSize(3);
            assertThat(Picture.of(charts.budget()).texts()).contains("100 %");
        }
    }

    @Test
    void a_zone_of_half_hours_counts_nothing_twice() {
        month.pass(Duration.ofHours(30), 0).pass(Duration.ofMinutes(30), 100).pass(Duration.ofDays(8), 0);
        ObjectiveReport report = month.reporter()
                .zone(ZoneId.of("Asia/Kolkata"))
                .report(List.of(month.events()))
                .objectives()
                .get(0);

        assertThat(Picture.of(report.charts().calendar()).titles().stream()
                        .filter(title -> title.contains("of the budget")))
                .containsExactly("2 Mar 12:00: 22.5 % of the budget");
    }

    @Test
    void a_calendar_of_minutes_says_how_many_were_bad_in_each_hour() {
        month.pass(Duration.ofHours(30), 0).pass(Duration.ofMinutes(12), 600).pass(Duration.ofHours(3), 0);

        Picture calendar = Picture.of(month.report(month.slices()).charts().calendar());

        assertThat(calendar.texts()).contains("Bad minutes of each hour. Hours of UTC.", "12");
        assertThat(calendar.titles()).contains("2 Mar 06:00: 12 bad minutes");
        assertThat(calendar.all("desc").get(0).getTextContent()).endsWith("1 hour had something bad.");
    }

    @Test
    void days_begin_in_the_zone_and_one_of_23_hours_has_a_gap() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        month.pass(Duration.ofDays(30), 0).pass(Duration.ofHours(2), 100);
        Slo slo = Slo.builder("march")
                .target(Target.percent("99.9"))
                .period(Period.months(berlin))
                .build();

        Picture calendar = Picture.of(
                month.report(new Measured(slo, month.requests)).charts().calendar());

        assertThat(calendar.texts())
                .contains("Sun 29 Mar (23 h)", "Sat 28 Mar")
                .anyMatch(text -> text.endsWith("Hours of Europe/Berlin."));
        assertThat(calendar.titles()).contains("31 Mar 02:00: 13.9 % of the budget");
        double gap = calendar.rects("c0").stream()
                .filter(each -> each.getAttribute("y").equals(row(calendar, "Sun 29 Mar (23 h)")))
                .count();
        assertThat(gap).isEqualTo(23);
    }

    private static String row(Picture calendar, String day) {
        double y = calendar.all("text").stream()
                .filter(each -> each.getTextContent().equals(day))
                .mapToDouble(each -> Double.parseDouble(each.getAttribute("y")))
                .findFirst()
                .orElseThrow();
        return Svg.number(y - 12);
    }

    @Test
    void pictures_stay_small_whatever_happens_and_say_what_they_leave_out() {
        month.pass(Duration.ofDays(80), 0);
        for (int i = 0; i < 60; i++) {
            Incident incident = declare("Outage " + i);
            Instant began = month.clock.instant();
            month.pass(Duration.ofMinutes(60), 1 + i);
            incident.impact(new RecordImpact(began, month.clock.instant(), Set.of(), null, "slow"));
            incident.resolve("over");
        }
        Period year = Period.rolling(Duration.ofDays(90));
        Slo slo = Slo.builder("quarter")
                .service("checkout")
                .target(Target.percent("99.9"))
                .period(year)
                .alerts(AlertRules.scaleFactors(year))
                .build();

        ObjectiveReport report = month.report(new Measured(slo, month.requests));

        assertThat(report.incidents()).hasSize(50);
        assertThat(report.leftOut()).isEqualTo(10);
        assertThat(report.toText()).contains("Left out: 10 incidents that cost no more than these.");
        Picture budget = Picture.of(report.charts().budget());
        assertThat(budget.rects("i")).hasSize(40);
        assertThat(budget.texts()).contains("20 incidents not shown. 37 bands without a number, for want of room.");
        assertThat(report.charts().budget()).hasSizeLessThan(60_000);
        assertThat(report.charts().burn()).hasSizeLessThan(80_000);
        assertThat(report.charts().calendar()).hasSizeLessThan(300_000);
    }
}
