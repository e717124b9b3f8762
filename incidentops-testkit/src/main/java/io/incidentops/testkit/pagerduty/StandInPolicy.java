package io.incidentops.testkit.pagerduty;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An escalation policy. Immutable. */
public final class StandInPolicy {
    /** Sets an escalation policy up. Not thread-safe. */
    public static final class Draft {
        private final Account account;
        private final String name;
        private final List<Level> levels = new ArrayList<>();
        private final List<StandInTeam> teams = new ArrayList<>();
        private int loops;

        Draft(Account account, String name) {
            this.account = account;
            this.name = name;
        }

        /**
         * Adds a level.
         *
         * @param timeout how long its people have to acknowledge before the next level is reached
         * @param targets who is reached, all at once; at least one
         * @return this draft
         */
        public Draft level(Duration timeout, StandInTarget... targets) {
            if (targets.length == 0 || timeout.isNegative() || timeout.isZero()) {
                throw new IllegalArgumentException("level " + (levels.size() + 1) + " of " + name
                        + " needs somebody to reach and a time-out that is more than nothing");
            }
            levels.add(new Level(account.ids.next("P"), timeout, List.of(targets)));
            return this;
        }

        /**
         * How often the levels are gone through again when nobody acknowledged; never by default.
         *
         * @param times how often, from 0 to 9
         * @return this draft
         */
        public Draft loops(int times) {
            if (times < 0 || times > 9) {
                throw new IllegalArgumentException("a policy is repeated 0 to 9 times, not " + times);
            }
            this.loops = times;
            return this;
        }

        /**
         * Whose policy it is; no team's by default.
         *
         * @param team the team
         * @return this draft
         */
        public Draft team(StandInTeam team) {
            teams.add(Objects.requireNonNull(team, "team"));
            return this;
        }

        /**
         * Adds the policy to the account.
         *
         * @return the policy
         * @throws IllegalStateException where it has no level
         */
        public StandInPolicy add() {
            if (levels.isEmpty()) {
                throw new IllegalStateException("the policy " + name + " has no level: add one with level(…)");
            }
            return account.locked(() -> {
                StandInPolicy policy = new StandInPolicy(account.ids.next("P"), this);
                account.policies.put(policy.id, policy);
                return policy;
            });
        }
    }

    private final String id;
    private final String name;
    private final List<Level> levels;
    private final List<StandInTeam> teams;
    private final int loops;

    private StandInPolicy(String id, Draft draft) {
        this.id = id;
        this.name = draft.name;
        this.levels = List.copyOf(draft.levels);
        this.teams = List.copyOf(draft.teams);
        this.loops = draft.loops;
    }

    /**
     * PagerDuty's id for it.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * How people call it.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    List<Level> levels() {
        return levels;
    }

    /** The level of a number from 1. */
    Level level(int number) {
        return levels.get(number - 1);
    }

    List<StandInTeam> teams() {
        return teams;
    }

    int loops() {
        return loops;
    }

    @Override
    public String toString() {
        return id;
    }
}
