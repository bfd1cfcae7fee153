package pqs.notifications.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganisationTest {

    private static final Instant THEN = Instant.parse("2026-09-30T23:00:00Z");
    private static final OrganisationCode CCG = new OrganisationCode("DEMO-CCG1");
    private static final OrganisationCode ICB = new OrganisationCode("DEMO-ICB1");
    private static final OrganisationCode LATER = new OrganisationCode("DEMO-ICB9");

    @Test
    void sayingTheSameAgainChangesNothing() {
        var standing = standing(CCG);
        assertThat(standing.described(standing.name(), standing.kind())).isSameAs(standing);
        assertThat(standing.described("Other (invented)", standing.kind()).version())
                .isEqualTo(2);
    }

    @Test
    void anOrganisationGivesWayToAnotherOfItsKindOnly() {
        var practice = Organisation.Standing.entered(
                new OrganisationCode("DEMO-GP1"), "Practice (invented)", OrganisationKind.PRACTICE);
        assertThatThrownBy(() -> standing(CCG).giveWayTo(practice, "merged", THEN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> standing(CCG).giveWayTo(standing(CCG), "merged", THEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theChainLeadsToWhoStandsAndBackToAllThatGaveWay() {
        var organisations = new InMemoryOrganisations();
        organisations.save(standing(CCG).giveWayTo(standing(ICB), "merged", THEN));
        organisations.save(standing(ICB).giveWayTo(standing(LATER), "merged again", THEN));
        organisations.save(standing(LATER));

        assertThat(organisations.currentOf(CCG)).isEqualTo(LATER);
        assertThat(organisations.currentOf(LATER)).isEqualTo(LATER);
        assertThat(organisations.withPredecessors(LATER)).isEqualTo(List.of(LATER, ICB, CCG));
    }

    @Test
    void aCodeTheDirectoryDoesNotKnowStandsForItself() {
        assertThat(new InMemoryOrganisations().currentOf(CCG)).isEqualTo(CCG);
    }

    @Test
    void aSuccessionRecordedByMistakeIsWithdrawn() {
        var withdrawn = standing(CCG).giveWayTo(standing(ICB), "merged", THEN).standAlone();
        assertThat(withdrawn.succeededBy()).isEmpty();
        assertThat(withdrawn.version()).isEqualTo(3);
    }

    private static Organisation.Standing standing(OrganisationCode code) {
        return Organisation.Standing.entered(code, code + " (invented)", OrganisationKind.COMMISSIONER);
    }
}
