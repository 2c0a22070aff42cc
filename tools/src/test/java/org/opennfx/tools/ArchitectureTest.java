package org.opennfx.tools;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the arrows between modules and packages, and the rules that a compiler does not know. */
final class ArchitectureTest {

    private static final String YANG = "org.opennfx.yang..";
    private static final String DATASTORE = "org.opennfx.datastore..";
    private static final String BACKENDS = "org.opennfx.backends..";
    private static final String TOOLS = "org.opennfx.tools..";
    private static final String BENCH = "org.opennfx.tools.bench";

    private static final DescribedPredicate<JavaClass> OURS = resideInAPackage("org.opennfx..");

    /** The netconf-server module has one package per protocol, so it is what no other module has. */
    private static final DescribedPredicate<JavaClass> FRONT_ENDS =
            OURS.and(not(resideInAnyPackage(YANG, DATASTORE, BACKENDS, TOOLS))).as("are of netconf-server");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.opennfx");

    @Test
    void yangUsesNoOtherModule() {
        noClasses()
                .that()
                .resideInAPackage(YANG)
                .should()
                .dependOnClassesThat(are(OURS.and(not(resideInAPackage(YANG)))))
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void datastoreUsesYangAlone() {
        noClasses()
                .that()
                .resideInAPackage(DATASTORE)
                .should()
                .dependOnClassesThat(are(OURS.and(not(resideInAnyPackage(DATASTORE, YANG)))))
                .check(PRODUCT);
    }

    @Test
    void backendsUseDatastoreAndYangAlone() {
        noClasses()
                .that()
                .resideInAPackage(BACKENDS)
                .should()
                .dependOnClassesThat(are(OURS.and(not(resideInAnyPackage(BACKENDS, DATASTORE, YANG)))))
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void nothingUsesToolsButTools() {
        noClasses()
                .that(are(FRONT_ENDS))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(TOOLS)
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void onlyBackendsKnowTheHostsLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BACKENDS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.libvirt..", "com.sun.jna..")
                .check(PRODUCT);
    }

    @Test
    void onlyFrontEndsAndWhatPressesThemKnowTheTransportsLibraries() {
        noClasses()
                .that()
                .resideInAnyPackage(YANG, DATASTORE, BACKENDS, TOOLS)
                .and()
                .resideOutsideOfPackage(BENCH)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.sshd..", "io.helidon..", "io.netty..")
                .check(PRODUCT);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.opennfx.(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void packageFamiliesOfTheDatastoreHaveNoCycles() {
        slices().matching("org.opennfx.datastore.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = PRODUCT.getDefaultPackage().getSubpackagesInTree().stream()
                .filter(each -> each.getName().startsWith("org.opennfx") && !each.getClasses().isEmpty())
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
        assertEquals(List.of(), unmarked);
    }

    @Test
    void onlyTheEntryPointsWriteToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.opennfx.server..", TOOLS)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(PRODUCT);
    }

    @Test
    void timeComesInThroughTheConstructor() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.opennfx.server..", TOOLS)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .check(PRODUCT);
    }

    @Test
    void loggersAreOfSlf4j() {
        classes()
                .should()
                .onlyDependOnClassesThat(are(not(resideInAnyPackage(
                        "java.util.logging..", "org.apache.commons.logging..", "org.apache.log4j.."))))
                .check(PRODUCT);
    }
}
