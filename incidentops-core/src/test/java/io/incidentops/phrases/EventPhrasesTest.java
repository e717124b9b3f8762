package io.incidentops.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.event.*;
import io.incidentops.model.*;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventPhrasesTest {
    private static final Actor ANA = Actor.person("ana", "Ana");
    private static final Actor BEN = Actor.person("ben", "Ben");
    private static final IncidentId ID = IncidentId.of("i1");
    private static final IncidentId OTHER = IncidentId.of("i2");
    private static final Instant AT = Instant.parse("2017-01-31T10:06:00Z");
    private static final Instant LATER = Instant.parse("2017-01-31T10:25:00Z");
    private static final SeverityLevel SEV1 = new SeverityLevel(Severity.SEV1, 1, true);
    private static final SeverityLevel SEV3 = new SeverityLevel(Severity.SEV3, 3, false);
    private static final SeverityLevel UNKNOWN = new SeverityLevel(Severity.UNKNOWN, 2, true);
    private static final PageTarget TEAM = PageTarget.team("payments");

    private static final Map<IncidentEvent, String> LIFE = Map.ofEntries(
            Map.entry(
                    new Declared(42, "Checkout", null, UNKNOWN, Set.of("b", "a"), open(false), null),
                    "declared incident #42, severity not yet judged: Checkout (services: a and b)"),
            Map.entry(new Acknowledged(), "acknowledged the incident"),
            Map.entry(new Unacknowledged("off shift"), "took the acknowledgement back: off shift"),
            Map.entry(new Mitigated("traffic moved"), "mitigated the impact: traffic moved"),
            Map.entry(new Resolved("rolled back"), "resolved the incident: rolled back"),
            Map.entry(new Reopened(Phase.ACKNOWLEDGED, "again"), "reopened the incident: again"),
            Map.entry(new Closed(null), "closed the incident"),
            Map.entry(new Merged(OTHER, 7, "same"), "merged the incident into incident #7: same"),
            Map.entry(new Absorbed(OTHER, 9), "took in incident #9, which was merged into this one"),
            Map.entry(
                    new SeverityChanged(SEV3, SEV1, "data is removed"),
                    "raised the severity from SEV3 to SEV1: data is removed"),
            Map.entry(new MadeMajor("three teams"), "made it a major incident: three teams"),
            Map.entry(new StatusChanged(Status.MONITORING, null), "set the status to monitoring"),
            Map.entry(
                    new ImpactRecorded(AT, LATER, Set.of("web"), 0.333, "errors"),
                    "recorded the impact: errors (from 10:06 to 10:25; about 33 %; services: web)"));

    private static final Map<IncidentEvent, String> PEOPLE = Map.ofEntries(
            Map.entry(new RoleOffered(Role.SCRIBE, BEN, LATER), "offered the role of scribe to Ben until 10:25"),
            Map.entry(new RoleAssigned(Role.COMMANDER, ANA, Basis.TAKEN, null, null), "took command"),
            Map.entry(new RoleDeclined(Role.CUSTOMER_LIAISON, "busy"), "declined the role of customer liaison: busy"),
            Map.entry(
                    new OfferExpired(Role.COMMANDER, BEN),
                    "noted that the offer of command to Ben lapsed without an answer"),
            Map.entry(new OfferWithdrawn(Role.SCRIBE, BEN), "withdrew the offer of the role of scribe to Ben"),
            Map.entry(new RoleReleased(Role.SCRIBE, ANA, null), "gave up the role of scribe"),
            Map.entry(new Joined(ANA, "payments", "database"), "joined from payments: database"),
            Map.entry(new PostmortemAssigned(BEN), "gave the post-mortem to Ben"),
            Map.entry(new PostmortemCompleted("https://wiki/42"), "published the post-mortem"),
            Map.entry(new PostmortemWaived("false alarm"), "waived the post-mortem: false alarm"));

    private static final Map<IncidentEvent, String> WORK = Map.ofEntries(
            Map.entry(new ActionAssigned(BEN, "Roll back", LATER), "assigned X5 to Ben until 10:25: Roll back"),
            Map.entry(new ActionAccepted(3), "accepted X3"),
            Map.entry(new ActionDone(3, "done it"), "finished X3: done it"),
            Map.entry(new ActionDropped(3, "no use"), "dropped X3: no use"),
            Map.entry(
                    new ActionExtended(3, Instant.parse("2017-02-01T00:10:00Z"), null),
                    "extended X3 until 2017-02-01 00:10"),
            Map.entry(new TaskAdded("Add an alert", BEN, null), "added the task X5 for Ben: Add an alert"),
            Map.entry(new TaskDone(4, null), "finished X4"),
            Map.entry(new ChecklistOpened("start", List.of("a")), "opened the checklist start with 1 point"),
            Map.entry(new ChecklistAssigned("start", 1, BEN), "gave point 1 of the checklist start to Ben"),
            Map.entry(new ChecklistTicked("start", 1), "ticked point 1 of the checklist start"));

    private static final Map<IncidentEvent, String> ENTRIES = Map.ofEntries(
            Map.entry(new NoteAdded("a\nb"), "noted: a b"),
            Map.entry(new DecisionRecorded("Roll back"), "decided: Roll back"),
            Map.entry(new ChangeRecorded("4.12", "https://ci/1"), "recorded a change: 4.12"),
            Map.entry(new EvidenceAdded("graph", null), "added evidence: graph"),
            Map.entry(new Pinned("look", null), "pinned: look"),
            Map.entry(new LinkAdded("dashboard", "https://d"), "added a link: dashboard"),
            Map.entry(new AlarmReceived("5xx", null), "raised a new alarm: 5xx"),
            Map.entry(new UpdatePosted("We roll back", Audience.PUBLIC), "posted a public update: We roll back"),
            Map.entry(new FactRecorded("deploy.finished", "4.11", Map.of()), "recorded: 4.11"),
            Map.entry(new UnknownEvent("poll.opened.v1", "Roll back?", "{}"), "recorded poll.opened.v1: Roll back?"),
            Map.entry(
                    new Corrected(3, "b", AT, BEN, "typo"),
                    "corrected e3: it happened at 10:06, it was done by Ben" + " and it reads \"b\" (typo)"),
            Map.entry(new Retracted(3, EntryKind.NOTE, "wrong room"), "retracted e3: wrong room"),
            Map.entry(new Redacted(List.of(3L, 4L), "a name"), "erased the text of e3 and e4: a name"));

    private static final Map<IncidentEvent, String> AROUND = Map.ofEntries(
            Map.entry(
                    new PageRequested("k", TEAM, "no answer", Urgency.HIGH, true),
                    "escalated by a page to the team payments: no answer"),
            Map.entry(new PageAccepted("k", TEAM, null), "recorded that the pager took the page to the team payments"),
            Map.entry(
                    new DeliveryFailed("e", "page", "team:payments", "unknown team"),
                    "could not deliver to team:payments: unknown team"),
            Map.entry(new RoomOpened("slack", "C1", null), "opened the room C1 on slack"),
            Map.entry(new DeadlinePlanned("call", LATER, "vendor"), "planned call for 10:25: vendor"),
            Map.entry(new DeadlineCancelled("call"), "took back the deadline call"),
            Map.entry(
                    new DeadlinePassed("update:next", LATER, Duration.ofMinutes(3), 2),
                    "noted that update:next was due at 10:25, 2 times by now, noticed 3 min late"),
            Map.entry(new Restricted(List.of(ANA, BEN)), "restricted the incident to Ana and Ben"),
            Map.entry(new Shared(List.of(BEN)), "shared the incident with Ben"),
            Map.entry(new Unshared(BEN), "stopped sharing the incident with Ben"),
            Map.entry(new Unrestricted("over"), "opened the incident to everyone: over"),
            Map.entry(new IncidentLinked(Relation.CAUSED_BY, OTHER, 7), "linked this one: incident #7 led to it"));

    private static Visibility open(boolean drill) {
        return new Visibility(false, Set.of(), drill);
    }

    private static String say(IncidentEvent event) {
        RecordedEvent recorded = new RecordedEvent(ID, 5, AT, AT, ANA, Source.API, event, null);
        return EventPhrases.describe(recorded, version -> "X" + version);
    }

    @Test
    void every_kind_of_event_has_its_sentence() {
        for (Map<IncidentEvent, String> phrases : List.of(LIFE, PEOPLE, WORK, ENTRIES, AROUND)) {
            phrases.forEach((event, phrase) -> assertThat(say(event)).isEqualTo(phrase));
        }
    }

    @Test
    void no_kind_of_event_is_forgotten() {
        List<Class<?>> told = List.of(LIFE, PEOPLE, WORK, ENTRIES, AROUND).stream()
                .flatMap(phrases -> phrases.keySet().stream())
                .<Class<?>>map(Object::getClass)
                .toList();

        assertThat(told).containsExactlyInAnyOrder(IncidentEvent.class.getPermittedSubclasses());
    }

    @Test
    void in_every_kind_that_has_a_text_it_can_be_replaced() {
        for (Map<IncidentEvent, String> phrases : List.of(LIFE, PEOPLE, WORK, ENTRIES, AROUND)) {
            phrases.keySet().forEach(event -> {
                IncidentEvent other = event.withText("other words");

                assertThat(other).hasSameClassAs(event);
                assertThat(other.text()).isEqualTo(event.hasText() ? "other words" : null);
                assertThat(other.withText("x")).isEqualTo(event.withText("x"));
            });
        }
    }

    @Test
    void a_severity_is_raised_lowered_or_set() {
        assertThat(say(new SeverityChanged(SEV1, SEV3, null))).isEqualTo("lowered the severity from SEV1 to SEV3");
        assertThat(say(new SeverityChanged(UNKNOWN, SEV1, null))).isEqualTo("set the severity to SEV1");
    }

    @Test
    void a_role_tells_how_it_came_to_somebody() {
        assertThat(say(new RoleAssigned(Role.COMMANDER, ANA, Basis.ACCEPTED, BEN, null)))
                .isEqualTo("accepted command from Ben");
        assertThat(say(new RoleAssigned(Role.COMMANDER, ANA, Basis.TAKEN_OVER, BEN, "silent since 10:01")))
                .isEqualTo("took over command from Ben: silent since 10:01");
        assertThat(say(new RoleAssigned(Role.SCRIBE, BEN, Basis.TAKEN, null, null)))
                .isEqualTo("gave the role of scribe to Ben");
    }

    @Test
    void an_unknown_kind_cannot_reorder_the_line() {
        assertThat(say(new UnknownEvent("x.y.v1", "a\u202eb\u0007c\u2028d", "{}")))
                .isEqualTo("recorded x.y.v1: a b c d");
    }
}
