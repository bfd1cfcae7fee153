package pqs.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import pqs.notifications.directory.PersonId;
import pqs.notifications.directory.Role;
import pqs.notifications.notice.NoticeState.Owed;

/** What every store of notices does. Other notices may be in it already. */
public abstract class NoticesContract {

    private static final Patience PATIENCE =
            new Patience(3, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(60));

    protected abstract Notices notices();

    /** Does it all in a transaction of its own, as the dispatcher would. */
    protected abstract <T> T inTransaction(Supplier<T> work);

    protected abstract UUID newId();

    @Test
    protected void aCauseTellsAPersonOnce() {
        var cause = newId();
        assertThat(add(SomeNotices.owed(newId(), cause, "anna"))).isTrue();
        assertThat(add(SomeNotices.owed(newId(), cause, "anna"))).isFalse();
        assertThat(add(SomeNotices.owed(newId(), cause, "bela"))).isTrue();
        assertThat(add(SomeNotices.owed(newId(), newId(), "anna"))).isTrue();
    }

    /** Whoever is on call and a quality officer gets one message, and a second rule adds none. */
    @Test
    protected void aCauseTellsAPersonOnceByWhateverRule() {
        var cause = newId();
        assertThat(add(SomeNotices.about(urgent(cause, newId()), newId(), "anna", Capacity.ON_CALL)))
                .isTrue();
        assertThat(add(SomeNotices.about(received(cause, newId()), newId(), "anna", Capacity.REPORTER)))
                .isFalse();
        assertThat(add(SomeNotices.about(received(cause, newId()), newId(), "bela", Capacity.REPORTER)))
                .isTrue();
    }

    @Test
    protected void aCauseMissesEachRoleOnce() {
        var urgent = urgent(newId(), newId());
        assertThat(add(nobody(urgent, Capacity.ON_CALL))).isTrue();
        assertThat(add(nobody(urgent, Capacity.of(Role.QUALITY_OFFICER)))).isTrue();
        assertThat(add(nobody(urgent, Capacity.ON_CALL))).isFalse();
    }

    @Test
    protected void whatHasNotLeftIsFoundBySubjectAndRule() {
        var concern = newId();
        var owed = SomeNotices.about(urgent(newId(), concern), newId(), "anna", Capacity.ON_CALL);
        var waiting = nobody(urgent(newId(), concern), Capacity.ON_CALL);
        var sent = SomeNotices.about(urgent(newId(), concern), newId(), "bela", Capacity.ON_CALL);
        add(owed);
        add(waiting);
        add(sent);
        add(SomeNotices.about(received(newId(), concern), newId(), "anna", Capacity.REPORTER));
        add(SomeNotices.about(urgent(newId(), newId()), newId(), "anna", Capacity.ON_CALL));
        save(sent.with(new NoticeState.Sent(1, 0, SomeNotices.CREATED)));

        assertThat(inTransaction(() -> notices().notLeft(concern, List.of(ConcernUrgent.ID))))
                .containsExactlyInAnyOrder(owed, waiting);
        save(owed.with(new Owed(2, 1, SomeNotices.CREATED).callOff(NotSentReason.NO_LONGER_SO, SomeNotices.CREATED)));
        assertThat(stateOf(owed))
                .isEqualTo(new NoticeState.NotSent(2, 1, NotSentReason.NO_LONGER_SO, SomeNotices.CREATED));
        save(waiting.with(new NoticeState.NobodyToTell(SomeNotices.CREATED)
                .callOff(NotSentReason.NO_LONGER_SO, SomeNotices.CREATED)));
        assertThat(inTransaction(() -> notices().notLeft(concern, List.of(ConcernUrgent.ID))))
                .isEmpty();
    }

    @Test
    protected void anOrganisationKnowsOfASubjectWhoeverWasToldOrNot() {
        var concern = newId();
        add(SomeNotices.about(urgent(newId(), concern), newId(), "anna", Capacity.ON_CALL));

        assertThat(isKnown(ConcernUrgent.ID, concern, "DEMO-ICB1")).isTrue();
        assertThat(isKnown(ConcernUrgent.ID, concern, "DEMO-ICB2")).isFalse();
        assertThat(isKnown(ConcernReceived.ID, concern, "DEMO-ICB1")).isFalse();
        assertThat(isKnown(ConcernUrgent.ID, newId(), "DEMO-ICB1")).isFalse();
    }

    /** What was held back is told when it comes again; what was told with others is not. */
    @Test
    protected void whatWasHeldBackIsNotKnownAndWhatWasToldWithOthersIs() {
        for (var reason : NotSentReason.values()) {
            var concern = newId();
            add(onRecord(imported(concern), reason, SomeNotices.CREATED));

            assertThat(isKnown(ConcernUrgent.ID, concern, "DEMO-ICB1"))
                    .as(reason.code())
                    .isEqualTo(reason == NotSentReason.IN_SUMMARY);
        }
    }

    @Test
    protected void whatIsToldTogetherIsCountedByConcern() {
        var since = SomeNotices.CREATED;
        var before = toldTogether(since);
        var twice = newId();
        add(onRecord(imported(twice), NotSentReason.IN_SUMMARY, since));
        add(onRecord(imported(twice), NotSentReason.IN_SUMMARY, since));
        add(onRecord(imported(newId()), NotSentReason.IN_SUMMARY, since));
        add(onRecord(imported(newId()), NotSentReason.TOO_OLD, since));
        add(SomeNotices.about(imported(newId()), newId(), "anna", Capacity.ON_CALL));
        add(onRecord(imported(newId()), NotSentReason.IN_SUMMARY, since.minusMillis(1)));

        assertThat(toldTogether(since) - before).isEqualTo(2);
    }

    @Test
    protected void ofImportsTheLastIsFoundWholeAndToldOtherwiseWhileItHasNotBeenTried() {
        var first = new ImportedConcerns(newId(), imported(newId()), 1);
        var last = new ImportedConcerns(newId(), imported(newId()), 1);
        var later = SomeNotices.CREATED.plusSeconds(60);
        add(SomeNotices.about(first, newId(), "anna", Capacity.ON_CALL));
        var anna = owed(last, "anna", later);
        var bela = owed(last, "bela", later);
        var nobody = Notice.of(
                last,
                new NoticeId(newId()),
                new Addressee.Nobody("DEMO-ICB1", Role.COMMISSIONER),
                later,
                new NoticeState.NobodyToTell(later));
        add(anna);
        add(bela);
        add(nobody);
        assertThat(lastOfImports("DEMO-ICB1")).containsExactlyInAnyOrder(anna, bela, nobody);
        assertThat(lastOfImports("DEMO-ICB2")).isEmpty();

        save(bela.with(new Owed(1, 0, later)));
        for (var notice : List.of(anna, bela, nobody)) {
            inTransaction(() -> {
                notices().retitle(notice.id(), "12 now.");
                return notice;
            });
        }
        assertThat(lastOfImports("DEMO-ICB1").stream().map(Notice::headline).sorted())
                .isEqualTo(List.of("1 concern that is marked as urgent was imported.", "12 now.", "12 now."));
    }

    @Test
    protected void aCauseFindsNobodyOnceInEachOrganisation() {
        var cause = newId();
        assertThat(add(SomeNotices.toNobody(newId(), cause, "DEMO-ICB1"))).isTrue();
        assertThat(add(SomeNotices.toNobody(newId(), cause, "DEMO-ICB1"))).isFalse();
        assertThat(add(SomeNotices.toNobody(newId(), cause, "DEMO-ICB2"))).isTrue();
    }

    @Test
    protected void everyStateIsReadBackAsItWasWritten() {
        var at = SomeNotices.CREATED.plusSeconds(1);
        var owed = SomeNotices.owed(newId(), newId(), "anna");
        add(owed);
        var sending = Owed.from(at).start(at, PATIENCE);
        var again = ((Owed) sending.unknown(at, PATIENCE)).start(at, PATIENCE);
        for (var state : new NoticeState[] {
            sending,
            sending.unknown(at, PATIENCE),
            again,
            again.accepted(at),
            again.unknown(at, PATIENCE),
            sending.refused(at),
            sending.notAccepted(at, PATIENCE),
            sending.noAddress(at)
        }) {
            inTransaction(() -> {
                notices().save(owed.with(state));
                return state;
            });
            assertThat(inTransaction(() -> notices().findForChange(owed.id()))).contains(owed.with(state));
        }
    }

    @Test
    protected void whatIsDueIsClaimedLongestWaitingFirstAndWhatIsNotDueIsNot() {
        var owed = SomeNotices.owed(newId(), newId(), "anna");
        add(owed);
        var before = SomeNotices.CREATED.minusSeconds(1);

        assertThat(inTransaction(() -> notices().claim(before))).isEmpty();
        assertThat(inTransaction(() -> notices().claim(SomeNotices.CREATED))
                        .orElseThrow()
                        .state())
                .isEqualTo(Owed.from(SomeNotices.CREATED));
    }

    @Test
    protected void anAttemptIsClaimedAgainOnlyWhenItsLeaseHasRunOut() {
        var longAgo = SomeNotices.CREATED.minus(Duration.ofDays(400));
        var owed = SomeNotices.owed(newId(), newId(), "anna");
        add(owed);
        var sending = Owed.from(longAgo).start(longAgo, PATIENCE);
        inTransaction(() -> {
            notices().save(owed.with(sending));
            return sending;
        });

        assertThat(inTransaction(() -> notices().claim(sending.leaseEnds().minusMillis(1))))
                .isEmpty();
        assertThat(inTransaction(() -> notices().claim(sending.leaseEnds()))).contains(owed.with(sending));
        inTransaction(() -> {
            notices().save(owed.with(sending.accepted(longAgo)));
            return sending;
        });
    }

    @Test
    protected void whatCannotBeDealtWithIsPutOffAndWhatIsLaterStays() {
        var owed = SomeNotices.owed(newId(), newId(), "anna");
        add(owed);
        var later = SomeNotices.CREATED.plusSeconds(60);

        putOff(owed, later);
        assertThat(stateOf(owed)).isEqualTo(Owed.from(later));
        putOff(owed, SomeNotices.CREATED);
        assertThat(stateOf(owed)).isEqualTo(Owed.from(later));
    }

    @Test
    protected void whatWaitsForSomebodyIsFoundByRoleAndOrganisationUntilSettled() {
        var organisation = "T-" + newId().toString().substring(24);
        var waiting = SomeNotices.toNobody(newId(), newId(), organisation);
        add(waiting);
        add(SomeNotices.toNobody(newId(), newId(), "T-OTHER"));

        assertThat(waitingFor(organisation, Role.COMMISSIONER)).containsExactly(waiting);
        assertThat(waitingFor(organisation, Role.GP)).isEmpty();
        inTransaction(() -> {
            notices().save(waiting.with(new NoticeState.ToldLater(SomeNotices.CREATED)));
            return waiting;
        });
        assertThat(waitingFor(organisation, Role.COMMISSIONER)).isEmpty();
        assertThat(stateOf(waiting)).isEqualTo(new NoticeState.ToldLater(SomeNotices.CREATED));
    }

    @Test
    protected void theTallyIsOfAllAndNotOfThoseSettled() {
        var before = inTransaction(() -> notices().tally());
        var failed = SomeNotices.owed(newId(), newId(), "anna");
        add(failed);
        add(SomeNotices.toNobody(newId(), newId(), "T-TALLY"));
        inTransaction(() -> {
            notices()
                    .save(failed.with(
                            new NoticeState.Failed(2, 2, FailureReason.ATTEMPTS_EXHAUSTED, SomeNotices.CREATED)));
            return failed;
        });

        var after = inTransaction(() -> notices().tally());
        assertThat(after.toLookAt() - before.toLookAt()).isEqualTo(2);
        assertThat(after.possibleDuplicates() - before.possibleDuplicates()).isEqualTo(1);
    }

    @Test
    protected void theOldestStillToBeSentIsKnown() {
        add(SomeNotices.owed(newId(), newId(), "anna"));

        assertThat(inTransaction(() -> notices().oldestToSend()).orElseThrow()).isBeforeOrEqualTo(SomeNotices.CREATED);
    }

    private static ConcernUrgent urgent(UUID cause, UUID concern) {
        return new ConcernUrgent(SomeConcerns.of(cause, concern));
    }

    private static ConcernReceived received(UUID cause, UUID concern) {
        return new ConcernReceived(SomeConcerns.of(cause, concern));
    }

    private Notice nobody(Fact fact, Capacity as) {
        return Notice.of(
                fact,
                new NoticeId(newId()),
                new Addressee.Nobody("DEMO-ICB1", as),
                SomeNotices.CREATED,
                new NoticeState.NobodyToTell(SomeNotices.CREATED));
    }

    private boolean isKnown(String rule, UUID subject, String organisation) {
        return inTransaction(() -> notices().isKnown(rule, subject, organisation));
    }

    private ConcernUrgent imported(UUID concern) {
        return new ConcernUrgent(SomeConcerns.imported(newId(), concern));
    }

    private Notice onRecord(Fact fact, NotSentReason reason, Instant at) {
        return Notice.of(
                fact,
                new NoticeId(newId()),
                new Addressee.Nobody("DEMO-ICB1", Capacity.ON_CALL),
                at,
                NoticeState.NotSent.fromTheStart(reason, at));
    }

    private Notice owed(Fact fact, String person, Instant at) {
        return Notice.of(
                fact,
                new NoticeId(newId()),
                new Addressee.Somebody(new PersonId(person), "DEMO-ICB1", Capacity.ON_CALL),
                at,
                Owed.from(at));
    }

    private long toldTogether(Instant since) {
        return inTransaction(() -> notices().toldTogether(ConcernUrgent.ID, "DEMO-ICB1", since));
    }

    private List<Notice> lastOfImports(String organisation) {
        return inTransaction(() -> {
            notices().holdImports(ConcernUrgent.ID, organisation);
            return notices().lastOfImports("imported-urgent-to-on-call", organisation);
        });
    }

    private void save(Notice notice) {
        inTransaction(() -> {
            notices().save(notice);
            return notice;
        });
    }

    private void putOff(Notice notice, Instant until) {
        inTransaction(() -> {
            notices().putOff(notice.id(), until);
            return notice;
        });
    }

    private NoticeState stateOf(Notice notice) {
        return inTransaction(
                () -> notices().findForChange(notice.id()).orElseThrow().state());
    }

    private List<Notice> waitingFor(String organisation, Role role) {
        return inTransaction(() -> notices().waitingForSomebody(organisation, role, 10));
    }

    private boolean add(Notice notice) {
        return inTransaction(() -> notices().add(notice));
    }
}
