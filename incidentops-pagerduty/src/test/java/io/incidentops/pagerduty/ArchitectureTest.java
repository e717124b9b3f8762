package io.incidentops.pagerduty;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import io.incidentops.model.IncidentOpsException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {
    private static final String ROOT = "io.incidentops.pagerduty";
    private static final JavaClasses PAGERDUTY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    private static final DescribedPredicate<JavaClass> VENDORS =
            resideInAnyPackage("okhttp3..", "okio..", "kotlin..", "com.fasterxml..", "io.github.resilience4j..");

    @ParameterizedTest
    @CsvSource({
        "value, value",
        "http, http value",
        "events, events http value",
        "rest, rest http value",
        "webhook, webhook http value"
    })
    void a_package_knows_only_what_stands_below_it(String name, String known) {
        String[] packages =
                Arrays.stream(known.split(" ")).map(each -> ROOT + "." + each).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + "..").and(not(resideInAnyPackage(packages))))
                .check(PAGERDUTY);
    }

    @Test
    void what_reads_pager_dutys_records_knows_the_rules_for_text_alone() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".value")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.incidentops..")
                        .and(not(resideInAnyPackage(ROOT + ".value", "io.incidentops.model"))))
                .check(PAGERDUTY);
    }

    @Test
    void no_package_goes_round_in_circles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(PAGERDUTY);
    }

    private static DescribedPredicate<JavaCodeUnit> naming(DescribedPredicate<JavaClass> types) {
        return describe(
                "name one of another library",
                (JavaCodeUnit unit) -> Stream.concat(
                                unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                        .anyMatch(types));
    }

    @Test
    void no_type_of_another_library_is_in_what_users_see() {
        codeUnits()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(resideOutsideOfPackages(ROOT + ".http", ROOT + ".value"))
                .should(ArchConditions.not(ArchConditions.have(naming(VENDORS))))
                .because("the JSON of other calls is text, and the shared transport is not for users")
                .check(PAGERDUTY);
        fields().that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(resideOutsideOfPackages(ROOT + ".http"))
                .should()
                .notHaveRawType(VENDORS)
                .check(PAGERDUTY);
    }

    @Test
    void calls_out_are_made_by_the_two_clients_alone() {
        noClasses()
                .that(resideOutsideOfPackages(ROOT + ".http", ROOT + ".rest", ROOT + ".events"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("okhttp3..", "io.github.resilience4j..", "java.net.http.."))
                .check(PAGERDUTY);
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
    void time_and_chance_come_from_outside() {
        noClasses()
                .should()
                .accessTargetWhere(call("java.time.Instant", "now")
                        .or(call("java.time.LocalDate", "now"))
                        .or(call("java.time.LocalDateTime", "now"))
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
                .check(PAGERDUTY);
    }

    @Test
    void only_a_builder_knows_the_systems_clock() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Builder")
                .should()
                .accessTargetWhere(
                        call("java.time.InstantSource", "system").or(call("java.util.concurrent.ThreadLocalRandom")))
                .check(PAGERDUTY);
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
                .check(PAGERDUTY);
    }

    @Test
    void what_is_public_is_final_or_sealed() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and(not(assignableTo(IncidentOpsException.class)))
                .and(describe("are not sealed", type -> !type.reflect().isSealed()))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(PAGERDUTY);
    }

    @Test
    void nothing_that_changes_is_public() {
        noClasses()
                .should(ArchConditions.have(describe(
                        "a public field that is not a constant",
                        type -> type.getFields().stream()
                                .anyMatch(field -> modifier(JavaModifier.PUBLIC).test(field)
                                        && !modifier(JavaModifier.FINAL).test(field)))))
                .check(PAGERDUTY);
    }
}
