package pqs.testsupport.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceRulesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void aRuleCatchesItsPlantedViolationAndNoOtherRuleIsTrippedByIt(
            String planted, String rule, int findings, String culprit) {
        var found = findingsIn(planted);
        assertThat(found.byRule()).containsOnlyKeys(rule);
        assertThat(found.of(rule))
                .hasSize(findings)
                .allSatisfy(line -> assertThat(line).contains(culprit));
    }

    static Stream<Arguments> aRuleCatchesItsPlantedViolationAndNoOtherRuleIsTrippedByIt() {
        return Stream.of(
                arguments(
                        "purity",
                        "a feature root is pure: the JDK, other feature roots, the methods, platform event, time, id, fault,"
                                + " paging, personal and row",
                        2,
                        "thing.Thing.isOnDisk"),
                arguments(
                        "mathematics",
                        "the methods know the JDK, the libraries of mathematics and one another",
                        2,
                        "methods.chart.Chart.statistic"),
                arguments(
                        "transaction",
                        "only app opens transactions; MANDATORY, which joins one, may stand anywhere",
                        1,
                        "thing.http.Page.opens"),
                arguments(
                        "trail",
                        "a use case that opens a transaction records in the AuditTrail or says why not with"
                                + " @NotAudited",
                        1,
                        "thing.app.UseThingAndForget"),
                arguments(
                        "transport",
                        "app knows neither http nor inbound nor db: it is called by the first two and calls ports",
                        2,
                        "thing.app.UseThing.use"),
                arguments(
                        "neighbours", "http, inbound, db and events never depend on each other", 1, "thing.http.Page"),
                arguments("persistence", "persistence only in db", 1, "thing.app.UseThing"),
                arguments("web", "JAX-RS only in http", 1, "thing.app.UseThing"),
                arguments("kafka", "Kafka only in platform.consume and platform.outbox", 1, "thing.events.Sender"),
                arguments("cycle", "features form no cycle", 1, "Cycle detected"),
                arguments("entity", "entities are package-private", 1, "thing.db.ThingEntity"),
                arguments(
                        "wire", "wire types are records of JDK types and other wire records", 2, "thing.events.Thing"),
                arguments(
                        "source",
                        "no Instant.now, UUID.randomUUID, new Random, Thread.sleep or System.out outside platform time"
                                + " and id",
                        9,
                        "thing.app.UseThing.forbidden"),
                arguments(
                        "injection",
                        "nothing is injected into fields; constructors say what a class needs",
                        1,
                        "thing.app.UseThing.needed"));
    }

    @Test
    void aServiceThatKeepsToItsRoomsBreaksNoRule() {
        assertThat(findingsIn("clean").byRule()).isEmpty();
    }

    private static Findings findingsIn(String planted) {
        var base = "pqs.planted." + planted;
        return Findings.of(ServiceRules.all(base), base);
    }
}
