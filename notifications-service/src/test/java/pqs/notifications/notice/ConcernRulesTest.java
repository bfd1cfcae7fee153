package pqs.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;
import pqs.notifications.notice.Addressee.Nobody;
import pqs.notifications.notice.Addressee.Somebody;
import pqs.notifications.notice.ConcernOverdue.Deadline;
import pqs.platform.id.ReferenceNumber;

class ConcernRulesTest {

    private final FakeStaff staff = new FakeStaff();

    @Test
    void anUrgentConcernReachesWhoIsOnCallAndTheQualityOfficersEachOnce() {
        staff.with("DEMO-ICB1", Role.QUALITY_OFFICER, "qo-1", "qo-2")
                .with("DEMO-ICB1", Role.COMMISSIONER, "com-1")
                .with("DEMO-ICB2", Role.QUALITY_OFFICER, "qo-9")
                .onCallFor("DEMO-ICB1", "qo-2");

        assertThat(told(new ConcernUrgent(SomeConcerns.reported())))
                .isEqualTo(List.of(onCall("qo-2"), somebody("qo-1", "DEMO-ICB1", Role.QUALITY_OFFICER)));
    }

    @Test
    void whereNobodyIsOnCallThatIsSaidAndTheCommissionersAreToldToo() {
        staff.with("DEMO-ICB1", Role.QUALITY_OFFICER, "qo-1").with("DEMO-ICB1", Role.COMMISSIONER, "com-1", "qo-1");

        assertThat(told(new ConcernUrgent(SomeConcerns.reported())))
                .isEqualTo(List.of(
                        new Nobody("DEMO-ICB1", Capacity.ON_CALL),
                        somebody("qo-1", "DEMO-ICB1", Role.QUALITY_OFFICER),
                        somebody("com-1", "DEMO-ICB1", Role.COMMISSIONER)));
    }

    @Test
    void whereNobodyAtAllIsFoundEachWhoShouldBeIsMissed() {
        assertThat(told(new ConcernUrgent(SomeConcerns.reported())))
                .isEqualTo(List.of(
                        new Nobody("DEMO-ICB1", Capacity.ON_CALL),
                        new Nobody("DEMO-ICB1", Role.QUALITY_OFFICER),
                        new Nobody("DEMO-ICB1", Role.COMMISSIONER)));
    }

    @Test
    void whereSomebodyIsOnCallAndNoQualityOfficerIsListedThatIsSaidToo() {
        staff.onCallFor("DEMO-ICB1", "com-1");

        assertThat(told(new ConcernUrgent(SomeConcerns.reported())))
                .isEqualTo(List.of(onCall("com-1"), new Nobody("DEMO-ICB1", Role.QUALITY_OFFICER)));
    }

    @Test
    void aCommissionerThatGaveWayIsToldThroughTheOneInItsPlace() {
        staff.with("DEMO-ICB2", Role.QUALITY_OFFICER, "qo-9")
                .onCallFor("DEMO-ICB2", "qo-9")
                .givenWay("DEMO-ICB1", "DEMO-ICB2");

        assertThat(told(new ConcernUrgent(SomeConcerns.reported())))
                .isEqualTo(List.of(new Somebody(new PersonId("qo-9"), "DEMO-ICB2", Capacity.ON_CALL)));
    }

    @Test
    void safeguardingGoesToItsLeadsAloneAndToQualityOfficersOnlyWhereThereIsNone() {
        staff.with("DEMO-ICB1", Role.QUALITY_OFFICER, "qo-1");
        var concern = new ConcernForSafeguarding(SomeConcerns.reported(Attention.INTIMATE_EXAMINATION));
        assertThat(told(concern))
                .isEqualTo(List.of(
                        new Nobody("DEMO-ICB1", Role.SAFEGUARDING_LEAD),
                        somebody("qo-1", "DEMO-ICB1", Role.QUALITY_OFFICER)));

        staff.with("DEMO-ICB1", Role.SAFEGUARDING_LEAD, "lead-1");
        assertThat(told(concern)).isEqualTo(List.of(somebody("lead-1", "DEMO-ICB1", Role.SAFEGUARDING_LEAD)));
    }

    @Test
    void fraudGoesToItsLeadsAndToQualityOfficersOnlyWhereThereIsNone() {
        var concern = new ConcernForCounterFraud(SomeConcerns.reported(Attention.FRAUD));
        assertThat(told(concern))
                .isEqualTo(List.of(
                        new Nobody("DEMO-ICB1", Role.COUNTER_FRAUD_LEAD),
                        new Nobody("DEMO-ICB1", Role.QUALITY_OFFICER)));

        staff.with("DEMO-ICB1", Role.COUNTER_FRAUD_LEAD, "lead-1").with("DEMO-ICB1", Role.QUALITY_OFFICER, "qo-1");
        assertThat(told(concern)).isEqualTo(List.of(somebody("lead-1", "DEMO-ICB1", Role.COUNTER_FRAUD_LEAD)));
    }

    @Test
    void theReporterIsToldAndOneWhomTheDirectoryDoesNotKnowIsNobodyOfThePractice() {
        var concern = SomeConcerns.reported();
        for (var fact :
                List.of(new ConcernReceived(concern), new ConcernTakenUp(concern), new ConcernClosed(concern))) {
            assertThat(fact.addressees(new FakeStaff())).isEqualTo(List.of(new Nobody("DEMO-GP1", Capacity.REPORTER)));
            assertThat(fact.addressees(new FakeStaff().with("DEMO-GP7", Role.GP, "gp-1")))
                    .isEqualTo(List.of(new Somebody(new PersonId("gp-1"), "DEMO-GP1", Capacity.REPORTER)));
            assertThat(fact.path()).isEqualTo("/intake/concerns/" + SomeConcerns.CONCERN);
        }
    }

    @Test
    void whatNoSubjectCanBeIsNobodyInsteadOfAnError() {
        var odd = new ToldConcern(
                SomeNotices.CAUSE,
                SomeConcerns.AT,
                SomeConcerns.CONCERN,
                ReferenceNumber.of('C', 0),
                "DEMO-GP1",
                "DEMO-ICB1",
                Set.of(),
                true,
                false,
                "a b/\r\n");

        assertThat(told(new ConcernReceived(odd))).isEqualTo(List.of(new Nobody("DEMO-GP1", Capacity.REPORTER)));
    }

    @Test
    void theReporterOfASensitiveConcernLearnsNoMoreThanThatThereIsNews() {
        for (var attention : Attention.values()) {
            var closed = new ConcernClosed(SomeConcerns.reported(attention));
            assertThat(closed.ruleId()).isEqualTo("concern-news-to-reporter");
            assertThat(closed.headline()).isEqualTo("There is news of the concern that you reported.");
            assertThat(new ConcernReceived(SomeConcerns.reported(attention)).headline())
                    .isEqualTo(new ConcernReceived(SomeConcerns.reported()).headline());
            assertThat(new ConcernTakenUp(SomeConcerns.reported(attention)).headline())
                    .isEqualTo(new ConcernTakenUp(SomeConcerns.reported()).headline());
        }
        assertThat(new ConcernClosed(SomeConcerns.reported()).ruleId()).isEqualTo("concern-closed-to-reporter");
    }

    @Test
    void overdueTellsQualityOfficersAndCommissionersAndMissesThemOnlyWhereNeitherIs() {
        var overdue = new ConcernOverdue(SomeConcerns.reported(), Deadline.ACKNOWLEDGE, SomeConcerns.DUE);
        assertThat(told(overdue))
                .isEqualTo(List.of(
                        new Nobody("DEMO-ICB1", Role.QUALITY_OFFICER), new Nobody("DEMO-ICB1", Role.COMMISSIONER)));

        staff.with("DEMO-ICB1", Role.COMMISSIONER, "com-1");
        assertThat(told(overdue)).isEqualTo(List.of(somebody("com-1", "DEMO-ICB1", Role.COMMISSIONER)));
        assertThat(overdue.path()).isEqualTo("/intake/triage/" + SomeConcerns.CONCERN);
    }

    @Test
    void theProviderIsAskedAndAnAnswerThatDoesNotComeIsTwoMatters() {
        staff.with("DEMO-AQP1", Role.PROVIDER_REPRESENTATIVE, "rep-1").with("DEMO-ICB1", Role.QUALITY_OFFICER, "qo-1");
        var concern = SomeConcerns.reported();
        var rep = List.<Addressee>of(somebody("rep-1", "DEMO-AQP1", Role.PROVIDER_REPRESENTATIVE));
        var officer = List.<Addressee>of(somebody("qo-1", "DEMO-ICB1", Role.QUALITY_OFFICER));
        var asked = new ResponseRequested(
                concern, "DEMO-AQP1", SomeConcerns.REQUEST, ReferenceNumber.of('Q', 0), SomeConcerns.DUE);

        assertThat(told(asked)).isEqualTo(rep);
        assertThat(asked.path()).isEqualTo("/intake/responses/" + SomeConcerns.REQUEST);
        assertThat(told(new ResponseOverdueAtProvider(
                        concern, "DEMO-AQP1", SomeConcerns.REQUEST, ReferenceNumber.of('Q', 0), SomeConcerns.DUE)))
                .isEqualTo(rep);
        assertThat(told(new ResponseOverdueAtCommissioner(concern, SomeConcerns.DUE)))
                .isEqualTo(officer);
        assertThat(told(new ResponseReceived(concern, true))).isEqualTo(officer);
        assertThat(told(new ResponseRequested(
                        concern, "-", SomeConcerns.REQUEST, ReferenceNumber.of('Q', 0), SomeConcerns.DUE)))
                .isEqualTo(List.of(new Nobody("-", Role.PROVIDER_REPRESENTATIVE)));
    }

    @Test
    void anAlertReachesTheManagersOfThePracticeOrElseItsGps() {
        var alert =
                new ReverseAlertRaised(SomeNotices.CAUSE, SomeConcerns.REQUEST, ReferenceNumber.of('A', 0), "DEMO-GP1");
        assertThat(told(alert))
                .isEqualTo(List.of(new Nobody("DEMO-GP1", Role.PRACTICE_MANAGER), new Nobody("DEMO-GP1", Role.GP)));

        staff.with("DEMO-GP1", Role.GP, "gp-1");
        assertThat(told(alert)).isEqualTo(List.of(somebody("gp-1", "DEMO-GP1", Role.GP)));

        staff.with("DEMO-GP1", Role.PRACTICE_MANAGER, "manager-1");
        assertThat(told(alert)).isEqualTo(List.of(somebody("manager-1", "DEMO-GP1", Role.PRACTICE_MANAGER)));
        assertThat(alert.path()).isEqualTo("/intake/alerts/" + SomeConcerns.REQUEST);
    }

    @Test
    void aConcernWithoutACommissionerReachesNobodyOpenly() {
        var concern = new ToldConcern(
                SomeNotices.CAUSE,
                SomeConcerns.AT,
                SomeConcerns.CONCERN,
                ReferenceNumber.of('C', 0),
                "DEMO-GP1",
                Addressee.NO_ORGANISATION,
                Set.of(),
                true,
                false,
                "gp-1");

        assertThat(told(new ConcernUrgent(concern)))
                .isEqualTo(List.of(
                        new Nobody("-", Capacity.ON_CALL),
                        new Nobody("-", Role.QUALITY_OFFICER),
                        new Nobody("-", Role.COMMISSIONER)));
    }

    @Test
    void onlyAnUrgentCallGrowsOldAndOnlyAnImportIsToldTogether() {
        var imported = SomeConcerns.imported(SomeNotices.CAUSE, SomeConcerns.CONCERN, Attention.values());
        for (var concern : List.of(
                SomeConcerns.reported(Attention.values()), SomeConcerns.enteredByStaff(Attention.values()), imported)) {
            assertThat(new ConcernUrgent(concern).freshSince()).contains(SomeConcerns.AT);
            assertThat(new ConcernForSafeguarding(concern).freshSince()).isEmpty();
            assertThat(new ConcernForCounterFraud(concern).freshSince()).isEmpty();
            for (Fact fact : List.of(
                    new ConcernUrgent(concern),
                    new ConcernForSafeguarding(concern),
                    new ConcernForCounterFraud(concern),
                    new ConcernOverdue(concern, Deadline.ACKNOWLEDGE, SomeConcerns.DUE),
                    new ConcernOverdue(concern, Deadline.SAFEGUARDING_SEEN, SomeConcerns.DUE))) {
                assertThat(fact.imported()).as(fact.ruleId()).isEqualTo(concern.equals(imported));
            }
        }
    }

    @Test
    void ofAnImportThoseAreToldWhoWouldBeToldOfEach() {
        staff.with("DEMO-ICB1", Role.SAFEGUARDING_LEAD, "lead-1").with("DEMO-ICB1", Role.QUALITY_OFFICER, "qo-1");
        var concern = SomeConcerns.imported(SomeNotices.CAUSE, SomeConcerns.CONCERN, Attention.SAFEGUARDING);
        var one = new ImportedConcerns(SomeConcerns.REQUEST, new ConcernForSafeguarding(concern), 1);
        var many = new ImportedConcerns(SomeConcerns.REQUEST, new ConcernForSafeguarding(concern), 12);

        assertThat(told(one)).isEqualTo(List.of(somebody("lead-1", "DEMO-ICB1", Role.SAFEGUARDING_LEAD)));
        assertThat(one.headline()).isEqualTo("1 concern that needs you was imported.");
        assertThat(many.headline()).isEqualTo("12 concerns that need you were imported.");
        assertThat(many.path()).isEqualTo("/intake/triage");
        assertThat(many.ruleId()).isEqualTo("imported-safeguarding-to-lead");
    }

    private List<Addressee> told(Fact fact) {
        return fact.addressees(staff);
    }

    private static Somebody somebody(String subject, String organisation, Role role) {
        return new Somebody(new PersonId(subject), organisation, role);
    }

    private static Somebody onCall(String subject) {
        return new Somebody(new PersonId(subject), "DEMO-ICB1", Capacity.ON_CALL);
    }
}
