package io.incidentops.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.slo.Composite.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompositesTest {
    private final Map<String, PartMeasure> measures = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();

    private CompositesTest part(PartMeasure measure, Rational weight) {
        String name = "part-" + parts.size();
        measures.put(name, measure);
        parts.add(new Part(name, weight));
        return this;
    }

    private Rational ratio(CompositeMethod method) {
        Rational ratio = Composites.of(List.of(new Composite("all", method, parts)))
                .ratio("all", measures::get)
                .orElseThrow();
        measures.clear();
        parts.clear();
        return ratio;
    }

    private void ratios(JsonNode ratios) {
        ratios.forEach(ratio -> part(PartMeasure.of(Rational.of(ratio.asText())), Rational.ONE));
    }

    @Test
    void products_are_those_of_the_table() {
        JsonNode cases = Cases.json("derived/composite.json");
        for (JsonNode row : cases.path("series")) {
            ratios(row.path("parts"));
            String printed = row.path("availability").asText();
            String exact = printed.replaceAll(".*\\((.*)\\)", "$1");
            assertThat(ratio(CompositeMethod.SERIES_PRODUCT)).isEqualTo(Rational.of(exact));
        }
        for (JsonNode row : cases.path("parallel")) {
            ratios(row.path("parts"));
            assertThat(ratio(CompositeMethod.PARALLEL_PRODUCT))
                    .isEqualTo(Rational.of(row.path("availability").asText()));
        }
    }

    @Test
    void slices_and_losses_are_those_of_the_specification() {
        JsonNode ratio = Cases.json("derived/composite.json").path("openslo").path(0);
        ratios(ratio.path("parts"));
        assertThat(ratio(CompositeMethod.ADDED_LOSSES))
                .isEqualTo(Rational.of(ratio.path("composite").asText()));

        JsonNode slices = Cases.json("derived/composite.json").path("openslo").path(1);
        for (JsonNode bad : slices.path("parts_bad_slices")) {
            BitSet set = new BitSet();
            bad.forEach(slice -> set.set(slice.asInt()));
            part(PartMeasure.of(set, slices.path("slices").asInt()), Rational.ONE);
        }
        assertThat(ratio(CompositeMethod.ANY_BAD_SLICE))
                .isEqualTo(Rational.of(slices.path("composite").asText()));
    }

    @Test
    void means_the_worst_and_pools_are_those_of_the_table() {
        JsonNode elastic = Cases.json("derived/composite.json").path("elastic");
        for (JsonNode member : elastic.path(0).path("members")) {
            part(
                    PartMeasure.of(Rational.of(member.path(1).asText())),
                    Rational.of(member.path(0).asText()));
        }
        assertThat(ratio(CompositeMethod.WEIGHTED_MEAN))
                .isEqualTo(Rational.of(elastic.path(0).path("sli").asText()));
        ratios(elastic.path(1).path("members"));
        assertThat(ratio(CompositeMethod.WORST))
                .isEqualTo(Rational.of(elastic.path(1).path("sli").asText()));

        JsonNode pooled =
                Cases.json("derived/composite.json").path("pooled_events").path(0);
        for (JsonNode member : pooled.path("parts")) {
            long good = member.path("good").asLong();
            part(PartMeasure.of(new Counts(good, member.path("total").asLong() - good)), Rational.ONE);
        }
        Map<String, PartMeasure> same = Map.copyOf(measures);
        List<Part> both = List.copyOf(parts);
        assertThat(Composites.of(List.of(new Composite("mean", CompositeMethod.WEIGHTED_MEAN, both)))
                        .ratio("mean", same::get)
                        .orElseThrow())
                .as("the mean differs")
                .isEqualTo(Rational.of("0.994995"));
        assertThat(ratio(CompositeMethod.POOLED_EVENTS).rounded(6))
                .isEqualByComparingTo(pooled.path("sli").asText());
    }

    @Test
    void a_part_without_data_leaves_its_weight_to_the_others() {
        part(PartMeasure.of(Counts.NONE), Rational.of(9)).part(PartMeasure.of(Rational.of("0.99")), Rational.ONE);

        assertThat(ratio(CompositeMethod.WEIGHTED_MEAN)).isEqualTo(Rational.of("0.99"));
    }

    @Test
    void composites_are_made_of_composites_but_never_of_themselves() {
        Composite inner = new Composite("inner", CompositeMethod.WORST, List.of(new Part("a"), new Part("b")));
        Composite outer =
                new Composite("outer", CompositeMethod.SERIES_PRODUCT, List.of(new Part("inner"), new Part("a")));
        Map<String, PartMeasure> of =
                Map.of("a", PartMeasure.of(Rational.of("0.9")), "b", PartMeasure.of(Rational.of("0.8")));

        assertThat(Composites.of(List.of(inner, outer)).ratio("outer", of::get)).contains(Rational.of("0.72"));
        Composite loop = new Composite("inner", CompositeMethod.WORST, List.of(new Part("outer")));
        assertThatThrownBy(() -> Composites.of(List.of(loop, outer)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("part of itself");
    }

    @Test
    void burn_rates_of_parts_add_up_by_weight() {
        Composite both = new Composite(
                "both", CompositeMethod.POOLED_EVENTS, List.of(new Part("a", Rational.of(2)), new Part("b")));
        BurnRate three = new BurnRate(BurnRate.Kind.FINITE, Rational.of(3));

        assertThat(Composites.addedBurn(both, name -> three).value()).contains(Rational.of(9));
        assertThat(Composites.addedBurn(both, name -> BurnRate.NO_DATA)).isEqualTo(BurnRate.NO_DATA);
        assertThat(Composites.addedBurn(both, name -> name.equals("a") ? three : BurnRate.INFINITE))
                .isEqualTo(BurnRate.INFINITE);
    }

    @Test
    void slices_are_refused_where_a_part_has_none() {
        part(PartMeasure.of(new Counts(1, 1)), Rational.ONE);

        assertThatThrownBy(() -> ratio(CompositeMethod.ANY_BAD_SLICE)).hasMessageContaining("POOLED_EVENTS");
    }
}
