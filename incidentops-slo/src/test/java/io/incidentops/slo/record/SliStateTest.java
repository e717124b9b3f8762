package io.incidentops.slo.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.slo.Counts;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SliStateTest {
    private static final long MINUTE = TestTime.START.getEpochSecond() / 60;
    private static final List<Duration> WINDOWS =
            List.of(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(30));

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void merges_in_any_order_and_any_number_of_times(
            @ForAll("states") SliState a, @ForAll("states") SliState b, @ForAll("states") SliState c) {
        assertThat(a.merge(b)).isEqualTo(b.merge(a));
        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(b).merge(b).merge(a)).isEqualTo(a.merge(b));
        assertThat(SliState.parse("checkout", a.toText())).isEqualTo(a);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void windows_are_the_same_in_whichever_order_the_states_come(
            @ForAll("states") SliState a, @ForAll("states") SliState b, @ForAll("states") SliState c) {
        Sli one = indicator();
        List.of(a, b, c, b, a).forEach(one::merge);
        Sli other = indicator();
        List.of(c.merge(b), a).forEach(other::merge);

        for (Duration window : WINDOWS) {
            assertThat(one.last(window)).isEqualTo(other.last(window));
        }
        assertThat(one.total()).isEqualTo(other.total());
        assertThat(one.state(TestTime.START.minusSeconds(9_000)))
                .isEqualTo(other.state(TestTime.START.minusSeconds(9_000)));
    }

    private static Sli indicator() {
        TestTime time = new TestTime();
        SliRegistry registry = time.registry().node("here").build();
        Sli sli = registry.sli("checkout");
        sli.recorder().add(5, 1);
        time.minutes(registry, 2);
        return sli;
    }

    @Provide
    Arbitrary<SliState> states() {
        Arbitrary<SliSlot> minutes = slots(SliSlot.Grain.MINUTE, MINUTE - 150, MINUTE + 5);
        Arbitrary<SliSlot> hours = slots(SliSlot.Grain.HOUR, MINUTE / 60 - 100, MINUTE / 60 + 1);
        Arbitrary<SliRow> rows = Combinators.combine(
                        Arbitraries.longs().between(0, 50), Arbitraries.longs().between(0, 50), Arbitraries.longs())
                .as((good, bad, observed) -> new SliRow(new Counts(good, bad), observed));
        return Arbitraries.maps(Arbitraries.oneOf(minutes, hours), rows)
                .ofMaxSize(20)
                .map(found -> new SliState("checkout", new TreeMap<>(found)));
    }

    private static Arbitrary<SliSlot> slots(SliSlot.Grain grain, long first, long last) {
        return Combinators.combine(
                        Arbitraries.of("a", "b"),
                        Arbitraries.longs().between(1, 2),
                        Arbitraries.longs().between(first, last))
                .as((node, incarnation, number) -> new SliSlot(node, incarnation, grain, number));
    }

    @Test
    void refuses_the_state_of_another_indicator() {
        SliState other = SliState.none("other");

        assertThatThrownBy(() -> SliState.none("checkout").merge(other)).hasMessageContaining("other");
        assertThatThrownBy(() -> indicator().merge(other)).hasMessageContaining("other");
    }

    @Test
    void passes_lines_of_a_later_version_over_and_refuses_broken_ones() {
        assertThat(SliState.parse("checkout", "x later\nm a 1 2 3 4 1\n").rows())
                .hasSize(1);
        assertThatThrownBy(() -> SliState.parse("checkout", "m a 1 2")).hasMessageContaining("seven parts");
    }
}
