package io.incidentops.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.incidentops.web");

    /** What calls out need, and the package that makes them. */
    private static final Predicate<JavaClass> OUT = type -> type.getPackageName()
            .matches("io\\.incidentops\\.web\\.client|(okhttp3|io\\.github\\.resilience4j|kotlin)(\\..*)?");

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
                                || type.getPackageName().startsWith("jakarta.servlet")
                                || OUT.test(type)))
                .check(WEB);
        classes()
                .that()
                .resideOutsideOfPackage("io.incidentops.web.client")
                .should()
                .onlyDependOnClassesThat(describe("are of no HTTP client", (JavaClass type) -> !OUT.test(type)))
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
