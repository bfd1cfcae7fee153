package pqs.testsupport.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** The rules between the rooms of a service. */
final class ServiceRules {

    private ServiceRules() {}

    static List<ArchRule> all(String base) {
        var rooms = new Rooms(base);
        var rules = new ArrayList<ArchRule>(List.of(
                rootsArePure(rooms),
                methodsAreMathematics(rooms),
                transactionsBelongToApp(rooms),
                appLeavesATrail(rooms),
                appKnowsNoTransport(rooms),
                transportsAreIndependent(rooms),
                persistenceBelongsToDb(rooms),
                webBelongsToHttp(rooms),
                kafkaBelongsToThePlatform(rooms),
                featuresFormNoCycle(rooms),
                CodeRules.entitiesAreHidden(),
                CodeRules.wireTypesAreRecords(rooms)));
        rules.addAll(CodeRules.everywhere());
        // An empty room breaks no rule; that the import as a whole is not empty is checked by its class count.
        return rules.stream().map(rule -> rule.allowEmptyShould(true)).toList();
    }

    static ArchRule rootsArePure(Rooms rooms) {
        return classes()
                .that(rooms.featureRoots())
                .should()
                .onlyDependOnClassesThat(Libraries.PURE_JDK
                        .or(rooms.featureRoots())
                        .or(rooms.in(rooms.methods()))
                        .or(Libraries.MATHEMATICS)
                        .or(Libraries.NULL_MARKS)
                        .or(resideInAnyPackage(
                                "pqs.platform.event",
                                "pqs.platform.time",
                                "pqs.platform.id",
                                "pqs.platform.fault",
                                "pqs.platform.paging",
                                "pqs.platform.personal",
                                "pqs.platform.row")))
                .as(
                        "a feature root is pure: the JDK, other feature roots, the methods, platform event, time, id, fault,"
                                + " paging, personal and row");
    }

    /** They are read by statisticians and run at a command line, without any of the rest. */
    static ArchRule methodsAreMathematics(Rooms rooms) {
        return classes()
                .that(rooms.in(rooms.methods()))
                .should()
                .onlyDependOnClassesThat(Libraries.PURE_JDK
                        .or(Libraries.MATHEMATICS)
                        .or(Libraries.NULL_MARKS)
                        .or(rooms.in(rooms.methods())))
                .as("the methods know the JDK, the libraries of mathematics and one another");
    }

    static ArchRule transactionsBelongToApp(Rooms rooms) {
        return classes()
                .that(rooms.outside(rooms.app()))
                .should(CodeRules.openNoTransaction())
                .as("only app opens transactions; MANDATORY, which joins one, may stand anywhere");
    }

    /** See ADR 0015. */
    static ArchRule appLeavesATrail(Rooms rooms) {
        return classes()
                .that(rooms.in(rooms.app()))
                .should(CodeRules.recordWhatTheyDoOrSayWhyNot())
                .as("a use case that opens a transaction records in the AuditTrail or says why not with @NotAudited");
    }

    static ArchRule appKnowsNoTransport(Rooms rooms) {
        return noClasses()
                .that(rooms.in(rooms.app()))
                .should()
                .dependOnClassesThat(rooms.in(rooms.http(), rooms.inbound(), rooms.db()))
                .as("app knows neither http nor inbound nor db: it is called by the first two and calls ports");
    }

    static ArchRule transportsAreIndependent(Rooms rooms) {
        return slices().assignedFrom(new TransportSlices(rooms))
                .should()
                .notDependOnEachOther()
                .as("http, inbound, db and events never depend on each other");
    }

    static ArchRule persistenceBelongsToDb(Rooms rooms) {
        return noClasses()
                .that(rooms.outside(rooms.db()))
                .should()
                .dependOnClassesThat(Libraries.PERSISTENCE)
                .as("persistence only in db");
    }

    static ArchRule webBelongsToHttp(Rooms rooms) {
        return noClasses()
                .that(rooms.outside(rooms.http()))
                .should()
                .dependOnClassesThat(Libraries.WEB)
                .as("JAX-RS only in http");
    }

    static ArchRule kafkaBelongsToThePlatform(Rooms rooms) {
        return noClasses()
                .that(rooms.in(rooms.base() + ".."))
                .should()
                .dependOnClassesThat(Libraries.KAFKA)
                .as("Kafka only in platform.consume and platform.outbox");
    }

    static ArchRule featuresFormNoCycle(Rooms rooms) {
        return slices().matching(rooms.base() + ".(*)..")
                .should()
                .beFreeOfCycles()
                .as("features form no cycle");
    }
}
