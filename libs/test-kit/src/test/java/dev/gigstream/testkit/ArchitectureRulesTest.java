package dev.gigstream.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule is seen to fail on a fixture that breaks it, and none on one that keeps them all. */
class ArchitectureRulesTest {

    private static final String FIXTURES = "dev.gigstream.testkit.fixture.";

    @ParameterizedTest
    @ValueSource(strings = {"springdomain", "avrodomain", "jacksondomain", "leakydomain"})
    void refusesADomainThatKnowsAFrameworkOrAnAdapter(String fixture) {
        refuses(ArchitectureRules.domainIsPlain(FIXTURES + fixture), fixture);
    }

    @Test
    void refusesADomainPackageThatDoesNotExist() {
        refuses(ArchitectureRules.domainIsPlain(FIXTURES + "nowhere"), "plaindomain");
    }

    @Test
    void refusesAnAdapterThatOthersCanSee() {
        refuses(ArchitectureRules.adaptersAreHidden(), "openadapter");
    }

    @Test
    void refusesAServiceThatCallsAnother() {
        refuses(ArchitectureRules.servicesCallNobody(), "caller");
    }

    @Test
    void letsOnlyTheNamedPackageCallOut() {
        JavaClasses both = new ClassFileImporter().importPackages(FIXTURES + "caller", FIXTURES + "plaindomain");

        assertThatCode(() -> ArchitectureRules.servicesCallNobody(FIXTURES + "caller")
                        .check(both))
                .doesNotThrowAnyException();
        refuses(ArchitectureRules.servicesCallNobody(FIXTURES + "names"), "caller");
    }

    @Test
    void refusesNamesThatSayNothing() {
        refuses(ArchitectureRules.namesSaySomething(), "names");
    }

    @Test
    void acceptsWhatKeepsEveryRule() {
        JavaClasses kept = classesOf("plaindomain");

        assertThatCode(() -> {
                    ArchitectureRules.domainIsPlain(FIXTURES + "plaindomain").check(kept);
                    ArchitectureRules.adaptersAreHidden().check(kept);
                    ArchitectureRules.servicesCallNobody().check(kept);
                    ArchitectureRules.namesSaySomething().check(kept);
                })
                .doesNotThrowAnyException();
    }

    private static void refuses(ArchRule rule, String fixture) {
        assertThatThrownBy(() -> rule.check(classesOf(fixture))).isInstanceOf(AssertionError.class);
    }

    private static JavaClasses classesOf(String fixture) {
        return new ClassFileImporter().importPackages(FIXTURES + fixture);
    }
}
