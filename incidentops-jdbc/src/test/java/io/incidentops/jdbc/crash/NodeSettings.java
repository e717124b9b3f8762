package io.incidentops.jdbc.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a child process is told.
 *
 * @param name its name, used once, so that its keys are its own
 * @param database where its store is
 * @param ledger where it writes down what it did
 * @param mix what it does
 * @param seed from which its choices follow
 * @param point where it is to stop and be killed
 * @param nth the how manyeth such place it is
 * @param lease how long its claims hold
 * @param fault what is broken on purpose
 */
record NodeSettings(
        String name,
        Database database,
        Path ledger,
        Deed.Mix mix,
        long seed,
        KillPoint point,
        int nth,
        Duration lease,
        Fault fault) {
    /** What is broken on purpose, to show that the audit sees it. */
    enum Fault {
        /** Nothing. */
        NONE,
        /** H2 acknowledges commits before they are written. */
        WRITE_DELAY,
        /** A command that lost a race is written all the same. */
        NO_COMPARE_AND_SET
    }

    List<String> arguments() {
        return List.of(
                name,
                database.url(),
                database.user(),
                ledger.toString(),
                mix.name(),
                Long.toString(seed),
                point.name(),
                Integer.toString(nth),
                lease.toString(),
                fault.name());
    }

    static NodeSettings parse(String[] arguments) {
        return new NodeSettings(
                arguments[0],
                new Database(arguments[1], arguments[2]),
                Path.of(arguments[3]),
                Deed.Mix.valueOf(arguments[4]),
                Long.parseLong(arguments[5]),
                KillPoint.valueOf(arguments[6]),
                Integer.parseInt(arguments[7]),
                Duration.parse(arguments[8]),
                Fault.valueOf(arguments[9]));
    }
}
