package io.incidentops.slo.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Texts of any kind are read as they were written. */
class TextPropertyTest {
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(30).filter(TextPropertyTest::isText);
        Arbitrary<String> special = Arbitraries.strings()
                .withChars("\"'\\`{}[]()#:-|>%@&*!,?\n\r\t $n u0041 é\u2028\u0085\ufeff")
                .ofMaxLength(20);
        return Arbitraries.oneOf(any, special);
    }

    private static boolean isText(String text) {
        return text.codePoints().noneMatch(point -> point >= 0xd800 && point <= 0xdfff);
    }

    @Property(tries = 500)
    void yaml_reads_what_was_quoted(@ForAll("texts") String text) {
        assertThat(Yaml.map("a: " + YamlText.quoted(text) + "\n")).isEqualTo(Map.of("a", text));
    }

    @Property(tries = 500)
    void yaml_reads_the_expression_of_a_rule(@ForAll("texts") String text) {
        RuleGroup group = new RuleGroup(text, List.of(Rule.recorded("a", text, Map.of("b", text))));

        assertThat(Yaml.map(YamlText.of("comment", List.of(group))))
                .isEqualTo(Map.of(
                        "groups",
                        List.of(Map.of(
                                "name",
                                text,
                                "rules",
                                List.of(Map.of("record", "a", "expr", text, "labels", Map.of("b", text)))))));
    }

    @Property(tries = 500)
    void metrics_are_read_with_the_labels_that_they_have(@ForAll("texts") String text) {
        Family family = new Family("slo_a", Family.Type.GAUGE, "", "Help with \\ and \"quotes\".");
        family.add(MetricsText.labels(Map.of("b", text)), "1");

        if (!text.contains("\r")) { // the reader refuses it wherever it stands
            assertThat(OpenMetricsReader.read(MetricsText.openMetrics(List.of(family))))
                    .isEqualTo(Map.of("slo_a{b=" + text + "}", 1.0));
        }
    }

    @Property(tries = 500)
    void a_string_of_promql_has_no_end_within_and_no_line_break(@ForAll("texts") String text) {
        String quoted = PromText.quoted(text);

        assertThat(quoted).matches("\"(?:[^\"\\\\\\n]|\\\\(?:[\"\\\\n]|u[0-9a-f]{4}))*\"");
    }

    @Property(tries = 500)
    void numbers_are_read_as_the_doubles_they_were(@ForAll double number) {
        assertThat(Double.parseDouble(PromNumber.shortest(number))).isEqualTo(number + 0.0);
    }
}
