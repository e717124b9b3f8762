package io.incidentops.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final String ROOT = "io.incidentops.testkit";
    private static final JavaClasses STAND_INS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT + ".http", ROOT + ".slack", ROOT + ".pagerduty");

    /** So that a stand-in can be used beside any version of the library that it tests. */
    @ParameterizedTest
    @ValueSource(strings = {"http", "slack", "pagerduty"})
    void a_stand_in_knows_the_jdk_json_and_what_stand_ins_share(String name) {
        classes()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "javax..",
                                "com.fasterxml.jackson..",
                                "org.jspecify..",
                                ROOT + ".http",
                                ROOT + "." + name)
                        .or(describe("a primitive", JavaClass::isPrimitive))
                        .or(describe("an array", JavaClass::isArray)))
                .check(STAND_INS);
    }

    private static DescribedPredicate<JavaAccess<?>> call(String owner, String... names) {
        return describe(
                "call " + owner + "." + Arrays.toString(names),
                access -> access.getTargetOwner().getName().equals(owner)
                        && Arrays.asList(names).contains(access.getTarget().getName()));
    }

    @Test
    void time_comes_from_the_clock_and_nothing_from_chance() {
        noClasses()
                .should()
                .accessTargetWhere(call("java.time.Instant", "now")
                        .or(call("java.lang.System", "currentTimeMillis", "out", "err", "getenv", "exit"))
                        .or(call("java.util.UUID", "randomUUID"))
                        .or(call("java.util.Random", "<init>"))
                        .or(call("java.lang.Math", "random")))
                .check(STAND_INS);
    }

    @Test
    void what_is_public_cannot_be_extended() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(STAND_INS);
    }

    /** Jackson may change its version: what users see names none of its types. */
    @Test
    void json_stays_inside_of_pagerduty() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".pagerduty")
                .and()
                .arePublic()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .check(STAND_INS);
    }
}
