package io.incidentops.slo;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "io.incidentops.slo";
    private static final JavaClasses SLO = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** The rooms, each with those that it may know beside the definitions. */
    private static final Map<String, Set<String>> BUILT_ON = Map.of(
            "alert", Set.of(),
            "record", Set.of(),
            "sla", Set.of(),
            "source", Set.of("record"),
            "openslo", Set.of(),
            "prometheus", Set.of(),
            "report", Set.of("sla"),
            "commands", Set.of("alert", "sla", "report"));

    private static final Set<String> ROOMS = BUILT_ON.keySet();

    /** Libraries, each with the one room that knows it. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "io.micrometer..", "source",
            "io.opentelemetry..", "source",
            "io.prometheus..", "source",
            "com.fasterxml.jackson..", "source",
            "org.snakeyaml..", "openslo",
            "io.incidentops.chatops..", "commands");

    @Test
    void definitions_know_nothing_of_what_is_built_on_them() {
        noClasses()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".*..")
                .check(SLO);
    }

    @Test
    void what_is_built_on_them_stands_side_by_side() {
        BUILT_ON.forEach((room, below) -> noClasses()
                .that()
                .resideInAPackage(ROOT + "." + room + "..")
                .should()
                .dependOnClassesThat(describe(
                        "are of another room than " + below,
                        type -> ROOMS.stream()
                                .filter(other -> !other.equals(room) && !below.contains(other))
                                .anyMatch(other -> type.getPackageName().startsWith(ROOT + "." + other))))
                .allowEmptyShould(true)
                .check(SLO));
    }

    @Test
    void each_library_is_known_in_the_room_that_is_about_it() {
        LIBRARIES.forEach((name, room) -> noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(name)
                .check(SLO));
    }

    @Test
    void it_knows_the_jdk_the_public_core_and_those_libraries() {
        classes()
                .should()
                .onlyDependOnClassesThat(describe(
                        "are of the JDK, of core, for logging, or of a library with a room",
                        type -> type.isPrimitive()
                                || type.isArray()
                                || type.getPackageName().startsWith("java")
                                || type.getPackageName().matches("org\\.slf4j|org\\.jspecify\\.annotations")
                                || type.getPackageName().startsWith("io.incidentops")
                                || LIBRARIES.keySet().stream()
                                        .anyMatch(name -> resideInAPackage(name).test(type))))
                .check(SLO);
    }

    @Test
    void time_comes_from_outside() {
        noClasses()
                .should()
                .accessTargetWhere(call("java.time.Instant", "now")
                        .or(call("java.time.LocalDate", "now"))
                        .or(call("java.time.LocalDateTime", "now"))
                        .or(call("java.time.ZonedDateTime", "now"))
                        .or(call("java.lang.System", "currentTimeMillis", "out", "err", "getenv"))
                        .or(call("java.time.ZoneId", "systemDefault"))
                        .or(call("java.util.UUID", "randomUUID"))
                        .or(call("java.lang.Math", "random"))
                        .or(call("java.lang.Thread", "sleep")))
                .check(SLO);
    }

    private static DescribedPredicate<JavaAccess<?>> call(String owner, String... names) {
        return describe(
                "call " + owner + "." + Arrays.toString(names),
                access -> access.getTargetOwner().getName().equals(owner)
                        && Arrays.asList(names).contains(access.getTarget().getName()));
    }
}
