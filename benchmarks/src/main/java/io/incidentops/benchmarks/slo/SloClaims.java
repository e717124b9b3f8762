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
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures recording and windows and says whether each claim holds. What is compared takes turns, one fork each in each
 * round, and the fastest iteration of each counts, since other work on the machine can only slow one down. Ends with status
 * 1 where a claim does not hold.
 */
public final class SloClaims {
    private static final int ROUNDS = 3;

    private final Map<String, List<Double>> times = new HashMap<>();
    private final Map<String, List<Double>> bytes = new HashMap<>();
    private boolean hold = true;

    private SloClaims() {}

    /**
     * Measures and prints.
     *
     * @param args how many rounds, three where nothing is given
     */
    public static void main(String[] args) throws RunnerException, IOException {
        // JMH locks a file in the temporary folder, and the run of another must not stop this one
        System.setProperty("java.io.tmpdir", Files.createTempDirectory("claims").toString());
        SloClaims claims = new SloClaims();
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        for (int round = 1; round <= rounds; round++) {
            claims.measure("slo.(RecordingCosts|WindowsCost)", 1);
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
                fork.getIterationResults().forEach(iteration -> keep(key, iteration));
            }
        }
    }

    private void keep(String key, IterationResult iteration) {
        add(times, key, iteration.getPrimaryResult().getScore());
        add(
                bytes,
                key,
                iteration.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
        iteration.getSecondaryResults().forEach((part, result) -> {
            if (part.equals("record") || part.equals("read")) {
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
        atMost(record + "ours 1", record + "resilience4jLocked 1", 1 / 4.0);
        atMost(record + "ours 1", record + "resilience4jLockFree 1", 1 / 4.0);
        atMost(window + "ours 1", window + "addition 1", 30);
        atMost(window + "ours 1", window + "summedUp 1", 1 / 5.0);
        atMost(window + "oursOfAMonth 1", window + "resilience4jOfAnHour 1", 2);
        boolean none = best(bytes, record + "ours 1") < 0.01;
        hold &= none;
        System.out.println("recording allocates nothing: " + (none ? "PASS" : "FAIL"));
    }

    private void atMost(String ours, String other, double most) {
        double ratio = best(times, ours) / best(times, other);
        boolean holds = ratio <= most;
        hold &= holds;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.0f | %s | %.1f | %.0f | %.2f | %.2f %s |%n",
                ours,
                best(times, ours),
                best(bytes, ours),
                other,
                best(times, other),
                best(bytes, other),
                ratio,
                most,
                holds ? "PASS" : "FAIL");
    }

    private static double best(Map<String, List<Double>> values, String key) {
        return values.containsKey(key) ? Collections.min(values.get(key)) : Double.NaN;
    }
}
