package io.incidentops.jdbc.crash;

import io.incidentops.command.AcceptRole;
import io.incidentops.command.AddEntry;
import io.incidentops.command.Assign;
import io.incidentops.command.ChangeSeverity;
import io.incidentops.command.Command;
import io.incidentops.command.DeclineRole;
import io.incidentops.command.OfferRole;
import io.incidentops.command.Page;
import io.incidentops.command.PlanDeadline;
import io.incidentops.command.PostUpdate;
import io.incidentops.command.Reopen;
import io.incidentops.command.Resolve;
import io.incidentops.command.TakeCommand;
import io.incidentops.model.Actor;
import io.incidentops.model.Audience;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import io.incidentops.model.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * A command that follows from its key alone, so that another process can repeat it.
 *
 * @param actor who acts
 * @param command what they do
 */
record Deed(Actor actor, Command command) {
    static final List<Actor> PEOPLE =
            List.of(Actor.person("ana"), Actor.person("ben"), Actor.person("chen"), Actor.person("dina"));

    /** What a workload consists of. */
    enum Mix {
        /** Everything that leads to events, effects and deadlines. */
        EVERYTHING,
        /** Mostly who has command. */
        COMMAND
    }

    static Deed of(String key, Mix mix, Instant now) {
        Random random = new Random(key.hashCode() * 31L + 7);
        Actor actor = PEOPLE.get(random.nextInt(PEOPLE.size()));
        int chance = random.nextInt(100);
        Command command = mix == Mix.EVERYTHING
                ? (chance < 30 ? command(chance * 3, random) : other(chance, key, random, now))
                : (chance < 80 ? command(chance, random) : other(chance, key, random, now));
        return new Deed(actor, command);
    }

    private static Command command(int chance, Random random) {
        if (chance < 25) {
            return new TakeCommand(null);
        } else if (chance < 50) {
            return new OfferRole(Role.COMMANDER, PEOPLE.get(random.nextInt(PEOPLE.size())));
        } else if (chance < 75) {
            return new AcceptRole(Role.COMMANDER);
        }
        return new DeclineRole(Role.COMMANDER, null);
    }

    private static Command other(int chance, String key, Random random, Instant now) {
        if (chance < 45) {
            return new PlanDeadline("due-" + key, now.plus(Duration.ofMillis(100 + random.nextInt(1_500))), null);
        } else if (chance < 55) {
            return new Page(PageTarget.team("team-" + random.nextInt(20)), "needed for " + key, Urgency.HIGH);
        } else if (chance < 62) {
            return new ChangeSeverity(random.nextBoolean() ? Severity.SEV1 : Severity.SEV3, null);
        } else if (chance < 66) {
            return new Assign(PEOPLE.get(random.nextInt(PEOPLE.size())), "look at " + key, Duration.ofMinutes(15));
        } else if (chance < 70) {
            return new PostUpdate("we know of " + key, Audience.INTERNAL);
        } else if (chance < 73) {
            return new Resolve("rolled back, " + key);
        } else if (chance < 80) {
            return new Reopen("not over, " + key);
        } else if (chance < 90) {
            return new PlanDeadline("due-" + key, now.plus(Duration.ofMillis(100 + random.nextInt(1_500))), null);
        }
        return AddEntry.note("note " + key);
    }
}
