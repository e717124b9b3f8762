package io.incidentops.review;

import io.incidentops.event.DeadlinePassed;
import io.incidentops.event.DeliveryFailed;
import io.incidentops.event.OfferExpired;
import io.incidentops.event.PageRequested;
import io.incidentops.port.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the response went, in numbers and in what the responders say. */
final class Learning {
    private Learning() {}

    static void write(Case it, Measures measures, Sheet sheet) {
        sheet.heading("How'd we do?");
        sheet.line("| From | To | Time |").line("|---|---|---|");
        String start = measures.fromImpact() ? "trouble began" : "declared (when trouble began is not recorded)";
        row(sheet, start, "declared", measures.fromImpact() ? measures.detect() : null);
        row(sheet, "declared", "acknowledged", measures.acknowledge());
        row(sheet, "declared", "somebody had command", measures.command());
        row(sheet, start, "mitigated", measures.mitigate());
        row(sheet, start, "resolved", measures.resolve());
        promises(it, sheet);
        sheet.part("What went well").prompt("what helped, so that it is kept");
        sheet.part("What didn't go so well")
                .prompt("what made the response harder: of tools, knowledge, process and circumstances");
    }

    private static void row(Sheet sheet, String from, String to, @Nullable Duration time) {
        sheet.line("| " + from + " | " + to + " | " + (time == null ? "not known" : Times.human(time)) + " |");
    }

    private static void promises(Case it, Sheet sheet) {
        List<String> facts = new ArrayList<>(
                it.lines(DeadlinePassed.class, DeliveryFailed.class, OfferExpired.class, PageRequested.class));
        if (!facts.isEmpty()) {
            sheet.part("How the process went: what became due, pages, and what could not be delivered");
            facts.forEach(sheet::item);
        }
    }
}
