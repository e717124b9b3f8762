package io.incidentops.slo.openslo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads alert policies and notification targets. */
final class PolicyReader {
    private PolicyReader() {}

    static @Nullable OpenSloNotificationTarget target(Meta meta, Fields spec) {
        @Nullable String description = spec.description();
        @Nullable Value target = spec.need("target", "say what is told, such as email");
        spec.done();
        @Nullable String word = target == null ? null : target.text();
        return word == null ? null : new OpenSloNotificationTarget(meta.metadata(), word, description);
    }

    static @Nullable Policy policy(Meta meta, Fields spec) {
        @Nullable String description = spec.description();
        boolean noData = spec.isTrue("alertWhenNoData");
        boolean resolved = spec.isTrue("alertWhenResolved");
        boolean breaching = !Boolean.FALSE.equals(spec.bool("alertWhenBreaching"));
        @Nullable Alert alert = alert(spec);
        @Nullable List<OpenSloNotificationTarget> targets = targets(spec);
        spec.done();
        if (noData) {
            spec.warning("alertWhenNoData", "a gap in the data freezes an alert here, and does not raise one");
        }
        if (!breaching) {
            spec.warning("alertWhenBreaching", "is false, so no rule is made of the policy");
        }
        return alert == null || targets == null
                ? null
                : new Policy(
                        new OpenSloPolicy(
                                meta.metadata(), noData, resolved, breaching, alert.condition(), targets, description),
                        alert);
    }

    private static @Nullable Alert alert(Fields spec) {
        @Nullable Value list = spec.need("conditions", "give the one condition of the policy");
        List<Value> items = list == null ? List.of() : list.items();
        if (list != null && items.size() != 1) {
            list.error("has exactly one condition, but had " + items.size()
                    + ": make a policy of each; the short window of a pair is the annotation "
                    + Annotations.SHORT_WINDOW + " of its condition");
        }
        return items.size() == 1 ? alert(items.get(0)) : null;
    }

    private static @Nullable Alert alert(Value item) {
        @Nullable Value ref = reference(item, "conditionRef");
        if (ref != null) {
            @Nullable String name = ref.text();
            return name == null ? null : References.need(ref, Kind.CONDITION, name, Alert.class);
        }
        @Nullable Inline inline = Inline.read(item, Kind.CONDITION);
        return inline == null ? null : ConditionReader.condition(inline.meta(), inline.spec());
    }

    /** The one field of an item that only refers to another document, or null where it is the document itself. */
    static @Nullable Value reference(Value item, String name) {
        if (!(item.node() instanceof YamlNode.Mapping)) {
            return null;
        }
        @Nullable Fields fields = item.fields();
        @Nullable Value ref = fields == null ? null : fields.get(name);
        if (fields != null && ref != null) {
            fields.done();
        }
        return ref;
    }

    private static @Nullable List<OpenSloNotificationTarget> targets(Fields spec) {
        @Nullable Value list = spec.need("notificationTargets", "say who is told");
        if (list == null) {
            return null;
        }
        List<Value> items = list.items();
        if (items.isEmpty()) {
            list.error("has at least one target: say who is told");
        }
        List<OpenSloNotificationTarget> targets = new ArrayList<>();
        for (Value item : items) {
            @Nullable Value ref = reference(item, "targetRef");
            @Nullable OpenSloNotificationTarget target = ref == null ? inline(item) : referred(ref);
            if (target != null) {
                targets.add(target);
            }
        }
        return targets;
    }

    private static @Nullable OpenSloNotificationTarget inline(Value item) {
        @Nullable Inline inline = Inline.read(item, Kind.TARGET);
        return inline == null ? null : target(inline.meta(), inline.spec());
    }

    private static @Nullable OpenSloNotificationTarget referred(Value ref) {
        @Nullable String name = ref.text();
        Registry registry = ref.context().registry();
        if (name == null) {
            return null;
        }
        if (!registry.has(Kind.TARGET, name)) {
            ref.context()
                    .refuse(
                            OpenSloAllowance.MISSING_REFERENCES,
                            ref.place(),
                            "no AlertNotificationTarget is named " + Texts.quoted(name) + " ("
                                    + registry.known(Kind.TARGET) + "): read its document too",
                            "it is left out");
        }
        return registry.find(Kind.TARGET, name, OpenSloNotificationTarget.class);
    }
}
