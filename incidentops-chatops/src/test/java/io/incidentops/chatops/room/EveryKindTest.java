package io.incidentops.chatops.room;

import static io.incidentops.chatops.room.RoomFixture.ANA;
import static io.incidentops.chatops.room.RoomFixture.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.Incident;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Phase;
import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import io.incidentops.model.SeverityLevel;
import io.incidentops.model.Source;
import io.incidentops.model.Status;
import io.incidentops.model.Visibility;
import io.incidentops.policy.PromiseNames;
import io.incidentops.work.Effect;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryKindTest {
    private static final Instant NOW = Instant.parse("2017-01-31T10:00:00Z");

    private final TestChat chat = new TestChat();
    private final RoomSettings settings =
            new RoomSettings(chat, chat.features(), TestChat.LOBBY, RoomNames.template(RoomNames.STANDARD), true, "/");
    private final RoomContext context = new RoomContext(settings);
    private final RoomFixture fixture = new RoomFixture();
    private final Incident incident = fixture.declare();
    private final IncidentState state = incident.state();

    static List<Class<?>> kinds() {
        return Arrays.asList(IncidentEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_has_effects_that_tell_no_text_and_is_said_without_trouble(Class<?> kind) throws Exception {
        context.start(fixture.ops);
        IncidentEvent event = sample(kind);
        List<Effect> effects = react(event);

        assertThat(effects).allSatisfy(effect -> {
            assertThat(effect.data()).isEmpty();
            assertThat(effect.toString()).doesNotContain("secret words");
            assertThat(effect.destination()).isEqualTo("test");
        });
        boolean posted = effects.stream().anyMatch(effect -> effect.kind().equals(RoomKinds.POST));
        assertThat(!posted || News.tells(kind)).isTrue();
        News.of(new Scene(recorded(event), state, context))
                .ifPresent(message -> assertThat(message.plain()).isNotBlank());
    }

    @Test
    void most_kinds_are_silent() throws Exception {
        List<String> posted = new ArrayList<>();
        for (Class<?> kind : kinds()) {
            if (react(sample(kind)).stream().anyMatch(effect -> effect.kind().equals(RoomKinds.POST))) {
                posted.add(kind.getSimpleName());
            }
        }
        assertThat(posted)
                .containsExactlyInAnyOrder(
                        "Absorbed",
                        "Acknowledged",
                        "ActionAssigned",
                        "ActionDone",
                        "ActionDropped",
                        "Closed",
                        "DeadlinePassed",
                        "DecisionRecorded",
                        "DeliveryFailed",
                        "MadeMajor",
                        "Merged",
                        "Mitigated",
                        "OfferExpired",
                        "Reopened",
                        "Resolved",
                        "RoleAssigned",
                        "RoleDeclined",
                        "RoleOffered",
                        "RoleReleased",
                        "SeverityChanged",
                        "Unacknowledged",
                        "Unrestricted",
                        "UpdatePosted");
    }

    private List<Effect> react(IncidentEvent event) {
        List<Effect> effects = new ArrayList<>();
        new RoomReaction(settings).react(recorded(event), state, effects::add);
        return effects;
    }

    private RecordedEvent recorded(IncidentEvent event) {
        return new RecordedEvent(incident.id(), state.version() + 5, NOW, NOW, ANA, Source.API, event, null);
    }

    private IncidentEvent sample(Class<?> kind) throws Exception {
        RecordComponent[] components = kind.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Stream.of(components).map(this::value).toArray();
        return (IncidentEvent) kind.getDeclaredConstructor(types).newInstance(values);
    }

    private Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (component.getGenericType().getTypeName().contains("Actor>")) {
            return List.of(BEN);
        }
        if (component.getGenericType().getTypeName().contains("Long>")) {
            return List.of(1L);
        }
        Object found = samples().get(type);
        assertThat(found).as("a sample of " + type).isNotNull();
        return found;
    }

    private Map<Class<?>, Object> samples() {
        return Map.ofEntries(
                Map.entry(String.class, "secret words"),
                Map.entry(long.class, 1L),
                Map.entry(int.class, 1),
                Map.entry(boolean.class, false),
                Map.entry(Double.class, 0.5),
                Map.entry(Instant.class, NOW),
                Map.entry(Duration.class, Duration.ofHours(3)),
                Map.entry(Actor.class, BEN),
                Map.entry(IncidentId.class, IncidentId.of("other")),
                Map.entry(Role.class, Role.COMMANDER),
                Map.entry(Severity.class, Severity.SEV1),
                Map.entry(SeverityLevel.class, new SeverityLevel(Severity.SEV1, 1, true)),
                Map.entry(Status.class, Status.IDENTIFIED),
                Map.entry(PageTarget.class, PageTarget.person(BEN)),
                Map.entry(Visibility.class, new Visibility(false, Set.of(), false)),
                Map.entry(Phase.class, Phase.ACKNOWLEDGED),
                Map.entry(Set.class, Set.of("checkout")),
                Map.entry(List.class, List.of("one")),
                Map.entry(Map.class, Map.of()));
    }

    @Test
    void every_promise_of_the_standard_policy_can_be_told() throws Exception {
        context.start(fixture.ops);
        for (var field : PromiseNames.class.getFields()) {
            String name = String.valueOf(field.get(null));
            var passed = new io.incidentops.event.DeadlinePassed(
                    name.endsWith(":") ? name + "1" : name, NOW, Duration.ofHours(3), 1);
            News.of(new Scene(recorded(passed), state, context))
                    .ifPresent(message -> assertThat(message.plain()).contains("noticed 3 h late"));
        }
    }
}
