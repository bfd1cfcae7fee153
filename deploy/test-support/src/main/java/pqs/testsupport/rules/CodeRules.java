package pqs.testsupport.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules on what code calls and how it is annotated, whatever room it stands in. */
final class CodeRules {

    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final Set<String> TRANSACTION_MAKERS = Set.of(
            "io.quarkus.narayana.jta.QuarkusTransaction",
            "io.quarkus.narayana.jta.TransactionRunnerOptions",
            "jakarta.transaction.UserTransaction",
            "jakarta.transaction.TransactionManager");

    private CodeRules() {}

    static List<ArchRule> everywhere() {
        return List.of(clockAndChanceComeInByConstructor(), nothingIsInjectedIntoFields());
    }

    /** Time, identifiers and chance are passed in, and a program talks through its log. */
    static ArchRule clockAndChanceComeInByConstructor() {
        return noClasses()
                .that(DescribedPredicate.describe(
                        "are not platform.time or platform.id",
                        type -> !Set.of("pqs.platform.time", "pqs.platform.id").contains(type.getPackageName())))
                .should()
                .accessTargetWhere(DescribedPredicate.describe("is a forbidden source", CodeRules::isForbiddenSource))
                .as("no Instant.now, UUID.randomUUID, new Random, Thread.sleep or System.out outside platform time"
                        + " and id");
    }

    private static boolean isForbiddenSource(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        return switch (owner.getFullName()) {
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.util.Random" -> name.equals("<init>");
            case "java.util.concurrent.ThreadLocalRandom" -> name.equals("current");
            case "java.lang.Math" -> name.equals("random");
            case "java.lang.Thread" -> name.equals("sleep");
            case "java.lang.System" -> Set.of("out", "err", "currentTimeMillis").contains(name);
            case "java.time.Clock" -> name.startsWith("system") || (name.startsWith("tick") && takesNoClock(access));
            case "java.util.Date" ->
                name.equals("<init>") && access.getTarget().getFullName().endsWith("<init>()");
            default -> owner.getPackageName().equals("java.time") && name.equals("now") && takesNoClock(access);
        };
    }

    private static boolean takesNoClock(JavaAccess<?> access) {
        return !access.getTarget().getFullName().contains("java.time.Clock,")
                && !access.getTarget().getFullName().contains("(java.time.Clock)");
    }

    static ArchRule nothingIsInjectedIntoFields() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .orShould()
                .beAnnotatedWith("jakarta.persistence.PersistenceContext")
                .as("nothing is injected into fields; constructors say what a class needs");
    }

    static ArchRule entitiesAreHidden() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .bePackagePrivate()
                .as("entities are package-private");
    }

    /** A wire type is one in events or inbound whose name ends in a version, as in ConcernReportedV1. */
    static ArchRule wireTypesAreRecords(Rooms rooms) {
        return classes()
                .that(rooms.in(rooms.events(), rooms.inbound()))
                .should(new WireTypeCondition())
                .as("wire types are records of JDK types and other wire records");
    }

    static ArchCondition<JavaClass> openNoTransaction() {
        return new ArchCondition<>("open no transaction") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.<CanBeAnnotated>concat(Stream.of(type), type.getMethods().stream())
                        .filter(CodeRules::opensTransaction)
                        .forEach(place ->
                                events.add(SimpleConditionEvent.violated(type, place + " opens a transaction")));
                type.getDirectDependenciesFromSelf().stream()
                        .filter(needs -> TRANSACTION_MAKERS.contains(
                                needs.getTargetClass().getFullName()))
                        .forEach(needs -> events.add(SimpleConditionEvent.violated(type, needs.getDescription())));
            }
        };
    }

    static ArchCondition<JavaClass> recordWhatTheyDoOrSayWhyNot() {
        return new ArchCondition<>("record what they do or say why not") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean opens = Stream.<CanBeAnnotated>concat(Stream.of(type), type.getMethods().stream())
                                .anyMatch(CodeRules::opensTransaction)
                        || needs(type, TRANSACTION_MAKERS::contains);
                boolean saysWhyNot = type.getAnnotations().stream()
                        .anyMatch(annotation ->
                                annotation.getRawType().getSimpleName().equals("NotAudited"));
                if (opens && !saysWhyNot && !needs(type, CodeRules::leavesATrail)) {
                    events.add(SimpleConditionEvent.violated(
                            type,
                            type.getFullName() + " opens a transaction and neither records in the AuditTrail nor is"
                                    + " @NotAudited(\"why\")"));
                }
            }
        };
    }

    /** Whoever unseals records, as the unsealer does it for them. */
    private static boolean leavesATrail(String type) {
        return type.endsWith(".AuditTrail") || type.endsWith(".crypto.Unsealer");
    }

    private static boolean needs(JavaClass type, Predicate<String> name) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> name.test(dependency.getTargetClass().getFullName()));
    }

    private static boolean opensTransaction(CanBeAnnotated place) {
        return place.isAnnotatedWith(TRANSACTIONAL)
                && !place.isAnnotatedWith(DescribedPredicate.describe(
                        "joins a transaction",
                        annotation -> annotation.getRawType().getFullName().equals(TRANSACTIONAL)
                                && annotation
                                        .get("value")
                                        .map(String::valueOf)
                                        .filter(v -> v.endsWith("MANDATORY"))
                                        .isPresent()));
    }
}
