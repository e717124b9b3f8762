package io.incidentops.slo.prometheus;

import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Period;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloBuilder;
import io.incidentops.slo.Target;
import java.time.Duration;
import java.util.List;

/** Objectives and indicators that several tests use. */
final class Examples {
    static final Period MONTH = Period.rolling(Duration.ofDays(30));

    /** Names and texts that would end a string, begin a template, or break a line. */
    static final String HOSTILE = "x\"}\\ ' {{ query \"up\" }} \n# :\t- \u2028\u0007é\ud83d\ude80";

    /** As much of it as incidents take as the name of a service. */
    static final String HOSTILE_SERVICE = HOSTILE.replaceAll("[\n\t\u2028\u0007]", "");

    static final Indicator REQUESTS = Indicator.ofCounter(
            "http_requests_total", List.of(LabelMatcher.is("job", "checkout")), LabelMatcher.matches("code", "5.."));

    private Examples() {}

    static SloBuilder checkout() {
        return Slo.builder("availability")
                .service("checkout")
                .target(Target.percent("99.9"))
                .period(MONTH)
                .alerts(AlertRules.workbook(MONTH));
    }

    static RuleFile file(SloBuilder slo) {
        return file(SloRules.of(slo.build(), REQUESTS));
    }

    static RuleFile file(SloRules... rules) {
        return RuleFile.of(RuleStyle.incidentops(), List.of(rules));
    }
}
