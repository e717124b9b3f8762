package io.incidentops.benchmarks.slack;

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
 * Measures requests beside Bolt and says whether each claim holds. Ours and Bolt's take turns, one fork each in each round,
 * and the fastest iteration of each counts, since other work on the machine can only slow one down. Ends with status 1 where a claim does not hold.
 */
public final class SlackClaims {
    private static final int ROUNDS = 3;

    private final Map<String, List<Double>> times = new HashMap<>();
    private final Map<String, List<Double>> bytes = new HashMap<>();
    private boolean hold = true;

    private SlackClaims() {}

    /**
     * Measures and prints.
     *
     * @param args how many rounds, three where nothing is given
     */
    public static void main(String[] args) throws RunnerException, IOException {
        // JMH locks a file in the temporary folder, and the run of another must not stop this one
        System.setProperty("java.io.tmpdir", Files.createTempDirectory("claims").toString());
        SlackClaims claims = new SlackClaims();
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        for (int round = 1; round <= rounds; round++) {
            claims.round();
            System.out.println("round " + round + " of " + rounds + " is measured");
        }
        System.out.println(
                "| what | Bolt ns | ours ns | rate | at least | Bolt bytes | ours bytes | of Bolt's | at most 0.10 |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        String requests = "RequestsAreAcknowledgedFasterThanByBolt.";
        claims.judge(requests, " " + Kind.COMMAND, 6);
        claims.judge(requests, " " + Kind.BLOCK_ACTION, 30);
        claims.judge(requests, " " + Kind.EVENT, 6);
        claims.judge("SignaturesAreVerifiedFasterThanByBolt.", "", 8);
        System.exit(claims.hold ? 0 : 1);
    }

    private void round() throws RunnerException {
        Options options = new OptionsBuilder()
                .include("AreAcknowledgedFasterThanByBolt|AreVerifiedFasterThanByBolt")
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
            String kind = result.getParams().getParam("kind");
            String key =
                    name.substring(SlackClaims.class.getPackageName().length() + 1) + (kind == null ? "" : " " + kind);
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

    private void judge(String benchmark, String kind, double least) {
        double boltTime = best(times.get(benchmark + "bolt" + kind));
        double ourTime = best(times.get(benchmark + "ours" + kind));
        double boltBytes = best(bytes.get(benchmark + "bolt" + kind));
        double ourBytes = best(bytes.get(benchmark + "ours" + kind));
        boolean fast = boltTime / ourTime >= least;
        boolean small = ourBytes / boltBytes <= 0.1;
        hold &= fast && small;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.1f | %.0f %s | %.0f | %.0f | %.3f | %s |%n",
                kind.isEmpty() ? "signature" : kind.strip(),
                boltTime,
                ourTime,
                boltTime / ourTime,
                least,
                fast ? "PASS" : "FAIL",
                boltBytes,
                ourBytes,
                ourBytes / boltBytes,
                small ? "PASS" : "FAIL");
    }

    private static double best(List<Double> values) {
        return Collections.min(values);
    }
}
