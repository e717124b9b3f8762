package io.incidentops.review;

import io.incidentops.event.UpdatePosted;
import io.incidentops.model.Audience;
import io.incidentops.port.Times;
import io.incidentops.view.Markdown;
import java.util.List;

/** What the company and customers were told, and what they are to be told. */
final class Messaging {
    private Messaging() {}

    static void write(Case it, Sheet sheet) {
        sheet.heading("Messaging");
        sheet.part("Internal");
        sheet.items(updates(it, Audience.INTERNAL), "any update to the company");
        sheet.prompt("the message to the company");
        sheet.part("External");
        sheet.items(updates(it, Audience.PUBLIC), "any public update");
        sheet.prompt("for customers: a summary, what happened, and what we are doing about it");
    }

    private static List<String> updates(Case it, Audience audience) {
        return it.all(UpdatePosted.class).stream()
                .filter(found -> found.event().audience() == audience)
                .map(found -> Times.dayMinute(found.at()) + " "
                        + Markdown.escape(found.event().text()) + " (e"
                        + found.recorded().version() + ")")
                .toList();
    }
}
