package io.incidentops.benchmarks.pagerduty;

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
 * Measures webhooks beside a bare HMAC and a tree of Jackson's, and says whether each claim holds. Both take turns, one fork
 * each in each round, and the fastest iteration of each counts, since other work on the machine can only slow one down. Ends
 * with status 1 where a claim does not hold.
 */
public final class PagerDutyClaims {
    private static final int ROUNDS = 3;
    private static final double LEAST_RATE = 0.40;
    private static final double MOST_BYTES = 2.0;

    private final Map<String, List<Double>> times = new HashMap<>();
    private final Map<String, List<Double>> bytes = new HashMap<>();
    private boolean hold = true;

    private PagerDutyClaims() {}

    /**
     * Measures and prints.
     *
     * @param args how many rounds, three where nothing is given
     */
    public static void main(String[] args) throws RunnerException, IOException {
        // JMH locks a file in the temporary folder, and the run of another must not stop this one
        System.setProperty("java.io.tmpdir", Files.createTempDirectory("claims").toString());
        PagerDutyClaims claims = new PagerDutyClaims();
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        for (int round = 1; round <= rounds; round++) {
            claims.round();
            System.out.println("round " + round + " of " + rounds + " is measured");
        }
        System.out.println(
                "| what | bare ns | ours ns | of the bare rate | at least 0.40 | bare bytes | ours bytes | times | at most 2 |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (Kind kind : Kind.values()) {
            claims.judge(kind);
        }
        System.exit(claims.hold ? 0 : 1);
    }

    private void round() throws RunnerException {
        Options options = new OptionsBuilder()
                .include("WebhooksCostAHashAndATree")
                .forks(1)
                .warmupIterations(6)
                .measurementIterations(5)
                .warmupTime(TimeValue.seconds(1))
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        for (RunResult result : new Runner(options).run()) {
            String name = result.getParams().getBenchmark();
            String key = name.substring(name.lastIndexOf('.') + 1)
                    + ' '
                    + result.getParams().getParam("kind");
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                keep(key, fork);
            }
        }
    }

    private void keep(String key, BenchmarkResult fork) {
        for (IterationResult iteration : fork.getIterationResults()) {
            times.computeIfAbsent(key, absent -> new ArrayList<>())
                    .add(iteration.getPrimaryResult().getScore());
            bytes.computeIfAbsent(key, absent -> new ArrayList<>())
                    .add(iteration
                            .getSecondaryResults()
                            .get("gc.alloc.rate.norm")
                            .getScore());
        }
    }

    private void judge(Kind kind) {
        double bareTime = Collections.min(times.get("bare " + kind));
        double ourTime = Collections.min(times.get("ours " + kind));
        double bareBytes = Collections.min(bytes.get("bare " + kind));
        double ourBytes = Collections.min(bytes.get("ours " + kind));
        boolean fast = bareTime / ourTime >= LEAST_RATE;
        boolean small = ourBytes / bareBytes <= MOST_BYTES;
        hold &= fast && small;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.2f | %s | %.0f | %.0f | %.2f | %s |%n",
                kind,
                bareTime,
                ourTime,
                bareTime / ourTime,
                fast ? "PASS" : "FAIL",
                bareBytes,
                ourBytes,
                ourBytes / bareBytes,
                small ? "PASS" : "FAIL");
    }
}
