package pqs.surveillance.flag.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.platform.event.EventJson;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.time.DeadlineSource;
import pqs.surveillance.flag.Acknowledger;
import pqs.surveillance.flag.CanonicalEvidence;
import pqs.surveillance.flag.Counted;
import pqs.surveillance.flag.Flag;
import pqs.surveillance.flag.FlagFacts;
import pqs.surveillance.flag.FlagId;
import pqs.surveillance.flag.ThreeConcernsInThirtyDays;
import pqs.surveillance.provider.Provider;
import pqs.surveillance.provider.ProviderCode;
import pqs.testsupport.Contracts;

/** What flags tell the others is what was promised them. */
class FlagEventsContractTest {

    private static final Contracts RAISED = Contracts.of("surveillance-service", "flag-raised", 1);
    private static final Contracts ACKNOWLEDGED = Contracts.of("surveillance-service", "flag-acknowledged", 1);

    private static final Contracts OVERDUE = Contracts.of("surveillance-service", "flag-overdue", 1);

    private static final Provider LARKMOOR = new Provider(
            new ProviderCode("DEMO-AQP1"),
            "Larkmoor Ultrasound (invented)",
            "Larkmoor",
            true,
            List.of(),
            List.of("DEMO-ICB1"));

    private static final FlagFacts FACTS = new FlagFacts(
            new FlagId(UUID.fromString("01980a3e-7f00-7b3a-9c41-2f6f6f1d9b01")),
            new ReferenceNumber("F-0000-0000"),
            LARKMOOR.code(),
            LARKMOOR.name(),
            ThreeConcernsInThirtyDays.RULE,
            Instant.parse("2026-09-21T08:15:30.123Z"),
            17,
            Counted.NOTHING_YET,
            Instant.parse("2026-09-21T08:15:30.456Z"),
            "3 concerns about Larkmoor Ultrasound (invented) became known within 30 days.",
            new CanonicalEvidence("{}", "0000000000000000000000000000000000000000000000000000000000000001"));

    @Test
    void aRaisedFlagIsToldAsInTheExample() throws JsonProcessingException {
        var json = EventJson.write(FlagRaisedV1.of(FACTS, LARKMOOR));

        RAISED.requireValid(json);
        assertThat(tree(json)).isEqualTo(tree(RAISED.examples().getFirst().json()));
    }

    @Test
    void anAcknowledgementIsToldAsInTheExampleAndNamesNoPerson() throws JsonProcessingException {
        var flag = new Flag.Raised(FACTS)
                .acknowledge(new Acknowledger("demo-commissioner", "DEMO-ICB1"), Instant.parse("2026-09-21T09:00:00Z"));

        var json = EventJson.write(FlagAcknowledgedV1.of(flag));

        ACKNOWLEDGED.requireValid(json);
        assertThat(tree(json)).isEqualTo(tree(ACKNOWLEDGED.examples().getFirst().json()));
        assertThat(json).doesNotContain("demo-commissioner");
    }

    @Test
    void anOverdueFlagIsToldAsInTheExample() throws JsonProcessingException {
        var flag = new Flag.Raised(FACTS).becomeOverdue(Instant.parse("2026-09-22T08:15:31Z"));
        var source = new DeadlineSource(DeadlineSource.Kind.LOCAL_CHOICE, "Taking up flags", "1");

        var json = EventJson.write(FlagOverdueV1.of(flag, Instant.parse("2026-09-22T08:15:30.456Z"), source, LARKMOOR));

        OVERDUE.requireValid(json);
        assertThat(tree(json)).isEqualTo(tree(OVERDUE.examples().getFirst().json()));
    }

    @Test
    void everyExampleObeysItsSchema() {
        assertThat(RAISED.examples()).allSatisfy(example -> RAISED.requireValid(example.json()));
        assertThat(OVERDUE.examples()).allSatisfy(example -> OVERDUE.requireValid(example.json()));
        assertThat(ACKNOWLEDGED.examples()).allSatisfy(example -> ACKNOWLEDGED.requireValid(example.json()));
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return new JsonMapper().readTree(json);
    }
}
