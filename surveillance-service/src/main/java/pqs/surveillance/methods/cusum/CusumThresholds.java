package pqs.surveillance.methods.cusum;

import java.util.concurrent.ConcurrentHashMap;
import pqs.surveillance.methods.AlarmConvention;
import pqs.surveillance.methods.Check;

/**
 * Thresholds once computed, kept by all that they depend on: many charts share theirs. A kept threshold is the same value as
 * one computed anew, so nothing depends on what is kept.
 */
public final class CusumThresholds {

    private final int keptMax;
    private final ConcurrentHashMap<Parameters, CusumThreshold> kept = new ConcurrentHashMap<>();

    private record Parameters(
            CountDistribution inControl,
            ReferenceValue k,
            AlarmConvention convention,
            HeadStart start,
            double wantedArl) {}

    /** @param keptMax when it is reached all are forgotten, and computed again as they are asked for */
    public CusumThresholds(int keptMax) {
        Check.atLeast("keptMax", keptMax, 1);
        this.keptMax = keptMax;
    }

    public CusumThreshold of(
            CountDistribution inControl,
            ReferenceValue k,
            AlarmConvention convention,
            HeadStart start,
            FalseAlarmRate rate) {
        if (kept.size() >= keptMax) {
            kept.clear();
        }
        return kept.computeIfAbsent(
                new Parameters(inControl, k, convention, start, rate.wantedArl()),
                asked -> CusumThreshold.of(
                        asked.inControl(), asked.k(), asked.convention(), asked.start(), asked.wantedArl()));
    }

    int size() {
        return kept.size();
    }
}
