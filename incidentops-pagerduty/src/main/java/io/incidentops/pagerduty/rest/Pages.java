package io.incidentops.pagerduty.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.pagerduty.value.Fields;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * A list that PagerDuty hands out in pages, each of which is asked for when its first element is. Iterating throws
 * {@link PagerDutyException} where a page is not to be had. Immutable; each iterator is for one thread.
 *
 * @param <T> what is listed
 */
public final class Pages<T> implements Iterable<T> {
    private static final int SIZE = 100;
    private static final int WALL = 10_000;

    private final Function<Ask, JsonNode> calls;
    private final Ask ask;
    private final String name;
    private final Function<Fields, T> read;

    Pages(Function<Ask, JsonNode> calls, Ask ask, String name, Function<Fields, T> read) {
        this.calls = calls;
        this.ask = ask;
        this.name = name;
        this.read = read;
    }

    /**
     * Everything, in memory.
     *
     * @return the elements in PagerDuty's order
     * @throws PagerDutyException where a page is not to be had, or there are more than 10,000
     */
    public List<T> toList() {
        List<T> all = new ArrayList<>();
        forEach(all::add);
        return List.copyOf(all);
    }

    @Override
    public Iterator<T> iterator() {
        return new Walk();
    }

    private final class Walk implements Iterator<T> {
        private final List<T> page = new ArrayList<>();
        private int taken;
        private int offset;
        private boolean more = true;

        @Override
        public boolean hasNext() {
            while (taken == page.size() && more) {
                next(offset);
            }
            return taken < page.size();
        }

        private void next(int from) {
            if (from + SIZE > WALL) {
                throw new PagerDutyRefusedException(
                        ask + " has more than " + WALL + " records, and PagerDuty lists no further (\"Pagination\"):"
                                + " narrow it, by a shorter time or a service",
                        0,
                        0,
                        List.of());
            }
            JsonNode answer = calls.apply(ask.with("limit", SIZE).with("offset", from == 0 ? null : from));
            page.clear();
            taken = 0;
            for (JsonNode each : answer.path(name)) {
                page.add(read.apply(new Fields(each)));
            }
            more = answer.path("more").asBoolean() && !page.isEmpty();
            offset = from + SIZE;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.get(taken++);
        }
    }
}
