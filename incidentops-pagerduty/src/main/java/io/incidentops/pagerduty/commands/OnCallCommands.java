package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Mistake;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.chatops.grammar.Typed;
import io.incidentops.pagerduty.rest.EscalationPolicy;
import io.incidentops.pagerduty.rest.OnCallEntry;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.rest.Schedule;
import io.incidentops.pagerduty.value.Reference;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is on call, and who is next. */
final class OnCallCommands {
    private static final int ENTRIES = 300;
    private static final int SHOWN = 20;
    private static final int NAMED = 10;
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final Named<EscalationPolicy> POLICIES =
            new Named<>("policy", EscalationPolicy::id, EscalationPolicy::name);
    private static final Argument<String> NAME = Argument.text("name").optional();

    private OnCallCommands() {}

    static List<Definition> all(Desk desk) {
        return List.of(Definition.named(
                        "pd oncall",
                        Group.PEOPLE,
                        "Asks PagerDuty who is on call now and who is next: for a schedule, a policy, or all.")
                .aliases("pd on-call", "pd who")
                .about(Scope.NONE)
                .with(NAME)
                .example("pd oncall", "pd oncall Primary")
                .reads(desk.asks((call, rest) -> call.find(NAME)
                        .map(name -> named(call, rest, unquoted(name)))
                        .orElseGet(() -> everywhere(call, rest)))));
    }

    static String unquoted(String name) {
        String plain = Typed.plain(name);
        return plain.length() > 2 && plain.startsWith("\"") && plain.endsWith("\"")
                ? plain.substring(1, plain.length() - 1)
                : name;
    }

    private static Message everywhere(Call call, PagerDutyRest rest) {
        Map<Reference, List<OnCallEntry>> byPolicy = new LinkedHashMap<>();
        Some<OnCallEntry> some = Some.of(rest.onCalls().now(List.of()), ENTRIES);
        some.shown().stream()
                .filter(entry -> entry.policy() != null)
                .sorted(Comparator.comparing((OnCallEntry entry) -> Shown.name(entry.policy()))
                        .thenComparingInt(OnCallEntry::level))
                .forEach(entry -> byPolicy.computeIfAbsent(
                                Objects.requireNonNull(entry.policy()), key -> new java.util.ArrayList<>())
                        .add(entry));
        if (byPolicy.isEmpty()) {
            return Message.of("PagerDuty says that nobody is on call.");
        }
        Zoned zoned = Zoned.of(call);
        Some<Reference> policies = Some.of(byPolicy.keySet(), SHOWN);
        return new Some<>(policies.shown(), policies.more() || some.more())
                .in(
                        Message.titled("On call now, as PagerDuty says"),
                        policy -> line(policy, byPolicy.getOrDefault(policy, List.of()), zoned),
                        "name one, such as " + call.typed("pd oncall") + " "
                                + Shown.name(policies.shown().get(0)));
    }

    private static Line line(Reference policy, List<OnCallEntry> entries, Zoned zoned) {
        return Line.join(
                new Span.Strong(Shown.name(policy) + ": "),
                entries.stream().map(entry -> entry(entry, zoned)).collect(Collectors.joining("; ")));
    }

    private static String entry(OnCallEntry entry, Zoned zoned) {
        return entry.level() + ". " + Shown.name(entry.user()) + ", " + zoned.until(entry.end());
    }

    private static Message named(Call call, PagerDutyRest rest, String name) {
        Schedules schedules = new Schedules(rest);
        List<Schedule> some = schedules.matching(name);
        List<EscalationPolicy> policies =
                POLICIES.matching(name, rest.escalationPolicies().list().toList());
        if (some.size() > 1 || policies.size() > 1 || (some.isEmpty() && policies.isEmpty())) {
            throw unclear(name, some, policies);
        }
        Message message = Message.titled("On call: " + Shown.text(name));
        for (Schedule schedule : some) {
            message = message.items("Schedule " + Shown.text(schedule.name()), turns(call, schedules, schedule));
        }
        for (EscalationPolicy policy : policies) {
            message = message.items("Policy " + Shown.text(policy.name()), levels(call, rest, policy));
        }
        return message;
    }

    private static Mistake unclear(String name, List<Schedule> schedules, List<EscalationPolicy> policies) {
        String wanted = "name: '" + Typed.shown(name) + "' ";
        if (schedules.isEmpty() && policies.isEmpty()) {
            return new Mistake(wanted + "is neither a schedule nor a policy of PagerDuty's; pd oncall alone lists the"
                    + " policies, and pd schedules the schedules");
        }
        String candidates = Stream.concat(
                        schedules.stream().map(each -> each.name() + " (schedule " + each.id() + ")"),
                        policies.stream().map(each -> each.name() + " (policy " + each.id() + ")"))
                .limit(NAMED)
                .map(Shown::text)
                .collect(Collectors.joining(", "));
        return new Mistake(wanted + "may be " + candidates + "; write one of them, or its id");
    }

    private static List<Line> turns(Call call, Schedules schedules, Schedule schedule) {
        List<Schedule.Turn> turns =
                schedules.turns(schedule, call.now(), call.now().plus(AHEAD));
        Zoned zoned = Zoned.of(call);
        String now = Schedules.at(turns, call.now())
                .map(turn -> schedules.name(turn) + ", " + zoned.until(turn.end()))
                .orElse("nobody");
        String next = Schedules.after(turns, call.now())
                .map(turn -> schedules.name(turn) + ", from " + zoned.at(turn.start()))
                .orElse("nobody else within 14 days");
        return List.of(Line.join(new Span.Strong("Now: "), now), Line.join(new Span.Strong("Next: "), next));
    }

    private static List<Line> levels(Call call, PagerDutyRest rest, EscalationPolicy policy) {
        Zoned zoned = Zoned.of(call);
        List<Line> lines = Some.of(rest.onCalls().now(List.of(policy.id())), SHOWN).shown().stream()
                .sorted(Comparator.comparingInt(OnCallEntry::level))
                .map(entry -> Line.of(entry(entry, zoned)
                        + (entry.schedule() == null ? "" : " (" + Shown.name(entry.schedule()) + ")")))
                .toList();
        return lines.isEmpty() ? List.of(Line.of("nobody is on call now")) : lines;
    }
}
