package io.incidentops.slo.openslo;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.Composite;
import io.incidentops.slo.Composite.Part;
import io.incidentops.slo.CompositeMethod;
import io.incidentops.slo.Composites;
import io.incidentops.slo.Exclusions;
import io.incidentops.slo.LowTraffic;
import io.incidentops.slo.Method;
import io.incidentops.slo.NoTraffic;
import io.incidentops.slo.PartMeasure;
import io.incidentops.slo.Period;
import io.incidentops.slo.RatioSlices;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Span;
import io.incidentops.slo.Target;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What documents say becomes objectives. */
class DefinitionsTest {
    private static final String SLO = ProblemsTest.SLO;

    private static OpenSloDocuments read(String text) {
        return OpenSlo.read("web.yaml", text);
    }

    private static Slo slo(String text) {
        return read(text).slos().get(0);
    }

    @ParameterizedTest
    @CsvSource({"1h,PT1H", "90m,PT90M", "7d,PT168H", "4w,PT672H", "1M,PT720H", "3M,PT2160H", "1Q,PT2160H"})
    void rolling_windows_have_the_length_of_the_sdk(String text, Duration length) {
        assertThat(slo(SLO.replace("28d", text)).period()).isEqualTo(Period.rolling(length));
    }

    @ParameterizedTest
    @CsvSource({"1d,1,DAYS", "2w,2,WEEKS", "1M,1,MONTHS", "1Q,3,MONTHS", "1Y,1,YEARS"})
    void calendar_windows_follow_the_calendar(String text, int amount, ChronoUnit unit) {
        String calendar = "isRolling: false\n      calendar: {startTime: 2024-01-31 00:00:00, timeZone: Europe/Paris}";

        assertThat(slo(SLO.replace("28d", text).replace("isRolling: true", calendar))
                        .period())
                .isEqualTo(new Period.Calendar(
                        LocalDateTime.of(2024, 1, 31, 0, 0), amount, unit, ZoneId.of("Europe/Paris")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-02-30 00:00:00 | UTC | 1M | is a time of a calendar",
                "2024-01-01T00:00:00Z | UTC | 1M | is a time of a calendar",
                "2024-01-01 00:00:00 | +02:00 | 1M | is a time zone of IANA",
                "2024-01-01 00:00:00 | Europe/Nowhere | 1M | is a time zone of IANA",
                "2024-01-01 00:00:00 | UTC | 1m | did you mean 1M, months?",
                "2024-01-01 00:00:00 | UTC | 24h | hours: use d",
                "2024-01-01 00:00:00 | UTC | 0M | is zero",
            })
    void calendars_that_do_not_exist_are_refused(String start, String zone, String duration, String message) {
        String calendar =
                "isRolling: false\n      calendar: {startTime: \"" + start + "\", timeZone: \"" + zone + "\"}";

        assertThat(ProblemsTest.problems(SLO.replace("28d", duration).replace("isRolling: true", calendar)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(message));
    }

    @Test
    void a_month_that_is_no_calendars_may_be_refused() {
        OpenSloException refused =
                ProblemsTest.refused(OpenSlo.reader().rollingMonths(RollingMonths.REFUSED), SLO.replace("28d", "1M"));

        assertThat(refused).hasMessageContaining("has no length: say it in days, as in 30d");
    }

    @Test
    void numbers_are_exact_to_the_last_digit() {
        assertThat(slo(SLO.replace("target: 0.99", "target: 0.999999999"))
                        .target()
                        .budgetParts())
                .isEqualTo(1);
        assertThat(slo(SLO.replace("target: 0.99", "targetPercent: 99.9999999"))
                        .target()
                        .budgetParts())
                .isEqualTo(1);
        assertThat(slo(SLO.replace("target: 0.99", "target: 9.99e-1")).target()).isEqualTo(Target.ratio("0.999"));

        OpenSloDocuments free = read(SLO.replace("query: good", "query: 0.1000000000000000055511151231257827"));
        assertThat(((OpenSloMetric.Ratio) free.objectives().get(0).indicator().metric())
                        .part()
                        .spec())
                .isEqualTo(Map.of("query", new BigDecimal("0.1000000000000000055511151231257827")));
    }

    @Test
    void each_objective_is_named_by_its_words_or_its_number() {
        List<Slo> slos = read(SLO.replace(
                        "- target: 0.99",
                        "- {displayName: Good Enough!, target: 0.9}\n    - {target: 0.95}\n"
                                + "    - {displayName: good enough, target: 0.99}"))
                .slos();

        assertThat(slos).extracting(Slo::name).containsExactly("web-good-enough", "web-2", "web-3");
        assertThat(slos).extracting(Slo::service).containsOnly("web");
    }

    @Test
    void objectives_of_two_documents_may_not_come_to_one_name() {
        String first =
                SLO.replace("- target: 0.99", "- {displayName: b, target: 0.9}\n    - {displayName: c, target: 0.95}");
        String second = SLO.replace("name: web", "name: web-b");

        assertThat(ProblemsTest.problems(first + "---\n" + second))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message()).contains("two objectives come to the name 'web-b'"));
    }

    private static String composite() {
        String indicator = SLO.replaceFirst("(?s).*(  indicator:.*query: total\n).*", "$1");
        String own = indicator.replaceAll("(?m)^", "    ");
        String parts = "    - displayName: one\n      target: 0.99\n      compositeWeight: 0.5\n" + own
                + "    - displayName: two\n      target: 0.9\n" + own;
        return SLO.replace(indicator, "").replace("    - target: 0.99\n", parts.replaceAll("(?m) +$", ""));
    }

    @Test
    void objectives_with_indicators_of_their_own_are_a_composite() {
        OpenSloDocuments read = read(composite());

        assertThat(read.composites())
                .containsExactly(new Composite(
                        "web",
                        CompositeMethod.POOLED_EVENTS,
                        List.of(new Part("web-one", Rational.of("0.5")), new Part("web-two"))));
        assertThat(read.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("Composites.addedBurn"));
        String slices = composite()
                .replace("Occurrences", "Timeslices")
                .replaceAll("(target: .*)", "$1\n      timeSliceTarget: 0.9\n      timeSliceWindow: 1m");
        assertThat(read(slices).composites())
                .extracting(Composite::method)
                .containsExactly(CompositeMethod.ANY_BAD_SLICE);
    }

    @Test
    void ratios_of_slices_are_a_composite_of_added_losses_by_weight() {
        String slices = composite()
                .replace("Occurrences", "RatioTimeslices")
                .replaceAll("(target: .*)", "$1\n      timeSliceWindow: 5m");

        OpenSloDocuments read = read(slices);

        assertThat(read.slos())
                .allSatisfy(slo -> assertThat(slo.ratioSlices()).contains(new RatioSlices(Duration.ofMinutes(5))));
        assertThat(read.composites())
                .containsExactly(new Composite(
                        "web",
                        CompositeMethod.ADDED_LOSSES,
                        List.of(new Part("web-one", Rational.of("0.5")), new Part("web-two"))));
        assertThat(read.warnings()).as("weights count").isEmpty();
        assertThat(Composites.of(read.composites())
                        .ratio("web", name -> PartMeasure.of(Rational.of(name.equals("web-one") ? "0.9" : "0.99"))))
                .contains(Rational.of("0.94"));
    }

    @Test
    void ratios_of_slices_take_the_length_of_a_slice_and_what_one_without_events_is() {
        String text = SLO.replace("Occurrences", "RatioTimeslices")
                .replace("- target: 0.99", "- {target: 0.99, timeSliceWindow: 15}")
                .replace("name: web", "name: web\n  annotations: {incidentops.io/no-traffic: up}");

        assertThat(slo(text).method()).isEqualTo(Method.RATIO_TIME_SLICES);
        assertThat(slo(text).ratioSlices()).contains(new RatioSlices(Duration.ofMinutes(15), NoTraffic.UP));
    }

    @ParameterizedTest
    @CsvSource({
        "timeSliceWindow: 1m,'timeSliceWindow: 1m, timeSliceTarget: 0.9',"
                + "spec.objectives[0].timeSliceTarget,slices count by their ratio",
        "1m,7m,spec.objectives[0].timeSliceWindow,divides a day",
        "1m,0,spec.objectives[0].timeSliceWindow,divides a day",
        "name: web,'name: web\n  annotations: {incidentops.io/minimum-bad: 2}',"
                + "metadata.annotations.incidentops.io/minimum-bad,incidentops.io/no-traffic",
    })
    void what_ratios_of_slices_have_no_use_for_is_refused(String right, String wrong, String field, String message) {
        String text = SLO.replace("Occurrences", "RatioTimeslices")
                .replace("- target: 0.99", "- {target: 0.99, timeSliceWindow: 1m}")
                .replace(right, wrong);

        assertThat(ProblemsTest.problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void an_indicator_stands_at_the_document_or_in_every_objective() {
        String both = composite().replace("  service: web\n", "  service: web\n  indicatorRef: x\n");

        assertThat(ProblemsTest.problems(both))
                .filteredOn(problem -> problem.message().contains("stands at the document too"))
                .hasSize(2);
        assertThat(ProblemsTest.problems(SLO.replaceFirst("(?s)  indicator:.*query: total\n", "")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("say what is measured"));
    }

    @Test
    void a_threshold_takes_an_operator_and_a_value() {
        String threshold = SLO.replaceFirst(
                "(?s)ratioMetric:.*query: total\n",
                "thresholdMetric:\n          metricSource: {type: Prometheus, spec: {query: seconds}}\n");

        assertThat(ProblemsTest.problems(threshold))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("spec.objectives[0].op"));
        OpenSloMetric.Threshold metric = (OpenSloMetric.Threshold)
                read(threshold.replace("- target", "- op: lte\n      value: 0.5\n      target"))
                        .objectives()
                        .get(0)
                        .indicator()
                        .metric();
        assertThat(metric.good()).satisfies(good -> {
            assertThat(good.isGood(new BigDecimal("0.50"))).isTrue();
            assertThat(good.isGood(new BigDecimal("0.51"))).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({"service,true", "serviceRef,true", "both,false"})
    void the_older_version_names_the_service_either_way(String field, boolean fine) {
        String older = SLO.replace("openslo/v1", "openslo.com/v2alpha")
                .replace("indicator:", "sli:")
                .replaceAll("metricSource:\\s+type: Prometheus", "dataSourceSpec: {type: Prometheus}")
                .replaceAll("  (  spec:\\s+query)", "$1")
                .replace("service: web", field.equals("both") ? "service: web\n  serviceRef: web" : field + ": web");

        if (fine) {
            assertThat(slo(older).service()).isEqualTo("web");
        } else {
            assertThat(ProblemsTest.problems(older))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains("exactly one of service"));
        }
    }

    @ParameterizedTest
    @CsvSource({"28d,1M,has no months", "name: web,'name: web\n  displayName: Web',is no field of openslo.com/v2alpha"})
    void the_older_version_has_no_months_and_no_display_names(String right, String wrong, String message) {
        String older = SLO.replace("openslo/v1", "openslo.com/v2alpha").replace(right, wrong);

        assertThat(ProblemsTest.problems(older))
                .anySatisfy(problem -> assertThat(problem.message()).contains(message));
    }

    @Test
    void services_that_are_read_too_are_compared() {
        String service =
                "---\napiVersion: openslo/v1\nkind: Service\nmetadata: {name: shop}\nspec: {description: Sells}\n";

        OpenSloDocuments read = read(SLO + service);

        assertThat(read.services()).extracting(OpenSloService::description).containsExactly("Sells");
        assertThat(read.warnings())
                .extracting(OpenSloProblem::message)
                .containsExactly("no Service is named 'web' (there is 'shop')");
    }

    @Test
    void data_sources_are_looked_up() {
        String ref = SLO.replaceAll("type: Prometheus", "metricSourceRef: prom");
        String source = "---\napiVersion: openslo/v1\nkind: DataSource\nmetadata: {name: prom}\n"
                + "spec: {type: Prometheus, connectionDetails: {url: http://localhost}}\n";

        OpenSloMetric.Ratio ratio = (OpenSloMetric.Ratio)
                read(ref + source).objectives().get(0).indicator().metric();

        assertThat(ratio.part().type()).isEqualTo("Prometheus");
        assertThat(ratio.part().dataSource())
                .satisfies(data -> assertThat(data.connectionDetails()).isEqualTo(Map.of("url", "http://localhost")));
        assertThat(ProblemsTest.problems(ref)).hasSize(2);
        assertThat(ProblemsTest.problems(
                        ref.replace("metricSourceRef: prom", "metricSourceRef: prom\n            type: Datadog")
                                + source))
                .allSatisfy(problem -> assertThat(problem.message()).contains("make them the same"));
    }

    /** The minutes of examples/budgeting-method of OpenSLO. */
    @ParameterizedTest
    @CsvSource({"2w,0.95,1008", "1w,0.9995,5.04"})
    void time_slices_leave_the_minutes_of_the_examples(String window, String target, BigDecimal minutes) {
        Slo slo = slo(SLO.replace("28d", window)
                .replace("Occurrences", "Timeslices")
                .replace("- target: 0.99", "- {target: " + target + ", timeSliceTarget: 0.9, timeSliceWindow: 1m}"));

        Rational allowed = Rational.seconds(Span.nominal(slo.period()))
                .dividedBy(Rational.of(60))
                .times(Rational.of(slo.target().budgetParts(), Target.WHOLE));
        assertThat(allowed).isEqualTo(Rational.of(minutes));
    }

    @Test
    void an_objective_of_our_own_words_is_read_from_annotations() {
        String text = SLO.replace(
                "name: web",
                "name: web\n  annotations:\n    incidentops.io/name: Web/EU\n    incidentops.io/exclusions: counted_good\n"
                        + "    incidentops.io/minimum-total: 100\n    incidentops.io/low-traffic-bound: WILSON");

        assertThat(slo(text).name()).isEqualTo("Web/EU");
        assertThat(slo(text).exclusions()).isEqualTo(Exclusions.COUNTED_GOOD);
        assertThat(slo(text).lowTraffic()).isEqualTo(new LowTraffic(100, 0, LowTraffic.Bound.WILSON));
    }

    @ParameterizedTest
    @CsvSource({
        "name: a b,a name has up to 80 letters",
        "minimum-bad: -1,is a whole number of events",
        "exclusions: none,'is one of DROPPED, COUNTED_GOOD'",
        "no-traffic: UP,belongs to the budgetingMethods Timeslices and RatioTimeslices",
        "exclusion: DROPPED,did you mean incidentops.io/exclusions?",
        "short-window: 5m,is no annotation of ours on SLO",
    })
    void annotations_of_ours_that_make_no_sense_are_refused(String annotation, String message) {
        String text = SLO.replace("name: web", "name: web\n  annotations:\n    incidentops.io/" + annotation);

        assertThat(ProblemsTest.problems(text))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(message));
    }
}
