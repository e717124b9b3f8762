package io.incidentops.json;

import io.incidentops.event.IncidentEvent;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import io.incidentops.model.SeverityLevel;
import io.incidentops.model.Source;
import io.incidentops.model.Status;
import io.incidentops.model.Visibility;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events of the golden files: of each kind one with all fields, and one with the required fields alone. */
final class Samples {
    private static final Actor BEN = Actor.person("ben", "Ben Özdemir");
    private static final Actor BOT = Actor.program("deploy-bot");
    private static final Instant LATER = Instant.parse("2017-01-31T18:05:30.250Z");

    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(long.class, 42L),
            Map.entry(int.class, 3),
            Map.entry(boolean.class, true),
            Map.entry(Double.class, 0.25),
            Map.entry(Instant.class, LATER),
            Map.entry(Duration.class, Duration.ofSeconds(90)),
            Map.entry(Actor.class, BEN),
            Map.entry(IncidentId.class, IncidentId.of("i-2017-02-01")),
            Map.entry(Role.class, Role.CUSTOMER_LIAISON),
            Map.entry(Status.class, Status.MONITORING),
            Map.entry(SeverityLevel.class, new SeverityLevel(Severity.SEV2, 2, true)),
            Map.entry(PageTarget.class, PageTarget.team("payments")),
            Map.entry(Visibility.class, new Visibility(true, Set.of(BEN, BOT, Kit.ANA), true)));

    private Samples() {}

    static RecordedEvent full(Class<? extends IncidentEvent> type) {
        return recorded(Kit.make(type, Samples::value), Source.of("slack", "C024BE91L/1485883200.000100"));
    }

    static RecordedEvent minimal(Class<? extends IncidentEvent> type) {
        return recorded(Kit.make(type, Samples::least), Source.API);
    }

    private static RecordedEvent recorded(IncidentEvent event, Source source) {
        Instant occurredAt = Instant.parse("2017-01-31T17:20:00Z");
        return new RecordedEvent(
                Kit.INCIDENT, 7, occurredAt, occurredAt.plusNanos(1_500_000), Kit.ANA, source, event, null);
    }

    private static @Nullable Object least(RecordComponent component) {
        if (Kit.nullable(component)) {
            return null;
        }
        Class<?> type = component.getType();
        if (type == Visibility.class) {
            return new Visibility(false, Set.of(), false);
        }
        return type == Set.class ? Set.of() : type == Map.class ? Map.of() : value(component);
    }

    private static Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return text(component.getName());
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == Map.class) {
            return Map.of("version", "4.12", "cluster", "eu-1");
        }
        if (type == List.class || type == Set.class) {
            return many(((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0], type);
        }
        return VALUES.get(type);
    }

    private static Object many(Type element, Class<?> type) {
        List<?> values = element == Actor.class
                ? List.of(BEN, BOT)
                : element == Long.class ? List.of(42L, 7L) : List.of("payments", "checkout");
        return type == Set.class ? Set.copyOf(values) : values;
    }

    private static String text(String name) {
        return switch (name) {
            case "title" -> "Checkout answers \"500\"";
            case "description" -> "Since the deployment of 4.12:\n\tevery third payment fails. 💥";
            case "link" -> "https://example.com/graph?id=1&range=1h";
            case "name", "checklist" -> "first-steps";
            case "type" -> "deploy.finished";
            case "platform" -> "slack";
            case "channel" -> "C024BE91L";
            case "key", "effect", "alarmKey" -> "checkout/errors";
            default -> "some " + name;
        };
    }
}
