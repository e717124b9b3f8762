package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Handler;
import io.incidentops.pagerduty.PagerDuty;
import io.incidentops.pagerduty.rest.PagerDutyException;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.rest.PagerDutyUser;
import io.incidentops.port.Button;
import io.incidentops.port.Message;
import java.util.Optional;

/** Turns what asks PagerDuty into handlers that always answer. Thread-safe. */
final class Desk {
    private final PagerDuty pagerDuty;

    Desk(PagerDuty pagerDuty) {
        this.pagerDuty = pagerDuty;
    }

    /** Something that PagerDuty is asked. */
    interface Question {
        Message answer(Call call, PagerDutyRest rest);
    }

    /** Something that is done in somebody's name. */
    interface Deed {
        Message done(Call call, Me me);
    }

    /**
     * Whoever acts.
     *
     * @param user as PagerDuty knows them
     * @param rest calls in their name
     */
    record Me(PagerDutyUser user, PagerDutyRest rest) {}

    PagerDuty pagerDuty() {
        return pagerDuty;
    }

    Handler asks(Question question) {
        return call -> {
            PagerDutyRest rest = pagerDuty.rest().orElse(null);
            if (rest == null) {
                return Message.of(
                        "PagerDuty cannot be asked: the program has no REST token. Whoever runs it gives one with"
                                + " PagerDuty.builder().apiToken(...). Pages go out all the same.");
            }
            try {
                return question.answer(call, rest);
            } catch (PagerDutyException e) {
                return Trouble.answer(call, e);
            }
        };
    }

    Handler acts(Deed deed) {
        return asks((call, rest) -> {
            PagerDutyUser user = me(call).orElse(null);
            String email = user == null ? null : user.email();
            return user == null || email == null ? stranger(call) : deed.done(call, new Me(user, rest.as(email)));
        });
    }

    /** Whoever typed it, as PagerDuty knows them. */
    Optional<PagerDutyUser> me(Call call) {
        return pagerDuty.people().find(call.actor());
    }

    private static Message stranger(Call call) {
        return Message.of(
                        "Not done. PagerDuty does not know who you are, and what you do there is done in your own name."
                                + " Say it once, with your address at PagerDuty: " + call.typed("pd me-as")
                                + " you@example.org")
                .buttons(Button.of("Help", call.typed("help pd me-as")));
    }
}
