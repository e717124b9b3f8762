package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.ArgumentType;
import io.incidentops.chatops.grammar.Asking;
import io.incidentops.chatops.grammar.Mistake;
import io.incidentops.chatops.grammar.Simple;
import io.incidentops.model.PageTarget;
import io.incidentops.port.Person;
import java.util.List;

/** Whom to page: as for {@code page}, but a bare word that is nobody's whole name is a service. */
record Whom() implements ArgumentType<PageTarget> {
    @Override
    public String placeholder() {
        return "TARGET";
    }

    @Override
    public PageTarget read(String word, Asking asking) {
        boolean bare = word.indexOf(':') < 0 && !word.startsWith("@") && !word.startsWith("<@");
        if (!bare || word.equalsIgnoreCase("me") || isWholeName(word, asking)) {
            return Simple.PAGE_TARGET.read(word, asking);
        }
        try {
            return PageTarget.service(word);
        } catch (IllegalArgumentException e) {
            throw new Mistake(e.getMessage() + "; write service:NAME or @person");
        }
    }

    private static boolean isWholeName(String word, Asking asking) {
        List<Person> found = asking.ops().directory().find(word);
        return found.stream()
                .anyMatch(person ->
                        person.id().equalsIgnoreCase(word) || person.name().equalsIgnoreCase(word));
    }
}
