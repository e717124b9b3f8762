package io.incidentops.slo;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "io.incidentops.slo";
    private static final JavaClasses SLO = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void definitions_know_nothing_of_what_is_built_on_them() {
        noClasses()
                .that()
                .resideInAPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".alert", ROOT + ".record", ROOT + ".sla")
                .check(SLO);
    }

    @Test
    void what_is_built_on_them_stands_side_by_side() {
        for (String one : new String[] {".alert", ".record", ".sla"}) {
            for (String other : new String[] {".alert", ".record", ".sla"}) {
                if (!one.equals(other)) {
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + one)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(ROOT + other)
                            .check(SLO);
                }
            }
        }
    }

    @Test
    void it_knows_the_jdk_and_the_public_core() {
        classes()
                .should()
                .onlyDependOnClassesThat(describe(
                        "are of the JDK, of core, or for logging",
                        type -> type.isPrimitive()
                                || type.isArray()
                                || type.getPackageName().startsWith("java")
                                || type.getPackageName().matches("org\\.slf4j|org\\.jspecify\\.annotations")
                                || type.getPackageName().startsWith("io.incidentops")))
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
