package io.incidentops.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures every claim and says whether it holds. The benchmarks take turns, so that a noisy minute disturbs alike what is
 * compared, and the median of the rounds counts. Ends with status 1 where a claim does not hold.
 */
public final class Claims {
    private static final int ROUNDS = 5;
    private static final double TWICE_PER_EVENT = 2 * 10_000 / 10;

    private final Measures measures = new Measures();
    private boolean hold = true;

    private Claims() {}

    /**
     * Measures and prints.
     *
     * @param args how many rounds, five where nothing is given; and whether with a pager, both where nothing is given
     */
    public static void main(String[] args) throws RunnerException, IOException {
        // JMH locks a file in the temporary folder, and the run of another must not stop this one
        System.setProperty("java.io.tmpdir", Files.createTempDirectory("claims").toString());
        Claims claims = new Claims();
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        List<PagerKind> pagers = args.length < 2 ? List.of(PagerKind.values()) : List.of(PagerKind.valueOf(args[1]));
        for (int round = 1; round <= rounds; round++) {
            claims.measures.round(pagers);
            System.out.println("round " + round + " of " + rounds + " is measured");
        }
        claims.judge(pagers);
        System.exit(claims.hold ? 0 : 1);
    }

    private void judge(List<PagerKind> pagers) {
        for (PagerKind pager : pagers) {
            System.out.println("-- pager " + pager);
            for (Action action : Action.values()) {
                writes(action, pager);
            }
            for (Action action : Action.values()) {
                if (!action.declares()) {
                    String name = "CommandsCostTheSameOnLongIncidents.commands " + action;
                    lengths(name + " 10000 " + pager, name + " 10 " + pager);
                }
            }
        }
        System.out.println("-- reading");
        String summary = "SummaryCostsTheSameOnLongIncidents.summary";
        lengths(summary + " 10000", summary + " 100");
        String reading = "ReadingTakesTheSamePerEvent.";
        compare(reading + "replay 10000", reading + "replay 10", "time", TWICE_PER_EVENT);
        compare(reading + "timeline 10000", reading + "timeline 10", "time", TWICE_PER_EVENT);
        String json = "JsonCostsAFewPlainWrites.";
        compare(json + "write", json + "plainWrite", "time", 3);
        compare(json + "read", json + "plainRead", "time", 6);
    }

    private void writes(Action action, PagerKind pager) {
        String name = "CommandsCostAFewJsonWrites.";
        String params = " " + action + " " + pager;
        compare(name + "commands" + params, name + "eventCodec" + params, "time", 5);
        compare(name + "commands" + params, name + "plainJackson" + params, "time", Double.POSITIVE_INFINITY);
    }

    private void lengths(String ofLong, String ofShort) {
        compare(ofLong, ofShort, "time", 1.5);
        compare(ofLong, ofShort, "bytes", 1.1);
    }

    private void compare(String one, String other, String what, double limit) {
        double cost = measures.median(one + " " + what);
        double against = measures.median(other + " " + what);
        double ratio = cost / against;
        hold &= ratio <= limit;
        String judgement = Double.isInfinite(limit) ? "" : ratio <= limit ? "PASS" : "FAIL";
        System.out.printf(
                "%4s %8.2f of at most %8.2f  %s of %s: %.0f, of %s: %.0f%n",
                judgement, ratio, limit, what, one, cost, other, against);
    }
}
