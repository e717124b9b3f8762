package io.incidentops.chatops.grammar;

import io.incidentops.port.Button;
import io.incidentops.port.Message;
import org.jspecify.annotations.Nullable;

/** Asks before something that destroys or widens. Nothing is kept: the button types the same command, confirmed. */
final class Confirmation {
    private static final int LONGEST_BUTTON = 1_500;

    private Confirmation() {}

    static Message ask(Message willHappen, Understood understood, @Nullable String number, Call call) {
        String rest = understood.rest().strip();
        String given = number != null && rest.startsWith(number)
                ? rest.substring(number.length()).strip()
                : rest;
        String incident = call.maybeIncident().map(each -> " #" + each.number()).orElse("");
        String again = call.typed(understood.name()) + incident + (given.isEmpty() ? "" : " " + given) + " confirm:yes";
        Message asked = willHappen.text("Nothing is recorded yet. To do it, type it again with confirm:yes.");
        return again.length() > LONGEST_BUTTON ? asked : asked.buttons(Button.of("Yes, do it", again));
    }
}
