package io.incidentops.testkit.pagerduty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who is on call when. Thread-safe. */
public final class StandInSchedule implements StandInTarget {
    /** Sets a schedule up. Not thread-safe. */
    public static final class Draft {
        private final Account account;
        private final String name;
        private final List<Layer> layers = new ArrayList<>();
        private ZoneId zone = ZoneId.of("Etc/UTC");
        private boolean shiftBased;

        Draft(Account account, String name) {
            this.account = account;
            this.name = name;
        }

        /**
         * The zone in whose local time people hand over; UTC by default.
         *
         * @param place the zone
         * @return this draft
         */
        public Draft in(ZoneId place) {
            this.zone = Objects.requireNonNull(place, "place");
            return this;
        }

        /**
         * Adds a layer of people who take turns. It covers those added before.
         *
         * @param start when the first turn begins, in local time; its time of day is when people hand over
         * @param turn how long a turn is
         * @param users who takes turns, in order; at least one
         * @return this draft
         */
        public Draft layer(LocalDateTime start, Duration turn, StandInUser... users) {
            if (users.length == 0 || turn.isNegative() || turn.isZero()) {
                throw new IllegalArgumentException("a layer of " + name + " needs people, and turns of some length");
            }
            String number = "Layer " + (layers.size() + 1);
            layers.add(new Layer(account.ids.next("P"), number, start, turn, List.of(users), null));
            return this;
        }

        /**
         * Lets the last layer count for certain hours of each day alone.
         *
         * @param from when they begin, in local time
         * @param length how long they are, at most a day
         * @return this draft
         * @throws IllegalStateException where there is no layer yet
         */
        public Draft hours(LocalTime from, Duration length) {
            if (layers.isEmpty()) {
                throw new IllegalStateException("the schedule " + name + " has no layer yet: add it before its hours");
            }
            Layer last = layers.remove(layers.size() - 1);
            layers.add(new Layer(
                    last.id(), last.name(), last.start(), last.turn(), last.users(), new Layer.Hours(from, length)));
            return this;
        }

        /**
         * Makes it one of the newer, shift-based schedules, which are found under {@code /v3/schedules} alone.
         *
         * @return this draft
         */
        public Draft shiftBased() {
            this.shiftBased = true;
            return this;
        }

        /**
         * Adds the schedule to the account.
         *
         * @return the schedule
         */
        public StandInSchedule add() {
            return account.locked(() -> {
                StandInSchedule schedule = new StandInSchedule(account.ids.next("P"), this);
                account.schedules.put(schedule.id, schedule);
                return schedule;
            });
        }
    }

    private final String id;
    private final String name;
    private final ZoneId zone;
    private final boolean shiftBased;
    private final List<Layer> layers;
    private final List<Shift> overrides = new CopyOnWriteArrayList<>();
    private final Ids ids;

    private StandInSchedule(String id, Draft draft) {
        this.id = id;
        this.name = draft.name;
        this.zone = draft.zone;
        this.shiftBased = draft.shiftBased;
        this.layers = List.copyOf(draft.layers);
        this.ids = draft.account.ids;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * Puts somebody on call in place of whoever the layers name.
     *
     * @param user who
     * @param start from when
     * @param end until when
     * @return the override's id
     * @throws IllegalArgumentException where it would not end after its start
     */
    public String override(StandInUser user, Instant start, Instant end) {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("an override must end after its start");
        }
        Shift override = new Shift(user, start, end, ids.longer("Q"));
        overrides.add(0, override);
        return override.source();
    }

    /**
     * Who is on call at a time.
     *
     * @param time the time
     * @return the person, or nothing
     */
    public Optional<StandInUser> onCall(Instant time) {
        return Shifts.at(this, time).map(Shift::user);
    }

    boolean remove(String override) {
        return overrides.removeIf(each -> each.source().equals(override));
    }

    ZoneId zone() {
        return zone;
    }

    boolean isShiftBased() {
        return shiftBased;
    }

    List<Layer> layers() {
        return layers;
    }

    /** Overrides, the latest made first. */
    List<Shift> overrides() {
        return overrides;
    }

    @Override
    public String toString() {
        return id;
    }
}
