package io.incidentops.slo.commands;

import io.incidentops.chatops.grammar.Definition;
import io.incidentops.slo.alert.SloAlerts;
import io.incidentops.slo.sla.SlaMeter;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Service levels from chat: how objectives stand, what fires, what spent the budget, and how far the next credit is away.
 *
 * <pre>{@code
 * CommandBook book = CommandBook.standard().with(SloCommands.of(alerts).definitions());
 * }</pre>
 *
 * <p>All begin with {@code slo}. Each has exactly one answer, changes nothing, and names no incident that whoever typed it may not
 * know of. A value: each method that changes something answers a changed copy. Thread-safe. They need {@code incidentops-chatops}.
 */
public final class SloCommands {
    private final SloAlerts alerts;
    private final Supplier<List<SlaMeter>> agreements;

    private SloCommands(SloAlerts alerts, Supplier<List<SlaMeter>> agreements) {
        this.alerts = alerts;
        this.agreements = agreements;
    }

    /**
     * Commands about what is watched.
     *
     * @param alerts the objectives, of the library that answers
     * @return the commands
     */
    public static SloCommands of(SloAlerts alerts) {
        return new SloCommands(Objects.requireNonNull(alerts, "alerts"), List::of);
    }

    /**
     * With agreements that read their counts themselves, as those made by {@link SlaMeter#requests} do.
     *
     * @param meters the SLAs
     * @return the changed copy
     */
    public SloCommands agreements(SlaMeter... meters) {
        List<SlaMeter> all = List.of(meters);
        return agreements(() -> all);
    }

    /**
     * With agreements that are made anew for each answer, as those made by {@link SlaMeter#outages} of the incidents there are by
     * then.
     *
     * @param meters makes the SLAs
     * @return the changed copy
     */
    public SloCommands agreements(Supplier<List<SlaMeter>> meters) {
        return new SloCommands(alerts, Objects.requireNonNull(meters, "meters"));
    }

    /**
     * All of them.
     *
     * @return the declarations, in the order of help
     */
    public List<Definition> definitions() {
        Objectives objectives = new Objectives(alerts);
        return Stream.concat(
                        Stream.concat(StandingCommands.all(objectives), ReportCommands.all(objectives)),
                        AgreementCommands.all(agreements))
                .toList();
    }
}
