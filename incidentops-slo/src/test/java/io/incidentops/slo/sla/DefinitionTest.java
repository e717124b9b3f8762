package io.incidentops.slo.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.slo.Span;
import io.incidentops.slo.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DefinitionTest {
    private static final Target PROMISED = Target.percent("99.9");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static SlaBuilder sla() {
        return Sla.builder("Checkout", PROMISED);
    }

    private static Credit percent(String percent) {
        return Credit.percent(percent);
    }

    private static DynamicTest refused(String what, String field, String remedy, ThrowingCallable call) {
        return DynamicTest.dynamicTest(
                what,
                () -> assertThatThrownBy(call)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith(field + ":")
                        .hasMessageContaining(remedy));
    }

    @TestFactory
    Stream<DynamicTest> numbers_that_would_fill_the_memory_are_refused() {
        return Stream.of(
                refused("huge", "amount", "such as 12.5", () -> Money.of("1e999999999", "EUR")),
                refused("tiny", "credit", "such as 12.5", () -> Credit.percent("1e-999999999")));
    }

    @TestFactory
    Stream<DynamicTest> bad_tiers_are_refused_with_field_and_remedy() {
        return Stream.of(
                refused(
                        "not descending",
                        "tiers",
                        "from the highest limit",
                        () -> sla().addTier(Target.percent("99"), percent("10"))
                                .addTier(Target.percent("99.5"), percent("25"))
                                .build()),
                refused(
                        "twice the same",
                        "tiers",
                        "from the highest limit",
                        () -> sla().addTier(PROMISED, percent("10"))
                                .addTier(PROMISED, percent("25"))
                                .build()),
                refused(
                        "pays less for more",
                        "tiers",
                        "correct the credits",
                        () -> sla().addTier(PROMISED, percent("25"))
                                .addTier(Target.percent("99"), percent("10"))
                                .build()),
                refused(
                        "two units",
                        "tiers",
                        "one unit",
                        () -> sla().addTier(PROMISED, percent("25"))
                                .addTier(Target.percent("99"), Credit.days(3))
                                .build()),
                refused(
                        "pays for a kept promise",
                        "tiers",
                        "raise the commitment",
                        () -> sla().addTier(Target.percent("99.95"), percent("10"))
                                .build()),
                refused("over 100 %", "credit", "correct the tier", () -> percent("100.01")),
                refused("nothing", "credit", "correct the tier", () -> percent("0")),
                refused("no number", "credit", "decimal number", () -> percent("ten")),
                refused("unknown unit", "credit", "10 % or 3 days", () -> Credit.parse("3 weeks")),
                refused("no unit", "credit", "10 % or 3 days", () -> Credit.parse("3")),
                refused("half a day", "credit", "3 days", () -> Credit.parse("1.5 days")));
    }

    @TestFactory
    Stream<DynamicTest> other_bad_terms_are_refused_with_field_and_remedy() {
        Span backwards = new Span(NOON, NOON);
        return Stream.of(
                refused(
                        "no name",
                        "name",
                        "Checkout API",
                        () -> Sla.builder(" ", PROMISED).build()),
                refused(
                        "cap over 100 %",
                        "capPercent",
                        "at most 100 %",
                        () -> sla().capPercent("101").build()),
                refused(
                        "no cap",
                        "capPercent",
                        "above 0",
                        () -> sla().capPercent("0").build()),
                refused("interval of zero", "interval", "5 minutes", () -> Measure.intervalErrorRate(Duration.ZERO)),
                refused(
                        "interval of seconds",
                        "interval",
                        "5 minutes",
                        () -> Measure.intervalErrorRate(Duration.ofSeconds(90))),
                refused(
                        "no minutes",
                        "minConsecutiveMinutes",
                        "from so many",
                        () -> Measure.downtimePeriods(0, DownWhen.ALL_FAIL)),
                refused("never down", "downWhen", "0.1 for 10 %", () -> DownWhen.errorsAbove("10")),
                refused("claim of nothing", "claim", "automatic()", () -> ClaimWindow.days(0)),
                refused(
                        "free hours",
                        "freeHoursAbove",
                        "one hour of the clock",
                        () -> sla().freeHoursAbove(Duration.ofHours(1)).build()),
                refused(
                        "exclusion backwards",
                        "until",
                        "swap the two",
                        () -> new Exclusion(NOON, NOON.minusNanos(1), Exclusion.Reason.OTHER, "x", null)),
                refused(
                        "exclusion without words",
                        "text",
                        "say why",
                        () -> Exclusion.of(backwards, Exclusion.Reason.OTHER, " ")),
                refused(
                        "outage backwards",
                        "ended",
                        "swap the two",
                        () -> new Outage(NOON, NOON.minusNanos(1), Cause.HIDDEN)),
                refused("unknown currency", "currency", "EUR or USD", () -> Money.of("1", "XYZQ")),
                refused("negative money", "amount", "0 or more", () -> Money.of("-1", "EUR")),
                refused(
                        "two currencies",
                        "currency",
                        "one currency",
                        () -> SlaMeter.outages(
                                        sla().minimumCredit(Money.of("1", "USD"))
                                                .build(),
                                        List.of())
                                .fee(Money.of("100", "EUR"))),
                refused(
                        "requests from outages",
                        "measure",
                        "SlaMeter.requests",
                        () -> SlaMeter.outages(
                                sla().measure(Measure.eventRatio()).build(), List.of())));
    }

    @Test
    void a_promise_that_leaves_no_space_below_the_objective_is_warned_of() {
        SlaBuilder builder = sla().addTier(PROMISED, percent("10"));

        assertThat(builder.objective(Target.percent("99.9")).build().warnings())
                .singleElement()
                .asString()
                .startsWith("commitment:")
                .contains("aim higher");
        assertThat(builder.objective(Target.percent("99.95")).build().warnings())
                .isEmpty();
    }

    @Test
    void a_promise_without_a_tier_is_warned_of() {
        assertThat(sla().build().warnings()).singleElement().asString().startsWith("tiers:");
        assertThat(sla().addTier(Target.percent("99"), percent("10")).build().warnings())
                .singleElement()
                .asString()
                .contains("without a credit");
    }
}
