package io.incidentops;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.incidentops.model.IncidentOpsException;
import io.incidentops.store.MemoryStore;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.incidentops");
    private static final String ROOT = "io.incidentops";

    private static String[] packages(String names) {
        return Stream.concat(Arrays.stream(names.split(" ")).map(name -> ROOT + "." + name), Stream.of("java.."))
                .toArray(String[]::new);
    }

    /** Policy and phrases say each other's words: a promise describes itself, and a phrase names the policy's cadence. */
    @ParameterizedTest
    @CsvSource({
        "model, model",
        "event, event model",
        "command, command model",
        "port, port model",
        "work, work port command event model",
        "policy, policy phrases work port event model",
        "phrases, phrases policy port event model",
        "rules, rules policy phrases work port command event model",
        "store, store work event model",
        "view, view rules policy phrases port event model",
        "json, json event model",
        "engine, engine store rules policy work port command event model",
    })
    void a_package_knows_only_what_stands_below_it(String name, String known) {
        classes()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(packages(known))
                        .or(resideInAnyPackage("org.jspecify..", "org.slf4j", "com.fasterxml.jackson.."))
                        .or(describe("a primitive", JavaClass::isPrimitive))
                        .or(describe("an array", JavaClass::isArray)))
                .check(CORE);
    }

    @Test
    void no_package_goes_round_in_circles() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        String name = type.getPackageName();
                        return SliceIdentifier.of(
                                Set.of("io.incidentops.policy", "io.incidentops.phrases")
                                                .contains(name)
                                        ? "policy and its phrases"
                                        : name);
                    }

                    @Override
                    public String getDescription() {
                        return "packages";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(CORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "policy", "model", "event", "command", "phrases", "work", "port", "view"})
    void what_decides_and_tells_is_pure(String name) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.slf4j..",
                                "java.util.concurrent..",
                                "java.io",
                                "java.nio.file..",
                                "java.net..",
                                "java.sql..")
                        .and(not(assignableTo(java.io.Serializable.class)))
                        .or(assignableTo(java.time.InstantSource.class))
                        .or(assignableTo(java.util.Random.class)))
                .because("a rule is a function of its arguments: no I/O, no clock, no logger, no threads")
                .check(CORE);
    }

    @Test
    void jackson_is_known_to_one_package() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".json")
                .should()
                .dependOnClassesThat(resideInAPackage("com.fasterxml.."))
                .check(CORE);
    }

    private static DescribedPredicate<JavaAccess<?>> call(String owner, String... names) {
        return describe(
                "call " + owner + "." + Arrays.toString(names),
                access -> access.getTargetOwner().getName().equals(owner)
                        && (names.length == 0
                                || Arrays.asList(names)
                                        .contains(access.getTarget().getName())));
    }

    @Test
    void time_and_chance_come_from_one_place() {
        noClasses()
                .should()
                .accessTargetWhere(call("java.time.Instant", "now")
                        .or(call("java.time.LocalDate", "now"))
                        .or(call("java.time.LocalDateTime", "now"))
                        .or(call("java.time.LocalTime", "now"))
                        .or(call("java.time.ZonedDateTime", "now"))
                        .or(call("java.time.OffsetDateTime", "now"))
                        .or(call("java.time.Clock"))
                        .or(call("java.time.ZoneId", "systemDefault"))
                        .or(call("java.lang.System", "currentTimeMillis", "out", "err", "getenv", "exit"))
                        .or(call("java.util.UUID", "randomUUID"))
                        .or(call("java.lang.Math", "random"))
                        .or(call("java.util.Random"))
                        .or(call("java.util.Date"))
                        .or(call("java.lang.Thread", "sleep"))
                        .or(describe(
                                "print a stack trace",
                                access -> access.getTarget().getName().equals("printStackTrace"))))
                .because("the clock and chance are injected, and a library prints nothing")
                .check(CORE);
    }

    @Test
    void only_the_builder_and_the_store_know_the_systems_clock() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(IncidentOpsBuilder.class, MemoryStore.class)
                .should()
                .accessTargetWhere(
                        call("java.time.InstantSource", "system").or(call("java.util.concurrent.ThreadLocalRandom")))
                .check(CORE);
    }

    @Test
    void no_type_hides_one_of_the_language() {
        noClasses()
                .should()
                .haveSimpleName("Record")
                .orShould()
                .haveSimpleName("Module")
                .orShould()
                .haveSimpleName("Process")
                .orShould()
                .haveSimpleName("Override")
                .check(CORE);
    }

    @Test
    void exceptions_have_one_root() {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .and()
                .arePublic()
                .should()
                .beAssignableTo(IncidentOpsException.class)
                .check(CORE);
    }

    @Test
    void what_is_public_is_final_or_meant_to_be_implemented() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and(not(assignableTo(IncidentOpsException.class)))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CORE);
    }

    @Test
    void nothing_that_changes_is_public() {
        noClasses()
                .should(com.tngtech.archunit.lang.conditions.ArchConditions.have(describe(
                        "a public field that is not a constant",
                        type -> type.getFields().stream()
                                .anyMatch(field -> modifier(JavaModifier.PUBLIC).test(field)
                                        && !modifier(JavaModifier.FINAL).test(field)))))
                .check(CORE);
    }
}
