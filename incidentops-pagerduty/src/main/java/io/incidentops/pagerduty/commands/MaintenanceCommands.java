package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.grammar.Argument;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Group;
import io.incidentops.chatops.grammar.Scope;
import io.incidentops.chatops.grammar.Simple;
import io.incidentops.pagerduty.rest.IncidentQuery;
import io.incidentops.pagerduty.rest.MaintenanceWindow;
import io.incidentops.pagerduty.rest.PagerDutyIncident;
import io.incidentops.pagerduty.rest.PagerDutyService;
import io.incidentops.port.Button;
import io.incidentops.port.Message;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Silencing services for a while. What falls silent is shown before it does. */
final class MaintenanceCommands {
    private static final int OPEN = 5;
    private static final Duration LONGEST = Duration.ofDays(14);
    private static final Argument<String> SERVICE = Argument.word("service", Simple.NAME);
    private static final Argument<String> ALSO =
            Argument.option("also", Simple.NAME).repeatable();
    private static final Argument<Duration> LENGTH = Argument.word("duration", new Lengths(LONGEST));
    private static final Argument<String> REASON = Argument.text("reason");

    private MaintenanceCommands() {}

    static List<Definition> all(Desk desk) {
        return List.of(
                Definition.named(
                                "pd maintenance",
                                Group.PEOPLE,
                                "Silences a service, or several, for a while: PagerDuty pages nobody about it. It asks"
                                        + " first.")
                        .about(Scope.NONE)
                        .with(SERVICE, LENGTH, ALSO, Window.FROM, REASON, Asked.CONFIRM)
                        .example(
                                "pd maintenance checkout 30m Database upgrade",
                                "pd maintenance checkout 2h from:22:00 also:search Network")
                        .reads(desk.acts((call, me) -> maintain(desk, call, me))),
                MaintenancesCommands.list(desk),
                MaintenancesCommands.end(desk));
    }

    private static Message maintain(Desk desk, Call call, Desk.Me me) {
        Window window = Window.of(call, LENGTH, LONGEST);
        List<PagerDutyService> services = Stream.concat(Stream.of(call.get(SERVICE)), call.all(ALSO).stream())
                .map(name -> ServiceCommands.only(me.rest(), name))
                .distinct()
                .toList();
        return Asked.confirmed(call)
                ? done(call, me, services, window.fromNow(call.now()))
                : asked(call, new Seen(desk, call, me.rest()), services, window);
    }

    private static String names(List<PagerDutyService> services) {
        return services.stream().map(each -> Shown.text(each.name())).collect(Collectors.joining(", "));
    }

    private static Set<String> ids(List<PagerDutyService> services) {
        return services.stream().map(PagerDutyService::id).collect(Collectors.toUnmodifiableSet());
    }

    private static Message asked(Call call, Seen seen, List<PagerDutyService> services, Window window) {
        Zoned zoned = Zoned.of(call);
        Message message = Message.of("This will silence " + names(services) + ", " + window.shown(zoned)
                + ": PagerDuty opens no incident there meanwhile, so nobody is paged.");
        Some<PagerDutyIncident> open = seen.list(IncidentQuery.OPEN.services(ids(services)), OPEN);
        if (!open.shown().isEmpty()) {
            message = message.items(
                    "Open there, and staying so",
                    open.shown().stream()
                            .map(each -> Shown.line(each, zoned, seen.me()))
                            .toList());
        }
        String also =
                services.stream().skip(1).map(each -> " also:" + each.id()).collect(Collectors.joining());
        long minutes = Duration.between(window.start(), window.end()).toMinutes();
        return Asked.ask(
                call,
                message,
                "pd maintenance " + services.get(0).id() + " " + minutes + "m from:" + window.start() + also + " "
                        + call.get(REASON));
    }

    private static Message done(Call call, Desk.Me me, List<PagerDutyService> services, Window window) {
        boolean there = Stream.of(
                        me.rest().maintenanceWindows().ongoing(),
                        me.rest().maintenanceWindows().future())
                .flatMap(pages -> pages.toList().stream())
                .anyMatch(each -> same(each, services, window));
        if (!there) {
            me.rest()
                    .maintenanceWindows()
                    .create(
                            services.stream().map(PagerDutyService::id).toList(),
                            window.start(),
                            window.end(),
                            call.get(REASON));
        }
        return Message.of("Maintenance of " + names(services) + ": " + window.shown(Zoned.of(call)) + "."
                        + (there ? " It was so already." : ""))
                .buttons(Button.of("All maintenance", call.typed("pd maintenances")));
    }

    private static boolean same(MaintenanceWindow there, List<PagerDutyService> services, Window window) {
        return there.start() != null
                && !there.start().isAfter(window.start())
                && window.end().equals(there.end())
                && there.services().stream()
                        .map(each -> each.id())
                        .collect(Collectors.toSet())
                        .equals(ids(services));
    }
}
