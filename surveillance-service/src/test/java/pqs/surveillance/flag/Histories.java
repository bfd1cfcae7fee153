package pqs.surveillance.flag;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import pqs.platform.id.ReferenceNumber;
import pqs.surveillance.observation.ConcernHistory;
import pqs.surveillance.observation.ConcernId;
import pqs.surveillance.observation.ConcernStanding;
import pqs.surveillance.observation.ConcernVersion;
import pqs.surveillance.observation.RecordedVersion;
import pqs.surveillance.provider.ProviderCode;

/** Makes histories of concerns for tests: by hand and at random from a seed. */
final class Histories {

    static final ProviderCode LARKMOOR = new ProviderCode("DEMO-AQP1");
    static final ProviderCode PENFOLD = new ProviderCode("DEMO-AQP2");
    static final Instant START = Instant.parse("2026-09-01T09:00:00Z");

    private Histories() {}

    static Instant day(long day) {
        return START.plus(Duration.ofDays(day));
    }

    /** Concern {@code number} about a provider, known on that day. */
    static ConcernVersion concern(int number, ProviderCode provider, Instant knownAt) {
        return version(number, number, provider, knownAt);
    }

    /** Event {@code event} that says what concern {@code number} says from a moment on. */
    static ConcernVersion version(int event, int number, ProviderCode provider, Instant knownAt) {
        return version(event, number, provider, ConcernStanding.TOLD, knownAt);
    }

    /** Event {@code event} that says so, and whether the concern counts. */
    static ConcernVersion version(
            int event, int number, ProviderCode provider, ConcernStanding standing, Instant knownAt) {
        return new ConcernVersion(
                new UUID(0x7000, event),
                new ConcernId(new UUID(0x1000, number)),
                ReferenceNumber.of('C', number),
                provider,
                "",
                "DEMO-GP1",
                "poor-report",
                "moderate",
                LocalDate.parse("2026-08-20"),
                standing,
                knownAt);
    }

    /** The versions as recorded in the given order. */
    static ConcernHistory recorded(ConcernVersion... versions) {
        return recorded(List.of(versions));
    }

    static ConcernHistory recorded(List<ConcernVersion> versions) {
        var recorded = new ArrayList<RecordedVersion>();
        for (var version : versions) {
            recorded.add(new RecordedVersion(version, recorded.size() + 1L));
        }
        return new ConcernHistory(LARKMOOR, recorded);
    }

    /** Up to twelve concerns over 120 days, some of them later moved to the other provider or back. */
    static List<ConcernVersion> random(Random random) {
        var versions = new ArrayList<ConcernVersion>();
        int concerns = random.nextInt(13);
        for (int number = 1; number <= concerns; number++) {
            var knownAt = START.plus(Duration.ofHours(random.nextInt(120 * 24)));
            versions.add(version(versions.size() + 1, number, random.nextInt(4) == 0 ? PENFOLD : LARKMOOR, knownAt));
            if (random.nextInt(4) == 0) {
                var amendedAt = knownAt.plus(Duration.ofHours(random.nextInt(20 * 24)));
                versions.add(
                        version(versions.size() + 1, number, random.nextBoolean() ? PENFOLD : LARKMOOR, amendedAt));
            }
            setAside(versions, number, random);
        }
        return versions;
    }

    /** One in four is later withdrawn, or merged and perhaps separated again. */
    private static void setAside(List<ConcernVersion> versions, int number, Random random) {
        if (random.nextInt(4) != 0) {
            return;
        }
        var last = versions.getLast();
        var at = last.knownAt().plus(Duration.ofHours(1 + random.nextInt(10 * 24)));
        var standing = random.nextBoolean() ? ConcernStanding.WITHDRAWN : ConcernStanding.MERGED;
        versions.add(version(versions.size() + 1, number, last.provider(), standing, at));
        if (standing == ConcernStanding.MERGED && random.nextBoolean()) {
            var separatedAt = at.plus(Duration.ofHours(1 + random.nextInt(10 * 24)));
            versions.add(version(versions.size() + 1, number, last.provider(), ConcernStanding.SEPARATED, separatedAt));
        }
    }
}
