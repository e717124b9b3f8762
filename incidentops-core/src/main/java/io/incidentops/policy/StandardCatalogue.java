package io.incidentops.policy;

import io.incidentops.model.PageTarget;
import io.incidentops.model.Phase;
import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import io.incidentops.model.Status;
import io.incidentops.model.Urgency;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The standard definitions, after PagerDuty's incident response documentation: "Severity Levels", "Different Roles",
 * "During an Incident", "After an Incident". Numbers: updates every 20 minutes ("External Communication Guidelines"),
 * escalation after 5 minutes ("Being On-Call"), post-mortem in 3 calendar days for SEV1 and 5 business days for SEV2
 * ("Post-Mortem Process").
 */
final class StandardCatalogue {
    static final Catalogue CATALOGUE =
            new Catalogue(severities(), Severity.SEV2, roles(), statuses(), List.of(start(), end()));

    private StandardCatalogue() {}

    private static Map<Severity, SeverityDefinition> severities() {
        List<PageTarget> commander = List.of(PageTarget.role(Role.COMMANDER));
        Duration day = Duration.ofHours(24);
        Map<Severity, SeverityDefinition> all = new LinkedHashMap<>();
        add(
                all,
                new SeverityDefinition(
                        Severity.SEV1,
                        1,
                        true,
                        "A critical state that hits very many customers.",
                        List.of(
                                "a large number of customers cannot use the product, or an SLA is broken",
                                "customer data is exposed or lost"),
                        Urgency.HIGH,
                        commander,
                        true,
                        minutes(5),
                        minutes(20),
                        day,
                        PostmortemRule.calendarDays(3)));
        add(
                all,
                new SeverityDefinition(
                        Severity.SEV2,
                        2,
                        true,
                        "A critical state that hits many customers, or needs a coordinated response.",
                        List.of(
                                "a core function is severely impaired, or very slow for most customers",
                                "we can no longer tell whether it is: monitoring of it is impaired",
                                "anyone deems a coordinated response necessary"),
                        Urgency.HIGH,
                        commander,
                        true,
                        minutes(5),
                        minutes(20),
                        day,
                        PostmortemRule.businessDays(5)));
        add(
                all,
                new SeverityDefinition(
                        Severity.SEV3,
                        3,
                        false,
                        "A partial loss for a minority of customers, or no redundancy left.",
                        List.of("a minority of customers is affected", "one more failure would make it SEV2"),
                        Urgency.HIGH,
                        List.of(),
                        true,
                        minutes(15),
                        minutes(60),
                        day,
                        PostmortemRule.NONE));
        add(
                all,
                new SeverityDefinition(
                        Severity.SEV4,
                        4,
                        false,
                        "A minor trouble that needs action; customers can still use the product.",
                        List.of("delays, one host of many, a failed job off the critical path"),
                        Urgency.LOW,
                        List.of(),
                        true,
                        null,
                        null,
                        day,
                        PostmortemRule.NONE));
        add(
                all,
                new SeverityDefinition(
                        Severity.SEV5,
                        5,
                        false,
                        "Cosmetic, or a bug: a ticket is enough.",
                        List.of("no customer is kept from anything"),
                        Urgency.LOW,
                        List.of(),
                        false,
                        null,
                        null,
                        day,
                        PostmortemRule.NONE));
        return all;
    }

    private static void add(Map<Severity, SeverityDefinition> all, SeverityDefinition definition) {
        all.put(definition.severity(), definition);
    }

    private static @Nullable Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Map<Role, RoleDefinition> roles() {
        Map<Role, RoleDefinition> all = new LinkedHashMap<>();
        role(
                all,
                Role.COMMANDER,
                "incident commander",
                true,
                Set.of(Role.EXPERT),
                "decides and delegates; fixes nothing themselves");
        role(all, Role.DEPUTY, "deputy", true, Set.of(), "stands by to take command, keeps the time");
        role(all, Role.SCRIBE, "scribe", true, Set.of(), "keeps the record");
        role(
                all,
                Role.EXPERT,
                "subject matter expert",
                false,
                Set.of(Role.COMMANDER),
                "reports conditions, actions and needs; acts when told");
        role(
                all,
                Role.CUSTOMER_LIAISON,
                "customer liaison",
                true,
                Set.of(),
                "tells customers what the commander approved");
        role(all, Role.INTERNAL_LIAISON, "internal liaison", true, Set.of(), "pages further teams, tells the company");
        return all;
    }

    private static void role(
            Map<Role, RoleDefinition> all, Role role, String name, boolean single, Set<Role> excludes, String duty) {
        all.put(role, new RoleDefinition(role, name, single, excludes, null, duty));
    }

    private static Map<Status, StatusDefinition> statuses() {
        Set<Phase> open = Set.of(Phase.TRIGGERED, Phase.ACKNOWLEDGED);
        Map<Status, StatusDefinition> all = new LinkedHashMap<>();
        status(all, Status.INVESTIGATING, open, "looking for what is going on");
        status(all, Status.IDENTIFIED, open, "known well enough to act");
        status(all, Status.MONITORING, Set.of(Phase.ACKNOWLEDGED, Phase.RESOLVED), "a fix is in place and is watched");
        return all;
    }

    private static void status(Map<Status, StatusDefinition> all, Status status, Set<Phase> phases, String meaning) {
        all.put(status, new StatusDefinition(status, phases, meaning));
    }

    private static ChecklistDefinition start() {
        return new ChecklistDefinition(
                "start",
                ChecklistDefinition.Moment.START,
                true,
                List.of(
                        "Somebody has command and has said so",
                        "Symptoms and scope are known: escalating, flapping or static",
                        "A scribe keeps the record",
                        "Customers were told, or it was decided not to"));
    }

    private static ChecklistDefinition end() {
        return new ChecklistDefinition(
                "end",
                ChecklistDefinition.Moment.END,
                true,
                List.of(
                        "Customers were told that it is over, and whether data was lost",
                        "The final severity is set",
                        "The post-mortem has an owner and a date",
                        "Everyone who was paged knows that they may go"));
    }
}
