package io.incidentops.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.incidentops.web");

    @Test
    void it_knows_the_public_core_and_each_server_in_one_class() {
        classes()
                .should()
                .onlyDependOnClassesThat(describe(
                        "are of the JDK, of core's exported packages, or for logging",
                        (JavaClass type) -> type.isPrimitive()
                                || type.isArray()
                                || type.getPackageName().startsWith("java")
                                || type.getPackageName().matches("org\\.slf4j|org\\.jspecify\\.annotations")
                                || type.getPackageName().matches("io\\.incidentops(\\.(web|store|work))?")
                                || type.getPackageName().startsWith("com.sun.net.httpserver")
                                || type.getPackageName().startsWith("jakarta.servlet")))
                .check(WEB);
        classes()
                .that()
                .doNotHaveSimpleName("HandlerServlet")
                .and()
                .doNotHaveSimpleName("JdkServer")
                .should()
                .onlyDependOnClassesThat(describe(
                        "are of no server",
                        (JavaClass type) -> !type.getPackageName().startsWith("com.sun.net.httpserver")
                                && !type.getPackageName().startsWith("jakarta.servlet")))
                .check(WEB);
    }
}
