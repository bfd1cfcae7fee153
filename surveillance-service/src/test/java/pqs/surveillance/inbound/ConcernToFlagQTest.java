package pqs.surveillance.inbound;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.surveillance.testing.AsCommissioner;
import pqs.surveillance.testing.Neighbours.Concern;
import pqs.testsupport.Contracts;
import pqs.testsupport.PqsInfrastructure;

/** From concern events on the topic to flags, their evidence and their events, on real servers. */
@QuarkusTest
@QuarkusTestResource(PqsInfrastructure.class)
@AsCommissioner
class ConcernToFlagQTest extends ConcernsSetting {

    @Test
    void threeConcernsRaiseOneFlagAndOneEvent() {
        var provider = world.newProvider();

        var concerns = reportThree(provider);

        var flag = theFlagOf(provider);
        var event = world.events("flag-raised", provider);
        assertThat(event).hasSize(1);
        Contracts.of("surveillance-service", "flag-raised", 1).requireValid(event.getFirst());
        assertThat(event.getFirst()).contains(flag.toString(), "\"commissionerCodes\":[\"DEMO-ICB1\"]");
        given().get("/api/flags/" + flag)
                .then()
                .statusCode(200)
                .body("state", equalTo("raised"))
                .body("providerCode", equalTo(provider))
                .body("knownAt", equalTo("2026-09-03T09:00:00Z"))
                .body(
                        "headline",
                        equalTo("3 concerns about Larkmoor Ultrasound (invented) became known within 30 days."));
        given().get("/api/flags/" + flag + "/evidence")
                .then()
                .statusCode(200)
                .body(
                        "concerns.reference",
                        equalTo(concerns.stream()
                                .map(concern -> concern.reference().value())
                                .toList()))
                .body("chance.statement", containsString("has not been computed"));
        given().contentType("application/json")
                .post("/api/flags/" + flag + "/replay")
                .then()
                .statusCode(200)
                .body("identical", equalTo(true));
    }

    @Test
    void twoConcernsAndADuplicateRaiseNone() {
        var provider = world.newProvider();
        var first = neighbours.concern(provider, DAY_1);
        var eventId = UUID.randomUUID();
        neighbours.report(first, eventId);
        neighbours.report(first, eventId);
        neighbours.report(first, UUID.randomUUID());
        neighbours.report(provider, DAY_1.plusSeconds(60));

        awaitObservations(provider, 3);

        assertThat(flagsOf(provider)).isEmpty();
    }

    @Test
    void furtherConcernsWhileAFlagIsOpenRaiseNoSecond() {
        var provider = world.newProvider();
        reportThree(provider);
        theFlagOf(provider);

        for (int day = 3; day < 9; day++) {
            neighbours.report(provider, DAY_1.plus(Duration.ofDays(day)));
        }

        awaitObservations(provider, 9);
        assertThat(flagsOf(provider)).hasSize(1);
    }

    @Test
    void aConcernCountsFromWhenItWasLinkedAndNotBefore() {
        var provider = world.newProvider();
        var unlinked = neighbours.report(null, DAY_1.minus(Duration.ofDays(90)));
        neighbours.report(provider, DAY_1);
        neighbours.report(provider, DAY_1.plusSeconds(60));
        awaitObservations(provider, 2);

        neighbours.link(unlinked, provider, DAY_1.plusSeconds(120));

        var flag = theFlagOf(provider);
        given().get("/api/flags/" + flag + "/evidence")
                .then()
                .body("concerns[2].concernId", equalTo(unlinked.id().toString()))
                .body("concerns[2].knownAt", equalTo("2026-09-01T09:02:00.000000Z"));
    }

    @Test
    void anAmendmentThatArrivesFirstIsNotCountedTwice() {
        var provider = world.newProvider();
        var moved = neighbours.concern("TEST-ELSEWHERE", DAY_1);
        neighbours.link(moved, provider, DAY_1.plusSeconds(300));
        neighbours.report(moved, UUID.randomUUID());
        neighbours.report(provider, DAY_1.plusSeconds(60));
        neighbours.report(provider, DAY_1.plusSeconds(120));

        theFlagOf(provider);
        await().until(() -> world.rows(
                                "select 1 from observation where source_ref = ?",
                                moved.id().toString())
                        .size()
                == 2);

        assertThat(flagsOf(provider)).hasSize(1);
        assertThat(flagsOf("TEST-ELSEWHERE")).isEmpty();
    }

    @Test
    void anyOrderAndDuplicationEndsInTheSameEvidence() {
        for (long seed = 0; seed < 5; seed++) {
            var provider = world.newProvider();
            var concerns = new ArrayList<Concern>();
            for (int day = 0; day < 3; day++) {
                concerns.add(neighbours.concern(provider, DAY_1.plus(Duration.ofDays(day))));
            }
            var deliveries = new ArrayList<Integer>(List.of(0, 1, 2, 0, 1, 2));
            Collections.shuffle(deliveries, new Random(seed));
            var eventIds = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

            deliveries.forEach(which -> neighbours.report(concerns.get(which), eventIds.get(which)));

            var flag = theFlagOf(provider);
            given().get("/api/flags/" + flag + "/evidence")
                    .then()
                    .body(
                            "concerns.concernId",
                            equalTo(concerns.stream()
                                    .map(concern -> concern.id().toString())
                                    .toList()))
                    .body("dataCut.knownAt", equalTo("2026-09-03T09:00:00.000000Z"));
            awaitObservations(provider, 3);
        }
    }

    @Test
    void whatIsWithdrawnOrMergedOrACorrectionAboutNobodyOrAComplimentRaisesNoFlagAndWhatIsSeparatedDoes() {
        var provider = world.newProvider();
        var withdrawn = neighbours.report(provider, DAY_1);
        neighbours.became(withdrawn, "concern-withdrawn", "withdrawnAt", DAY_1.plusSeconds(60));
        var merged = neighbours.report(provider, DAY_1.plusSeconds(120));
        neighbours.became(merged, "concern-merged", "mergedAt", DAY_1.plusSeconds(180));
        // Concerns travel apart: without waiting, the others may come before what became of these.
        awaitObservations(provider, 4);
        neighbours.report(provider, DAY_1.plusSeconds(240));
        neighbours.report(provider, DAY_1.plusSeconds(300));
        neighbours.became(
                neighbours.concern(provider, DAY_1), "compliment-recorded", "recordedAt", DAY_1.plusSeconds(310));
        var asTyped = neighbours.report(null, DAY_1.plusSeconds(320));
        neighbours.became(asTyped, "concern-amended", "amendedAt", DAY_1.plusSeconds(330));
        neighbours.became(asTyped, "concern-withdrawn", "withdrawnAt", DAY_1.plusSeconds(340));
        awaitObservations(provider, 6);
        assertThat(flagsOf(provider)).isEmpty();
        assertThat(world.rows(
                        "select count || coalesce(breakdown, '') from observation where source_ref = ? order by known_at",
                        merged.id().toString()))
                .containsExactly("1", "0merged");

        neighbours.became(merged, "concern-unmerged", "unmergedAt", DAY_1.plusSeconds(360));

        var flag = theFlagOf(provider);
        given().get("/api/flags/" + flag + "/evidence")
                .then()
                .body("concerns.concernId", hasItem(merged.id().toString()))
                .body("concerns.concernId", not(hasItem(withdrawn.id().toString())));
    }

    @Test
    void aFlagRaisedBeforeAConcernIsWithdrawnKeepsItsEvidence() {
        var provider = world.newProvider();
        var concerns = reportThree(provider);
        var flag = theFlagOf(provider);

        neighbours.became(concerns.getFirst(), "concern-withdrawn", "withdrawnAt", DAY_1.plus(Duration.ofDays(2)));

        awaitObservations(provider, 4);
        given().get("/api/flags/" + flag + "/evidence")
                .then()
                .body("concerns.concernId", hasItem(concerns.getFirst().id().toString()));
        given().contentType("application/json")
                .post("/api/flags/" + flag + "/replay")
                .then()
                .body("identical", equalTo(true));
    }

    @Test
    void aReviewOpenedBecauseOfAFlagIsShownWithIt() {
        var provider = world.newProvider();
        reportThree(provider);
        var flag = theFlagOf(provider);

        neighbours.openReview(flag, provider);

        await().untilAsserted(() ->
                given().get("/api/flags/" + flag).then().body("reviews.reference", equalTo(List.of("R-0000-0000"))));
        given().get("/flags/" + flag).then().statusCode(200).body(containsString("R-0000-0000"));
    }
}
