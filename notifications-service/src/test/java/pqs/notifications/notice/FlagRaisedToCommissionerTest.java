package pqs.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pqs.notifications.directory.People.Holder;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;
import pqs.notifications.notice.Addressee.Nobody;
import pqs.notifications.notice.Addressee.Somebody;
import pqs.platform.id.ReferenceNumber;

class FlagRaisedToCommissionerTest {

    private static final PersonId ANNA = new PersonId("anna");
    private static final PersonId BELA = new PersonId("bela");

    @Test
    void anOrganisationWithoutACommissionerIsNotPassedOverInSilence() {
        assertThat(FlagRaisedToCommissioner.addressees(
                        flag("DEMO-ICB1", "DEMO-ICB2"), List.of(new Holder(ANNA, "DEMO-ICB1"))))
                .isEqualTo(List.of(
                        new Somebody(ANNA, "DEMO-ICB1", Role.COMMISSIONER),
                        new Nobody("DEMO-ICB2", Role.COMMISSIONER)));
    }

    @Test
    void aFlagWithoutAnyCommissionerReachesNobodyOpenly() {
        assertThat(FlagRaisedToCommissioner.addressees(flag(), List.of()))
                .isEqualTo(List.of(new Nobody("-", Role.COMMISSIONER)));
    }

    @Test
    void whoWorksForTwoIsToldOnceAndTheSecondIsNotCalledEmpty() {
        assertThat(FlagRaisedToCommissioner.addressees(
                        flag("DEMO-ICB1", "DEMO-ICB2"),
                        List.of(new Holder(ANNA, "DEMO-ICB1"), new Holder(ANNA, "DEMO-ICB2"))))
                .isEqualTo(List.of(new Somebody(ANNA, "DEMO-ICB1", Role.COMMISSIONER)));
    }

    @Test
    void everybodyInTheRoleIsTold() {
        assertThat(FlagRaisedToCommissioner.addressees(
                        flag("DEMO-ICB1", "DEMO-ICB1"),
                        List.of(new Holder(ANNA, "DEMO-ICB1"), new Holder(BELA, "DEMO-ICB1"))))
                .isEqualTo(List.of(
                        new Somebody(ANNA, "DEMO-ICB1", Role.COMMISSIONER),
                        new Somebody(BELA, "DEMO-ICB1", Role.COMMISSIONER)));
    }

    private static FlagRaised flag(String... commissioners) {
        return new FlagRaised(
                SomeNotices.CAUSE,
                SomeNotices.SUBJECT,
                ReferenceNumber.of('F', 0),
                "3 concerns.",
                List.of(commissioners));
    }
}
