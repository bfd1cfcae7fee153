package pqs.notifications.notice.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import pqs.notifications.notice.InMemoryNotices;
import pqs.notifications.notice.Notice;
import pqs.notifications.notice.NoticeId;
import pqs.notifications.notice.NoticeState;
import pqs.platform.paging.PageRequest;

/**
 * Promise 7 under crashes, stalls and lost answers at every point: a notice is handed over at most once, plus its counted
 * duplicates; one that counts as sent was handed over. A failing run names its seed.
 */
class PromiseSevenTest {

    private static final int SEEDS = 2000;
    private static final int STEPS_MAX = 20_000;

    @Test
    void neverMoreOftenThanOncePlusTheCountedDuplicates() {
        assertThat(LongStream.range(0, SEEDS)
                        .mapToObj(seed -> violation(seed, new InMemoryNotices()))
                        .flatMap(Optional::stream))
                .isEmpty();
    }

    @Test
    void exactlyOnceWhereNothingGoesWrongAndNobodyIsSlow() {
        for (long seed = 0; seed < 500; seed++) {
            var world = new World(seed, 0.0, Duration.ofMillis(100), new InMemoryNotices());
            for (int steps = 0; !world.isOver() && steps < STEPS_MAX; steps++) {
                world.step();
            }
            for (var notice : world.notices.newest(PageRequest.first(10)).rows()) {
                assertThat(world.deliveriesOf(notice)).as("seed " + seed).isEqualTo(1);
                assertThat(duplicatesOf(notice)).as("seed " + seed).isEqualTo(0);
            }
        }
    }

    /** The checker is itself checked: a store that forgets the attempt written before sending must be caught. */
    @Test
    void aDispatcherThatDoesNotWriteTheAttemptDownFirstIsCaught() {
        assertThat(LongStream.range(0, SEEDS)
                        .mapToObj(seed -> violation(seed, new ForgetsAttempts()))
                        .flatMap(Optional::stream)
                        .findFirst())
                .hasValueSatisfying(caught -> assertThat(caught).contains(": handed over 3 times, ended as Sent["));
    }

    /** And so must one that takes a lost answer for a refusal. */
    @Test
    void aDispatcherThatTakesUnknownForNotAcceptedIsCaught() {
        assertThat(LongStream.range(0, SEEDS)
                        .mapToObj(seed -> violation(seed, new ForgetsUnknownOutcomes()))
                        .flatMap(Optional::stream)
                        .findFirst())
                .hasValueSatisfying(caught -> assertThat(caught).contains(": handed over 2 times, ended as Sent["));
    }

    private static Optional<String> violation(long seed, InMemoryNotices notices) {
        var world = new World(seed, 0.15, Duration.ofSeconds(100), notices);
        for (int steps = 0; !world.isOver() && steps < STEPS_MAX; steps++) {
            world.step();
        }
        if (!world.isOver()) {
            return Optional.of("seed " + seed + ": a notice neither ended nor was given up");
        }
        for (int steps = 0; steps < 200; steps++) {
            world.step();
        }
        return world.notices.newest(PageRequest.first(10)).rows().stream()
                .map(notice -> violation(world, notice))
                .flatMap(Optional::stream)
                .findFirst()
                .map(what -> "seed " + seed + ": " + what);
    }

    private static Optional<String> violation(World world, Notice notice) {
        int handedOver = world.deliveriesOf(notice);
        if (handedOver > 1 + duplicatesOf(notice)) {
            return Optional.of("handed over " + handedOver + " times, ended as " + notice.state());
        }
        if (notice.state() instanceof NoticeState.Sent && handedOver == 0) {
            return Optional.of("counts as sent and was never handed over");
        }
        if (world.announced.getOrDefault(notice.id().value(), 0) != 1) {
            return Optional.of("its end was announced other than once");
        }
        return Optional.empty();
    }

    private static int duplicatesOf(Notice notice) {
        return switch (notice.state()) {
            case NoticeState.Sent sent -> sent.possibleDuplicates();
            case NoticeState.Failed failed -> failed.possibleDuplicates();
            case NoticeState.Sending sending -> sending.possibleDuplicates();
            case NoticeState.Owed _, NoticeState.NobodyToTell _, NoticeState.ToldLater _, NoticeState.NotSent _ -> 0;
        };
    }

    private static final class ForgetsAttempts extends InMemoryNotices {
        @Override
        public Optional<Notice> findForChange(NoticeId id) {
            return super.findForChange(id)
                    .map(notice -> notice.state() instanceof NoticeState.Owed owed
                            ? notice.with(new NoticeState.Sending(
                                    owed.attempts() + 1, owed.unknownOutcomes(), owed.due(), owed.due()))
                            : notice);
        }

        @Override
        public void save(Notice notice) {
            if (!(notice.state() instanceof NoticeState.Sending)) {
                super.save(notice);
            }
        }
    }

    private static final class ForgetsUnknownOutcomes extends InMemoryNotices {
        @Override
        public void save(Notice notice) {
            super.save(
                    notice.state() instanceof NoticeState.Owed owed
                            ? notice.with(new NoticeState.Owed(owed.attempts(), 0, owed.due()))
                            : notice);
        }
    }
}
