package io.incidentops.slo.openslo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Period;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloBuilder;
import io.incidentops.slo.Target;
import io.incidentops.slo.Urgency;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** What is written is plain to read, and says all or refuses. */
class WritingTest {
    private static final Period MONTH = Period.rolling(Duration.ofDays(30));

    private static SloBuilder slo(String name) {
        return Slo.builder(name).target(Target.percent("99.9")).period(MONTH);
    }

    private static OpenSloException refused(Slo... slos) {
        OpenSloException refused = catchThrowableOfType(OpenSloException.class, () -> OpenSlo.write(List.of(slos)));
        assertThat(refused).isNotNull();
        return refused;
    }

    @Test
    void an_objective_is_written_plainly() {
        Slo checkout = slo("checkout")
                .description("Orders: all of them")
                .alerts(AlertRules.workbook(MONTH).subList(0, 1))
                .build();

        assertThat(OpenSlo.write(List.of(checkout))).isEqualTo("""
                        apiVersion: openslo/v1
                        kind: SLO
                        metadata:
                          name: checkout
                        spec:
                          description: "Orders: all of them"
                          service: checkout
                          indicator:
                            metadata:
                              name: checkout
                            spec:
                              ratioMetric:
                                counter: true
                                good:
                                  metricSource:
                                    type: incidentops
                                    spec:
                                      events: good
                                      sli: checkout
                                total:
                                  metricSource:
                                    type: incidentops
                                    spec:
                                      events: total
                                      sli: checkout
                          timeWindow:
                            - duration: 30d
                              isRolling: true
                          budgetingMethod: Occurrences
                          objectives:
                            - target: 0.999
                          alertPolicies:
                            - kind: AlertPolicy
                              metadata:
                                name: page-quick
                              spec:
                                alertWhenResolved: true
                                alertWhenBreaching: true
                                conditions:
                                  - kind: AlertCondition
                                    metadata:
                                      name: page-quick
                                      annotations:
                                        incidentops.io/short-window: 5m
                                    spec:
                                      severity: page
                                      condition:
                                        kind: burnrate
                                        op: gt
                                        threshold: 14.4
                                        lookbackWindow: 1h
                                        alertAfter: 0m
                                notificationTargets:
                                  - kind: AlertNotificationTarget
                                    metadata:
                                      name: incidentops
                                    spec:
                                      target: incidentops
                        """);
    }

    @Test
    void all_that_cannot_be_said_is_refused_together() {
        Slo perfect = Slo.builder("perfect")
                .target(Target.percent("100"))
                .period(Period.rolling(Duration.ofSeconds(3_601)))
                .build();
        Slo odd = slo("odd")
                .period(new Period.Calendar(
                        LocalDateTime.of(2024, 1, 1, 0, 0, 0, 1), 1, ChronoUnit.DAYS, ZoneId.of("+01:00")))
                .alerts(List.of(AlertRule.burn(
                        "r", Urgency.PAGE, Rational.of(2), Duration.ofSeconds(90), Duration.ofSeconds(30))))
                .build();

        assertThat(refused(perfect, odd).problems())
                .extracting(OpenSloProblem::document, OpenSloProblem::field)
                .containsExactlyInAnyOrder(
                        tuple("objective perfect", "target"),
                        tuple("objective perfect", "timeWindow"),
                        tuple("objective odd", "timeZone"),
                        tuple("objective odd", "startTime"),
                        tuple("objective odd", "lookbackWindow"));
    }

    @Test
    void two_objectives_of_one_name_and_halves_of_characters_are_refused() {
        assertThat(refused(slo("a").build(), slo("a").build())).hasMessageContaining("two objectives have this name");
        assertThat(refused(slo("a").description("\uD83D").build()))
                .hasMessageContaining("half of a pair of surrogates");
    }

    @Test
    void more_than_can_be_read_back_is_refused() {
        List<Slo> many = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            many.add(slo("a" + i).alerts(AlertRules.workbook(MONTH)).build());
        }

        assertThat(refused(many.toArray(Slo[]::new))).hasMessageContaining("write fewer objectives at once");
    }

    @Test
    void a_source_within_a_metric_is_refused_and_a_named_one_is_written_once() {
        OpenSloDataSource data = new OpenSloDataSource(OpenSloMetadata.of("prom"), "Prometheus", null, null);
        OpenSloSource named = new OpenSloSource("prom", null, Map.of("query", "a"), data);
        OpenSloSource inline = new OpenSloSource(null, "Prometheus", Map.of("query", "a"), data);

        String text = OpenSlo.writeObjectives(List.of(objective("a", named), objective("b", named)));
        OpenSloException refused = catchThrowableOfType(
                OpenSloException.class, () -> OpenSlo.writeObjectives(List.of(objective("a", inline))));

        assertThat(text).containsOnlyOnce("kind: DataSource");
        assertThat(OpenSlo.read("written", text).objectives()).hasSize(2);
        assertThat(refused).hasMessageContaining("give it a name and refer to it");
    }

    private static OpenSloObjective objective(String name, OpenSloSource source) {
        return OpenSloObjective.of(
                slo(name).build(),
                new OpenSloIndicator(
                        OpenSloMetadata.of("indicator"),
                        new OpenSloMetric.Ratio(true, OpenSloMetric.Side.BAD, source, source),
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes", "NO", "on", "Off", "y", "null", "~", "true", "1", "1e3", "0x1F", "0o17", "1_000", "12:30",
                        "2022-01-01",
                ".inf", "", " ", "a: b", "a #b", "- a", "@a", "*a", "&a", "!a", "%a", "=", "<<", "\u0085", "\uFEFF"
            })
    void what_others_would_take_for_something_else_is_quoted(String text) {
        String yaml = OpenSlo.write(List.of(slo("a").description(text).build()));

        assertThat(yaml).contains("\n  description: \"");
        assertThat(loaded(yaml)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb",
                "a\n\n  b\n",
                "\na",
                "a\n\n",
                "a \nb",
                "a\n \nb",
                "a\r\nb",
                "a\n---\nb",
                "a\n#b",
                "\t",
                "🚒\n東京"
            })
    void lines_are_the_same_to_others(String text) {
        assertThat(loaded(OpenSlo.write(List.of(slo("a").description(text).build()))))
                .isEqualTo(text);
    }

    /** As another program would read it, numbers and booleans by the core schema of YAML. */
    private static @Nullable Object loaded(String yaml) {
        LoadSettings core = LoadSettings.builder().setSchema(new CoreSchema()).build();
        Map<?, ?> document = (Map<?, ?>) new Load(core).loadFromString(yaml);
        return ((Map<?, ?>) document.get("spec")).get("description");
    }

    @Test
    void values_are_as_deep_as_can_be_read_back() {
        Object deep = "end";
        for (int i = 0; i < 19; i++) {
            deep = i % 2 == 0 ? List.of(deep) : Map.of("a", deep);
        }
        OpenSloSource deepest = OpenSloSource.of("x", Map.of("a", deep));
        OpenSloDocuments back = OpenSlo.read("written", OpenSlo.writeObjectives(List.of(objective("a", deepest))));
        Object deeper = List.of(List.of(deep));

        assertThat(((OpenSloMetric.Ratio) back.objectives().get(0).indicator().metric()).part())
                .isEqualTo(deepest);
        assertThatThrownBy(() -> OpenSloSource.of("x", Map.of("a", deeper)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than 20 levels deep");
        String spec = "{a: ".repeat(21) + "end" + "}".repeat(21);
        assertThat(ProblemsTest.problems(ProblemsTest.SLO.replaceFirst("spec:\\s+query: good", "spec: " + spec)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("more than 20 levels deep"));
    }

    @Test
    void what_is_made_by_hand_is_checked_where_it_is_made() {
        assertThatThrownBy(() -> OpenSloMetadata.of("No Label"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a label has up to 63 small letters");
        assertThatThrownBy(() -> new OpenSloSource(null, null, Map.of(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("give ref or type");
        assertThatThrownBy(() -> OpenSloSource.of("x", Map.of("a", 0.1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but was a java.lang.Double");
    }
}
