package io.incidentops.samples.sloguard;

import io.incidentops.Incident;
import io.incidentops.slo.Rational;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.sla.SlaStanding;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Shows what happens, a few lines at a time. */
final class Screen {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PrintStream out;

    Screen(PrintStream out) {
        this.out = out;
    }

    void say(String words) {
        out.println();
        out.println(words);
    }

    void incident(Incident incident) {
        out.println("    incident #" + incident.number() + ", "
                + incident.state().severity() + ": " + incident.state().title());
    }

    void quiet() {
        out.println("    no incident is open");
    }

    /** How the objective and the agreement stand. */
    void show(SloStatus status, SlaStanding agreement) {
        String left = status.budget()
                .fractionLeft()
                .map(fraction -> fraction.times(Rational.of(100)).rounded(1) + " % of the budget left")
                .orElse("nothing counted yet");
        out.println(TIME.format(status.at()) + "  " + status.slo().target() + " of 30 days: " + left + ", burning at "
                + status.burn(Duration.ofHours(1)) + " in the last hour");
        out.println("              " + agreement.words());
    }

    void file(Path name) {
        out.println("    " + name);
    }
}
