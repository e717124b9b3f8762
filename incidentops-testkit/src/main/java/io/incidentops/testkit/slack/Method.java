package io.incidentops.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A method of the Web API: what it takes, what it needs, how often it may be called, and what it does. Immutable.
 *
 * @param name the name
 * @param required the arguments that it needs
 * @param known all arguments that it knows
 * @param scopes any one of them suffices; none where it needs none
 * @param tier how often it may be called
 * @param access which tokens it takes
 * @param work what it does, under the workspace's lock
 */
record Method(
        String name,
        Set<String> required,
        Set<String> known,
        List<String> scopes,
        Tier tier,
        Access access,
        Work work) {
    /** What a method does. */
    interface Work {
        /** Answers the fields beside {@code ok}. */
        ObjectNode call(Call call);
    }

    /** Which tokens a method takes. */
    enum Access {
        BOT,
        USER_ONLY,
        APP,
        NONE
    }

    /** How often a method may be called in a minute, per workspace. */
    enum Tier {
        ONE(1),
        TWO(20),
        THREE(50),
        FOUR(100),
        SPECIAL(600);

        final int perMinute;

        Tier(int perMinute) {
            this.perMinute = perMinute;
        }
    }

    /** A method with its arguments in one text, those that it needs with an asterisk. */
    static Method of(String name, String arguments, Tier tier, Work work) {
        Set<String> required = new LinkedHashSet<>();
        Set<String> known = new LinkedHashSet<>();
        for (String word : arguments.strip().split(" +", -1)) {
            String argument = word.replace("*", "");
            known.add(argument);
            if (word.endsWith("*")) {
                required.add(argument);
            }
        }
        return new Method(name, required, known, List.of(), tier, Access.BOT, work);
    }

    Method needs(String... anyOf) {
        return new Method(name, required, known, List.of(anyOf), tier, access, work);
    }

    Method with(Access other) {
        return new Method(name, required, known, scopes, tier, other, work);
    }
}
