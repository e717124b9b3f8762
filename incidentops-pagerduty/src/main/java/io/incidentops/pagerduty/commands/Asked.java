package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Simple;
import io.incidentops.port.Button;
import io.incidentops.port.Message;

/**
 * Asks before something is changed at PagerDuty. What is typed to confirm names ids and times, so that exactly what was shown
 * is done, however much later.
 */
final class Asked {
    /** Whether it was asked already. */
    static final Argument<Boolean> CONFIRM = Argument.option("confirm", Simple.YES_NO);

    private Asked() {}

    static boolean confirmed(Call call) {
        return call.find(CONFIRM).orElse(false);
    }

    static Message ask(Call call, Message willHappen, String command) {
        String typed = call.typed(command) + " confirm:yes";
        return willHappen.text("Nothing is done yet. To do it: " + typed).buttons(Button.of("Yes, do it", typed));
    }

    /** A word as it is typed: in quotation marks where it has spaces. */
    static String quoted(String name) {
        String plain = name.replace('"', '\'');
        return plain.contains(" ") ? '"' + plain + '"' : plain;
    }
}
