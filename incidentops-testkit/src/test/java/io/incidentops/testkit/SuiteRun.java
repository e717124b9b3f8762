package io.incidentops.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One run of a test class through the launcher, and how each test went. */
final class SuiteRun implements TestExecutionListener {
    final List<String> succeeded = new ArrayList<>();
    final List<String> failed = new ArrayList<>();
    final List<String> skippedOrAborted = new ArrayList<>();

    private SuiteRun() {}

    static SuiteRun of(Class<?> suite) {
        SuiteRun run = new SuiteRun();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(suite))
                .configurationParameter("junit.jupiter.execution.timeout.default", "20 s")
                .build();
        LauncherFactory.create().execute(request, run);
        return run;
    }

    /** How many tests a class has, with those that it inherits and those of its nested classes. */
    static int tests(Class<?> suite) {
        int found = 0;
        for (Class<?> type = suite; type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                found += method.isAnnotationPresent(Test.class) ? 1 : 0;
            }
            found += Arrays.stream(type.getDeclaredClasses())
                    .filter(nested -> nested.isAnnotationPresent(Nested.class))
                    .mapToInt(SuiteRun::tests)
                    .sum();
        }
        return found;
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        skippedOrAborted.add(name(test));
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        switch (result.getStatus()) {
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    succeeded.add(name(test));
                }
            }
            case FAILED -> failed.add(name(test));
            case ABORTED -> skippedOrAborted.add(name(test));
        }
    }

    private static String name(TestIdentifier test) {
        return test.getLegacyReportingName().replace("()", "");
    }
}
