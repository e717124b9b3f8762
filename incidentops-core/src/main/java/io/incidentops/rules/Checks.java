package io.incidentops.rules;

import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Role;
import io.incidentops.model.Text;
import io.incidentops.policy.Right;
import io.incidentops.port.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every command is checked for. */
final class Checks {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final Instant TOO_EARLY = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant TOO_LATE = Instant.parse("9999-01-01T00:00:00Z");

    private Checks() {}

    static void title(String value) {
        Refusal.because(Text.problem("title", value, Text.TITLE, Text.Lines.ONE));
    }

    static void text(String what, String value) {
        Refusal.because(Text.problem(what, value, Text.BODY, Text.Lines.MANY));
    }

    static void reason(@Nullable String value) {
        reason("reason", value);
    }

    static void reason(String what, @Nullable String value) {
        if (value != null) {
            Refusal.because(Text.problem(what, value, Text.REASON, Text.Lines.MANY));
        }
    }

    static void name(String what, String value) {
        Refusal.because(Text.problem(what, value, 100, Text.Lines.ONE));
    }

    static void link(@Nullable String value) {
        if (value == null) {
            return;
        }
        Refusal.because(Text.problem("link", value, Text.LINK, Text.Lines.ONE));
        Refusal.unless(
                value.startsWith("https://") || value.startsWith("http://"),
                "a link begins with https:// or http://, but this one reads '" + Text.shorten(value, 60) + "'");
        Refusal.unless(value.indexOf(' ') < 0, "a link has no spaces: write them as %20");
    }

    static void past(String what, @Nullable Instant value, Context context) {
        if (value == null) {
            return;
        }
        plausible(what, value);
        if (value.isAfter(context.now().plus(CLOCKS_DIFFER))) {
            throw new Refusal("the " + what + ", " + Times.dayMinute(value) + " UTC, lies in the future: it is "
                    + Times.dayMinute(context.now()) + " UTC now");
        }
    }

    static void future(String what, @Nullable Instant value, Context context) {
        if (value != null) {
            plausible(what, value);
            if (!value.isAfter(context.now())) {
                throw new Refusal("the " + what + ", " + Times.dayMinute(value) + " UTC, is over: it is "
                        + Times.dayMinute(context.now()) + " UTC now");
            }
        }
    }

    static void plausible(String what, Instant value) {
        if (value.isBefore(TOO_EARLY) || !value.isBefore(TOO_LATE)) {
            throw new Refusal("the " + what + ", " + value + ", is no plausible date: give one between 1990 and 9998");
        }
    }

    static void timebox(Duration timebox) {
        Refusal.unless(
                !timebox.isNegative() && !timebox.isZero() && timebox.compareTo(Duration.ofDays(7)) <= 0,
                "a time-box is between a second and 7 days, but was " + timebox
                        + ": what takes longer is a task for afterwards");
    }

    static void room(int size, int limit, String what) {
        Refusal.unless(
                size < limit, "there are " + size + " open " + what + ", and that is the most: finish some first");
    }

    static void person(String what, Actor actor) {
        Refusal.unless(actor.isPerson(), what + " must be a person, but " + actor.name() + " is a program");
    }

    static void right(Right right, String what, IncidentState state, Context context) {
        if (context.policy().permissions().allows(right, state, context.actor())) {
            return;
        }
        Set<Role> roles = context.policy().permissions().roles(right, state);
        String who = roles.isEmpty()
                ? "an administrator"
                : roles.stream().map(Role::key).sorted().collect(Collectors.joining(" or "));
        String times = state.major() ? " in a major incident" : "";
        String now = state.commander().map(c -> "; " + c.name() + " commands").orElse("; nobody commands");
        throw new Refusal(what + times + " is for: " + who + now, Possible.ask(state));
    }
}
