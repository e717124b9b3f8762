package io.incidentops.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** Runs the benchmarks in rounds, one fork of each in each round, and keeps the median of each fork. */
final class Measures {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** By benchmark, parameters and what was measured: one number from each round. */
    private final Map<String, List<Double>> measured = new TreeMap<>();

    void round(List<PagerKind> pagers) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(Measures.class.getPackageName().replace(".", "\\.") + "\\.[A-Z]")
                .param("pager", pagers.stream().map(PagerKind::name).toArray(String[]::new))
                .forks(1)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementTime(TimeValue.milliseconds(500))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        for (RunResult result : new Runner(options).run()) {
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                keep(key(result), fork);
            }
        }
    }

    private static String key(RunResult result) {
        String name = result.getParams()
                .getBenchmark()
                .substring(Measures.class.getPackageName().length() + 1);
        StringBuilder key = new StringBuilder(name);
        result.getParams().getParamsKeys().stream()
                .sorted()
                .forEach(param -> key.append(' ').append(result.getParams().getParam(param)));
        return key.toString();
    }

    private void keep(String key, BenchmarkResult fork) {
        List<Double> times = new ArrayList<>();
        List<Double> bytes = new ArrayList<>();
        for (IterationResult iteration : fork.getIterationResults()) {
            times.add(iteration.getPrimaryResult().getScore());
            bytes.add(iteration.getSecondaryResults().get(ALLOCATED).getScore());
        }
        measured.computeIfAbsent(key + " time", absent -> new ArrayList<>()).add(median(times));
        measured.computeIfAbsent(key + " bytes", absent -> new ArrayList<>()).add(median(bytes));
    }

    /**
     * What was measured.
     *
     * @param key the benchmark, its parameters in the order of their names, and "time" or "bytes"
     * @return the median of the rounds
     */
    double median(String key) {
        List<Double> values = measured.get(key);
        if (values == null) {
            throw new IllegalArgumentException(key + " was not measured, but " + measured.keySet());
        }
        return median(values);
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
