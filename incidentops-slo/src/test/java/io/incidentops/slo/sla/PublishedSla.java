package io.incidentops.slo.sla;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.slo.Cases;
import io.incidentops.slo.Target;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Builds the SLA that a published contract's figures describe. */
final class PublishedSla {
    /** What says where the figures are from, or is said by another member. */
    private static final Set<String> ABOUT = Set.of(
            "id",
            "source",
            "UNSURE",
            "formula",
            "measure",
            "intervalMinutes",
            "emptyIntervalErrorRate",
            "empty",
            "tiers",
            "commitment",
            "downWhen",
            "minConsecutiveMinutes",
            "minValidRequests",
            "partialMinutes");

    private static final Set<String> NOTES = Set.of("error", "excluded", "note");

    private PublishedSla() {}

    static Map<String, Sla> all() {
        Map<String, Sla> all = new TreeMap<>();
        for (JsonNode each : Cases.json("sla/tiers.json").get("slas")) {
            all.put(each.get("id").asText(), sla(each));
        }
        return all;
    }

    private static Sla sla(JsonNode it) {
        SlaBuilder builder =
                Sla.builder(it.get("id").asText(), target(it.get("commitment"))).measure(measure(it));
        for (JsonNode tier : it.get("tiers")) {
            builder.addTier(target(tier.get(1)), Credit.parse(tier.get(2).asText() + " %"));
        }
        for (Map.Entry<String, JsonNode> each : it.properties()) {
            if (!ABOUT.contains(each.getKey())) {
                term(builder, each.getKey(), each.getValue().asText());
            }
        }
        return builder.build();
    }

    private static Target target(JsonNode percent) {
        return Target.percent(percent.asText());
    }

    private static void term(SlaBuilder builder, String name, String value) {
        if (NOTES.contains(name)) {
            builder.addNote(value);
        } else if (name.equals("minCreditUsd")) {
            builder.minimumCredit(Money.of(value, "USD"));
        } else if (name.equals("capPercentOfBill")) {
            builder.capPercent(value);
        } else if (name.equals("claim")) {
            builder.claim(value.equals("30 days") ? ClaimWindow.days(30) : cycles(value));
        } else if (name.equals("extra") && value.contains("more than 6 consecutive minutes of the clock hour")) {
            builder.freeHoursAbove(Duration.ofMinutes(6));
        } else if (name.equals("denominator") && value.contains("deployed minutes only")) {
            builder.addNote("time that is not deployed is excluded as NOT_DEPLOYED: " + value);
        } else {
            throw new AssertionError("an SLA has a term that is not represented: " + name + " = " + value);
        }
    }

    private static ClaimWindow cycles(String value) {
        if (!value.startsWith("end of the 2nd billing cycle")) {
            throw new AssertionError("an unknown claim window: " + value);
        }
        return ClaimWindow.cycles(2);
    }

    private static Measure measure(JsonNode it) {
        return switch (it.get("measure").asText()) {
            case "MINUTES_DOWN" -> Measure.minutesDown();
            case "DOWNTIME_PERIODS" ->
                Measure.downtimePeriods(it.get("minConsecutiveMinutes").asInt(), downWhen(it));
            case "INTERVAL_ERROR_RATE" ->
                Measure.intervalErrorRate(
                        Duration.ofMinutes(it.get("intervalMinutes").asInt()));
            case "EVENT_RATIO" -> Measure.eventRatio();
            default -> throw new AssertionError("an unknown family: " + it.get("measure"));
        };
    }

    private static DownWhen downWhen(JsonNode it) {
        if (!it.has("downWhen")) {
            return DownWhen.ALL_FAIL;
        }
        String rule = it.get("downWhen").asText().toLowerCase(Locale.ROOT);
        if (!rule.equals("errorrate > 10%")) {
            throw new AssertionError("an unknown rule: " + rule);
        }
        return DownWhen.errorsAbove("0.1")
                .minRequests(it.path("minValidRequests").asLong());
    }
}
