package io.incidentops.pagerduty.commands;

import com.google.re2j.Pattern;
import io.incidentops.chatops.grammar.ArgumentType;
import io.incidentops.chatops.grammar.Asking;
import io.incidentops.chatops.grammar.Mistake;
import io.incidentops.chatops.grammar.Typed;

/**
 * An incident of PagerDuty's, by its number or id there.
 *
 * @param all whether {@code all} may stand in its place
 */
record Which(boolean all) implements ArgumentType<String> {
    static final String ALL = "all";

    private static final Pattern FORM = Pattern.compile("#?([0-9]{1,12}|[A-Z][A-Z0-9]{5,29}),?");

    @Override
    public String placeholder() {
        return all ? "all|N" : "N";
    }

    @Override
    public String read(String word, Asking asking) {
        if (all && word.equalsIgnoreCase(ALL)) {
            return ALL;
        }
        var form = FORM.matcher(word);
        if (!form.matches()) {
            throw new Mistake(
                    "'" + Typed.shown(word) + "' is no incident of PagerDuty's; write its number there, such as 1234"
                            + (all ? ", or all" : ""));
        }
        return form.group(1);
    }
}
