package io.incidentops.slo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.slo.Cases;
import io.incidentops.slo.Span;
import io.incidentops.slo.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PublishedSlaTest {
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Duration LATER = Duration.ofDays(100);

    @Test
    void nineteen_published_contracts_are_represented_with_every_term() {
        JsonNode published = Cases.json("sla/tiers.json").get("slas");

        Map<String, Sla> slas = PublishedSla.all();

        assertThat(slas).hasSize(19).hasSize(published.size());
        for (JsonNode each : published) {
            Sla sla = slas.get(each.get("id").asText());
            assertThat(sla.warnings()).isEmpty();
            assertThat(sla.credits().tiers()).hasSize(each.get("tiers").size());
        }
    }

    /** Exactly a limit is still the tier above; the next billionth below reaches the tier. */
    @Test
    void every_tier_begins_just_below_its_limit() {
        Cases.json("sla/tiers.json");
        for (Sla sla : PublishedSla.all().values()) {
            CreditTier above = null;
            for (CreditTier tier : sla.credits().tiers()) {
                assertThat(sla.credits()
                                .reached(down(tier.below().budgetParts()))
                                .orElse(null))
                        .isEqualTo(above);
                assertThat(sla.credits().reached(down(tier.below().budgetParts() + 1)))
                        .contains(tier);
                above = tier;
            }
            assertThat(sla.credits().reached(down(Target.WHOLE)).orElse(null)).isEqualTo(above);
        }
    }

    private static Uptime down(long parts) {
        return Uptime.of(Duration.ofNanos(parts), Duration.ofNanos(Target.WHOLE));
    }

    @TestFactory
    Stream<DynamicTest> the_figures_are_exactly_those_expected() {
        Map<String, Sla> slas = PublishedSla.all();
        return Cases.csv("sla/expected-sample.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get(1) + " " + row.get(0), () -> check(slas, row)));
    }

    private static void check(Map<String, Sla> slas, List<String> row) {
        Sla sla = slas.get(row.get(1));
        JsonNode inputs = Cases.parse(row.get(2));
        Uptime uptime = uptime(sla, inputs);

        assertThat(uptime.exactPercent()).isEqualTo(row.get(3));
        assertThat(uptime.percent(10, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal(row.get(4)));
        String credit = sla.credits()
                .reached(uptime)
                .map(tier -> tier.credit().toString())
                .orElse("0 %");
        assertThat(credit).isEqualTo(row.get(5) + " %");
    }

    private static Uptime uptime(Sla sla, JsonNode inputs) {
        if (inputs.has("month")) {
            return fromMonth(sla, inputs);
        }
        Span span =
                new Span(APRIL, APRIL.plus(Duration.ofDays(inputs.get("days").asInt())));
        FakeWindows windows = new FakeWindows();
        if (inputs.has("groups")) {
            fill(windows, inputs.get("groups"));
        } else {
            for (JsonNode run : inputs.get("badMinuteRuns")) {
                for (int i = 0; i < run.get("length").asInt(); i++) {
                    windows.with(APRIL.plus(Duration.ofMinutes(run.get("start").asInt() + i)), 500, 500);
                }
            }
        }
        Measurement measured = SlaMeter.requests(sla, windows).measure(span, span.until());
        if (inputs.has("countedMinutes")) {
            assertThat(measured.down())
                    .isEqualTo(Duration.ofMinutes(inputs.get("countedMinutes").asInt()));
        }
        return measured.uptime();
    }

    private static void fill(FakeWindows windows, JsonNode groups) {
        int interval = 0;
        for (JsonNode group : groups) {
            long bad = group.get("errors").asLong();
            for (int i = 0; i < group.get("intervals").asInt(); i++) {
                Instant at = APRIL.plus(Duration.ofMinutes(5L * interval++));
                windows.with(at, group.get("requests").asLong() - bad, bad);
            }
        }
    }

    /** Google drops parts of a minute, so there minutes that are counted already go in as they are. */
    private static Uptime fromMonth(Sla sla, JsonNode inputs) {
        YearMonth month = YearMonth.parse(inputs.get("month").asText());
        Instant from = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Span span = Span.of(sla.period(), from.plusSeconds(1));
        Duration down = minutes(inputs.get("downMinutes").asText());
        assertThat(span.from()).isEqualTo(from);
        assertThat(span.length().toMinutes())
                .isEqualTo(inputs.get("totalMinutes").asLong());
        boolean whole = down.equals(Duration.ofMinutes(down.toMinutes()));
        if (sla.measure() instanceof Measure.DowntimePeriods && !whole) {
            return Uptime.of(down, span.length());
        }
        return parted(sla, span, down);
    }

    /** The downtime as three incidents, two of which overlap. */
    private static Uptime parted(Sla sla, Span span, Duration down) {
        Instant began = span.from().plus(Duration.ofHours(7));
        Instant middle = began.plus(Duration.ofMinutes(down.toMinutes() / 2));
        List<Outage> outages = new ArrayList<>();
        outages.add(new Outage(middle, began.plus(down), Cause.measured("second")));
        outages.add(new Outage(began, middle, Cause.measured("first")));
        outages.add(new Outage(began, began.plus(down), Cause.measured("both")));
        Measurement measured =
                SlaMeter.outages(sla, outages).measure(span, span.until().plus(LATER));
        assertThat(measured.down()).isEqualTo(down);
        return measured.uptime();
    }

    private static Duration minutes(String fraction) {
        String[] parts = fraction.split("/");
        BigDecimal over = new BigDecimal(parts[0]).multiply(BigDecimal.valueOf(60_000_000_000L));
        BigDecimal under = parts.length == 1 ? BigDecimal.ONE : new BigDecimal(parts[1]);
        return Duration.ofNanos(over.divide(under, 0, RoundingMode.UNNECESSARY).longValueExact());
    }
}
