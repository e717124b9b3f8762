package io.incidentops.slo.openslo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is told where it stands, with what to do, and all at once. */
class ProblemsTest {
    static final String SLO = """
            apiVersion: openslo/v1
            kind: SLO
            metadata:
              name: web
            spec:
              service: web
              indicator:
                metadata:
                  name: answers
                spec:
                  ratioMetric:
                    good:
                      metricSource:
                        type: Prometheus
                        spec:
                          query: good
                    total:
                      metricSource:
                        type: Prometheus
                        spec:
                          query: total
              timeWindow:
                - duration: 28d
                  isRolling: true
              budgetingMethod: Occurrences
              objectives:
                - target: 0.99
            """;

    static OpenSloException refused(OpenSloReader reader, String text) {
        OpenSloException refused = catchThrowableOfType(
                OpenSloException.class, () -> reader.add("web.yaml", text).read());
        assertThat(refused).as(text).isNotNull();
        return refused;
    }

    static List<OpenSloProblem> problems(String text) {
        return refused(OpenSlo.reader(), text).problems();
    }

    @Test
    void the_definition_that_is_broken_below_is_fine() {
        assertThat(OpenSlo.read("web.yaml", SLO).slos()).hasSize(1);
        assertThat(OpenSlo.read("web.yaml", SLO).warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "target: 0.99 | target: 99.9 | 27:15 | spec.objectives[0].target | did you mean targetPercent: 99.9?",
                "target: 0.99 | target: 1.0 | 27:15 | spec.objectives[0].target | below 1 alone",
                "target: 0.99 | target: 0 | 27:15 | spec.objectives[0].target | above 0",
                "target: 0.99 | target: -0.5 | 27:15 | spec.objectives[0].target | above 0",
                "target: 0.99 | target: 1e99 | 27:15 | spec.objectives[0].target | exponent of at most 40",
                "target: 0.99 | target: 0.99999999999 | 27:15 | spec.objectives[0].target | exact to one in",
                "target: 0.99 | target: ^0.99^ | 27:15 | spec.objectives[0].target | take the quotes off",
                "target: 0.99 | target: [1] | 27:15 | spec.objectives[0].target | is a number, but was a list",
                "target: 0.99 | target: nine | 27:15 | spec.objectives[0].target | such as 0.99, but was 'nine'",
                "target: 0.99 | targetPercent: 100 | 27:22 | spec.objectives[0].targetPercent | below 100 % alone",
                "target: 0.99 | targetPercent: 0.9 | 27:22 | spec.objectives[0].targetPercent | did you mean target: 0.9?",
                "target: 0.99 | displayName: Good | 27:7 | spec.objectives[0].target | is missing: write target: 0.999",
                "target: 0.99 | {target: 0.9, targetPercent: 90} | 27:21 | spec.objectives[0].targetPercent | exactly one",
                "target: 0.99 | {target: 0.9, target: 0.9} | 27:21 | spec.objectives[0].target | in line 27 already",
                "target: 0.99 | {target: 0.9, compositeWeight: 0} | 27:38 | spec.objectives[0].compositeWeight | above 0",
                "target: 0.99 | {target: 0.9, timeSliceTarget: 0.9} | 27:21 | spec.objectives[0].timeSliceTarget | Timeslices",
                "target: 0.99 | {target: 0.9, timeSliceWindow: 1m} | 27:21 | spec.objectives[0].timeSliceWindow | RatioTimeslices",
                "target: 0.99 | {target: 0.9, op: above} | 27:21 | spec.objectives[0].op | one of lte, gte, lt, gt",
                "- target: 0.99 | [] | 27:5 | spec.objectives | at least one objective",
                "- target: 0.99 | - 0.99 | 27:7 | spec.objectives[0] | has fields of its own",
                "Occurrences | occurrences | 25:3 | spec.budgetingMethod | did you mean Occurrences?",
                "Occurrences | RatioTimeslice | 25:3 | spec.budgetingMethod | did you mean RatioTimeslices?",
                "Occurrences | RatioTimeslices | 27:7 | spec.objectives[0].timeSliceWindow | is missing",
                "Occurrences | Timeslices | 27:7 | spec.objectives[0].timeSliceTarget | is missing",
                "28d | 0d | 23:17 | spec.timeWindow[0].duration | is zero",
                "28d | 28x | 23:17 | spec.timeWindow[0].duration | a whole number of up to six digits and a unit",
                "28d | -1d | 23:17 | spec.timeWindow[0].duration | a whole number of up to six digits and a unit",
                "28d | 99999999999d | 23:17 | spec.timeWindow[0].duration | a whole number of up to six digits and a unit",
                "28d | 1m | 23:17 | spec.timeWindow[0].duration | m is minutes: did you mean M",
                "28d | 1Y | 23:17 | spec.timeWindow[0].duration | use 90d at most, or a calendar window",
                "isRolling: true | isRolling: false | 23:7 | spec.timeWindow[0].calendar | is missing: give startTime",
                "isRolling: true | isRolling: yes | 24:18 | spec.timeWindow[0].isRolling | is true or false, but was 'yes'",
                "isRolling: true | x: y | 23:7 | spec.timeWindow[0].isRolling | is missing: write isRolling: true",
                "service: web | service: ^^ | 6:12 | spec.service | is blank",
                "service: web | service: 12 | 6:12 | spec.service | put it in quotes",
                "service: web | servise: web | 6:3 | spec.servise | did you mean service?",
                "service: web | {} | 7:3 |  | is malformed YAML",
                "name: web | name: Web_1 | 4:9 | metadata.name | use web-1",
                "name: web | displayName: Web | 4:3 | metadata.name | is missing: give the document a name",
                "kind: SLO | kind: slo | 2:1 | kind | did you mean SLO?",
                "openslo/v1 | openslo/v2 | 1:13 | apiVersion | is openslo/v1 or openslo.com/v2alpha",
                "query: good | !!binary aGk= | 16:15 |  | the tag 'tag:yaml.org,2002:binary' is none of OpenSLO",
                "query: good | *nothing | 16:15 |  | has no anchor before it",
            })
    void a_problem_is_told_where_it_stands(String right, String wrong, String place, String field, String message) {
        String text = SLO.replaceFirst(Pattern.quote(right), wrong.replace('^', '"'));

        assertThat(problems(text)).anySatisfy(problem -> {
            assertThat(problem.source()).isEqualTo("web.yaml");
            assertThat(problem.line() + ":" + problem.column()).isEqualTo(place);
            assertThat(problem.field()).isEqualTo(field == null ? "" : field);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void all_problems_of_all_documents_are_told_in_order() {
        String text = SLO.replace("0.99", "99").replace("28d", "0d") + "---\nkind: SLO\n\tmetadata: x\n---\n"
                + SLO.replace("service: web", "servis: web");

        OpenSloException refused = refused(OpenSlo.reader(), text);

        assertThat(refused.problems()).extracting(OpenSloProblem::line).containsExactly(23, 27, 30, 32, 37, 37);
        assertThat(refused)
                .hasMessageStartingWith("OpenSLO: 6 problems\n  web.yaml:23:17: SLO web: spec.timeWindow[0].duration: ")
                .hasMessageContaining("use spaces instead of tabs")
                .hasMessageContaining("the name 'web' is taken: SLO web.yaml:1 has it");
    }

    @Test
    void the_message_is_bounded() {
        StringBuilder text = new StringBuilder(SLO);
        for (int i = 0; i < 5_000; i++) {
            text.append("    - target: ").append("9".repeat(39)).append('\n');
        }

        OpenSloException refused = refused(OpenSlo.reader(), text.toString());

        assertThat(refused.problems()).hasSize(200);
        assertThat(refused.getMessage())
                .hasSizeLessThan(10_000)
                .startsWith("OpenSLO: 5000 problems")
                .endsWith("and 4980 more");
    }

    @Test
    void words_of_others_are_shown_on_one_line_and_cut() {
        String text = SLO.replace("kind: SLO", "kind: \"a\\nb\\u202E" + "c".repeat(9_000) + "\"");

        assertThat(problems(text))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .hasSizeLessThan(200)
                        .doesNotContain("\n", "\u202E")
                        .contains("a b"));
    }

    @Test
    void unknown_fields_are_warnings_where_they_are_allowed() {
        String text = SLO.replace("service: web", "service: web\n  team: x");

        OpenSloDocuments read = OpenSlo.reader()
                .allow(OpenSloAllowance.UNKNOWN_FIELDS)
                .add("web.yaml", text)
                .read();

        assertThat(read.slos()).hasSize(1);
        assertThat(read.warnings())
                .extracting(OpenSloProblem::toString)
                .containsExactly("web.yaml:7:3: SLO web: spec.team: is no field of openslo/v1 here: take it out:"
                        + " it is left out");
        assertThat(refused(OpenSlo.reader(), text)).hasMessageContaining("(or allow UNKNOWN_FIELDS)");
    }

    @Test
    void files_and_readers_are_read_together(@TempDir Path folder) throws IOException {
        String reference = SLO.replaceFirst("(?s)  indicator:.*query: total\n", "  indicatorRef: answers\n");
        Path slo = Files.writeString(folder.resolve("slo.yaml"), reference);
        String sli = SLO.replaceFirst("(?s).*  indicator:\n", "apiVersion: openslo/v1\nkind: SLI\n")
                .replaceFirst("(?s)  timeWindow.*", "")
                .replaceAll("(?m)^    ", "");

        assertThat(catchThrowableOfType(OpenSloException.class, () -> OpenSlo.read(slo)))
                .hasMessageContaining("slo.yaml:7:17: SLO web: spec.indicatorRef: no SLI is named 'answers'");
        OpenSloDocuments read =
                OpenSlo.reader().add("sli", new StringReader(sli)).read(slo);
        assertThat(read.objectives().get(0).indicator())
                .isEqualTo(read.indicators().get(0));
    }

    @Test
    void a_reference_to_what_was_refused_is_not_told_twice() {
        String text = SLO.replaceFirst("(?s)  indicator:.*query: total\n", "  indicatorRef: answers\n")
                + "---\napiVersion: openslo/v1\nkind: SLI\nmetadata: {name: answers}\nspec: {}\n";

        assertThat(problems(text))
                .singleElement()
                .satisfies(problem -> assertThat(problem.document()).isEqualTo("SLI answers"));
    }

    @Test
    void files_that_cannot_be_read_are_told_of(@TempDir Path folder) throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), "a: \u00e9".getBytes(StandardCharsets.ISO_8859_1));

        OpenSloException refused = catchThrowableOfType(
                OpenSloException.class, () -> OpenSlo.read(folder, folder.resolve("absent.yaml"), latin));

        assertThat(refused.problems())
                .extracting(OpenSloProblem::message)
                .containsExactly(
                        "is no file that can be read: correct the path",
                        "is no file that can be read: correct the path",
                        "is not in UTF-8: save it as such");
    }

    @Test
    void nothing_is_read_of_an_empty_text_and_it_is_told() {
        OpenSloDocuments read = OpenSlo.read("empty.yaml", "# nothing\n---\n");

        assertThat(read.slos()).isEmpty();
        assertThat(read.warnings()).extracting(OpenSloProblem::toString).containsExactly("empty.yaml: has no document");
    }
}
