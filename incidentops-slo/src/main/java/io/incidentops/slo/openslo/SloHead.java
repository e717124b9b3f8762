package io.incidentops.slo.openslo;

import io.incidentops.slo.Exclusions;
import io.incidentops.slo.LowTraffic;
import io.incidentops.slo.NoTraffic;
import io.incidentops.slo.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the objectives of one document share. Null is what was refused, with an error. */
record SloHead(
        Meta meta,
        @Nullable String description,
        @Nullable String service,
        @Nullable Period period,
        @Nullable Budgeting method,
        IndicatorReader.@Nullable Use indicator,
        @Nullable List<Policy> policies) {
    /** What is counted. */
    enum Budgeting {
        OCCURRENCES,
        TIMESLICES
    }

    private static final List<String> METHODS = List.of("Occurrences", "Timeslices", "RatioTimeslices");

    static SloHead read(Meta meta, Fields spec) {
        return new SloHead(
                meta,
                spec.description(),
                service(spec),
                PeriodReader.period(spec),
                method(spec),
                IndicatorReader.use(spec),
                policies(spec));
    }

    private static @Nullable String service(Fields spec) {
        boolean v1 = spec.self().context().version() == Version.V1;
        @Nullable Value value = v1
                ? spec.need("service", "say which service it is about")
                : spec.has("serviceRef")
                        ? spec.get("serviceRef")
                        : spec.need("service", "say which service it is about");
        if (!v1 && spec.has("serviceRef") && spec.has("service")) {
            spec.error("service", "exactly one of service and serviceRef is given: take one out");
        }
        @Nullable String name = value == null ? null : value.text();
        if (value != null && name != null && name.isBlank()) {
            value.error("is blank: say which service it is about");
        }
        if (value != null && name != null) {
            Registry registry = value.context().registry();
            if (!registry.isEmpty(Kind.SERVICE) && !registry.has(Kind.SERVICE, name)) {
                value.warning("no Service is named " + Texts.quoted(name) + " (" + registry.known(Kind.SERVICE) + ")");
            }
        }
        return name;
    }

    private static @Nullable Budgeting method(Fields spec) {
        @Nullable Value value = spec.need("budgetingMethod", "write Occurrences or Timeslices");
        @Nullable String word = value == null ? null : spec.oneOf("budgetingMethod", METHODS);
        if (value != null && "RatioTimeslices".equals(word)) {
            value.error("RatioTimeslices, the mean of the ratios of slices, is no method of objectives here:"
                    + " use Occurrences, or Timeslices with a timeSliceTarget");
            return null;
        }
        return word == null ? null : word.equals("Timeslices") ? Budgeting.TIMESLICES : Budgeting.OCCURRENCES;
    }

    private static @Nullable List<Policy> policies(Fields spec) {
        List<Policy> policies = new ArrayList<>();
        boolean whole = true;
        for (Value item : spec.items("alertPolicies")) {
            @Nullable Policy policy = policy(item);
            whole &= policy != null;
            if (policy != null) {
                policies.add(policy);
            }
        }
        return whole ? policies : null;
    }

    private static @Nullable Policy policy(Value item) {
        @Nullable Value ref = item.node() instanceof YamlNode.Scalar ? item : PolicyReader.reference(item, "alertPolicyRef");
        if (item.node() instanceof YamlNode.Scalar) {
            item.warning("is a bare name: write alertPolicyRef before it");
        }
        if (ref != null) {
            @Nullable String name = ref.text();
            return name == null ? null : References.need(ref, Kind.POLICY, name, Policy.class);
        }
        @Nullable Inline inline = Inline.read(item, Kind.POLICY);
        return inline == null ? null : PolicyReader.policy(inline.meta(), inline.spec());
    }

    Exclusions exclusions() {
        return meta.annotation(Annotations.EXCLUSIONS, Exclusions.class).orElse(Exclusions.DROPPED);
    }

    NoTraffic noTraffic() {
        return meta.annotation(Annotations.NO_TRAFFIC, NoTraffic.class).orElse(NoTraffic.IGNORE);
    }

    LowTraffic lowTraffic() {
        return new LowTraffic(
                count(Annotations.MINIMUM_TOTAL),
                count(Annotations.MINIMUM_BAD),
                meta.annotation(Annotations.BOUND, LowTraffic.Bound.class).orElse(LowTraffic.Bound.RATIO));
    }

    private long count(String key) {
        return meta.annotation(
                        key,
                        "a whole number of events",
                        text -> text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.<Long>empty())
                .orElse(0L);
    }
}
