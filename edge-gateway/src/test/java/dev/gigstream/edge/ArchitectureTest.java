package dev.gigstream.edge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses production = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.gigstream.edge");

    @Test
    void partsDependOnEachOtherInOneDirection() {
        slices().matching("dev.gigstream.edge.(*)..").should().beFreeOfCycles().check(production);
    }

    @Test
    void onlyThePartThatIssuesAndChecksTokensKnowsHow() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.gigstream.edge.token")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.jsonwebtoken..")
                .check(production);
    }

    @Test
    void noThreadOfAnEventLoopIsHeldUp() {
        noClasses()
                .should()
                .callMethod(reactor.core.publisher.Mono.class, "block")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(production);
    }
}
