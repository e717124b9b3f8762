package io.incidentops.slo.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Counters of a library in this program, by name and labels. Two of good, bad and total are asked for; the third one follows.
 * What is asked for more than once on a side adds up, and a counter that is matched twice counts once.
 *
 * <ul>
 *   <li>A counter that appears later counts from zero.
 *   <li>A counter that is not there yet is nothing, not a gap: many libraries make one with its first event. Which name is not
 *       there is told by {@link Sampling#problem}.
 *   <li>A histogram can be asked for the limits of its buckets alone; another is an error that names those.
 * </ul>
 *
 * Immutable: each method returns another source.
 *
 * @param <S> the source
 */
public abstract class MeteredSource<S extends MeteredSource<S>> implements CounterSource {
    private final List<Wish> wishes;

    MeteredSource(List<Wish> wishes) {
        this.wishes = List.copyOf(wishes);
    }

    /**
     * All counters of a name count what was good.
     *
     * @param name the name, as the program gave it
     * @return that source
     */
    public S good(String name) {
        return good(name, MeteredSource::any);
    }

    /**
     * Some counters count what was good.
     *
     * @param name the name, as the program gave it
     * @param where which of that name
     * @return that source
     */
    public S good(String name, Predicate<Labels> where) {
        return plus(new Wish(Side.GOOD, name, where, null));
    }

    /**
     * All counters of a name count what was bad.
     *
     * @param name the name, as the program gave it
     * @return that source
     */
    public S bad(String name) {
        return bad(name, MeteredSource::any);
    }

    /**
     * Some counters count what was bad.
     *
     * @param name the name, as the program gave it
     * @param where which of that name
     * @return that source
     */
    public S bad(String name, Predicate<Labels> where) {
        return plus(new Wish(Side.BAD, name, where, null));
    }

    /**
     * All counters of a name count all events.
     *
     * @param name the name, as the program gave it
     * @return that source
     */
    public S total(String name) {
        return total(name, MeteredSource::any);
    }

    /**
     * Some counters count all events.
     *
     * @param name the name, as the program gave it
     * @param where which of that name
     * @return that source
     */
    public S total(String name, Predicate<Labels> where) {
        return plus(new Wish(Side.TOTAL, name, where, null));
    }

    /**
     * Some timers know what was good: that which took at most so long.
     *
     * @param name their name
     * @param limit how long is still good, itself included; the limit of a bucket
     * @param where which of that name, such as those of answers that did not fail
     * @return that source
     * @throws IllegalArgumentException where the limit is not longer than nothing
     */
    public S goodUpTo(String name, Duration limit, Predicate<Labels> where) {
        return plus(new Wish(Side.GOOD, name, where, Limit.of(limit)));
    }

    /**
     * Some histograms know what was good: values up to a limit, in their own unit.
     *
     * @param name their name
     * @param limit what is still good, itself included; the limit of a bucket
     * @param where which of that name
     * @return that source
     * @throws IllegalArgumentException where the limit is no number
     */
    public S goodUpTo(String name, double limit, Predicate<Labels> where) {
        return plus(new Wish(Side.GOOD, name, where, Limit.of(limit)));
    }

    /**
     * All that the timers of a name measured, good up to a limit: {@code total(name).goodUpTo(name, limit, all)}.
     *
     * @param name their name
     * @param limit how long is still good, itself included; the limit of a bucket
     * @return that source
     * @throws IllegalArgumentException where the limit is not longer than nothing
     */
    public S latency(String name, Duration limit) {
        return latency(name, limit, MeteredSource::any);
    }

    /**
     * All that some timers measured, good up to a limit.
     *
     * @param name their name
     * @param limit how long is still good, itself included; the limit of a bucket
     * @param where which of that name
     * @return that source
     * @throws IllegalArgumentException where the limit is not longer than nothing
     */
    public S latency(String name, Duration limit, Predicate<Labels> where) {
        return plus(new Wish(Side.GOOD, name, where, Limit.of(limit)), new Wish(Side.TOTAL, name, where, null));
    }

    private static boolean any(Labels labels) {
        return true;
    }

    List<Wish> wishes() {
        return wishes;
    }

    Sums sums() {
        return Sums.of(wishes.stream().map(Wish::side).collect(Collectors.toSet()));
    }

    private S plus(Wish... more) {
        List<Wish> all = new ArrayList<>(wishes);
        all.addAll(List.of(more));
        return with(all);
    }

    abstract S with(List<Wish> wanted);

    /** All counters of these names, as they are now. */
    abstract List<Point> points(Set<String> names, boolean limits);

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException where there are not two of good, bad and total
     * @throws SourceException where a counter is of no use
     */
    @Override
    public Reading read() {
        Reading.Builder reading = Reading.of(sums());
        Map<String, List<Point>> points = points(
                        wishes.stream().map(Wish::name).collect(Collectors.toSet()),
                        wishes.stream().anyMatch(wish -> wish.limit() != null))
                .stream()
                .collect(Collectors.groupingBy(Point::name));
        Map<Series, Wish> seen = new HashMap<>();
        for (Wish wish : wishes) {
            List<Point> named = points.getOrDefault(wish.name(), List.of());
            List<Point> found = named.stream()
                    .filter(point -> wish.where().test(point.labels()))
                    .toList();
            found.forEach(point -> add(reading, wish, point, seen));
            if (named.isEmpty()) {
                reading.doubt("there is no counter named " + wish.name() + " so far");
            } else if (found.isEmpty() && wish.side() != Side.BAD) {
                reading.doubt("no counter named " + wish.name() + " has such labels so far; there is "
                        + named.stream()
                                .map(point -> point.labels().toString())
                                .min(Comparator.naturalOrder())
                                .orElse(""));
            }
        }
        return reading.build();
    }

    private static void add(Reading.Builder reading, Wish wish, Point point, Map<Series, Wish> seen) {
        Wish other = seen.putIfAbsent(new Series(wish.side(), point.key()), wish);
        if (other == null) {
            reading.add(wish.side(), point.key(), wish.limit() == null ? point.count() : point.upTo(wish.limit()));
        } else if (!Objects.equals(other.limit(), wish.limit())) {
            throw new SourceException(point.key() + " is asked for twice as "
                    + wish.side().word() + " with different limits: ask for one");
        }
    }

    /** Its name and what it was asked for. */
    @Override
    public String toString() {
        return wishes.stream()
                .map(wish ->
                        wish.side().word() + " " + wish.name() + (wish.limit() == null ? "" : " up to " + wish.limit()))
                .collect(Collectors.joining(", ", getClass().getSimpleName() + "[", "]"));
    }
}
