package pqs.surveillance.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static pqs.surveillance.flag.Histories.LARKMOOR;
import static pqs.surveillance.flag.Histories.PENFOLD;
import static pqs.surveillance.flag.Histories.concern;
import static pqs.surveillance.flag.Histories.day;
import static pqs.surveillance.flag.Histories.recorded;
import static pqs.surveillance.flag.Histories.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pqs.platform.id.ReferenceNumber;
import pqs.surveillance.observation.ConcernHistory;
import pqs.surveillance.observation.ConcernVersion;

class ReplayTest {

    private static final List<ConcernVersion> THREE =
            List.of(concern(1, LARKMOOR, day(5)), concern(2, LARKMOOR, day(6)), concern(3, LARKMOOR, day(7)));

    @Test
    void givesTheSameBytesAgain() {
        var flag = raisedOn(recorded(THREE));

        var replay = Replay.of(flag, recorded(THREE));

        assertThat(replay.identical()).isTrue();
        assertThat(replay.digest()).isEqualTo(flag.evidence().digest());
        assertThat(replay.bytes()).isEqualTo(flag.evidence().bytes().length);
    }

    @Test
    void leavesOutWhatArrivedLaterEvenIfItWasKnownBefore() {
        var flag = raisedOn(recorded(THREE));
        var later = new ArrayList<>(THREE);
        later.add(concern(4, LARKMOOR, day(4)));
        later.add(version(5, 2, PENFOLD, day(6).plusSeconds(1)));

        assertThat(Replay.of(flag, recorded(later)).identical()).isTrue();
    }

    @Test
    void noticesAChangedObservation() {
        var flag = raisedOn(recorded(THREE));
        var changed = List.of(THREE.get(0), THREE.get(1), concern(3, LARKMOOR, day(7).minusSeconds(1)));

        assertThat(Replay.of(flag, recorded(changed)).identical()).isFalse();
    }

    @Test
    void noticesAMissingObservation() {
        var flag = raisedOn(recorded(THREE));

        assertThat(Replay.of(flag, recorded(THREE.subList(0, 2)))).isEqualTo(new Replay(false, "", 0));
    }

    @Test
    void noticesEvidenceThatNoLongerFitsItsDigest() {
        var flag = raisedOn(recorded(THREE));
        var tampered = new CanonicalEvidence(flag.evidence().json(), "0".repeat(64));

        assertThat(Replay.of(withEvidence(flag, tampered), recorded(THREE)).identical())
                .isFalse();
    }

    @Test
    void everyFlagOfARandomHistoryReplaysAfterAllThatFollowed() {
        int flags = 0;
        for (long seed = 0; seed < 500; seed++) {
            var versions = Histories.random(new Random(seed));
            for (int arrived = 1; arrived <= versions.size(); arrived++) {
                var soFar = recorded(versions.subList(0, arrived));
                var cut = soFar.lastKnownAt().orElseThrow();
                var evidence = ThreeConcernsInThirtyDays.find(soFar, cut, Counted.NOTHING_YET);
                if (evidence.isPresent()) {
                    flags++;
                    assertThat(Replay.of(flag(soFar, evidence.get()), recorded(versions))
                                    .identical())
                            .as("seed " + seed + " after " + arrived)
                            .isTrue();
                }
            }
        }
        assertThat(flags).isGreaterThan(500);
    }

    private static FlagFacts raisedOn(ConcernHistory history) {
        var cut = history.lastKnownAt().orElseThrow();
        return flag(
                history,
                ThreeConcernsInThirtyDays.find(history, cut, Counted.NOTHING_YET)
                        .orElseThrow());
    }

    private static FlagFacts flag(ConcernHistory history, Evidence evidence) {
        return new FlagFacts(
                new FlagId(new UUID(0, 1)),
                ReferenceNumber.of('F', 1),
                LARKMOOR,
                "Larkmoor Ultrasound (invented)",
                evidence.rule(),
                evidence.knownAt(),
                history.lastPlace(),
                Counted.NOTHING_YET,
                evidence.knownAt(),
                evidence.headline("Larkmoor Ultrasound (invented)"),
                evidence.canonical());
    }

    private static FlagFacts withEvidence(FlagFacts flag, CanonicalEvidence evidence) {
        return new FlagFacts(
                flag.id(),
                flag.reference(),
                flag.provider(),
                flag.providerName(),
                flag.rule(),
                flag.knownAt(),
                flag.recordedUpTo(),
                flag.counted(),
                flag.raisedAt(),
                flag.headline(),
                evidence);
    }
}
