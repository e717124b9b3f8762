package io.incidentops.slo.openslo;

import static io.incidentops.slo.openslo.OpenSloAllowance.INVERTED_ALERT_OPERATORS;
import static io.incidentops.slo.openslo.OpenSloAllowance.MISSING_REFERENCES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.incidentops.slo.Cases;
import io.incidentops.slo.ErrorBudget;
import io.incidentops.slo.FakeWindows;
import io.incidentops.slo.Method;
import io.incidentops.slo.Period;
import io.incidentops.slo.RatioSlices;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.Target;
import io.incidentops.slo.TimeSlices;
import io.incidentops.slo.Windows;
import io.incidentops.slo.openslo.OpenSloMetric.Comparison;
import io.incidentops.slo.openslo.OpenSloMetric.Ratio;
import io.incidentops.slo.openslo.OpenSloMetric.Raw;
import io.incidentops.slo.openslo.OpenSloMetric.RawType;
import io.incidentops.slo.openslo.OpenSloMetric.Side;
import io.incidentops.slo.openslo.OpenSloMetric.Threshold;
import io.incidentops.testkit.ManualClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of OpenSLO and the test files of its go-sdk, each as it has to be read or refused. */
class PublishedDocumentsTest {
    private static final Period WEEK_IN_NEW_YORK = new Period.Calendar(
            LocalDateTime.of(2022, 1, 1, 12, 0), 1, ChronoUnit.WEEKS, ZoneId.of("America/New_York"));

    private static Path file(String name) {
        Path root = Path.of(System.getProperty("incidentops.cases", "absent"), "slo", "openslo");
        assumeTrue(
                Files.isDirectory(root),
                "the cases are absent: set the system property incidentops.cases to their folder");
        return root.resolve(name);
    }

    private static List<OpenSloProblem> problems(OpenSloReader reader, String... names) {
        Path[] files = Stream.of(names).map(PublishedDocumentsTest::file).toArray(Path[]::new);
        OpenSloException refused = catchThrowableOfType(OpenSloException.class, () -> reader.read(files));
        assertThat(refused).isNotNull();
        return refused.problems();
    }

    @Test
    void all_files_are_known_here() throws IOException {
        try (Stream<Path> files = Files.walk(file(""))) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml"))).hasSize(18);
        }
    }

    @Test
    void occurrences_with_a_threshold_are_read() {
        OpenSloDocuments documents = OpenSlo.read(file("examples/occurences-slo.yaml"));

        OpenSloObjective objective = documents.objectives().get(0);
        Slo slo = objective.slo();
        assertThat(documents.objectives()).hasSize(1);
        assertThat(documents.warnings()).isEmpty();
        assertThat(slo.name()).isEqualTo("search-slo");
        assertThat(slo.service()).isEqualTo("web-shop");
        assertThat(slo.target()).isEqualTo(Target.percent("99"));
        assertThat(slo.period()).isEqualTo(Period.rolling(Duration.ofDays(14)));
        assertThat(slo.method()).isEqualTo(Method.OCCURRENCES);
        assertThat(slo.alerts()).isEmpty();
        assertThat(slo.description())
                .hasValueSatisfying(text -> assertThat(text).startsWith("Regardless of"));
        assertThat(objective.displayName()).isEqualTo("Good experience");
        assertThat(objective.metadata().displayName()).isEqualTo("Searching time");
        assertThat(objective.indicator().metadata().name()).isEqualTo("search-latency");
        assertThat(objective.indicator().metric())
                .isEqualTo(new Threshold(
                        OpenSloSource.of("Any", Map.of("query", "Any")),
                        new Comparison(OpenSloOperator.LT, new BigDecimal("500"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"examples/timeslices-slo.yaml", "examples/treat-low-traffic.timeslices-slo.yaml"})
    void a_minute_that_was_meant_as_a_month_is_refused(String name) {
        List<OpenSloProblem> problems = problems(OpenSlo.reader(), name);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(27);
            assertThat(problem.column()).isEqualTo(17);
            assertThat(problem.document()).isEqualTo("SLO service-availability");
            assertThat(problem.field()).isEqualTo("spec.timeWindow[0].duration");
            assertThat(problem.message()).contains("1m is minutes: did you mean 1M");
        });
    }

    @Test
    void two_examples_of_one_name_are_refused_together() {
        assertThat(problems(
                        OpenSlo.reader(),
                        "examples/timeslices-slo.yaml",
                        "examples/treat-low-traffic.timeslices-slo.yaml"))
                .anySatisfy(problem -> assertThat(problem.message()).contains("'service-availability' is taken"));
    }

    @Test
    void the_mean_of_the_ratios_of_slices_is_read() {
        OpenSloDocuments documents = OpenSlo.read(file("examples/ratio-timeslices.yaml"));

        Slo slo = documents.slos().get(0);
        assertThat(documents.objectives()).hasSize(1);
        assertThat(documents.warnings()).extracting(OpenSloProblem::field).containsExactly("spec.objectives[0].op");
        assertThat(slo.name()).isEqualTo("main-page");
        assertThat(slo.target()).isEqualTo(Target.percent("99"));
        assertThat(slo.period()).isEqualTo(Period.rolling(Duration.ofDays(14)));
        assertThat(slo.method()).isEqualTo(Method.RATIO_TIME_SLICES);
        assertThat(slo.ratioSlices()).contains(new RatioSlices(Duration.ofMinutes(1)));
        assertThat(slo.slices()).isEmpty();
    }

    /** How long an attack lasts that spends the budget of that example, at the figures of its neighbour. */
    @Test
    void the_budget_that_was_read_is_spent_in_as_many_minutes_as_the_specification_says() {
        String[] row = Cases.bare("openslo/budgeting_method.csv").stream()
                .filter(each -> each[0].equals("ratioTimeslices"))
                .findFirst()
                .orElseThrow();
        Slo slo = OpenSlo.read(
                        "example",
                        Cases.text("openslo/examples/ratio-timeslices.yaml")
                                .replace("target: 0.99", "target: " + row[2])
                                .replace("duration: 2w", "duration: " + row[1])
                                .replace("timeSliceWindow: 1m", "timeSliceWindow: " + row[3]))
                .slos()
                .get(0);
        ManualClock clock = ManualClock.at("2026-03-02T00:00:00Z");
        FakeWindows events = new FakeWindows(clock);
        Windows windows = slo.windows(events, clock);
        minutes(events, clock, row[4], 14 * 24 * 60 + 2); // the last two are not looked at yet
        ErrorBudget before = SloStatus.of(slo, windows, clock.instant()).budget();
        minutes(events, clock, row[5], 1);
        minutes(events, clock, row[4], 2);
        ErrorBudget after = SloStatus.of(slo, windows, clock.instant()).budget();

        assertThat(before.allowed()).isEqualTo(Rational.of(1_008));
        Rational minutes = before.left().dividedBy(after.spent().minus(before.spent()));
        assertThat(minutes.rounded(3)).isEqualByComparingTo(row[8].split(" ")[0]);
    }

    private static void minutes(FakeWindows events, ManualClock clock, String ratio, int count) {
        long good = Rational.of(ratio).times(Rational.of(100)).numerator().longValueExact();
        for (int i = 0; i < count; i++) {
            events.record(good, 100 - good);
            clock.advance(Duration.ofMinutes(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2alpha"})
    void objectives_of_the_sdk_are_read(String version) {
        OpenSloDocuments documents =
                OpenSlo.reader().allow(MISSING_REFERENCES).read(file("go-sdk/" + version + "/slos.yaml"));

        OpenSloObjective objective = documents.objectives().get(0);
        Slo slo = objective.slo();
        assertThat(documents.objectives()).hasSize(1);
        assertThat(slo.name()).isEqualTo("web-availability");
        assertThat(slo.service()).isEqualTo("web");
        assertThat(slo.target()).isEqualTo(Target.ratio("0.995"));
        assertThat(slo.period()).isEqualTo(WEEK_IN_NEW_YORK);
        assertThat(slo.slices()).contains(new TimeSlices(Duration.ofMinutes(1), Target.ratio("0.95")));
        assertThat(slo.description()).contains("X% of search requests are successful");
        assertThat(objective.metadata().labels()).containsEntry("env", List.of("prod"));
        Ratio ratio = (Ratio) objective.indicator().metric();
        assertThat(ratio.counter()).isTrue();
        assertThat(ratio.side()).isEqualTo(Side.GOOD);
        assertThat(ratio.total().spec())
                .isEqualTo(Map.of("query", "sum(http_requests{k8s_cluster=\"prod\",component=\"web\"})"));
        assertThat(documents.warnings())
                .anySatisfy(warning -> assertThat(warning.toString())
                        .contains("spec.objectives[0].op: belongs to threshold metrics alone"));
    }

    @Test
    void the_older_version_names_data_sources_that_are_missed() {
        assertThat(problems(OpenSlo.reader(), "go-sdk/v2alpha/slos.yaml"))
                .extracting(OpenSloProblem::field)
                .containsExactly(
                        "spec.sli.spec.ratioMetric.good.dataSourceRef",
                        "spec.sli.spec.ratioMetric.total.dataSourceRef");
    }

    @Test
    void indicators_of_the_sdk_are_read_where_their_sources_may_be_missing() {
        assertThat(problems(OpenSlo.reader(), "go-sdk/v1/slis.yaml"))
                .hasSize(6)
                .allSatisfy(problem -> assertThat(problem.message()).contains("allow MISSING_REFERENCES"));

        List<OpenSloIndicator> indicators = OpenSlo.reader()
                .allow(MISSING_REFERENCES)
                .read(file("go-sdk/v1/slis.yaml"))
                .indicators();

        assertThat(indicators)
                .extracting(indicator -> indicator.metadata().name())
                .containsExactly(
                        "search-availability", "end-user-response", "wifi-client-satisfaction", "annotator-throughput");
        assertThat(((Ratio) indicators.get(1).metric()).side()).isEqualTo(Side.BAD);
        assertThat(((Ratio) indicators.get(1).metric()).part())
                .isEqualTo(new OpenSloSource(
                        "appdynamics",
                        "AppDynamics",
                        Map.of("applicationName", "my-app", "metricPath", "End User Experience|App|Slow Requests"),
                        null));
        Raw raw = (Raw) indicators.get(2).metric();
        assertThat(raw.type()).isEqualTo(RawType.SUCCESS);
        assertThat(raw.source().spec().get("query"))
                .asString()
                .startsWith("1 - (\n  sum(sum_over_time(")
                .endsWith("\n)\n");
        assertThat(((Threshold) indicators.get(3).metric()).good()).isNull();
        assertThat(indicators.get(3).metadata().annotations())
                .isEqualTo(Map.of("openslo.com/service-folder", "./my/directory"));
    }

    @Test
    void indicators_of_the_older_version_have_the_data_source_within() {
        List<OpenSloIndicator> indicators = OpenSlo.reader()
                .allow(MISSING_REFERENCES)
                .read(file("go-sdk/v2alpha/slis.yaml"))
                .indicators();

        assertThat(indicators).hasSize(5);
        OpenSloSource inline = ((Threshold) indicators.get(4).metric()).source();
        assertThat(inline.type()).isEqualTo("Prometheus");
        assertThat(inline.dataSource())
                .satisfies(source ->
                        assertThat(source.connectionDetails()).isEqualTo(Map.of("accessToken", "secretToken")));
        assertThat(indicators.get(4).toString()).doesNotContain("secretToken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2alpha"})
    void data_sources_are_read_and_their_keys_are_not_shown(String version) {
        OpenSloDocuments documents = OpenSlo.read(file("go-sdk/" + version + "/data_sources.yaml"));

        assertThat(documents.dataSources())
                .extracting(OpenSloDataSource::type)
                .containsExactly("Prometheus", "Datadog");
        assertThat(documents.dataSources().get(1).connectionDetails())
                .isEqualTo(List.of(Map.of("apiKey", "my-api-key"), Map.of("appKey", "my-app-key")));
        assertThat(documents.toString()).doesNotContain("my-api-key");
        assertThat(documents.slos()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2alpha"})
    void two_services_of_one_name_are_refused(String version) {
        int second = version.equals("v1") ? 13 : 10;

        assertThat(problems(OpenSlo.reader(), "go-sdk/" + version + "/services.yaml"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(second);
                    assertThat(problem.message())
                            .contains("'example-service' is taken")
                            .contains("services.yaml:1");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2alpha"})
    void notification_targets_are_read(String version) {
        assertThat(OpenSlo.read(file("go-sdk/" + version + "/alert_notification_targets.yaml"))
                        .notificationTargets())
                .extracting(
                        target -> target.metadata().name(),
                        OpenSloNotificationTarget::target,
                        OpenSloNotificationTarget::description)
                .containsExactly(
                        tuple("devs-email-notification", "email", "Notifies developers' mailing group"),
                        tuple("pd-on-call-notification", "pagerduty", "Sends PagerDuty alert to the current on-call"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2alpha"})
    void a_condition_that_fires_while_the_burn_rate_is_low_is_refused_unless_allowed(String version) {
        String name = "go-sdk/" + version + "/alert_conditions.yaml";
        assertThat(problems(OpenSlo.reader(), name)).singleElement().satisfies(problem -> {
            assertThat(problem.document()).isEqualTo("AlertCondition cpu-usage-breach");
            assertThat(problem.field()).isEqualTo("spec.condition.op");
        });

        List<OpenSloCondition> conditions = OpenSlo.reader()
                .allow(INVERTED_ALERT_OPERATORS)
                .read(file(name))
                .conditions();

        assertThat(conditions).hasSize(2);
        assertThat(conditions.get(0).threshold()).isEqualTo(new BigDecimal("2"));
        assertThat(conditions.get(0).operator()).isEqualTo(OpenSloOperator.LTE);
        assertThat(conditions.get(0).lookbackWindow()).isEqualTo(Duration.ofHours(1));
        assertThat(conditions.get(0).alertAfter()).isEqualTo(Duration.ofMinutes(5));
        assertThat(conditions.get(1).severity()).isEqualTo("warning");
        assertThat(conditions.get(1).lookbackWindow()).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2alpha"})
    void policies_refer_to_conditions_of_another_file(String version) {
        String policies = "go-sdk/" + version + "/alert_policies.yaml";
        assertThat(problems(OpenSlo.reader().allow(MISSING_REFERENCES), policies))
                .hasSize(2)
                .allSatisfy(problem ->
                        assertThat(problem.message()).contains("no AlertCondition is named 'cpu-usage-breach'"));

        OpenSloDocuments documents = OpenSlo.reader()
                .allow(MISSING_REFERENCES)
                .allow(INVERTED_ALERT_OPERATORS)
                .read(file(policies), file("go-sdk/" + version + "/alert_conditions.yaml"));

        assertThat(documents.policies())
                .extracting(
                        policy -> policy.metadata().name(),
                        policy -> policy.condition().metadata().name())
                .containsExactly(
                        tuple("low-priority", "cpu-usage-breach"),
                        tuple("high-priority", "memory-usage-breach"),
                        tuple("medium-priority", "cpu-usage-breach"));
        assertThat(documents.policies().get(2).targets())
                .extracting(OpenSloNotificationTarget::target)
                .containsExactly("slack");
        assertThat(documents.warnings())
                .anySatisfy(warning -> assertThat(warning.message()).contains("'on-call-pd-notification'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"examples/occurences-slo.yaml", "examples/ratio-timeslices.yaml", "go-sdk/v1/slos.yaml"})
    void what_was_read_is_written_and_read_again(String name) {
        List<OpenSloObjective> objectives = OpenSlo.read(file(name)).objectives();

        List<OpenSloObjective> back =
                OpenSlo.read("written", OpenSlo.writeObjectives(objectives)).objectives();

        assertThat(back).hasSameSizeAs(objectives);
        RoundTripTest.same(back.get(0), objectives.get(0));
    }

    @Test
    void the_older_version_is_written_as_the_newer_one() {
        List<OpenSloObjective> objectives = OpenSlo.reader()
                .allow(MISSING_REFERENCES)
                .read(file("go-sdk/v2alpha/slos.yaml"))
                .objectives();

        String text = OpenSlo.writeObjectives(objectives);

        assertThat(text).startsWith("apiVersion: openslo/v1\n").contains("metricSourceRef: my-prometheus");
        OpenSloDocuments back =
                OpenSlo.reader().allow(MISSING_REFERENCES).add("written", text).read();
        RoundTripTest.same(back.objectives().get(0), objectives.get(0));
    }
}
