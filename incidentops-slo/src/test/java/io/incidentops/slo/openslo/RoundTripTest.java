package io.incidentops.slo.openslo;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.model.Text;
import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRule.Mode;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Exclusions;
import io.incidentops.slo.LowTraffic;
import io.incidentops.slo.NoTraffic;
import io.incidentops.slo.Period;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloBuilder;
import io.incidentops.slo.Target;
import io.incidentops.slo.TimeSlices;
import io.incidentops.slo.Urgency;
import io.incidentops.slo.openslo.OpenSloMetric.Comparison;
import io.incidentops.slo.openslo.OpenSloMetric.Ratio;
import io.incidentops.slo.openslo.OpenSloMetric.Raw;
import io.incidentops.slo.openslo.OpenSloMetric.RawType;
import io.incidentops.slo.openslo.OpenSloMetric.Side;
import io.incidentops.slo.openslo.OpenSloMetric.Threshold;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written is read back as it was, whatever it is. */
class RoundTripTest {
    private static final List<String> WORDS = List.of(
            "yes",
            "no",
            "Null",
            "1e3",
            "0x1F",
            "1_000",
            "2022-01-01",
            "12:30",
            "~",
            "",
            " ",
            "a: b",
            "# no",
            "- x",
            "{a}",
            "[b",
            "*c",
            "&d",
            "!e",
            "|",
            ">",
            "%f",
            "@g",
            "`h",
            "\"i\"",
            "it's",
            "tab\there",
            "\n",
            "a\nb",
            "a\n\nb\n",
            "a\n b\n",
            " a\nb",
            "a\n\n",
            "a\r\nb",
            "\u0085",
            "\u2028x",
            "\uFEFF",
            "naïve",
            "東京",
            "🚒 on",
            "---",
            "---\na",
            "...",
            "a\n---\nb",
            "a #b",
            "trailing ",
            "a \nb",
            "\0",
            "\u202Ereversed",
            ".inf",
            "true",
            "5m",
            "1w",
            "=",
            "<<",
            "a\n\tb");

    private final Random random = new Random();

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String text() {
        return random.nextInt(4) == 0 ? any(WORDS) + any(WORDS) : any(WORDS);
    }

    private Object free(int depth) {
        return switch (random.nextInt(depth > 3 ? 3 : 5)) {
            case 0 -> new BigDecimal(any(List.of("1", "-2.50", "1E+3", "0.000000001", "1e-30")));
            case 1 -> random.nextBoolean();
            case 2 -> text();
            case 3 -> list(depth);
            default -> map(depth);
        };
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(random.nextInt(6) == 0 ? null : free(depth + 1));
        }
        return list;
    }

    private Map<String, Object> map(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(text(), random.nextInt(6) == 0 ? null : free(depth + 1));
        }
        return map;
    }

    private OpenSloSource source(OpenSloDataSource data) {
        return random.nextBoolean()
                ? OpenSloSource.of(text(), map(0))
                : new OpenSloSource(data.metadata().name(), data.type(), map(0), data);
    }

    private OpenSloMetric metric(OpenSloDataSource data) {
        return switch (random.nextInt(3)) {
            case 0 -> new Ratio(random.nextBoolean(), any(List.of(Side.values())), source(data), source(data));
            case 1 -> new Raw(random.nextBoolean(), any(List.of(RawType.values())), source(data));
            default ->
                new Threshold(
                        source(data),
                        new Comparison(
                                any(List.of(OpenSloOperator.values())),
                                BigDecimal.valueOf(random.nextInt(), random.nextInt(9))));
        };
    }

    private OpenSloMetadata metadata(String name) {
        Map<String, List<String>> labels = new HashMap<>();
        labels.put(text(), random.nextBoolean() ? List.of() : List.of(text(), text()));
        return new OpenSloMetadata(
                name, random.nextBoolean() ? text() : null, labels, Map.of("example.com/" + text(), text()));
    }

    private Period period() {
        return random.nextBoolean()
                ? Period.rolling(Duration.ofMinutes(60 + random.nextInt(90 * 24 * 60 - 59)))
                : new Period.Calendar(
                        LocalDateTime.ofEpochSecond(random.nextInt(), 0, ZoneOffset.UTC),
                        1 + random.nextInt(12),
                        any(List.of(ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS, ChronoUnit.YEARS)),
                        ZoneId.of(any(List.of("UTC", "America/New_York", "Asia/Kathmandu"))));
    }

    private List<AlertRule> rules(Target target, Duration slice) {
        List<AlertRule> rules = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Mode mode = any(List.of(Mode.values()));
            Rational part = Rational.of(1 + random.nextInt(1000), 1001);
            Rational factor = mode == Mode.ANY_BAD
                    ? Rational.ZERO
                    : mode == Mode.BUDGET_SPENT ? part : part.times(Rational.of(Target.WHOLE, target.budgetParts()));
            Duration longWindow = Duration.ofHours(24 + random.nextInt(48));
            Duration shortWindow = slice.plusMillis(10_000 + random.nextInt(3_600_000));
            rules.add(new AlertRule(
                    any(List.of("page-quick", "Tägliche", "a/b", "42", "no")) + i,
                    any(List.of(Urgency.values())),
                    mode,
                    factor,
                    longWindow,
                    random.nextBoolean() ? slice.plusHours(1) : shortWindow,
                    Duration.ofMinutes(random.nextInt(90))));
        }
        return rules;
    }

    private Slo slo(String name) {
        Target target = new Target(1 + random.nextInt((int) Target.WHOLE - 1));
        SloBuilder builder = Slo.builder(name)
                .target(target)
                .period(period())
                .exclusions(any(List.of(Exclusions.values())))
                .lowTraffic(
                        new LowTraffic(random.nextInt(3), random.nextInt(3), any(List.of(LowTraffic.Bound.values()))));
        if (random.nextBoolean()) {
            builder.description(text());
        }
        if (random.nextBoolean()) {
            builder.service(Text.cleaned("s" + text(), 100, Text.Lines.ONE));
        }
        Duration slice = Duration.ZERO;
        if (random.nextBoolean()) {
            slice = Duration.ofMinutes(any(List.of(1, 5, 60, 1440)));
            Target part = new Target(1 + random.nextInt((int) Target.WHOLE));
            builder.timeSlices(new TimeSlices(slice, part, any(List.of(NoTraffic.values()))));
        }
        return builder.alerts(slice.toHours() > 1 ? List.of() : rules(target, slice))
                .build();
    }

    @Property(tries = 200)
    void objectives_are_read_back_as_they_were(@ForAll long seed) {
        random.setSeed(seed);
        OpenSloDataSource data = new OpenSloDataSource(metadata("prom"), text(), free(0), text());
        List<OpenSloObjective> objectives = new ArrayList<>();
        for (String name : List.of("plain", "a/B", "a.B", "x".repeat(80))) {
            objectives.add(new OpenSloObjective(
                    slo(name),
                    metadata("before"),
                    new OpenSloIndicator(metadata("indicator"), metric(data), random.nextBoolean() ? text() : null),
                    random.nextBoolean() ? text() : null,
                    List.of()));
        }

        String text = OpenSlo.writeObjectives(objectives);
        OpenSloDocuments back = OpenSlo.read("written", text);

        assertThat(back.objectives()).hasSize(objectives.size());
        for (int i = 0; i < objectives.size(); i++) {
            same(back.objectives().get(i), objectives.get(i));
        }
        assertThat(OpenSlo.writeObjectives(objectives)).isEqualTo(text);
        assertThat(OpenSlo.writeObjectives(back.objectives())).isEqualTo(text);
    }

    static void same(OpenSloObjective read, OpenSloObjective written) {
        same(read.slo(), written.slo());
        assertThat(read.indicator()).isEqualTo(written.indicator());
        assertThat(read.displayName()).isEqualTo(written.displayName());
        assertThat(read.metadata().displayName()).isEqualTo(written.metadata().displayName());
        assertThat(read.metadata().labels()).isEqualTo(written.metadata().labels());
        assertThat(read.metadata().annotations())
                .containsAllEntriesOf(written.metadata().annotations());
    }

    static void same(Slo read, Slo written) {
        assertThat(read.name()).isEqualTo(written.name());
        assertThat(read.service()).isEqualTo(written.service());
        assertThat(read.description()).isEqualTo(written.description());
        assertThat(read.target()).isEqualTo(written.target());
        assertThat(read.period()).isEqualTo(written.period());
        assertThat(read.slices()).isEqualTo(written.slices());
        assertThat(read.exclusions()).isEqualTo(written.exclusions());
        assertThat(read.lowTraffic()).isEqualTo(written.lowTraffic());
        assertThat(read.alerts()).isEqualTo(written.alerts());
    }

    @Property(tries = 20)
    void catalogues_of_rules_are_read_back_as_they_were(@ForAll boolean weeks) {
        Period period = Period.rolling(Duration.ofDays(weeks ? 28 : 30));
        List<Slo> slos = List.of(
                slo("sloth", period, AlertRules.exactSloth(period)),
                slo("pyrra", period, AlertRules.pyrra(period)),
                slo("any", period, AlertRules.anyBad(Urgency.PAGE, Duration.ofHours(1))));

        List<Slo> back = OpenSlo.read("written", OpenSlo.write(slos)).slos();

        for (int i = 0; i < slos.size(); i++) {
            same(back.get(i), slos.get(i));
        }
    }

    private static Slo slo(String name, Period period, List<AlertRule> rules) {
        return Slo.builder(name)
                .target(Target.percent("99.9"))
                .period(period)
                .alerts(rules)
                .build();
    }
}
