package io.incidentops.chatops.command;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Moments;
import io.incidentops.chatops.grammar.Simple;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import io.incidentops.port.Times;
import io.incidentops.view.History;
import io.incidentops.view.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happened, in order. */
final class TimelineCommand {
    private static final int USUAL = 15;
    private static final int MOST = 500;
    private static final Argument<String> WHICH =
            Argument.word("which", Simple.oneOf("last", "all")).optional();
    private static final Argument<Integer> COUNT =
            Argument.word("count", Simple.NUMBER).optional();
    private static final Argument<Instant> KNOWN = Argument.option("known", Moments.PAST);
    private static final Argument<Instant> AS_OF = Argument.option("asof", Moments.PAST);

    private TimelineCommand() {}

    static List<Definition> all() {
        return List.of(
                Definition.named("timeline", Group.KNOW, "Shows what happened, as it was or as it was known at a time.")
                        .aliases("contents", "history")
                        .with(WHICH, COUNT, KNOWN, AS_OF)
                        .example("timeline", "timeline all", "timeline last 50", "timeline known:17:20")
                        .reads(TimelineCommand::timeline));
    }

    private static Message timeline(Call call) {
        History history = call.incident().history();
        history = call.find(KNOWN).map(history::knownAt).orElse(history);
        history = call.find(AS_OF).map(history::asOf).orElse(history);
        List<TimelineEntry> entries = history.timeline().entries();
        int usual = call.find(WHICH).orElse("").equals("all") ? MOST : USUAL;
        int shown = Math.min(entries.size(), Math.min(MOST, call.find(COUNT).orElse(usual)));
        List<TimelineEntry> last = entries.subList(entries.size() - shown, entries.size());
        Message message = Message.titled("Timeline of #" + call.incident().number());
        if (last.isEmpty()) {
            return message.text("Nothing was recorded then.");
        }
        message =
                message.items("", last.stream().map(entry -> line(call, entry)).toList());
        int left = entries.size() - shown;
        String more = shown < MOST ? call.typed("timeline", "all") : "asof:TIME goes back";
        return left == 0 ? message : message.text(left + " earlier ones are not shown: " + more);
    }

    private static Line line(Call call, TimelineEntry entry) {
        List<Object> parts = new ArrayList<>(List.of(
                Replies.when(call, entry.at()),
                " ",
                new Span.Strong("e" + entry.ref().version()),
                " ",
                entry.actor(),
                " "));
        parts.add(entry.text());
        if (entry.link() != null) {
            parts.add(" ");
            parts.add(new Span.Link(entry.link(), entry.link()));
        }
        if (entry.is(TimelineEntry.Flag.CORRECTED)) {
            parts.add(" (corrected)");
        }
        if (entry.is(TimelineEntry.Flag.RECORDED_LATE)) {
            parts.add(" (recorded " + Times.human(java.time.Duration.between(entry.at(), entry.recordedAt()))
                    + " later)");
        }
        if (entry.retraction() != null) {
            parts.add(" (retracted: " + entry.retraction() + ")");
        }
        return Line.join(parts.toArray());
    }
}
