package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.ArgumentType;
import io.incidentops.chatops.grammar.Asking;
import io.incidentops.chatops.grammar.Mistake;
import io.incidentops.chatops.grammar.Typed;

/** An e-mail address. Whether it is one PagerDuty says; here only what is plainly none is refused. */
record Address() implements ArgumentType<String> {
    @Override
    public String placeholder() {
        return "EMAIL";
    }

    @Override
    public String read(String word, Asking asking) {
        if (word.indexOf('@') < 1 || word.endsWith("@")) {
            throw new Mistake("'" + Typed.shown(word) + "' is no address; write such as you@example.org");
        }
        return word;
    }
}
