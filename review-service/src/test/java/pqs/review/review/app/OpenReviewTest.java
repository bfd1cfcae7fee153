package pqs.review.review.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pqs.platform.audit.AuditEntry;
import pqs.platform.fault.Refused;
import pqs.platform.id.Ids;
import pqs.platform.id.ReferenceNumber;
import pqs.platform.security.Actor;
import pqs.review.flag.Flag;
import pqs.review.flag.Handling;
import pqs.review.flag.InMemoryFlags;
import pqs.review.flag.SomeFlags;
import pqs.review.review.InMemoryReviews;
import pqs.review.review.Review;
import pqs.review.review.ReviewState;
import pqs.review.review.Submission;

class OpenReviewTest {

    private static final Instant NOW = Instant.parse("2026-09-21T10:00:00Z");
    private static final String REASON = "Reports did not match the scans.";
    private static final Flag FLAG = SomeFlags.flag(
            UUID.fromString("01980a3e-7f00-7b3a-9c41-2f6f6f1d9b01"),
            ReferenceNumber.of('F', 1),
            "DEMO-ICB1",
            "DEMO-ICB2");
    private static final Actor COMMISSIONER = actor("commissioner-1", "DEMO-ICB1");
    private static final Actor OTHER_COMMISSIONER = actor("commissioner-2", "DEMO-ICB2");

    private final InMemoryFlags flags = new InMemoryFlags();
    private final InMemoryReviews reviews = new InMemoryReviews();
    private final List<Review> announced = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<AuditEntry> recorded = new ArrayList<>();
    private final OpenReview openReview = new OpenReview(
            flags,
            reviews,
            (review, _) -> announced.add(review),
            new CountingIds(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            meters,
            recorded::add);

    @BeforeEach
    void aFlagIsKnown() {
        flags.learn(FLAG);
    }

    @Test
    void aFlagNotHeardOfYetIsAnsweredKindlyWithWhatToDo() {
        var unknown = Submission.parse("01980a3e-0000-7b3a-9c41-000000000000", REASON, "submission-1");

        assertThatThrownBy(() -> openReview.handle(unknown, COMMISSIONER))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> {
                    assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_FOUND);
                    assertThat(refused.code()).isEqualTo("flag-not-known");
                    assertThat(refused.faults().getFirst().message()).contains("wait a few seconds and try again");
                });
    }

    @Test
    void anOrganisationThatTheFlagWasNotRaisedForGetsTheSameAnswerAsForAFlagThatIsNotThere() {
        assertThatThrownBy(() -> openReview.handle(submission("submission-1"), actor("x", "DEMO-ICB9")))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("flag-not-known");
        assertThat(announced).isEmpty();
        assertThat(recorded).isEmpty();
    }

    @Test
    void aReviewIsOpenedRecordedCountedAndAnnounced() {
        var review = openReview.handle(submission("submission-1"), COMMISSIONER);

        assertThat(review.state()).isEqualTo(new ReviewState.Opened(NOW, "commissioner-1"));
        assertThat(review.organisationCode()).isEqualTo("DEMO-ICB1");
        assertThat(review.providerCode()).isEqualTo("DEMO-AQP1");
        assertThat(review.reference()).isEqualTo(ReferenceNumber.of('R', 1));
        assertThat(reviews.find(review.id())).contains(review);
        assertThat(announced).containsExactly(review);
        assertThat(recorded).extracting(AuditEntry::action).containsExactly("review.opened");
        assertThat(recorded.getFirst().owner()).contains("DEMO-ICB1");
        assertThat(meters.counter("pqs.review.opened").count()).isEqualTo(1.0);
        assertThat(flags.find(FLAG.id()).orElseThrow().handling())
                .isEqualTo(new Handling.UnderReview(review.reference(), "DEMO-ICB1"));
    }

    @Test
    void theSecondCommissionerHearsOfTheFirstOnesReviewByItsReference() {
        var first = openReview.handle(submission("submission-1"), COMMISSIONER);

        assertThatThrownBy(() -> openReview.handle(submission("submission-2"), OTHER_COMMISSIONER))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> {
                    assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
                    assertThat(refused)
                            .hasMessage("A review is already open from this flag: " + first.reference()
                                    + ", opened by DEMO-ICB1.");
                    assertThat(refused.faults().getFirst().message())
                            .isEqualTo("Review " + first.reference()
                                    + " is already open from this flag. It belongs to DEMO-ICB1 and is not shown here;"
                                    + " ask them about it by its number.");
                });
        assertThat(announced).hasSize(1);
    }

    @Test
    void theSameSubmissionSentAgainIsTheSameReviewAndAnnouncedOnce() {
        var first = openReview.handle(submission("submission-1"), COMMISSIONER);
        var again = openReview.handle(submission("submission-1"), COMMISSIONER);

        assertThat(again).isEqualTo(first);
        assertThat(announced).hasSize(1);
    }

    @Test
    void aSubmissionIdUsedForOtherWordsIsAConflict() {
        openReview.handle(submission("submission-1"), COMMISSIONER);
        var otherWords = Submission.parse(FLAG.id().toString(), "Quite another reason to review.", "submission-1");

        assertThatThrownBy(() -> openReview.handle(otherWords, COMMISSIONER))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("submission-id-used");
    }

    @Test
    void anotherPersonsSubmissionIdIsNotMistakenForOnesOwn() {
        openReview.handle(submission("submission-1"), COMMISSIONER);

        assertThatThrownBy(() -> openReview.handle(submission("submission-1"), OTHER_COMMISSIONER))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::code)
                .isEqualTo("review-already-open");
    }

    private static Submission submission(String id) {
        return Submission.parse(FLAG.id().toString(), REASON, id);
    }

    private static Actor actor(String subject, String organisation) {
        return new Actor(subject, subject, organisation, Set.of("reviews.open"));
    }

    private static final class CountingIds implements Ids {

        private long count;

        @Override
        public UUID next() {
            return new UUID(7, ++count);
        }

        @Override
        public ReferenceNumber nextReference(char kind) {
            return ReferenceNumber.of(kind, count);
        }
    }
}
