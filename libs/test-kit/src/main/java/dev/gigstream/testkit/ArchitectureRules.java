package dev.gigstream.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/**
 * The structure every service keeps; its test is one line:
 * {@code ArchitectureRules.of("dev.gigstream.gigs").domain("dev.gigstream.gigs.gig").check();}
 */
public final class ArchitectureRules {

    private static final List<String> ADAPTERS =
            List.of("web", "mongo", "jdbc", "jpa", "kafka", "redis", "elasticsearch", "smtp", "razorpay");
    private static final String[] FRAMEWORKS = {
        "org.springframework..",
        "org.apache.avro..",
        "org.apache.kafka..",
        "dev.gigstream.events..",
        "tools.jackson..",
        "com.fasterxml.jackson..",
        "jakarta.persistence..",
        "org.hibernate..",
        "org.bson..",
        "com.mongodb..",
        "co.elastic.."
    };
    private static final String[] HTTP_CLIENTS = {
        "java.net.http..",
        "okhttp3..",
        "com.razorpay..",
        "org.apache.hc.client5..",
        "org.apache.http.impl.client..",
        "org.springframework.web.client..",
        "org.springframework.web.reactive.function.client..",
        "reactor.netty.http.client.."
    };
    private static final Set<String> EMPTY_NAMES = Set.of("Impl", "Manager", "Helper", "Util", "Utils");

    /** A package that is never there. */
    private static final String NOWHERE = "nowhere";

    private final JavaClasses production;
    private final String outward;

    private ArchitectureRules(JavaClasses production, String outward) {
        this.production = production;
        this.outward = outward;
    }

    /** The rules over the production classes under a package. */
    public static ArchitectureRules of(String root) {
        return new ArchitectureRules(
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                        .importPackages(root),
                NOWHERE);
    }

    /**
     * The one package that may call over HTTP, because what it talks to is none of the other services: a payment provider,
     * say, or another instance of the same service that has state of Kafka Streams. Nothing else may touch its client.
     */
    public ArchitectureRules callingOutFrom(String name) {
        return new ArchitectureRules(production, name);
    }

    /** The package itself (not those below) is domain: it exists, and no framework or adapter is in it. */
    public ArchitectureRules domain(String name) {
        domainIsPlain(name).check(production);
        return this;
    }

    /** Checks the rules that need no naming of packages; {@link #domain} has checked its own. */
    public void check() {
        List.of(adaptersAreHidden(), servicesCallNobody(outward), namesSaySomething())
                .forEach(rule -> rule.check(production));
    }

    /** Fails as well when the package is empty: a rule about nothing proves nothing. */
    static ArchRule domainIsPlain(String name) {
        return noClasses()
                .that()
                .resideInAPackage(name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(name + "."))
                .as("the domain " + name + " is plain Java")
                .allowEmptyShould(false);
    }

    static ArchRule adaptersAreHidden() {
        return classes()
                .that()
                .resideInAnyPackage(packages(".."))
                .and()
                .areTopLevelClasses()
                .should()
                .bePackagePrivate()
                .as("adapters are package-private")
                .allowEmptyShould(true);
    }

    static ArchRule servicesCallNobody() {
        return servicesCallNobody(NOWHERE);
    }

    static ArchRule servicesCallNobody(String exceptFrom) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(exceptFrom)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HTTP_CLIENTS)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.HttpURLConnection")
                .as("services call nobody over HTTP");
    }

    static ArchRule namesSaySomething() {
        String pattern = ".*(" + String.join("|", EMPTY_NAMES) + ")";
        return noClasses().should().haveNameMatching(pattern).as("names say what a thing is");
    }

    private static String[] packages(String above) {
        return ADAPTERS.stream().map(adapter -> above + adapter + "..").toArray(String[]::new);
    }
}
