package io.incidentops.benchmarks.slo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures recording, windows, evaluation and memory, and says whether each claim holds. What is compared takes turns, one fork each
 * in each round; the median of the rounds counts, and how far they lie apart is told. Ends with status 1 where a claim does not
 * hold. Nothing else should run on the machine.
 */
public final class SloClaims {
    private static final int ROUNDS = 5;

    private final Map<String, List<Double>> times = new HashMap<>();
    private final Map<String, List<Double>> bytes = new HashMap<>();
    private boolean hold = true;

    private SloClaims() {}

    /**
     * Measures and prints.
     *
     * @param args how many rounds, five where nothing is given
     */
    public static void main(String[] args) throws RunnerException, IOException {
        // JMH locks a file in the temporary folder, and the run of another must not stop this one
        System.setProperty("java.io.tmpdir", Files.createTempDirectory("claims").toString());
        SloClaims claims = new SloClaims();
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        for (int round = 1; round <= rounds; round++) {
            claims.measure("slo.(RecordingCosts|WindowsCost|ThousandObjectives)", 1);
            claims.measure("slo.(RecordingCosts|ReadersDoNot)", 2);
            System.out.println("round " + round + " of " + rounds + " is measured");
        }
        claims.judge();
        System.exit(claims.hold ? 0 : 1);
    }

    private void measure(String which, int threads) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(which)
                .forks(1)
                .threads(threads)
                .warmupIterations(4)
                .measurementIterations(5)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementTime(TimeValue.milliseconds(500))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        for (RunResult result : new Runner(options).run()) {
            String name = result.getParams().getBenchmark();
            String key = name.substring(SloClaims.class.getPackageName().length() + 1) + " " + threads;
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                keep(key, fork);
            }
        }
    }

    private void keep(String key, BenchmarkResult fork) {
        add(times, key, fork.getPrimaryResult().getScore());
        fork.getSecondaryResults().forEach((part, result) -> {
            if (part.endsWith("gc.alloc.rate.norm")) {
                add(bytes, key, result.getScore());
            } else if (part.equals("record") || part.equals("read")) {
                add(times, key + " " + part, result.getScore());
            }
        });
    }

    private static void add(Map<String, List<Double>> values, String key, double value) {
        values.computeIfAbsent(key, absent -> new ArrayList<>()).add(value);
    }

    private void judge() {
        String record = "RecordingCostsOneAddition.";
        String window = "WindowsCostADifference.";
        System.out.println("| what | ns | bytes | beside | ns | bytes | ratio | claim |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        atMost(record + "ours 1", record + "addition 1", 1.2);
        atMost(record + "ours 2", record + "addition 2", 2.5);
        atMost("ReadersDoNotSlowRecording.both 2 record", record + "addition 2", 2.5);
        atMost(record + "ours 1", record + "resilience4jLocked 1", 1 / 6.0);
        atMost(record + "ours 1", record + "resilience4jLockFree 1", 1 / 6.0);
        atMost(record + "oursLatency 1", record + "micrometerTimer 1", 1 / 10.0);
        atMost(record + "oursLatency 1", record + "micrometerTimerForPrometheus 1", 1 / 10.0);
        beside(record + "ours 1", record + "micrometerCounter 1");
        beside(record + "ours 1", record + "prometheusCounter 1");
        beside(record + "oursLatency 1", record + "prometheusHistogram 1");
        beside(record + "oursLatency 1", record + "hdrHistogram 1");
        beside(record + "oursLatency 2", record + "micrometerTimer 2");
        beside(record + "ours 2", record + "resilience4jLocked 2");
        beside(record + "oursLatency 2", record + "hdrHistogram 2");
        atMost(window + "ours 1", record + "addition 1", 4);
        atMost(window + "ours 1", window + "summedUp 1", 1 / 20.0);
        atMost(window + "oursOfAMonth 1", window + "resilience4jOfAnHour 1", 2);
        beside(window + "ours 1", window + "micrometerOfAMinute 1");
        beside(window + "ours 1", window + "prometheusCounter 1");
        atMost("recording allocates, bytes", median(bytes, record + "ours 1"), 0.01);
        atMost("eight windows allocate, bytes", median(bytes, window + "ours 1"), 0.01);
        atMost(
                "a second with 1,000 objectives, microseconds",
                median(times, "ThousandObjectivesAreEvaluated.ticksAndEvaluates 1"),
                10_000);
        atMost("an objective of events for 90 days, bytes", MemoryOfAnObjective.ofEvents(), 120 * 1_024);
        atMost("an objective of minutes for 90 days, bytes", MemoryOfAnObjective.ofSlices(), 160 * 1_024);
        System.out.printf(
                Locale.ROOT,
                "one window of an hour of resilience4j, bytes: %,d%n",
                MemoryOfAnObjective.resilience4jOfAnHour());
    }

    private void atMost(String what, double value, double most) {
        hold &= value <= most;
        System.out.printf(Locale.ROOT, "%s: %,.2f, at most %,.2f %s%n", what, value, most, word(value <= most));
    }

    private void atMost(String ours, String other, double most) {
        double ratio = median(times, ours) / median(times, other);
        hold &= ratio <= most;
        row(ours, other, ratio, String.format(Locale.ROOT, "%.2f %s", most, word(ratio <= most)));
    }

    private void beside(String ours, String other) {
        row(ours, other, median(times, ours) / median(times, other), "");
    }

    private void row(String ours, String other, double ratio, String claim) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.0f | %s | %s | %.0f | %.2f | %s |%n",
                ours,
                spread(ours),
                median(bytes, ours),
                other,
                spread(other),
                median(bytes, other),
                ratio,
                claim);
    }

    private static String word(boolean holds) {
        return holds ? "PASS" : "FAIL";
    }

    private String spread(String key) {
        List<Double> all = times.getOrDefault(key, List.of(Double.NaN));
        return String.format(
                Locale.ROOT, "%.1f (%.1f to %.1f)", median(times, key), Collections.min(all), Collections.max(all));
    }

    private static double median(Map<String, List<Double>> values, String key) {
        List<Double> all = new ArrayList<>(values.getOrDefault(key, List.of(Double.NaN)));
        Collections.sort(all);
        int middle = all.size() / 2;
        return all.size() % 2 == 1 ? all.get(middle) : (all.get(middle - 1) + all.get(middle)) / 2;
    }
}
