package pqs.testsupport.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The platform is plumbing, never meaning; and its rooms keep to themselves as a service's do. */
final class PlatformRules {

    /** Words of the domain, as a word of a camel-case name: Flag in RaiseFlags, but not in Flagstone. */
    private static final Pattern DOMAIN_WORD =
            Pattern.compile("(Concern|Provider|Review|Flag|Patient|Notice)s?(?![a-z])");

    /** Telling a database's passing trouble from its refusals takes no row. */
    private static final DescribedPredicate<JavaClass> A_DATABASE_FAULT = assignableTo(SQLException.class);

    private PlatformRules() {}

    static List<ArchRule> all(String base) {
        var rules = new ArrayList<ArchRule>(List.of(
                speaksNoDomainWord(),
                persistenceBelongsToRowKeepers(base),
                kafkaBelongsToOutboxAndConsume(base),
                isPure(base, "fault"),
                isPure(base, "personal"),
                isPure(base, "row", "fault")));
        rules.addAll(CodeRules.everywhere());
        return rules.stream().map(rule -> rule.allowEmptyShould(true)).toList();
    }

    static ArchRule speaksNoDomainWord() {
        return classes()
                .should(new ArchCondition<>("be named after nothing of the domain") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (DOMAIN_WORD.matcher(withoutFrameworkWord(type)).find()) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getFullName() + " is named after a thing of the domain"));
                        }
                    }
                })
                .as("the platform knows no concern, provider, review, flag, patient or notice");
    }

    /** A framework's own "…Provider" (JAX-RS, OpenID Connect) passes its word on to those who implement it. */
    private static String withoutFrameworkWord(JavaClass type) {
        boolean frameworkProvider = Stream.concat(
                        type.getAllRawInterfaces().stream(), type.getAllRawSuperclasses().stream())
                .anyMatch(parent -> !parent.getPackageName().startsWith("pqs.")
                        && parent.getSimpleName().endsWith("Provider"));
        var name = type.getSimpleName();
        return frameworkProvider && name.endsWith("Provider") ? name.substring(0, name.length() - 8) : name;
    }

    static ArchRule persistenceBelongsToRowKeepers(String base) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        base + ".outbox..",
                        base + ".inbox..",
                        base + ".consume..",
                        base + ".audit..",
                        base + ".http.idempotency..",
                        // Files on their way into a service, with the progress made on them: ADR 0018.
                        base + ".imports..",
                        base + ".deadline..",
                        // Counts what keys have sealed, and seals rows anew.
                        base + ".crypto..",
                        // Sets the scope of row-level security when a transaction begins.
                        base + ".security..",
                        base + ".succession..",
                        // The database's clock is the clock.
                        base + ".time..")
                .should()
                .dependOnClassesThat(Libraries.PERSISTENCE.and(not(A_DATABASE_FAULT)))
                .as("persistence only in the packages that keep rows");
    }

    static ArchRule kafkaBelongsToOutboxAndConsume(String base) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(base + ".outbox..", base + ".consume..")
                .should()
                .dependOnClassesThat(Libraries.KAFKA)
                .as("Kafka only in platform.consume and platform.outbox");
    }

    /** Feature roots may use it, so what it uses (the JDK and other pure rooms) reaches every feature root. */
    static ArchRule isPure(String base, String room, String... otherRooms) {
        var rooms = Stream.concat(Stream.of(room), Stream.of(otherRooms))
                .map(name -> base + "." + name)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAnyPackage(base + "." + room)
                .should()
                .onlyDependOnClassesThat(
                        Libraries.PURE_JDK.or(Libraries.NULL_MARKS).or(resideInAnyPackage(rooms)))
                .as("platform." + room + " is pure");
    }
}
