package io.incidentops.slo.prometheus;

import static io.incidentops.slo.prometheus.Examples.HOSTILE;
import static io.incidentops.slo.prometheus.Examples.HOSTILE_SERVICE;
import static io.incidentops.slo.prometheus.Examples.REQUESTS;
import static io.incidentops.slo.prometheus.Examples.checkout;
import static io.incidentops.slo.prometheus.Examples.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.slo.AlertRule;
import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Exclusions;
import io.incidentops.slo.LowTraffic;
import io.incidentops.slo.Period;
import io.incidentops.slo.RatioSlices;
import io.incidentops.slo.Rational;
import io.incidentops.slo.Target;
import io.incidentops.slo.TimeSlices;
import io.incidentops.slo.Urgency;
import io.incidentops.slo.prometheus.Yaml.ReadGroup;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleFileTest {
    @Test
    void what_promql_cannot_say_is_refused_with_every_reason() {
        Duration odd = Duration.ofMinutes(5).plusNanos(1);
        assertThatThrownBy(() -> file(checkout()
                        .period(Period.months(ZoneOffset.UTC))
                        .timeSlices(new TimeSlices(Duration.ofMinutes(1), Target.percent("95")))
                        .lowTraffic(new LowTraffic(0, 0, LowTraffic.Bound.CLOPPER_PEARSON))
                        .alerts(List.of(
                                AlertRule.burn("odd", Urgency.PAGE, Rational.of("14.4"), Duration.ofHours(1), odd)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no rules for Prometheus: objective availability: timeSlices: ")
                .hasMessageContaining("period: PromQL has no calendar")
                .hasMessageContaining("use Period.rolling(Duration.ofDays(30))")
                .hasMessageContaining("bound of Clopper and Pearson: use Bound.WILSON")
                .hasMessageContaining("PT5M0.000000001S is no whole number");
    }

    @Test
    void a_mean_of_ratios_is_no_ratio_of_sums_and_is_refused() {
        assertThatThrownBy(() -> file(checkout().ratioTimeSlices(new RatioSlices(Duration.ofMinutes(1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no rules for Prometheus: objective availability: ratioTimeSlices: ")
                .hasMessageContaining("occurrences()");
    }

    @Test
    void a_rule_on_the_budget_spent_is_not_held_against_wilsons_bound() {
        AlertRule spent =
                AlertRules.budgetSpent("spent", Urgency.PAGE, "2", Duration.ofHours(1), Duration.ofMinutes(5));

        assertThatThrownBy(() -> file(
                        checkout().alerts(List.of(spent)).lowTraffic(new LowTraffic(0, 0, LowTraffic.Bound.WILSON))))
                .hasMessageContaining("lowTraffic: a rule on the budget spent");
    }

    @Test
    void what_is_not_quite_the_same_is_noted() {
        assertThat(file(checkout()
                                .exclusions(Exclusions.COUNTED_GOOD)
                                .lowTraffic(new LowTraffic(10, 0, LowTraffic.Bound.RATIO)))
                        .notes())
                .anyMatch(note -> note.startsWith("objective availability: the period counts from when"))
                .anyMatch(note -> note.contains("leaves out is unknown to Prometheus"))
                .anyMatch(note -> note.contains("numbers of events are rates times the window"));
        assertThat(file(checkout().alerts(List.of())).notes()).anyMatch(note -> note.contains("no alerts"));
    }

    @Test
    void two_objectives_of_one_name_and_labels_of_the_style_are_refused() {
        SloRules rules = SloRules.of(checkout().build(), REQUESTS);

        assertThatThrownBy(() -> file(rules, rules)).hasMessageContaining("name: the service has two objectives");
        assertThatThrownBy(() -> file(rules.label("slo", "mine"))).hasMessageContaining("labels: the style sets slo");
        assertThatThrownBy(() -> file(rules.alertLabel("urgency", "none"))).hasMessageContaining("sets urgency");
        assertThatThrownBy(() -> rules.label("a-b", "c")).hasMessageContaining("label: a name has letters");
        assertThatThrownBy(() -> rules.label("a\n", "c")).hasMessageContaining("label: a name has letters");
        assertThatThrownBy(() -> rules.label("__name__", "c")).hasMessageContaining("not with __");
        assertThatThrownBy(() -> rules.label("a", "\ud83d")).hasMessageContaining("unpaired surrogate");
        assertThatThrownBy(() -> rules.alertName(" ")).hasMessageContaining("alert name:");
    }

    @Test
    void texts_of_any_kind_stay_texts() {
        SloRules rules = SloRules.of(
                        checkout().service(HOSTILE_SERVICE).description(HOSTILE).build(),
                        Indicator.ofCounter(
                                "up", List.of(LabelMatcher.is("job", HOSTILE)), LabelMatcher.is("code", HOSTILE)))
                .label("owner", HOSTILE)
                .alertName(HOSTILE)
                .alertLabel("team", HOSTILE)
                .annotation("note", HOSTILE);

        ReadGroup group = Yaml.groups(file(rules).yaml()).get(0);
        assertThat(group.rules())
                .filteredOn(rule -> rule.kind().equals("record"))
                .allMatch(rule -> rule.labels()
                        .equals(Map.of("owner", HOSTILE, "service", HOSTILE_SERVICE, "slo", "availability")));
        String literal = HOSTILE.replace("{{", "{{ \"{{\" }}");
        assertThat(group.alerts())
                .hasSize(2)
                .allMatch(alert -> alert.name().equals(HOSTILE)
                        && alert.labels().get("team").equals(literal)
                        && alert.annotations().get("objective").equals(literal)
                        && alert.annotations().get("note").equals(HOSTILE));
        assertThat(group.rules()).allMatch(rule -> !rule.expression().contains("\n"));
    }

    /** As a template that shows the text and carries nothing out. */
    private static String shown(String text) {
        return text.replace("{{", "{{ \"{{\" }}");
    }

    @Test
    void groups_keep_names_of_their_own() {
        SloRules one = SloRules.of(checkout().service("a b").build(), REQUESTS);
        SloRules other = SloRules.of(checkout().service("a_b").build(), REQUESTS);

        assertThat(Yaml.groups(file(one, other).yaml()))
                .extracting(ReadGroup::name)
                .containsExactly("slo:a_b:availability", "slo:a_b:availability-2");
    }

    @Test
    void no_objectives_make_a_file_without_groups() {
        assertThat(Yaml.groups(file().yaml())).isEmpty();
    }
}
