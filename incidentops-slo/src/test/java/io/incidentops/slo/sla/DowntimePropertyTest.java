package io.incidentops.slo.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.slo.Span;
import io.incidentops.slo.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Intervals against a count of every single second. */
class DowntimePropertyTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final int SECONDS = 2_000;

    @Provide
    Arbitrary<Span> span() {
        Arbitrary<Integer> second = Arbitraries.integers().between(0, SECONDS);
        return Combinators.combine(second, Arbitraries.integers().between(0, 400))
                .as((from, length) -> new Span(at(from), at(Math.min(SECONDS, from + length))));
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        return span().list().ofMaxSize(12);
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }

    private static int second(Instant at) {
        return Math.toIntExact(Duration.between(START, at).toSeconds());
    }

    private static List<Outage> outages(List<Span> spans) {
        List<Outage> outages = new ArrayList<>();
        for (Span span : spans) {
            outages.add(new Outage(span.from(), span.until(), Cause.measured("outage " + outages.size())));
        }
        return outages;
    }

    private static BitSet seconds(List<Span> spans) {
        BitSet seconds = new BitSet();
        spans.forEach(span -> seconds.set(second(span.from()), second(span.until())));
        return seconds;
    }

    private static Duration count(BitSet seconds) {
        return Duration.ofSeconds(seconds.cardinality());
    }

    @Property(tries = 500)
    void union_clip_and_exclusion_equal_a_count_of_seconds(
            @ForAll("spans") List<Span> down,
            @ForAll("spans") List<Span> more,
            @ForAll("spans") List<Span> excluded,
            @ForAll("span") Span clip) {
        Downtime downtime = Downtime.of(outages(down), at(SECONDS));
        BitSet brute = seconds(down);
        assertThat(downtime.total()).isEqualTo(count(brute));

        brute.or(seconds(more));
        Downtime both = downtime.plus(Downtime.of(outages(more), at(SECONDS)));
        assertThat(both.total()).isEqualTo(count(brute));
        brute.andNot(seconds(excluded));
        Downtime rest = both.without(excluded);
        assertThat(rest.total()).isEqualTo(count(brute));

        BitSet inside = new BitSet();
        inside.set(second(clip.from()), second(clip.until()));
        inside.and(brute);
        assertThat(rest.within(clip).total()).isEqualTo(count(inside));
        assertThat(rest.between(clip.from(), clip.until())).isEqualTo(count(inside));
        assertThat(rest.stretches().stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(rest.total());
    }

    @Property(tries = 500)
    void every_second_down_names_just_the_outages_it_belongs_to(@ForAll("spans") List<Span> down) {
        List<Outage> outages = outages(down);
        for (Stretch stretch : Downtime.of(outages, at(SECONDS)).stretches()) {
            List<Cause> expected = outages.stream()
                    .filter(each -> each.began().isBefore(stretch.until())
                            && Objects.requireNonNull(each.ended()).isAfter(stretch.from()))
                    .map(Outage::cause)
                    .toList();
            assertThat(stretch.causes())
                    .containsExactlyInAnyOrderElementsOf(expected)
                    .isNotEmpty();
        }
    }

    @Property(tries = 500)
    void an_outage_that_lasts_ends_now(@ForAll("span") Span span) {
        Outage open = new Outage(span.from(), null, Cause.measured("open"));

        assertThat(Downtime.of(List.of(open), span.until()).total()).isEqualTo(span.length());
    }

    private static final Sla SLA = Sla.builder("any", Target.percent("99.9"))
            .addTier(Target.percent("99.9"), Credit.percent("10"))
            .addTier(Target.percent("97"), Credit.percent("25"))
            .addTier(Target.percent("80"), Credit.percent("100"))
            .capPercent("50")
            .minimumCredit(Money.of("1", "USD"))
            .build();

    @Property(tries = 500)
    void more_downtime_never_costs_less_and_the_parts_make_the_sum(
            @ForAll("spans") List<Span> down, @ForAll("spans") List<Span> more, @ForAll("spans") List<Span> excluded) {
        Span period = new Span(START, at(SECONDS));
        List<Exclusion> exclusions = excluded.stream()
                .map(span -> Exclusion.of(span, Exclusion.Reason.CUSTOMER, "their own change"))
                .toList();
        List<Span> all = new ArrayList<>(down);
        all.addAll(more);

        SlaStatement less = statement(down, exclusions, period);
        SlaStatement greater = statement(all, exclusions, period);

        assertThat(greater.measured().uptime())
                .isLessThanOrEqualTo(less.measured().uptime());
        assertThat(Objects.requireNonNull(greater.due().amount()))
                .isGreaterThanOrEqualTo(Objects.requireNonNull(less.due().amount()));
        Measurement measured = greater.measured();
        Duration excused =
                measured.exclusions().stream().map(ExclusionEffect::excused).reduce(Duration.ZERO, Duration::plus);
        assertThat(measured.down().plus(excused)).isEqualTo(count(seconds(all)));
        assertThat(measured.uptime()).isEqualTo(Uptime.of(measured.down(), period.length()));
    }

    private static SlaStatement statement(List<Span> down, List<Exclusion> exclusions, Span period) {
        return SlaMeter.outages(SLA, outages(down))
                .exclude(exclusions)
                .fee(Money.of("99.99", "USD"))
                .statement(period, period.until());
    }

    @Property(tries = 300)
    void two_halves_of_a_period_have_the_downtime_of_the_whole(
            @ForAll("spans") List<Span> down, @ForAll("span") Span cut) {
        SlaMeter meter = SlaMeter.outages(SLA, outages(down));
        Instant end = at(SECONDS);

        Duration first = meter.measure(new Span(START, cut.from()), end).down();
        Duration second = meter.measure(new Span(cut.from(), end), end).down();

        assertThat(first.plus(second))
                .isEqualTo(meter.measure(new Span(START, end), end).down());
    }

    @Property(tries = 300)
    void minutes_of_the_clock_equal_a_count_of_minutes(@ForAll("spans") List<Span> down) {
        BitSet seconds = seconds(down);
        int touched = 0;
        int whole = 0;
        for (int minute = 0; minute * 60 < SECONDS; minute++) {
            BitSet inside = seconds.get(minute * 60, minute * 60 + 60);
            touched += inside.isEmpty() ? 0 : 1;
            whole += inside.cardinality() == 60 ? 1 : 0;
        }
        assertThat(counted(down, PartialMinutes.TOUCHED)).isEqualTo(touched);
        assertThat(counted(down, PartialMinutes.WHOLE)).isEqualTo(whole);
    }

    private static long counted(List<Span> down, PartialMinutes partial) {
        Sla sla = Sla.builder("any", Target.percent("99.9"))
                .measure(new Measure.MinutesDown(partial, DownWhen.ALL_FAIL))
                .build();
        Span period = new Span(START, START.plus(Duration.ofHours(1)));
        Duration counted = SlaMeter.outages(sla, outages(down))
                .measure(period, period.until())
                .down();
        assertThat(counted.toSecondsPart()).isZero();
        return counted.toMinutes();
    }
}
