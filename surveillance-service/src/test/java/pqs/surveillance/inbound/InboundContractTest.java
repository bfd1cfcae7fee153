package pqs.surveillance.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pqs.platform.event.EventJson;
import pqs.platform.event.UnreadableEvent;
import pqs.platform.id.ReferenceNumber;
import pqs.surveillance.flag.FlagId;
import pqs.surveillance.flag.OpenedReview;
import pqs.surveillance.observation.ConcernId;
import pqs.surveillance.observation.ConcernStanding;
import pqs.surveillance.observation.ConcernVersion;
import pqs.surveillance.provider.ProviderCode;
import pqs.testsupport.Contracts;

/** Surveillance reads every example that intake and review ever published of the events it takes. */
class InboundContractTest {

    private static final UUID EVENT = new UUID(7, 7);
    private static final Contracts REPORTED = Contracts.of("intake-service", "concern-reported", 1);
    private static final Contracts AMENDED = Contracts.of("intake-service", "concern-amended", 1);
    private static final Contracts WITHDRAWN = Contracts.of("intake-service", "concern-withdrawn", 1);
    private static final Contracts MERGED = Contracts.of("intake-service", "concern-merged", 1);
    private static final Contracts UNMERGED = Contracts.of("intake-service", "concern-unmerged", 1);
    private static final Map<ConcernStanding, Contracts> STANDINGS = Map.of(
            ConcernStanding.WITHDRAWN, WITHDRAWN, ConcernStanding.MERGED, MERGED, ConcernStanding.SEPARATED, UNMERGED);
    private static final Contracts OPENED = Contracts.of("review-service", "review-opened", 1);

    @Test
    void aConcernAboutAProviderOnTheRegisterIsRead() {
        assertThat(reported(example(REPORTED, "linked-provider.json")).toVersion(EVENT))
                .isEqualTo(version("01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a01", "2026-09-21T08:15:30.123Z"));
    }

    @Test
    void aConcernAboutAProviderAsTypedIsNotLinkedYet() {
        assertThat(reported(example(REPORTED, "provider-as-typed.json")).isLinked())
                .isFalse();
    }

    @Test
    void anAmendmentIsKnownSinceItWasMade() {
        var amended = EventJson.read(example(AMENDED, "provider-linked.json").getBytes(UTF_8))
                .as(ConcernAmendedV1.class);

        assertThat(amended.toVersion(EVENT))
                .isEqualTo(version("01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a01", "2026-09-22T10:00:00Z"));
    }

    @Test
    void whatIsWithdrawnMergedOrSeparatedSaysSoSinceItWas() {
        assertThat(standing(example(WITHDRAWN, "by-the-reporter.json")).toVersion(EVENT, ConcernStanding.WITHDRAWN))
                .isEqualTo(version(
                        "01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a01", ConcernStanding.WITHDRAWN, "2026-09-22T10:00:00Z"));
        assertThat(standing(example(MERGED, "duplicate.json")).toVersion(EVENT, ConcernStanding.MERGED))
                .isEqualTo(version(
                        "01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a01", ConcernStanding.MERGED, "2026-09-22T10:00:00Z"));
        assertThat(standing(example(UNMERGED, "not-the-same.json")).toVersion(EVENT, ConcernStanding.SEPARATED))
                .isEqualTo(version(
                        "01980a3e-5d1c-7b3a-9c41-2f6f6f1d9a01", ConcernStanding.SEPARATED, "2026-09-22T10:00:00Z"));
    }

    @Test
    void aMomentThatIsMissingParksTheEventAndIsNamed() {
        var without = example(MERGED, "duplicate.json").replace("\"mergedAt\"", "\"x\"");

        assertThatThrownBy(() -> standing(without).toVersion(EVENT, ConcernStanding.MERGED))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("the event lacks mergedAt");
    }

    @Test
    void anAmendmentOfAConcernThatNamesNoProviderYetIsAboutNobody() {
        var amended = EventJson.read(example(AMENDED, "provider-linked.json")
                        .replaceFirst("\"providerCode\": *\"DEMO-AQP1\"", "\"providerCode\": null")
                        .getBytes(UTF_8))
                .as(ConcernAmendedV1.class);

        assertThat(amended.isLinked()).isFalse();
    }

    @Test
    void anOpenedReviewIsRead() {
        var opened = EventJson.read(example(OPENED, "from-flag.json").getBytes(UTF_8))
                .as(ReviewOpenedV1.class);

        assertThat(opened.toReview())
                .isEqualTo(new OpenedReview(
                        UUID.fromString("01980a3e-9000-7b3a-9c41-2f6f6f1d9c01"),
                        new ReferenceNumber("R-0000-0000"),
                        new FlagId(UUID.fromString("01980a3e-7f00-7b3a-9c41-2f6f6f1d9b01")),
                        "DEMO-ICB1",
                        Instant.parse("2026-09-21T10:00:00Z")));
    }

    @Test
    void everyExampleThereEverWasCanBeRead() {
        assertThat(REPORTED.examples()).allSatisfy(example -> reported(example.json()));
        assertThat(AMENDED.examples()).allSatisfy(example -> {
            var amended = EventJson.read(example.json().getBytes(UTF_8)).as(ConcernAmendedV1.class);
            if (amended.isLinked()) {
                amended.toVersion(EVENT);
            }
        });
        STANDINGS.forEach((standing, contract) -> assertThat(contract.examples())
                .allSatisfy(example -> {
                    var changed = standing(example.json());
                    if (changed.isLinked()) {
                        changed.toVersion(EVENT, standing);
                    }
                }));
        assertThat(OPENED.examples())
                .allSatisfy(example -> EventJson.read(example.json().getBytes(UTF_8))
                        .as(ReviewOpenedV1.class)
                        .toReview());
    }

    @Test
    void fieldsOfALaterVersionAreIgnored() {
        var later = example(REPORTED, "linked-provider.json").replaceFirst("\\{", "{\"addedLater\": {\"deep\": []},");

        assertThat(reported(later).toVersion(EVENT).provider()).isEqualTo(new ProviderCode("DEMO-AQP1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"concernId", "reference", "practiceCode", "category", "severity", "occurredOn", "reportedAt"})
    void whatIsNotThereCannotBeRead(String field) {
        var without = example(REPORTED, "linked-provider.json").replace("\"" + field + "\"", "\"x\"");

        assertThatThrownBy(() -> reported(without).toVersion(EVENT))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("the event lacks " + field);
    }

    @Test
    void codesThatCannotBeRightAreNotQuoted() {
        var wrong = example(REPORTED, "linked-provider.json").replace("\"DEMO-AQP1\"", "\"a person's name\"");

        assertThatThrownBy(() -> reported(wrong).toVersion(EVENT))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("the event's providerCode is malformed");
    }

    private static ConcernVersion version(String concernId, String knownAt) {
        return version(concernId, ConcernStanding.TOLD, knownAt);
    }

    private static ConcernVersion version(String concernId, ConcernStanding standing, String knownAt) {
        return new ConcernVersion(
                EVENT,
                new ConcernId(UUID.fromString(concernId)),
                new ReferenceNumber("C-0000-0000"),
                new ProviderCode("DEMO-AQP1"),
                "DEMO-AQP1-S1",
                "DEMO-GP1",
                "poor-report",
                "moderate",
                LocalDate.parse("2026-09-14"),
                standing,
                Instant.parse(knownAt));
    }

    private static ConcernReportedV1 reported(String json) {
        return EventJson.read(json.getBytes(UTF_8)).as(ConcernReportedV1.class);
    }

    private static ConcernStandingV1 standing(String json) {
        return EventJson.read(json.getBytes(UTF_8)).as(ConcernStandingV1.class);
    }

    private static String example(Contracts contract, String name) {
        return contract.examples().stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow()
                .json();
    }
}
