package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.Call;
import io.incidentops.pagerduty.rest.PagerDutyException;
import io.incidentops.pagerduty.rest.PagerDutyLaterException;
import io.incidentops.pagerduty.rest.PagerDutyNotFoundException;
import io.incidentops.pagerduty.rest.PagerDutyUnclearException;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.OnCall;
import io.incidentops.port.Times;
import java.util.ArrayList;
import java.util.List;

/** Says what went wrong, why, and what to do now. */
final class Trouble {
    private static final int NAMED = 10;

    private Trouble() {}

    static Message answer(Call call, PagerDutyException trouble) {
        if (trouble instanceof PagerDutyLaterException later) {
            return later(call, later);
        }
        if (trouble instanceof PagerDutyUnclearException) {
            return Message.of("Perhaps done, and perhaps not: " + sentence(trouble)
                            + " Look before you repeat it, such as with " + call.typed("pd incidents") + ".")
                    .buttons(Button.of("Look", call.typed("pd incidents")));
        }
        return trouble instanceof PagerDutyNotFoundException
                ? Message.of("Not done: PagerDuty has no such record, or the program's token may not see it. "
                        + sentence(trouble))
                : Message.of("Not done. " + sentence(trouble) + " The same will be refused again: change it first.");
    }

    private static Message later(Call call, PagerDutyLaterException trouble) {
        Message message = Message.of("PagerDuty is busy or down: " + sentence(trouble) + " Try again in "
                + Times.human(trouble.after()) + "; doing it twice does no harm.");
        List<OnCall> known = call.ops().onCall();
        if (known.isEmpty()) {
            return message.text("Who is on call is not known from before either.");
        }
        List<Line> people = known.stream().limit(NAMED).map(Trouble::reach).toList();
        return message.items("On call, from memory", people)
                .paragraph(call.ops()
                        .onCallAsOf()
                        .map(at -> Line.of(
                                "As PagerDuty last said, " + Zoned.of(call).at(at) + "; it may have changed since."))
                        .orElse(Line.of("As PagerDuty last said; it may have changed since.")));
    }

    private static Line reach(OnCall onCall) {
        List<Object> parts = new ArrayList<>(List.of(onCall.target() + ": ", onCall.person()));
        if (onCall.phone() != null) {
            parts.add(", " + onCall.phone());
        }
        return Line.join(parts.toArray());
    }

    static String sentence(PagerDutyException trouble) {
        String said = trouble.getMessage();
        return said.endsWith(".") ? said : said + ".";
    }
}
