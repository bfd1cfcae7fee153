package pqs.surveillance.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WatchTest {

    private final Watch watch = new Watch(WatchRules.DEFAULT);

    @Test
    void withoutObservationsThereIsNothingToSay() {
        assertThat(watch.replay(List.of())).isEmpty();
    }

    /** What would have been flagged by a day follows from what was known by then: the future changes nothing. */
    @Test
    void everyAlarmIsTheSameWithoutWhatBecameKnownLater() {
        for (long seed = 0; seed < 12; seed++) {
            var random = new SplittableRandom(seed);
            var all = eventful(random).observations();
            var alarms = watch.replay(all);
            var cut = LocalDate.of(2031, 1, 1).plusDays(random.nextInt(700));

            var known = watch.replay(
                    all.stream().filter(one -> !one.knownAt().isAfter(cut)).toList());

            assertThat(known)
                    .as("seed %s, known by %s", seed, cut)
                    .isEqualTo(alarms.stream()
                            .filter(alarm -> !alarm.firedAt().isAfter(lastKnown(all, cut)))
                            .toList());
        }
    }

    private static LocalDate lastKnown(List<Observation> all, LocalDate cut) {
        return all.stream()
                .map(Observation::knownAt)
                .filter(day -> !day.isAfter(cut))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    @Test
    void theOrderOfObservationsDoesNotMatter() {
        var all = eventful(new SplittableRandom(3)).observations();
        var alarms = watch.replay(all);
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(4));

        assertThat(watch.replay(shuffled)).isEqualTo(alarms);
        assertThat(alarms).hasSizeGreaterThan(3);
    }

    /** Ten providers, of which some have rises, falls, gaps and late reports. */
    private static History eventful(SplittableRandom random) {
        var history = new History();
        for (int month = 0; month < 40; month++) {
            for (int provider = 0; provider < 10; provider++) {
                if (provider == 3 && month > 25) {
                    continue;
                }
                for (int person = 0; person < 3; person++) {
                    var place = History.practitioner(provider, person);
                    history.activity(place, month, 20 + random.nextInt(20));
                    double rate =
                            provider == 1 && month > 20 ? 2 : provider == 2 && person == 0 && month > 12 ? 4 : 0.5;
                    history.concerns(place, month, History.draw(rate, random), random);
                    history.share(
                            place, month, "late-report", random.nextInt(provider == 4 && month > 15 ? 12 : 5), 30);
                }
            }
        }
        // Known late, one of them of a time long before the first return.
        return history.concern(History.provider(5), LocalDate.of(2030, 3, 3), 900)
                .concern(History.provider(6), LocalDate.of(2008, 1, 5), 365 * 25);
    }

    @Test
    void aRiseIsFlaggedAtItsProviderAndNowhereElse() {
        var random = new SplittableRandom(11);
        var history = History.steady(12, 40, 1, random);
        for (int month = 24; month < 40; month++) {
            history.concerns(History.provider(7), month, History.draw(4, random), random);
        }

        var alarms = watch.replay(history.observations());

        assertThat(alarms)
                .filteredOn(alarm -> !alarm.place().equals(History.provider(7)))
                .hasSizeLessThan(4);
        var first = alarms.stream()
                .filter(alarm -> alarm.firedAt().isAfter(LocalDate.of(2032, 1, 1)))
                .findFirst()
                .orElseThrow();
        assertThat(first.place()).isEqualTo(History.provider(7));
        assertThat(first.rule().id()).isEqualTo("rate-rise");
        assertThat(first.firedAt()).isBetween(LocalDate.of(2032, 1, 5), LocalDate.of(2032, 3, 15));
        assertThat(first.evidence()).containsEntry("against", "activity");
        assertThat(first.statistic()).isGreaterThanOrEqualTo(first.threshold());
        assertThat(first.q().orElseThrow()).isBetween(first.p().orElseThrow(), 1.0);
    }

    @Test
    void oneBadPractitionerIsNamed() {
        var random = new SplittableRandom(12);
        var history = new History();
        for (int month = 0; month < 36; month++) {
            for (int provider = 0; provider < 10; provider++) {
                for (int person = 0; person < 4; person++) {
                    var place = History.practitioner(provider, person);
                    history.activity(place, month, 25);
                    double rate = provider == 6 && person == 2 && month >= 18 ? 2.5 : 0.3;
                    history.concerns(place, month, History.draw(rate, random), random);
                }
            }
        }

        var alarms = watch.replay(history.observations());

        assertThat(alarms)
                .extracting(Alarm::place)
                .contains(History.practitioner(6, 2), History.provider(6))
                .doesNotContain(History.practitioner(6, 0), History.practitioner(6, 1));
    }

    @Test
    void aFlaggedLineStartsAgainAndDoesNotCryEveryDay() {
        var random = new SplittableRandom(13);
        var history = History.steady(12, 60, 1, random);
        for (int month = 24; month < 60; month++) {
            history.concerns(History.provider(7), month, History.draw(4, random), random);
        }

        var days = watch.replay(history.observations()).stream()
                .filter(alarm -> alarm.place().equals(History.provider(7)))
                .map(Alarm::firedAt)
                .toList();

        assertThat(days).hasSizeBetween(3, 7);
        for (int i = 1; i < days.size(); i++) {
            assertThat(YearMonth.from(days.get(i)))
                    .isAfterOrEqualTo(YearMonth.from(days.get(i - 1)).plusMonths(6));
        }
    }

    @Test
    void whatAllHaveMoreOfIsASeason() {
        var random = new SplittableRandom(14);
        var history = new History();
        for (int month = 0; month < 48; month++) {
            for (int provider = 0; provider < 30; provider++) {
                history.activity(History.provider(provider), month, 100);
                double winter = 2 * (1 + 0.5 * Math.cos(2 * Math.PI * month / 12));
                history.concerns(History.provider(provider), month, History.draw(winter, random), random);
            }
        }

        int steady = watch.replay(
                        History.steady(30, 48, 2, new SplittableRandom(14)).observations())
                .size();
        assertThat(watch.replay(history.observations())).hasSizeLessThan(2 * steady);
        assertThat(steady)
                .as("within the bound for 30 providers and four years")
                .isBetween(4, 18);
    }

    @Test
    void aProviderThatIsBadFromItsFirstDayIsSeenBesideItsPeers() {
        var random = new SplittableRandom(15);
        var history = History.steady(20, 36, 1, random);
        for (int month = 20; month < 36; month++) {
            history.activity(History.provider(77), month, 100);
            history.concerns(History.provider(77), month, History.draw(5, random), random);
        }

        var alarms = watch.replay(history.observations());

        assertThat(alarms)
                .filteredOn(alarm -> alarm.place().equals(History.provider(77)))
                .first()
                .satisfies(alarm -> assertThat(alarm.firedAt()).isBefore(LocalDate.of(2032, 2, 1)));
    }
}
