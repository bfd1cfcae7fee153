package pqs.surveillance.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private final Watch watch = new Watch(WatchRules.DEFAULT);

    private static History returns(int providers, int months, int silentFrom) {
        var history = new History();
        for (int month = 0; month < months; month++) {
            for (int provider = 0; provider < providers; provider++) {
                if (provider > 0 || month < silentFrom) {
                    history.activity(History.provider(provider), month, 100);
                }
            }
        }
        return history;
    }

    @Test
    void returnsThatStopAreFlaggedOnceWithTheDaySinceWhichWeAreBlind() {
        var alarms = watch.replay(returns(6, 30, 18).observations());

        assertThat(alarms).singleElement().satisfies(alarm -> {
            assertThat(alarm.rule().id()).isEqualTo("feed-silent");
            assertThat(alarm.place()).isEqualTo(History.provider(0));
            assertThat(alarm.measure()).isEqualTo("activity");
            assertThat(alarm.evidence()).containsEntry("blindSince", LocalDate.of(2031, 7, 10));
            // The longest interval was 31 days: twice that, and a week.
            assertThat(alarm.firedAt()).isEqualTo(LocalDate.of(2031, 7, 10).plusDays(2 * 31 + 7));
            assertThat(alarm.q()).isEmpty();
        });
    }

    @Test
    void whatComesWhenItComesIsNoReturnThatCouldBeLate() {
        var history = returns(6, 40, 40);
        int[] months = {0, 1, 4, 5, 10, 11, 13, 20};
        for (int month : months) {
            history.share(History.provider(2), month, "audit-discrepancy", 1, 30);
        }

        assertThat(watch.replay(history.observations())).isEmpty();
    }

    @Test
    void whereNobodyReturnsAnythingItIsNotTheProvider() {
        var history = returns(6, 18, 18).concern(History.provider(1), LocalDate.of(2031, 7, 1), 300);

        assertThat(watch.replay(history.observations())).isEmpty();
    }

    @Test
    void aLoneProviderThatFallsSilentIsFlagged() {
        var history = returns(1, 18, 18).concern(History.provider(0), LocalDate.of(2031, 7, 1), 300);

        assertThat(watch.replay(history.observations()))
                .extracting(alarm -> alarm.rule().id())
                .containsExactly("feed-silent");
    }

    @Test
    void aReturnThatComesAgainCanFallSilentAgain() {
        var history = returns(6, 40, 18);
        for (int month = 22; month < 30; month++) {
            history.activity(History.provider(0), month, 100);
        }

        assertThat(watch.replay(history.observations()))
                .filteredOn(alarm -> alarm.rule().id().equals("feed-silent"))
                .hasSize(2);
    }

    @Test
    void aProviderThatHasJustBegunIsNotSilent() {
        var history = new History();
        var random = new SplittableRandom(6);
        for (int month = 0; month < 40; month++) {
            for (int provider = 0; provider < 10; provider++) {
                if (provider < 5 || month >= 30) {
                    history.concerns(History.provider(provider), month, 1 + History.draw(4, random), random);
                }
            }
        }

        assertThat(watch.replay(history.observations()))
                .extracting(alarm -> alarm.rule().id())
                .doesNotContain("reports-silent");
    }

    @Test
    void aProviderOfWhomNobodyReportsAnyMoreIsFlagged() {
        var random = new SplittableRandom(5);
        var history = History.steady(10, 30, 3, random);
        for (int month = 30; month < 48; month++) {
            for (int provider = 0; provider < 10; provider++) {
                history.activity(History.provider(provider), month, 100);
                if (provider != 4) {
                    history.concerns(History.provider(provider), month, History.draw(3, random), random);
                }
            }
        }

        var alarms = watch.replay(history.observations());

        assertThat(alarms)
                .filteredOn(alarm -> alarm.rule().id().equals("reports-silent"))
                .singleElement()
                .satisfies(alarm -> {
                    assertThat(alarm.place()).isEqualTo(History.provider(4));
                    assertThat(alarm.evidence()).containsEntry("lastEventIn", "2032-06");
                    assertThat(alarm.firedAt()).isBetween(LocalDate.of(2032, 9, 1), LocalDate.of(2032, 11, 1));
                });
    }
}
