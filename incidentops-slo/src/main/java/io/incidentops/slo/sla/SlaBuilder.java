package io.incidentops.slo.sla;

import io.incidentops.slo.Period;
import io.incidentops.slo.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds an {@link Sla}; may be used again after {@link #build()}. Not thread-safe; confine it. */
public final class SlaBuilder {
    private final String name;
    private final Target commitment;
    private final List<CreditTier> tiers = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable Target objective;
    private Period period = Period.months(ZoneOffset.UTC);
    private Measure measure = Measure.minutesDown();
    private BigDecimal capPercent = CreditRules.NONE.capPercent();
    private @Nullable Money cap;
    private @Nullable Money minimum;
    private RoundingMode rounding = RoundingMode.HALF_UP;
    private @Nullable Integer uptimeDecimals;
    private RoundingMode uptimeRounding = RoundingMode.HALF_UP;
    private ExcludedTime excludedTime = ExcludedTime.UP;
    private Duration maintenanceNotice = Duration.ZERO;
    private @Nullable Duration freeHoursAbove;
    private ClaimWindow claim = ClaimWindow.automatic();

    SlaBuilder(String name, Target commitment) {
        this.name = Objects.requireNonNull(name, "name");
        this.commitment = Objects.requireNonNull(commitment, "commitment");
    }

    /**
     * What the team aims at; it should be higher than what is promised.
     *
     * @param objective the objective
     * @return this
     */
    public SlaBuilder objective(Target objective) {
        this.objective = Objects.requireNonNull(objective, "objective");
        return this;
    }

    /**
     * The billing periods.
     *
     * @param period such as {@code Period.months(zone)}
     * @return this
     */
    public SlaBuilder period(Period period) {
        this.period = Objects.requireNonNull(period, "period");
        return this;
    }

    /**
     * How uptime is measured.
     *
     * @param measure one of the four families
     * @return this
     */
    public SlaBuilder measure(Measure measure) {
        this.measure = Objects.requireNonNull(measure, "measure");
        return this;
    }

    /**
     * Adds a tier; the highest limit comes first.
     *
     * @param below uptime below this reaches the tier
     * @param credit what is given back then
     * @return this
     */
    public SlaBuilder addTier(Target below, Credit credit) {
        tiers.add(new CreditTier(below, credit));
        return this;
    }

    /**
     * Caps the credit.
     *
     * @param percent how much of the fee at most, such as {@code 50}
     * @return this
     * @throws IllegalArgumentException where it is no number
     */
    public SlaBuilder capPercent(String percent) {
        this.capPercent = Wording.decimal("capPercent", percent);
        return this;
    }

    /**
     * Caps the credit.
     *
     * @param cap how much money at most
     * @return this
     */
    public SlaBuilder cap(Money cap) {
        this.cap = Objects.requireNonNull(cap, "cap");
        return this;
    }

    /**
     * Credits of less are not issued; one of exactly this, once it is rounded to the smallest coin, is.
     *
     * @param minimum the smallest credit
     * @return this
     */
    public SlaBuilder minimumCredit(Money minimum) {
        this.minimum = Objects.requireNonNull(minimum, "minimum");
        return this;
    }

    /**
     * How money is rounded to the smallest coin.
     *
     * @param mode half up unless said otherwise
     * @return this
     */
    public SlaBuilder rounding(RoundingMode mode) {
        this.rounding = Objects.requireNonNull(mode, "mode");
        return this;
    }

    /**
     * That the contract rounds uptime before it is compared with the tiers. Without this it is compared exactly.
     *
     * @param decimals decimal places of a per cent, 0 to 9
     * @param mode how to round
     * @return this
     */
    public SlaBuilder roundUptime(int decimals, RoundingMode mode) {
        this.uptimeDecimals = decimals;
        this.uptimeRounding = Objects.requireNonNull(mode, "mode");
        return this;
    }

    /**
     * What becomes of excluded time.
     *
     * @param excludedTime counts as up, or is left out
     * @return this
     */
    public SlaBuilder excludedTime(ExcludedTime excludedTime) {
        this.excludedTime = Objects.requireNonNull(excludedTime, "excludedTime");
        return this;
    }

    /**
     * How early maintenance must be announced to be excluded.
     *
     * @param notice how long before it begins
     * @return this
     */
    public SlaBuilder maintenanceNotice(Duration notice) {
        this.maintenanceNotice = Objects.requireNonNull(notice, "notice");
        return this;
    }

    /**
     * That an hour of the clock is not charged where it was down for longer on end, as with instances of EC2.
     *
     * @param downtime such as 6 minutes
     * @return this
     */
    public SlaBuilder freeHoursAbove(Duration downtime) {
        this.freeHoursAbove = Objects.requireNonNull(downtime, "downtime");
        return this;
    }

    /**
     * Until when the credit must be asked for.
     *
     * @param claim the window
     * @return this
     */
    public SlaBuilder claim(ClaimWindow claim) {
        this.claim = Objects.requireNonNull(claim, "claim");
        return this;
    }

    /**
     * Adds what else the contract says, such as which errors count.
     *
     * @param note in words, shown on the statement
     * @return this
     */
    public SlaBuilder addNote(String note) {
        notes.add(Objects.requireNonNull(note, "note"));
        return this;
    }

    /**
     * The definition.
     *
     * @return the SLA; read its {@link Sla#warnings()}
     * @throws IllegalArgumentException where a part contradicts another one; the message names it and the remedy
     */
    public Sla build() {
        CreditRules credits =
                new CreditRules(tiers, capPercent, cap, minimum, rounding, uptimeDecimals, uptimeRounding);
        return new Sla(
                name,
                commitment,
                objective,
                period,
                measure,
                credits,
                excludedTime,
                maintenanceNotice,
                freeHoursAbove,
                claim,
                notes);
    }
}
