package io.incidentops.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Counts the tests of a suite that were run, so that none is skipped in silence. Thread-safe. */
final class SuiteCount {
    private final Class<?> suite;
    private final AtomicInteger ran = new AtomicInteger();

    SuiteCount(Class<?> suite) {
        this.suite = suite;
    }

    void ran() {
        ran.incrementAndGet();
    }

    /** To be called after the last; a single test that somebody picked is let through. */
    void check() {
        if (ran.get() > 1) {
            assertThat(ran.get()).isEqualTo(all()).isGreaterThan(80);
        }
    }

    private int all() {
        return Arrays.stream(suite.getDeclaredClasses())
                .mapToInt(SuiteCount::tests)
                .sum();
    }

    private static int tests(Class<?> type) {
        int count = 0;
        for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
            count += (int) Arrays.stream(each.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Test.class))
                    .count();
        }
        return count;
    }
}
