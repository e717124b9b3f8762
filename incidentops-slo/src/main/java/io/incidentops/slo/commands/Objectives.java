package io.incidentops.slo.commands;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.ArgumentType;
import io.incidentops.chatops.grammar.Asking;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Mistake;
import io.incidentops.slo.Measured;
import io.incidentops.slo.alert.Firing;
import io.incidentops.slo.alert.SloAlerts;
import java.util.List;

/** The objectives that are watched, and how one of them is named. Thread-safe. */
final class Objectives implements ArgumentType<Measured> {
    private final SloAlerts alerts;
    private final Argument<Measured> name = Argument.word("name", this).optional();

    Objectives(SloAlerts alerts) {
        this.alerts = alerts;
    }

    /** Which one. */
    Argument<Measured> name() {
        return name;
    }

    /** All of them, at least one. */
    List<Measured> all() {
        List<Measured> all;
        try {
            all = alerts.objectives();
        } catch (IllegalStateException e) {
            throw new Mistake("No objective is watched here: whoever runs the program gives its SloAlerts to"
                    + " IncidentOps.builder().addExtension(...)");
        }
        if (all.isEmpty()) {
            throw new Mistake("No objective is watched: whoever runs the program adds them with"
                    + " SloAlerts.builder().watch(...)");
        }
        return all;
    }

    /** What fires, of all of them. */
    List<Firing> firing() {
        return all().isEmpty() ? List.of() : alerts.firing();
    }

    /** The one that was named, or the only one there is. */
    Measured one(Call call) {
        return call.find(name).orElseGet(() -> {
            List<Measured> all = all();
            if (all.size() > 1) {
                throw new Mistake("name: is missing; write one of " + Names.listed(names()));
            }
            return all.get(0);
        });
    }

    private List<String> names() {
        return all().stream().map(each -> each.slo().name()).toList();
    }

    @Override
    public String placeholder() {
        return "NAME";
    }

    @Override
    public Measured read(String word, Asking asking) {
        List<Measured> all = all();
        return all.get(Names.find("", "objective", word, names()));
    }

    @Override
    public List<String> candidates(Asking asking) {
        try {
            return names();
        } catch (Mistake mistake) {
            return List.of();
        }
    }
}
