package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Mistake;
import io.incidentops.chatops.grammar.Moments;
import io.incidentops.port.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * From when to when something holds, in whole seconds.
 *
 * @param start from when
 * @param end until when
 */
record Window(Instant start, Instant end) {
    /** From when; now where it is left out. */
    static final Argument<Instant> FROM = Argument.option("from", Moments.FUTURE);

    /** Until when, in place of how long. */
    static final Argument<Instant> TO = Argument.option("to", Moments.FUTURE);

    private static final Duration AHEAD = Duration.ofDays(365);

    /** What was typed: how long, or until when. */
    static Window of(Call call, Argument<Duration> length, Duration longest) {
        Instant start = call.find(FROM).orElse(call.now()).truncatedTo(ChronoUnit.SECONDS);
        boolean both = call.find(length).isPresent() && call.find(TO).isPresent();
        Instant end = call.find(length)
                .map(start::plus)
                .or(() -> both ? java.util.Optional.empty() : call.find(TO))
                .orElseThrow(() -> new Mistake(
                        "duration: is missing; write how long, such as 2h, or until when, such as to:17:00"));
        if (both) {
            throw new Mistake("duration: write how long or to:, but not both");
        }
        return new Window(start, end.truncatedTo(ChronoUnit.SECONDS)).checked(call, longest);
    }

    private Window checked(Call call, Duration longest) {
        Zoned zoned = Zoned.of(call);
        if (!end.isAfter(call.now())) {
            throw new Mistake("it would end at " + zoned.at(end) + ", which is past; write a later time");
        }
        if (!start.isBefore(end)) {
            throw new Mistake("it would end at " + zoned.at(end) + ", before it begins at " + zoned.at(start));
        }
        Duration length = Duration.between(start, end);
        if (length.compareTo(longest) > 0) {
            throw new Mistake(Times.human(length) + " are too long; write " + Times.human(longest) + " at most");
        }
        if (start.isAfter(call.now().plus(AHEAD))) {
            throw new Mistake("from: " + zoned.at(start) + " is more than a year ahead; write an earlier time");
        }
        return this;
    }

    /** What is left of it, since PagerDuty takes nothing that is past. */
    Window fromNow(Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return start.isBefore(second) ? new Window(second, end) : this;
    }

    /** As it is typed. */
    String typed() {
        return "from:" + start + " to:" + end;
    }

    String shown(Zoned zoned) {
        return zoned.span(start, end) + " (" + Times.human(Duration.between(start, end)) + ")";
    }
}
