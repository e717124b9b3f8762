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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary events, made of the components of their records, so that a new kind needs nothing here. */
final class Events {
    static final Arbitrary<String> HOSTILE = Arbitraries.strings()
            .withChars("aZ09 \"'\\/<>{}[]:,&\u0000\u0001\b\t\n\r\u001f\u007f\u0085\u00a0\u00e9")
            .withChars("\u061c\u200b\u200e\u200f\u2028\u2029\u202e\u2066\u2069\u05d0\u0639\u0301\ufeff\ufffd\uffff")
            .withChars('\ud83d', '\ude00', '\ud800', '\udbff', '\udc00', '\udfff')
            .ofMaxLength(30);

    /** Names of fields: as hostile, but without half characters, which no JSON can name. */
    static final Arbitrary<String> NAME = HOSTILE.map(text -> text.replaceAll("[\\ud800-\\udfff]", "😀"));

    private static final Arbitrary<String> LINE =
            Arbitraries.of("ana", "Ben Özdemir", "U024BE7LH", "مريم", "a\"b\\c", "😀", "{}", "x".repeat(128));
    private static final Arbitrary<String> KEY = Arbitraries.of("SEV1", "a", "team:x.y_z-1", "9".repeat(64));
    private static final Arbitrary<Instant> INSTANT = Arbitraries.oneOf(
            Arbitraries.longs()
                    .between(-62_200_000_000L, 253_500_000_000L)
                    .flatMap(second -> nano().map(nano -> Instant.ofEpochSecond(second, nano))),
            Arbitraries.of(Instant.MIN, Instant.MAX, Instant.EPOCH, Instant.parse("9999-12-31T23:59:59.999999999Z")));
    private static final Arbitrary<Actor> ACTOR =
            Combinators.combine(Arbitraries.of(Actor.Kind.class), LINE, LINE).as(Actor::new);

    private static final Map<Type, Arbitrary<?>> VALUES = new HashMap<>();

    static {
        VALUES.put(String.class, HOSTILE);
        VALUES.put(long.class, Arbitraries.longs());
        VALUES.put(Long.class, Arbitraries.longs());
        VALUES.put(int.class, Arbitraries.integers());
        VALUES.put(boolean.class, Arbitraries.of(true, false));
        VALUES.put(Double.class, Arbitraries.of(0.1, 1.0, 1 / 3.0, Double.MIN_VALUE, Double.MAX_VALUE, 1e-7, -2.5e300));
        VALUES.put(Instant.class, INSTANT);
        VALUES.put(Duration.class, Arbitraries.longs().flatMap(second -> nano().map(nano -> duration(second, nano))));
        VALUES.put(Actor.class, ACTOR);
        VALUES.put(
                IncidentId.class, Arbitraries.of("0", "i-1_A", "z".repeat(64)).map(IncidentId::of));
        VALUES.put(Role.class, KEY.map(Role::of));
        VALUES.put(Status.class, KEY.map(Status::of));
        VALUES.put(
                SeverityLevel.class,
                Combinators.combine(KEY, Arbitraries.integers(), Arbitraries.of(true, false))
                        .as((key, rank, major) -> new SeverityLevel(Severity.of(key), rank, major)));
        VALUES.put(
                PageTarget.class,
                Combinators.combine(Arbitraries.of(PageTarget.Kind.class), LINE).as(PageTarget::new));
        VALUES.put(
                Visibility.class,
                Combinators.combine(Arbitraries.of(true, false), ACTOR.set().ofMaxSize(4), Arbitraries.of(true, false))
                        .as(Visibility::new));
    }

    private Events() {}

    static Arbitrary<RecordedEvent> recorded() {
        List<Class<? extends IncidentEvent>> types = Kit.types().toList();
        Arbitrary<Source> source =
                Combinators.combine(KEY, HOSTILE.injectNull(0.3)).as(Source::new);
        return Combinators.combine(
                        value(IncidentId.class),
                        Arbitraries.longs().greaterOrEqual(1),
                        INSTANT,
                        INSTANT,
                        ACTOR,
                        source,
                        Arbitraries.of(types).flatMap(Events::event))
                .as((incident, version, occurred, recorded, actor, from, event) -> new RecordedEvent(
                        (IncidentId) incident, version, occurred, recorded, actor, from, event, null));
    }

    private static Arbitrary<? extends IncidentEvent> event(Class<? extends IncidentEvent> type) {
        List<String> names = new ArrayList<>();
        List<Arbitrary<Object>> values = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            names.add(component.getName());
            Arbitrary<Object> value = value(component.getGenericType()).map(each -> (Object) each);
            values.add(Kit.nullable(component) ? value.injectNull(0.3) : value);
        }
        return Combinators.combine(values)
                .as(parts -> Kit.make(type, component -> parts.get(names.indexOf(component.getName()))));
    }

    private static Arbitrary<?> value(Type type) {
        if (type instanceof Class<?> choice && choice.isEnum()) {
            return Arbitraries.of(choice.getEnumConstants());
        }
        if (type instanceof ParameterizedType generic) {
            Arbitrary<?> element = value(generic.getActualTypeArguments()[0]);
            if (generic.getRawType() == Map.class) {
                return Arbitraries.maps(NAME, HOSTILE).ofMaxSize(4);
            }
            return generic.getRawType() == Set.class
                    ? element.set().ofMaxSize(4)
                    : element.list().ofMaxSize(4);
        }
        Arbitrary<?> value = VALUES.get(type);
        if (value == null) {
            throw new AssertionError("say here what an arbitrary " + type + " is");
        }
        return value;
    }

    private static Arbitrary<Integer> nano() {
        return Arbitraries.oneOf(
                Arbitraries.of(0, 1, 1_000, 1_000_000, 250_000_000, 999_999_999),
                Arbitraries.integers().between(0, 999_999_999));
    }

    private static Duration duration(long second, int nano) {
        return second == Long.MIN_VALUE ? Duration.ofSeconds(second) : Duration.ofSeconds(second, nano);
    }
}
