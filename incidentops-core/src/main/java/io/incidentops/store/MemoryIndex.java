package io.incidentops.store;

import io.incidentops.model.IncidentState;
import io.incidentops.model.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds incidents in memory. Anyone may search at any time; changes need the store's lock. A search checks every
 * candidate's state, so an incident may for a moment stand where it no longer belongs, but is never missing where it
 * does: it is added before its new state is published and removed after.
 */
final class MemoryIndex {
    private final NavigableMap<Long, MemoryIncident> all = new ConcurrentSkipListMap<>();
    private final NavigableMap<Long, MemoryIncident> open = new ConcurrentSkipListMap<>();
    private final Map<String, NavigableMap<Long, MemoryIncident>> byService = new ConcurrentHashMap<>();
    private final Map<String, NavigableMap<Long, MemoryIncident>> openByService = new ConcurrentHashMap<>();
    private final Map<String, NavigableMap<Long, MemoryIncident>> byAlarm = new ConcurrentHashMap<>();

    @Nullable MemoryIncident byNumber(long number) {
        return all.get(number);
    }

    /** Adds an incident wherever it belongs after a change; to be called before the new state is published. */
    void before(MemoryIncident incident, @Nullable IncidentState old, IncidentState now) {
        if (same(old, now)) {
            return;
        }
        Long number = now.number();
        if (old == null) {
            all.put(number, incident);
        }
        if (now.phase().open()) {
            open.put(number, incident);
        }
        for (String service : now.subject().services()) {
            put(byService, service, number, incident);
            if (now.phase().open()) {
                put(openByService, service, number, incident);
            }
        }
        if (now.subject().alarmKey() != null) {
            put(byAlarm, now.subject().alarmKey(), number, incident);
        }
    }

    /** Removes an incident from where it no longer belongs; to be called after the new state was published. */
    void after(@Nullable IncidentState old, IncidentState now) {
        if (old == null || same(old, now)) {
            return;
        }
        Long number = now.number();
        if (!now.phase().open()) {
            open.remove(number);
        }
        for (String service : old.subject().services()) {
            boolean stays = now.subject().services().contains(service);
            if (!stays) {
                remove(byService, service, number);
            }
            if (!stays || !now.phase().open()) {
                remove(openByService, service, number);
            }
        }
        String alarm = old.subject().alarmKey();
        if (alarm != null && !alarm.equals(now.subject().alarmKey())) {
            remove(byAlarm, alarm, number);
        }
    }

    private static boolean same(@Nullable IncidentState old, IncidentState now) {
        return old != null
                && old.phase().open() == now.phase().open()
                && old.subject().services().equals(now.subject().services())
                && Objects.equals(old.subject().alarmKey(), now.subject().alarmKey());
    }

    private static void put(
            Map<String, NavigableMap<Long, MemoryIncident>> index, String key, Long number, MemoryIncident incident) {
        index.computeIfAbsent(key, absent -> new ConcurrentSkipListMap<>()).put(number, incident);
    }

    private static void remove(Map<String, NavigableMap<Long, MemoryIncident>> index, String key, Long number) {
        NavigableMap<Long, MemoryIncident> numbers = index.get(key);
        if (numbers != null) {
            numbers.remove(number);
            if (numbers.isEmpty()) {
                index.remove(key);
            }
        }
    }

    SearchResult search(Search search) {
        MemoryFilter filter = new MemoryFilter(search);
        List<NavigableMap<Long, MemoryIncident>> candidates = candidates(search);
        List<IncidentOverview> found = new ArrayList<>();
        long last = search.below() == null ? Long.MAX_VALUE : search.below();
        Map.Entry<Long, MemoryIncident> next = highestBelow(candidates, last);
        while (next != null) {
            IncidentState state = next.getValue().state();
            if (state != null && filter.matches(state, next.getValue().held())) {
                if (found.size() == search.limit()) {
                    return new SearchResult(found, found.get(found.size() - 1).number());
                }
                found.add(IncidentOverview.of(state));
            }
            next = highestBelow(candidates, next.getKey());
        }
        return new SearchResult(found, null);
    }

    private List<NavigableMap<Long, MemoryIncident>> candidates(Search search) {
        if (search.alarmKey() != null) {
            return some(byAlarm, Set.of(search.alarmKey()));
        }
        boolean onlyOpen =
                !search.phases().isEmpty() && search.phases().stream().allMatch(Phase::open);
        if (!search.services().isEmpty()) {
            return some(onlyOpen ? openByService : byService, search.services());
        }
        return List.of(onlyOpen ? open : all);
    }

    private static List<NavigableMap<Long, MemoryIncident>> some(
            Map<String, NavigableMap<Long, MemoryIncident>> index, Set<String> keys) {
        List<NavigableMap<Long, MemoryIncident>> found = new ArrayList<>(keys.size());
        for (String key : keys) {
            NavigableMap<Long, MemoryIncident> numbers = index.get(key);
            if (numbers != null) {
                found.add(numbers);
            }
        }
        return found;
    }

    private static Map.@Nullable Entry<Long, MemoryIncident> highestBelow(
            List<NavigableMap<Long, MemoryIncident>> candidates, long below) {
        Map.Entry<Long, MemoryIncident> highest = null;
        for (NavigableMap<Long, MemoryIncident> each : candidates) {
            Map.Entry<Long, MemoryIncident> entry = each.lowerEntry(below);
            if (entry != null && (highest == null || entry.getKey() > highest.getKey())) {
                highest = entry;
            }
        }
        return highest;
    }
}
