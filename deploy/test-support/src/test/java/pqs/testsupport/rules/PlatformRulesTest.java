package pqs.testsupport.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlatformRulesTest {

    private static final Findings FOUND =
            Findings.of(PlatformRules.all("pqs.planted.plumbing"), "pqs.planted.plumbing");

    @Test
    void aDomainWordIsCaughtButNotPartOfAnotherWordNorTheFrameworksOwn() {
        assertThat(FOUND.of("the platform knows no concern, provider, review, flag, patient or notice"))
                .containsExactlyInAnyOrder(
                        "pqs.planted.plumbing.web.NoticeBoard is named after a thing of the domain",
                        "pqs.planted.plumbing.http.CareProvider is named after a thing of the domain");
    }

    @Test
    void rowsAreKeptOnlyByThoseWhoKeepRows() {
        assertThat(FOUND.of("persistence only in the packages that keep rows"))
                .singleElement()
                .asString()
                .contains("pqs.planted.plumbing.http.Rows");
    }

    @Test
    void kafkaIsUsedOnlyByOutboxAndConsume() {
        assertThat(FOUND.of("Kafka only in platform.consume and platform.outbox"))
                .singleElement()
                .asString()
                .contains("pqs.planted.plumbing.web.Sender");
    }

    @Test
    void faultIsPure() {
        assertThat(FOUND.of("platform.fault is pure"))
                .singleElement()
                .asString()
                .contains("pqs.planted.plumbing.fault.Fault");
    }

    @Test
    void personalIsPure() {
        assertThat(FOUND.of("platform.personal is pure"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("pqs.planted.plumbing.personal.WrittenNumber"));
    }
}
