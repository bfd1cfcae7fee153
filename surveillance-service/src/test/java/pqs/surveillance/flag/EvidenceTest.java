package pqs.surveillance.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static pqs.surveillance.flag.Histories.LARKMOOR;
import static pqs.surveillance.flag.Histories.concern;
import static pqs.surveillance.flag.Histories.day;
import static pqs.surveillance.flag.Histories.recorded;

import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final Evidence EVIDENCE = ThreeConcernsInThirtyDays.find(
                    recorded(
                            concern(1, LARKMOOR, day(0)),
                            concern(2, LARKMOOR, day(1).plusNanos(123_456_000)),
                            concern(3, LARKMOOR, day(2))),
                    day(2),
                    new Counted("F-0000-0000", 0))
            .orElseThrow();

    @Test
    void hasOneCanonicalFormThatNeverChanges() {
        assertThat(EVIDENCE.canonical().json()).isEqualTo("""
                        {"chance":{"statement":"Rule of thumb. How often it would fire by chance has not been computed; \
                        the statistical methods follow."},"concerns":[\
                        {"category":"poor-report","concernId":"00000000-0000-1000-0000-000000000001",\
                        "knownAt":"2026-09-01T09:00:00.000000Z","occurredOn":"2026-08-20","reference":"C-1000-000X",\
                        "severity":"moderate","site":""},\
                        {"category":"poor-report","concernId":"00000000-0000-1000-0000-000000000002",\
                        "knownAt":"2026-09-02T09:00:00.123456Z","occurredOn":"2026-08-20","reference":"C-2000-000V",\
                        "severity":"moderate","site":""},\
                        {"category":"poor-report","concernId":"00000000-0000-1000-0000-000000000003",\
                        "knownAt":"2026-09-03T09:00:00.000000Z","occurredOn":"2026-08-20","reference":"C-3000-000S",\
                        "severity":"moderate","site":""}],\
                        "dataCut":{"countedAfterFlag":"F-0000-0000","knownAt":"2026-09-03T09:00:00.000000Z"},\
                        "format":1,"parameters":{"concerns":3,"days":30},"provider":"DEMO-AQP1",\
                        "rule":{"id":"three-concerns-in-30-days","version":1},\
                        "window":{"firstKnownAt":"2026-09-01T09:00:00.000000Z","lastKnownAt":"2026-09-03T09:00:00.000000Z"}}""");
    }

    @Test
    void theDigestIsTheSha256OfTheBytes() {
        assertThat(CanonicalEvidence.of("{}").digest())
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        assertThat(new CanonicalEvidence(
                                "{\"tampered\":1}", EVIDENCE.canonical().digest())
                        .isIntact())
                .isFalse();
    }
}
