package pqs.notifications.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final Instant LATER = Instant.parse("2026-10-01T09:00:00Z");
    private static final Instant LATER_STILL = Instant.parse("2026-11-01T09:00:00Z");
    private static final Membership ICB1 = new Membership("DEMO-ICB1", Role.COMMISSIONER);
    private static final Membership ICB2 = new Membership("DEMO-ICB2", Role.COMMISSIONER);

    private final Person person = SomePeople.joined(SomePeople.commissioner("anna", "DEMO-ICB1"));

    @Test
    void sayingTheSameAgainChangesNothing() {
        assertThat(person.amend(SomePeople.commissioner("anna", "DEMO-ICB1"), LATER))
                .isSameAs(person);
    }

    @Test
    void aMoveEndsOneMembershipAndBeginsAnother() {
        var moved = person.amend(SomePeople.commissioner("anna", "DEMO-ICB2"), LATER);

        assertThat(moved.version()).isEqualTo(2);
        assertThat(moved.memberships()).isEqualTo(Set.of(ICB2));
        assertThat(moved.tenures())
                .isEqualTo(List.of(new Tenure.Ended(ICB1, SomePeople.JOINED, LATER), new Tenure.Current(ICB2, LATER)));
    }

    @Test
    void aLeaverHoldsNothingAndStaysOnRecord() {
        var left = person.amend(SomePeople.commissioner("anna"), LATER);

        assertThat(left.memberships()).isEmpty();
        assertThat(left.tenures()).isEqualTo(List.of(new Tenure.Ended(ICB1, SomePeople.JOINED, LATER)));
    }

    @Test
    void whoeverComesBackBeginsAnewAndWhatEndedStaysEnded() {
        var back = person.amend(SomePeople.commissioner("anna"), LATER)
                .amend(SomePeople.commissioner("anna", "DEMO-ICB1"), LATER_STILL);

        assertThat(back.tenures())
                .isEqualTo(List.of(
                        new Tenure.Ended(ICB1, SomePeople.JOINED, LATER), new Tenure.Current(ICB1, LATER_STILL)));
        assertThat(back.version()).isEqualTo(3);
    }

    @Test
    void nothingEndsBeforeItBegan() {
        assertThatThrownBy(() -> new Tenure.Ended(ICB1, LATER, SomePeople.JOINED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a membership ends after it began");
    }
}
