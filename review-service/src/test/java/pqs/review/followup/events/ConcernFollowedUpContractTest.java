package pqs.review.followup.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.platform.event.EventJson;
import pqs.platform.id.ReferenceNumber;
import pqs.review.followup.CameOfIt;
import pqs.review.followup.FollowedKind;
import pqs.review.followup.FromConcern;
import pqs.review.followup.OnwardId;
import pqs.testsupport.Contracts;

class ConcernFollowedUpContractTest {

    private final Contracts contract =
            Contracts.of("review-service", ConcernFollowedUpV1.TYPE, ConcernFollowedUpV1.VERSION);

    @Test
    void whatIsEmittedIsTheExampleAndTellsNoWordsAndNoPerson() {
        var cameOfIt = new CameOfIt(
                CameOfIt.Kind.ACTION, "Words that stay.", Instant.parse("2026-11-02T14:30:00Z"), "somebody-secret");
        var item = new FromConcern(
                new OnwardId(UUID.fromString("01980a3e-5d1c-7b3a-9c41-2f6f6f1d9b01")),
                UUID.fromString("01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a01"),
                ReferenceNumber.of('C', 0),
                Optional.of("DEMO-AQP1"),
                "DEMO-ICB1",
                FollowedKind.SERIOUS_INCIDENT,
                Instant.parse("2026-09-22T10:00:00Z"),
                Optional.empty());

        var json = EventJson.write(OutboxFollowUps.wireOf(item, cameOfIt));

        contract.requireValid(json);
        assertThat(json)
                .doesNotContain("Words that stay", "somebody-secret")
                .isEqualToIgnoringWhitespace(contract.examples().getFirst().json());
    }
}
