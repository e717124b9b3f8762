package io.incidentops.review;

import io.incidentops.model.ImpactInterval;
import io.incidentops.model.Severity;
import io.incidentops.port.Times;
import io.incidentops.view.Markdown;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Whom it affected, and for how long. */
final class ImpactSection {
    private ImpactSection() {}

    static void write(Case it, Measures measures, Sheet sheet) {
        sheet.heading("Impact");
        String soFar = Measuring.ended(it) ? "" : ", so far";
        for (Severity severity : new Severity[] {Severity.SEV1, Severity.SEV2}) {
            sheet.item("Time in " + severity + ": " + time(measures, severity) + soFar);
        }
        for (Map.Entry<Severity, Duration> each : measures.inSeverity().entrySet()) {
            Severity severity = each.getKey();
            if (severity.equals(Severity.UNKNOWN)) {
                sheet.item("Time until a severity was set: " + Times.human(each.getValue()) + soFar);
            } else if (!severity.equals(Severity.SEV1) && !severity.equals(Severity.SEV2)) {
                sheet.item("Time in " + severity + ": " + Times.human(each.getValue()) + soFar);
            }
        }
        for (ImpactInterval interval : it.impact().intervals()) {
            sheet.item(interval(interval));
        }
        if (it.impact().intervals().isEmpty()) {
            sheet.missing("when customers were affected, which services, and how many");
        }
        sheet.missing("the numbers of customers, requests or events, and support requests affected");
    }

    private static String time(Measures measures, Severity severity) {
        Duration time = measures.inSeverity().get(severity);
        return time == null ? "none" : Times.human(time);
    }

    private static String interval(ImpactInterval interval) {
        String end = interval.ended() == null
                ? "; its end is not recorded"
                : " to " + Times.dayMinute(interval.ended()) + " ("
                        + Times.human(Duration.between(interval.began(), interval.ended())) + ")";
        String part = interval.fraction() == null
                ? "; which part was affected is not recorded"
                : String.format(
                        Locale.ROOT,
                        "; about %s %%",
                        new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT))
                                .format(interval.fraction() * 100));
        String services = interval.services().isEmpty()
                ? ""
                : "; services: "
                        + Markdown.escape(String.join(
                                ", ", interval.services().stream().sorted().toList()));
        return Times.dayMinute(interval.began()) + end + ": " + Markdown.escape(interval.text()) + part + services
                + " (e" + interval.mark().version() + ")";
    }
}
