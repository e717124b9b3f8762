package io.incidentops.jdbc;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
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

class ArchitectureTest {
    private static final JavaClasses JDBC = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.incidentops.jdbc");

    @Test
    void it_knows_the_public_core_and_no_database_in_particular() {
        classes()
                .should()
                .onlyDependOnClassesThat(describe(
                        "are of the JDK, of core's exported packages, or for logging",
                        (JavaClass type) -> type.isPrimitive()
                                || type.isArray()
                                || type.getPackageName().startsWith("java")
                                || type.getPackageName().matches("org\\.slf4j|org\\.jspecify\\.annotations")
                                || type.getPackageName()
                                        .matches("io\\.incidentops\\.(jdbc|event|json|model|store|view|work)")))
                .check(JDBC);
    }

    private static DescribedPredicate<JavaAccess<?>> call(String owner, String... names) {
        return describe(
                "call " + owner + "." + Arrays.toString(names),
                access -> access.getTargetOwner().getName().equals(owner)
                        && Arrays.asList(names).contains(access.getTarget().getName()));
    }

    @Test
    void time_and_chance_come_from_one_place() {
        noClasses()
                .should()
                .accessTargetWhere(call("java.time.Instant", "now")
                        .or(call("java.lang.System", "currentTimeMillis", "out", "err", "getenv", "exit"))
                        .or(call("java.util.UUID", "randomUUID"))
                        .or(call("java.lang.Math", "random"))
                        .or(call("java.lang.Thread", "sleep")))
                .check(JDBC);
        noClasses()
                .that()
                .doNotBelongToAnyOf(JdbcStore.class)
                .should()
                .accessTargetWhere(call("java.time.InstantSource", "system").or(call("java.lang.System", "nanoTime")))
                .check(JDBC);
    }

    @Test
    void what_is_public_is_final() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(JDBC);
    }
}
