package live.frontrow.common.test;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What keeps the modules apart and their insides in order; one call in a test of each module. */
public final class ModuleRules {

    private ModuleRules() {}

    /** Checks the main classes of a module, as {@code check("live.frontrow.membership")}. */
    public static void check(String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(root);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("There are no classes in " + root);
        }
        List.of(
                        standsAlone(root),
                        featuresWithoutCycles(root),
                        resourcesLeavePersistenceToServices(),
                        constructorsInject(),
                        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS)
                .forEach(rule -> rule.check(classes));
    }

    private static ArchRule standsAlone(String root) {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("live.frontrow..")
                        .and(not(resideInAnyPackage(root + "..", "live.frontrow.common.."))))
                .because("services know each other by events and HTTP only, and common knows no service");
    }

    private static ArchRule featuresWithoutCycles(String root) {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that needs another one must not be needed by it")
                .allowEmptyShould(true);
    }

    private static ArchRule resourcesLeavePersistenceToServices() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.quarkus.hibernate..", "org.hibernate.reactive..", "io.vertx.mutiny.sqlclient.."))
                .orShould()
                .dependOnClassesThat()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .because("a resource maps HTTP to its service; sessions, transactions and entities end there")
                .allowEmptyShould(true);
    }

    private static ArchRule constructorsInject() {
        return noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith(ConfigProperty.class)
                .because("what a class needs is final and shows in its constructor")
                .allowEmptyShould(true);
    }
}
