package io.incidentops.slo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.model.EventRef;
import io.incidentops.model.IncidentId;
import io.incidentops.slo.Period;
import io.incidentops.slo.Span;
import io.incidentops.slo.Target;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlaStatementTest {
    private static final Instant NOON = Instant.parse("2026-04-10T12:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-03T00:00:00Z");

    private static SlaBuilder sla() {
        return Sla.builder("Checkout <API>", Target.percent("99.9"))
                .period(Period.months(ZoneId.of("Europe/Berlin")))
                .addTier(Target.percent("99.9"), Credit.percent("10"))
                .addTier(Target.percent("99"), Credit.percent("100"))
                .maintenanceNotice(Duration.ofDays(2))
                .claim(ClaimWindow.days(30));
    }

    private static Span at(Instant from, int minutes) {
        return new Span(from, from.plus(Duration.ofMinutes(minutes)));
    }

    private static Outage outage(Instant from, int minutes, String title) {
        Cause cause = Cause.incident(new EventRef(new IncidentId("a1"), 3), 42, title);
        return new Outage(from, from.plus(Duration.ofMinutes(minutes)), cause);
    }

    private static SlaStatement statement(Sla sla, String fee, Outage... outages) {
        return SlaMeter.outages(sla, List.of(outages))
                .fee(Money.of(fee, "EUR"))
                .statement(Span.of(sla.period(), NOON), MAY);
    }

    @Test
    void names_the_incident_behind_each_number() {
        List<Exclusion> exclusions = List.of(
                Exclusion.maintenance(at(NOON, 30), NOON.minus(Duration.ofDays(3)), "new database"),
                Exclusion.maintenance(at(NOON, 60), NOON.minus(Duration.ofDays(1)), "told too late"));
        SlaStatement statement = SlaMeter.outages(
                        sla().addNote("Only 5xx counts").build(),
                        List.of(outage(NOON, 90, "*Pay* fails | [here](https://evil.example)")))
                .exclude(exclusions)
                .fee(Money.of("1234.55", "EUR"))
                .statement(Span.of(sla().build().period(), NOON), MAY);

        assertThat(statement.toText()).isEqualTo("""
                SLA statement: Checkout <API>
                  Period: 2026-04-01 00:00:00 to 2026-05-01 00:00:00 (Europe/Berlin)
                  Promised: 99.9 %, measured as minutes down over all minutes
                  Uptime: 99.8611 % (exactly 3595/36 %)
                  Downtime: 1 h
                  Tier: below 99.9 %: 10 %
                  Credit: 10 %, EUR 123.46 of a fee of EUR 1234.55
                  Claim: within 30 days after the period, before 2026-05-31 00:00:00

                What counts
                  2026-04-10 14:30:00 to 2026-04-10 15:30:00; counts 1 h: #42 *Pay* fails | [here](https://evil.example) (e3)

                Exclusions
                  2026-04-10 14:00:00 to 2026-04-10 14:30:00; maintenance; excuses 30 min: new database
                  2026-04-10 14:00:00 to 2026-04-10 15:00:00; maintenance; not accepted, since it was not announced 2 d before: told too late

                Terms
                  Only 5xx counts
                """);
        assertThat(statement.toMarkdown())
                .startsWith("# SLA statement: Checkout &lt;API&gt;\n\n- Period: ")
                .contains("\n## What counts\n\n- ")
                .contains("\\*Pay\\* fails \\| \\[here\\](https\\://evil.example)");
    }

    @Test
    void text_of_people_stays_on_its_line() {
        String text =
                statement(sla().build(), "100", outage(NOON, 60, "a\nb\u2028c")).toText();

        assertThat(text).contains("#42 a b c (e3)");
    }

    @Test
    void caps_and_the_smallest_credit_are_named() {
        SlaStatement capped = statement(sla().capPercent("50").build(), "99.99", outage(NOON, 600, "x"));
        SlaStatement inMoney = statement(sla().cap(Money.of("20", "EUR")).build(), "99.99", outage(NOON, 600, "x"));
        SlaStatement small =
                statement(sla().minimumCredit(Money.of("1", "EUR")).build(), "9.90", outage(NOON, 60, "x"));

        assertThat(capped.due()).hasToString("100 %, EUR 49.99");
        assertThat(capped.due().rules()).containsExactly("capped at 50 % of the fee");
        assertThat(inMoney.due()).hasToString("100 %, EUR 20.00");
        assertThat(inMoney.due().rules()).containsExactly("capped at EUR 20");
        assertThat(small.due()).hasToString("10 %, EUR 0.00");
        assertThat(small.due().rules()).containsExactly("credits of less than EUR 1 are not issued");
    }

    @Test
    void days_of_credit_are_a_part_of_the_fee_of_the_month() {
        Sla sla = Sla.builder("Checkout", Target.percent("99.9"))
                .period(Period.months(ZoneId.of("Europe/Berlin")))
                .addTier(Target.percent("99.9"), Credit.parse("3 days"))
                .build();

        assertThat(statement(sla, "300", outage(NOON, 60, "x")).due()).hasToString("3 days, EUR 30.00");
    }

    @Test
    void uptime_may_be_rounded_before_it_is_compared() {
        Outage fiftyMinutes = outage(NOON, 45, "x");

        assertThat(statement(sla().build(), "100", fiftyMinutes).due().tier()).isNotNull();
        SlaStatement rounded =
                statement(sla().roundUptime(1, RoundingMode.HALF_UP).build(), "100", fiftyMinutes);
        assertThat(rounded.due().tier()).isNull();
        assertThat(rounded.due().rules()).singleElement().asString().contains("one decimal place");
        assertThat(rounded.claimUntil()).isEmpty();
    }

    @Test
    void time_that_is_left_out_makes_the_period_shorter() {
        Exclusion undeployed =
                Exclusion.of(at(NOON, 15 * 24 * 60), Exclusion.Reason.NOT_DEPLOYED, "deployed for half of the month");
        Exclusion storm = Exclusion.of(at(NOON, 15 * 24 * 60), Exclusion.Reason.FORCE_MAJEURE, "storm");
        SlaMeter meter = SlaMeter.outages(sla().build(), List.of(outage(NOON.minusSeconds(7200), 36, "x")));
        Span april = Span.of(meter.sla().period(), NOON);

        assertThat(meter.exclude(List.of(storm)).measure(april, MAY).uptime().exactPercent())
                .isEqualTo("1199/12");
        assertThat(meter.exclude(List.of(undeployed))
                        .measure(april, MAY)
                        .uptime()
                        .exactPercent())
                .isEqualTo("599/6");
    }

    @Test
    void hours_with_more_than_six_minutes_down_on_end_are_not_charged() {
        Sla sla = sla().freeHoursAbove(Duration.ofMinutes(6)).build();

        SlaStatement statement = statement(
                sla,
                "720",
                outage(NOON, 6, "six minutes are charged"),
                outage(NOON.plusSeconds(1800), 7, "this hour is not"),
                outage(NOON.plusSeconds(2 * 3600 - 420), 14, "neither are these two"));

        assertThat(statement.notCharged().hours()).isEqualTo(3);
        assertThat(statement.notCharged().amount()).hasToString("EUR 3.00");
        assertThat(statement.toText()).contains("Hours not charged: 3, EUR 3.00");
    }

    @Test
    void a_period_that_still_runs_says_so() {
        SlaMeter meter = SlaMeter.outages(sla().build(), List.of(new Outage(NOON, null, Cause.HIDDEN)));

        SlaStatement statement =
                meter.statement(Span.of(meter.sla().period(), NOON), NOON.plus(Duration.ofNanos(1_500_000)));

        assertThat(statement.finished()).isFalse();
        assertThat(statement.measured().down()).isEqualTo(Duration.ofNanos(1_500_000));
        assertThat(statement.toText())
                .contains("still running; as if it ended 2026-04-10 14:00:00.0015")
                .contains("counts 0.0015 s: a restricted incident, not named here");
    }
}
