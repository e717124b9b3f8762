package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.ArgumentType;
import io.incidentops.chatops.grammar.Asking;
import io.incidentops.chatops.grammar.Mistake;
import io.incidentops.chatops.grammar.Moments;
import io.incidentops.chatops.grammar.Typed;
import io.incidentops.port.Times;
import java.time.Duration;

/**
 * How long something lasts, with a unit: a bare number is refused, and so is what nobody can mean.
 *
 * @param longest the longest that is taken
 */
record Lengths(Duration longest) implements ArgumentType<Duration> {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    @Override
    public String placeholder() {
        return Moments.DURATION.placeholder();
    }

    /** Whatever begins with a digit is meant for a length, so that it is told what is wrong with it. */
    @Override
    public boolean claims(String word, Asking asking) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    @Override
    public Duration read(String word, Asking asking) {
        Duration length = Moments.DURATION.read(word, asking);
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(longest) > 0) {
            throw new Mistake("'" + Typed.shown(word) + "' is too " + (length.compareTo(longest) > 0 ? "long" : "short")
                    + "; it lasts from 1 min to " + Times.human(longest) + ", such as 2h");
        }
        return length;
    }
}
