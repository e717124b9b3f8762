package io.incidentops.slo.alert;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What fails now, by which part of the work; the log is told once for each change. Thread-safe. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Map<String, String> byPart = new ConcurrentSkipListMap<>();

    /** Does a part of the work; what fails is a problem, and is tried again the next time. */
    void trying(String part, String failed, Runnable task) {
        try {
            task.run();
            solved(part);
        } catch (RuntimeException e) {
            failed(part, failed, e);
        }
    }

    void failed(String part, String failed, RuntimeException e) {
        String problem = failed + ": " + e.getClass().getSimpleName();
        if (!problem.equals(byPart.put(part, problem))) {
            LOG.warn("{}, and is tried again and again", failed, e);
        }
    }

    void solved(String part) {
        byPart.remove(part);
    }

    boolean has(String part) {
        return byPart.containsKey(part);
    }

    /** In words. */
    List<String> words() {
        return List.copyOf(byPart.values());
    }
}
