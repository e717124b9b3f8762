package io.incidentops.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.slo.Composite.Part;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What cannot work is refused with the field that is wrong and what to write instead. */
class DefinitionsRefusedTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Period MONTH = Period.rolling(Duration.ofDays(30));

    private static void refused(ThrowingCallable definition, String field, String remedy) {
        assertThatThrownBy(definition)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(field)
                .hasMessageContaining(remedy);
    }

    @Test
    void a_target_in_the_wrong_unit() {
        refused(() -> Target.percent("0.999"), "a target in per cent", "write 99.9, or Target.ratio(\"0.999\")");
        refused(() -> Target.percent("100.1"), "a target in per cent", "write 99.9");
        refused(() -> Target.ratio("99.9"), "a target as a ratio", "write 0.999, or Target.percent(\"99.9\")");
        refused(() -> Target.ratio("0"), "a target as a ratio", "write 0.999");
        refused(() -> Target.percent("99,9"), "a target is a decimal number", "such as 99.9");
        refused(() -> Target.percent("99.99999999"), "a target is exact to one in 1,000,000,000", "99.99999999");
        assertThat(Target.percent("100").budgetParts()).isZero();
        assertThat(Target.ratio("1")).isEqualTo(Target.percent("100"));
    }

    @Test
    void a_period_of_nothing_or_of_another_unit() {
        LocalDateTime start = LocalDateTime.of(2026, 1, 1, 0, 0);
        refused(() -> Period.rolling(Duration.ZERO), "period:", "use Period.rolling(Duration.ofDays(30))");
        refused(() -> Period.rolling(Duration.ofDays(365)), "period:", "or a calendar period for a longer one");
        refused(
                () -> new Period.Calendar(start, 0, ChronoUnit.MONTHS, ZoneOffset.UTC),
                "period: a calendar period has at least 1",
                "use Period.months(zone)");
        refused(() -> new Period.Calendar(start, 1, ChronoUnit.HOURS, ZoneOffset.UTC), "period:", "ChronoUnit.WEEKS");
        refused(() -> new Period.Calendar(start, 1, ChronoUnit.FOREVER, ZoneOffset.UTC), "period:", "ChronoUnit.WEEKS");
        refused(
                () -> new Period.Calendar(start, 400, ChronoUnit.YEARS, ZoneOffset.UTC),
                "period: a calendar period has at most 100",
                "use a larger unit");
    }

    @Test
    void words_that_no_incident_could_carry() {
        SloBuilder slo = Slo.builder("a");

        refused(() -> slo.service(" "), "objective a: the service is empty", "say it");
        refused(() -> slo.service("check\nout"), "the service has a line break at character 6", "remove it");
        refused(() -> slo.service("s".repeat(101)), "100 is the most", "shorten it");
        refused(() -> Slo.builder("a\nb"), "name:", "but was 'a b'");
        refused(() -> rule("r".repeat(81)), "name: a rule has a name of up to 80", "without spaces");
        refused(() -> rule("page\0"), "name: a rule", "but was 'page'");
    }

    private static AlertRule rule(String name) {
        return AlertRule.burn(name, Urgency.PAGE, Rational.ONE, HOUR, Duration.ofMinutes(5));
    }

    @Test
    void a_burn_rate_that_no_outage_reaches() {
        AlertRule ten = AlertRule.burn("ten", Urgency.PAGE, Rational.of(10), HOUR, Duration.ofMinutes(5));
        SloBuilder ninety = Slo.builder("a").target(Target.percent("90")).period(MONTH);

        refused(() -> ninety.alerts(List.of(ten)).build(), "alerts: rule ten can never fire", "a burn rate below 10");
        AlertRule less = AlertRule.burn("less", Urgency.PAGE, Rational.of("9.999"), HOUR, Duration.ofMinutes(5));
        assertThat(ninety.alerts(List.of(less)).build().alerts()).containsExactly(less);
        assertThat(BurnRate.of(new Counts(0, 1), Target.percent("90")).isOver(less.factor()))
                .isTrue();
        assertThat(BurnRate.of(new Counts(0, 1), Target.percent("90")).isOver(ten.factor()))
                .isFalse();
    }

    @Test
    void a_target_of_100_percent_with_a_burn_rate_or_a_part_of_its_budget() {
        SloBuilder all = Slo.builder("a").target(Target.percent("100")).period(MONTH);
        AlertRule spent = AlertRules.budgetSpent("spent", Urgency.PAGE, "2", HOUR, Duration.ofMinutes(5));

        refused(() -> all.alerts(AlertRules.workbook(MONTH)).build(), "rule page-quick", "use AlertRules.anyBad(...)");
        refused(() -> all.alerts(List.of(spent)).build(), "rule spent", "use AlertRules.anyBad(...)");
    }

    @Test
    void a_window_that_no_slot_fits() {
        refused(
                () -> AlertRule.burn("a", Urgency.PAGE, Rational.ONE, HOUR, Duration.ofSeconds(9)),
                "rule a: shortWindow cannot be PT9S",
                "make it 10 seconds or longer");
        refused(
                () -> AlertRule.burn("a", Urgency.PAGE, Rational.ONE, Duration.ofDays(91), HOUR),
                "rule a: longWindow",
                "make it 90 days at most");
        refused(
                () -> AlertRule.burn("a", Urgency.PAGE, Rational.ONE, HOUR, HOUR)
                        .pending(Duration.ofSeconds(-1)),
                "rule a: pending",
                "use Duration.ZERO");
    }

    @Test
    void a_composite_of_itself_of_nothing_or_of_less_than_nothing() {
        Composite a = new Composite("a", CompositeMethod.WORST, List.of(new Part("b")));
        Composite b = new Composite("b", CompositeMethod.WORST, List.of(new Part("c"), new Part("x")));
        Composite c = new Composite("c", CompositeMethod.WORST, List.of(new Part("a")));
        Composite self = new Composite("self", CompositeMethod.WORST, List.of(new Part("self")));

        refused(() -> Composites.of(List.of(a, b, c)), "a composite is part of itself:", "take one of these parts out");
        refused(() -> Composites.of(List.of(self)), "self > self", "take one of these parts out");
        refused(() -> Composites.of(List.of(self, self)), "two composites are named self", "give each its own name");
        refused(() -> new Composite("a", CompositeMethod.WORST, List.of()), "parts:", "at least one part");
        refused(() -> new Part("p", Rational.ZERO), "part p: weight", "above 0");
        refused(() -> new Part("p", Rational.of(-1)), "part p: weight", "above 0");
    }

    @Test
    void a_pool_of_what_has_no_events() {
        Composite worst = new Composite("worst", CompositeMethod.WORST, List.of(new Part("x"), new Part("y")));
        Composite pool = new Composite("pool", CompositeMethod.POOLED_EVENTS, List.of(new Part("worst")));
        Composite slices = new Composite("slices", CompositeMethod.ANY_BAD_SLICE, List.of(new Part("worst")));

        refused(() -> Composites.of(List.of(worst, pool)), "composite pool: parts: POOLED_EVENTS", "use WEIGHTED_MEAN");
        refused(() -> Composites.of(List.of(worst, slices)), "composite slices: parts: ANY_BAD_SLICE", "WORST");
        Composite outer = new Composite("outer", CompositeMethod.POOLED_EVENTS, List.of(new Part("pool")));
        Composite inner = new Composite("pool", CompositeMethod.POOLED_EVENTS, List.of(new Part("x"), new Part("y")));
        Map<String, PartMeasure> of =
                Map.of("x", PartMeasure.of(new Counts(1, 1)), "y", PartMeasure.of(new Counts(9, 1)));
        assertThat(Composites.of(List.of(outer, inner)).ratio("outer", of::get)).contains(Rational.of(10, 12));
    }

    @Test
    void a_part_that_nobody_knows() {
        Composites composites =
                Composites.of(List.of(new Composite("a", CompositeMethod.WORST, List.of(new Part("gone")))));
        Map<String, PartMeasure> none = Map.of();

        assertThatThrownBy(() -> composites.ratio("a", none::get)).hasMessageContaining("named gone");
        refused(() -> composites.ratio("b", none::get), "no composite", "b");
    }

    /** Each one of two, eighty times over: as many ways as there are, but no more to look at than composites. */
    @Test
    void composites_with_many_ways_between_them_are_checked_at_once() {
        List<Composite> all = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            for (String side : List.of("l", "r")) {
                List<Part> below = List.of(new Part("l" + (i + 1)), new Part("r" + (i + 1)));
                all.add(new Composite(side + i, CompositeMethod.WORST, below));
            }
        }

        assertThat(Composites.of(all)).isNotNull();
    }

    @Test
    void a_number_that_would_fill_the_memory() {
        refused(() -> Rational.of("1e999999999"), "at most 1000 digits", "1E+999999999");
        refused(() -> Rational.of("1e-999999999"), "at most 1000 digits", "1E-999999999");
        refused(() -> Rational.of("1/0"), "a number is a decimal or a fraction", "such as 14.4");
        refused(() -> Target.percent("1e999999999"), "a target in per cent", "write 99.9");
        refused(() -> Target.ratio("1e-999999999"), "a target is exact", "1e-999999999");
        assertThat(Rational.of("1e3")).isEqualTo(Rational.of(1_000));
    }

    @Test
    void a_period_longer_than_what_is_kept_is_allowed_with_a_warning() {
        Period year = new Period.Calendar(LocalDateTime.of(2026, 1, 1, 0, 0), 1, ChronoUnit.YEARS, ZoneOffset.UTC);
        Period quarter = new Period.Calendar(LocalDateTime.of(2026, 1, 1, 0, 0), 3, ChronoUnit.MONTHS, ZoneOffset.UTC);
        SloBuilder builder = Slo.builder("a").target(Target.percent("99.9"));

        assertThat(builder.period(year).build().warnings())
                .containsExactly("period: it is longer than the 90 days that are kept, and says how much of it was"
                        + " observed: use a quarter or less");
        assertThat(builder.period(quarter).build().warnings()).isEmpty();
    }
}
